package org.yanhe.documents.layout;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yanhe.documents.chart.ChartHead;
import org.yanhe.documents.chart.ChartModel;
import org.yanhe.documents.chart.Series;
import org.yanhe.model.figure.Figure;
import org.yanhe.model.indicator.Indicator;
import org.yanhe.model.indicator.IndicatorCode;
import org.yanhe.model.period.Period;
import org.yanhe.model.region.Region;
import org.yanhe.model.release.Observation;
import org.yanhe.model.release.PublicRelease;
import org.yanhe.model.text.Label;
import org.yanhe.model.unit.Unit;

/**
 * Fills a declared chart with the figures of a release.
 *
 * @param release where the figures come from
 * @param spec what is drawn
 */
record ChartFromRelease(PublicRelease release, ChartSpec spec) {

  /** Whether the release has every indicator of the chart. */
  boolean hasFigures() {
    return spec.indicators().stream().allMatch(c -> release.catalogue().find(c).isPresent());
  }

  ChartModel chart(String number) {
    return switch (spec.kind()) {
      case COLUMN_LINE -> columnLine(number);
      case RANKING -> ranking(number);
    };
  }

  private ChartModel columnLine(String number) {
    List<Period> periods = spec.periods().of(release.manifest().period());
    boolean twoAxes = !spec.columns().isEmpty() && !spec.lines().isEmpty();
    Stream<Series> columns =
        spec.columns().stream()
            .map(this::indicator)
            .map(i -> Series.columns(i.label(), i.unit(), i.decimals(), over(i, periods)));
    Stream<Series> lines =
        spec.lines().stream()
            .map(this::indicator)
            .map(i -> Series.line(i.label(), i.unit(), i.decimals(), over(i, periods)))
            .map(series -> twoAxes ? series.onRight() : series);
    return new ChartModel.ColumnLine(
        head(number, axes(twoAxes)),
        periods.stream().map(PeriodNames::of).toList(),
        Stream.concat(columns, lines).toList());
  }

  private ChartModel ranking(String number) {
    List<Period> periods = spec.periods().of(release.manifest().period());
    Period period = periods.get(periods.size() - 1);
    Indicator indicator = indicator(spec.indicators().get(0));
    List<Region> regions = release.regions().children(release.manifest().region());
    List<Figure> values =
        regions.stream()
            .map(r -> Observation.Cell.total(indicator.code(), r.code(), period))
            .map(release::figure)
            .toList();
    return new ChartModel.Ranking(
            head(number, unitLine(indicator.unit().label())),
            regions.stream().map(Region::label).toList(),
            Series.columns(indicator.label(), indicator.unit(), indicator.decimals(), values),
            -1)
        .sorted();
  }

  private Indicator indicator(IndicatorCode code) {
    return release.catalogue().get(code);
  }

  private List<Figure> over(Indicator indicator, List<Period> periods) {
    return periods.stream()
        .map(p -> Observation.Cell.total(indicator.code(), release.manifest().region(), p))
        .map(release::figure)
        .toList();
  }

  private ChartHead head(String number, Label subtitle) {
    Label by = release.manifest().organisation();
    return new ChartHead(
        number, spec.title(), subtitle, new Label("资料来源：" + by.zh(), "Source: " + by.en()));
  }

  private Label axes(boolean two) {
    Label left = units(spec.columns().isEmpty() ? spec.lines() : spec.columns());
    if (!two) {
      return unitLine(left);
    }
    Label right = units(spec.lines());
    return new Label(
        "左轴：" + left.zh() + "；右轴：" + right.zh(), "Left: " + left.en() + "; right: " + right.en());
  }

  private static Label unitLine(Label units) {
    return new Label("单位：" + units.zh(), "Unit: " + units.en());
  }

  private Label units(List<IndicatorCode> codes) {
    List<Unit> units = codes.stream().map(this::indicator).map(Indicator::unit).distinct().toList();
    return new Label(
        units.stream().map(Unit::symbol).collect(Collectors.joining("、")),
        units.stream().map(Unit::english).collect(Collectors.joining(", ")));
  }
}
