package org.yanhe.documents.layout;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.yanhe.documents.chart.ChartHead;
import org.yanhe.documents.chart.ChartModel;
import org.yanhe.documents.chart.Series;
import org.yanhe.documents.naming.PeriodNames;
import org.yanhe.model.figure.Figure;
import org.yanhe.model.indicator.Indicator;
import org.yanhe.model.period.Period;
import org.yanhe.model.region.RegionCode;
import org.yanhe.model.release.Observation.Cell;
import org.yanhe.model.release.PublicRelease;
import org.yanhe.model.text.Label;

/**
 * Columns and lines over periods in one region.
 *
 * @param release where the figures come from
 * @param columns indicators drawn as columns
 * @param lines indicators drawn as lines; on the right if there are columns
 * @param periods when
 */
record TimeCharts(
    PublicRelease release, List<Indicator> columns, List<Indicator> lines, List<Period> periods) {
  TimeCharts {
    columns = List.copyOf(columns);
    lines = List.copyOf(lines);
    periods = List.copyOf(periods);
  }

  /** Without indicators of which nothing could be seen, and without periods before the first. */
  TimeCharts seen() {
    List<Indicator> bars = columns.stream().filter(this::isSeen).toList();
    List<Indicator> strokes = lines.stream().filter(this::isSeen).toList();
    Predicate<Period> empty =
        period -> Stream.concat(bars.stream(), strokes.stream()).noneMatch(i -> known(i, period));
    return new TimeCharts(release, bars, strokes, periods.stream().dropWhile(empty).toList());
  }

  /** One point is no course. */
  private boolean isSeen(Indicator indicator) {
    return periods.stream().filter(p -> known(indicator, p)).count() >= Math.min(2, periods.size());
  }

  private boolean known(Indicator indicator, Period period) {
    return figure(indicator, period).isKnown();
  }

  boolean isEmpty() {
    return columns.isEmpty() && lines.isEmpty();
  }

  boolean hasTwoAxes() {
    return !columns.isEmpty() && !lines.isEmpty();
  }

  ChartModel columnLine(ChartHead head) {
    Stream<Series> bars =
        columns.stream().map(i -> Series.columns(i.label(), i.unit(), i.decimals(), figures(i)));
    return new ChartModel.ColumnLine(
        head, names(), Stream.concat(bars, strokes().stream()).toList());
  }

  ChartModel lines(ChartHead head) {
    return new ChartModel.Lines(head, names(), strokes());
  }

  private List<Series> strokes() {
    return lines.stream()
        .map(i -> Series.line(i.label(), i.unit(), i.decimals(), figures(i)))
        .map(series -> hasTwoAxes() ? series.onRight() : series)
        .toList();
  }

  private List<Label> names() {
    return periods.stream().map(PeriodNames::of).toList();
  }

  private List<Figure> figures(Indicator indicator) {
    return periods.stream().map(period -> figure(indicator, period)).toList();
  }

  private Figure figure(Indicator indicator, Period period) {
    RegionCode region = release.manifest().region();
    return release.figure(Cell.total(indicator.code(), region, period));
  }
}
