package org.yanhe.documents.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.yanhe.documents.chart.ChartHead;
import org.yanhe.documents.chart.ChartModel;
import org.yanhe.documents.chart.ChartModel.Stacking;
import org.yanhe.documents.chart.Series;
import org.yanhe.documents.naming.ClassChoice;
import org.yanhe.documents.naming.PeriodNames;
import org.yanhe.model.classification.ClassCode;
import org.yanhe.model.figure.Figure;
import org.yanhe.model.indicator.Indicator;
import org.yanhe.model.period.Period;
import org.yanhe.model.region.RegionCode;
import org.yanhe.model.release.Observation.Cell;
import org.yanhe.model.release.PublicRelease;
import org.yanhe.model.text.Label;

/**
 * Charts of the parts of a whole in one region: several indicators, or the classes of one.
 *
 * @param release where the figures come from
 * @param indicators one whose classes are the parts, or the parts
 * @param region where
 * @param periods when, the newest last
 * @param stacking what stacked columns show
 */
record ClassCharts(
    PublicRelease release,
    List<Indicator> indicators,
    RegionCode region,
    List<Period> periods,
    Stacking stacking) {

  /** A part: its name and its figure in each period. */
  private record Part(Label label, Indicator indicator, ClassCode classCode) {}

  /** Whether the indicator has figures by class. */
  boolean hasSome() {
    return !choice(periods).main().isEmpty();
  }

  ChartModel stacked(ChartHead head) {
    List<Part> parts = main();
    List<Series> layers =
        parts.stream()
            .map(
                part ->
                    series(part.label(), periods.stream().map(when -> layer(part, when, parts))))
            .toList();
    return new ChartModel.Stacked(
        head, periods.stream().map(PeriodNames::of).toList(), layers, stacking);
  }

  /** Shares exist only where every part is known: the others would seem to be the whole. */
  private Figure layer(Part part, Period period, List<Part> parts) {
    return switch (stacking) {
      case AMOUNT -> figure(part, period);
      case SHARE ->
          parts.stream()
              .map(each -> figure(each, period))
              .filter(each -> !each.isKnown())
              .findFirst()
              .orElseGet(() -> figure(part, period));
    };
  }

  ChartModel doughnut(ChartHead head) {
    List<Part> parts = main();
    return new ChartModel.Doughnut(head, labels(parts), last(parts), PeriodNames.of(newest()));
  }

  ChartModel treemap(ChartHead head) {
    List<Part> parts = parts(choice(List.of(newest())).finest());
    return new ChartModel.Treemap(head, labels(parts), last(parts));
  }

  /** Opening level a year before, what each main class added, closing level. */
  ChartModel waterfall(ChartHead head) {
    Period before = newest().yearBefore();
    Part whole = new Part(first().label(), first(), ClassCode.TOTAL);
    List<Label> labels = new ArrayList<>(List.of(PeriodNames.of(before)));
    List<Figure> steps = new ArrayList<>(List.of(figure(whole, before)));
    for (Part part : parts(choice(List.of(before, newest())).main())) {
      labels.add(part.label());
      steps.add(minus(figure(part, newest()), figure(part, before)));
    }
    labels.add(PeriodNames.of(newest()));
    steps.add(figure(whole, newest()));
    return new ChartModel.Waterfall(head, labels, series(first().label(), steps.stream()));
  }

  private static Figure minus(Figure now, Figure before) {
    return now.flatMap(n -> before.flatMap(b -> Figure.known(n.subtract(b))));
  }

  private List<Part> main() {
    return indicators.size() > 1
        ? indicators.stream().map(i -> new Part(i.label(), i, ClassCode.TOTAL)).toList()
        : parts(choice(periods).main());
  }

  private List<Part> parts(List<ClassChoice.Named> classes) {
    return classes.stream().map(c -> new Part(c.label(), first(), c.code())).toList();
  }

  private ClassChoice choice(List<Period> when) {
    return new ClassChoice(release, List.of(first().code()), region, when);
  }

  private Indicator first() {
    return indicators.get(0);
  }

  private Period newest() {
    return periods.get(periods.size() - 1);
  }

  private static List<Label> labels(List<Part> parts) {
    return parts.stream().map(Part::label).toList();
  }

  private Series last(List<Part> parts) {
    return series(first().label(), parts.stream().map(part -> figure(part, newest())));
  }

  private Series series(Label label, Stream<Figure> figures) {
    return Series.columns(label, first().unit(), first().decimals(), figures.toList());
  }

  private Figure figure(Part part, Period period) {
    return release.figure(
        Cell.total(part.indicator().code(), region, period).with(part.classCode()));
  }
}
