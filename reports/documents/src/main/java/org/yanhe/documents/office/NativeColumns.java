package org.yanhe.documents.office;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTPlotArea;
import org.openxmlformats.schemas.drawingml.x2006.chart.STBarDir;
import org.openxmlformats.schemas.drawingml.x2006.chart.STBarGrouping;
import org.openxmlformats.schemas.drawingml.x2006.chart.STDLblPos;
import org.yanhe.documents.chart.ChartModel;
import org.yanhe.documents.chart.ChartModel.Stacking;
import org.yanhe.documents.chart.Series;
import org.yanhe.documents.chart.Series.Mark;
import org.yanhe.documents.chart.Series.Side;
import org.yanhe.documents.office.AxisRange.Extent;
import org.yanhe.documents.office.ColumnsXml.BarLook;
import org.yanhe.model.text.Language;

/** Columns, stacked columns and lines over categories. */
final class NativeColumns {
  /** More labels, or more of their digits, than this overlap in a chart of page width. */
  private static final int LABELS = 24;

  private static final int DIGITS = 85;

  private static final double ROOM = 0.12;

  private final ChartModel chart;
  private final Language language;

  NativeColumns(ChartModel chart, Language language) {
    this.chart = chart;
    this.language = language;
  }

  /** Columns and lines on one or two axes. */
  void columnLine(CTPlotArea area, SeriesXml series) {
    ColumnsXml xml = new ColumnsXml(area, series, language);
    for (Side side : Side.values()) {
      List<Integer> columns = indices(Mark.COLUMN, side);
      List<Integer> lines = indices(Mark.LINE, side);
      long categories = side == Side.LEFT ? AxesXml.CATEGORIES : AxesXml.RIGHT_CATEGORIES;
      long values = side == Side.LEFT ? AxesXml.VALUES : AxesXml.RIGHT_VALUES;
      if (!columns.isEmpty()) {
        xml.bars(columns, look(columns), categories, values);
      }
      if (!lines.isEmpty()) {
        xml.lines(lines, fewLabels(lines), categories, values);
      }
    }
    axes(new AxesXml(area, language));
  }

  private BarLook look(List<Integer> columns) {
    STDLblPos.@Nullable Enum labels = fewLabels(columns) ? STDLblPos.OUT_END : null;
    return new BarLook(STBarDir.COL, STBarGrouping.CLUSTERED, labels, 80);
  }

  private boolean fewLabels(List<Integer> indices) {
    int labels = indices.size() * chart.categories().size();
    int widest = indices.stream().mapToInt(i -> digits(series(i))).max().orElse(0);
    return labels <= LABELS && labels * (widest + 1) <= DIGITS;
  }

  /** Digits of the widest figure of a series, with its point and separators. */
  private static int digits(Series series) {
    return series.values().stream()
        .flatMap(figure -> figure.number().stream())
        .mapToInt(number -> digits(number.setScale(series.decimals(), RoundingMode.HALF_UP)))
        .max()
        .orElse(0);
  }

  private static int digits(BigDecimal printed) {
    int whole = Math.max(1, printed.precision() - printed.scale());
    return whole + (whole - 1) / 3 + (printed.scale() > 0 ? printed.scale() + 1 : 0);
  }

  private List<Integer> indices(Mark mark, Side side) {
    return IntStream.range(0, chart.series().size())
        .filter(i -> series(i).mark() == mark && series(i).side() == side)
        .boxed()
        .toList();
  }

  private Series series(int index) {
    return chart.series().get(index);
  }

  private void axes(AxesXml axes) {
    List<Series> left = on(Side.LEFT);
    List<Series> right = on(Side.RIGHT);
    Extent low = Extent.of(left);
    Extent high = Extent.of(right);
    boolean apart =
        low.low() >= 0
            && left.stream().allMatch(s -> s.mark() == Mark.COLUMN)
            && right.stream().allMatch(s -> s.mark() == Mark.LINE);
    axes.categories();
    if (right.isEmpty()) {
      axes.values(AxisRange.fromZero(low, ROOM), format(left));
    } else if (left.isEmpty() || !apart) {
      axes.values(AxisRange.fromZero(low, ROOM), format(left));
      axes.rightValues(AxisRange.fromZero(high, ROOM), format(right));
    } else {
      axes.values(AxisRange.lowerPart(low), format(left));
      axes.rightValues(AxisRange.upperPart(high), upperFormat(high, right));
    }
  }

  private List<Series> on(Side side) {
    return chart.series().stream().filter(s -> s.side() == side).toList();
  }

  /** Whole numbers suffice where the axis spans more than a few units. */
  private static String format(List<Series> series) {
    Extent extent = Extent.of(series).withZero();
    int decimals = series.stream().mapToInt(Series::decimals).max().orElse(0);
    return ChartXml.format(extent.high() - extent.low() >= 5 ? 0 : decimals);
  }

  /** Without the labels below zero that only make room for the columns. */
  private static String upperFormat(Extent extent, List<Series> series) {
    String format = format(series);
    return extent.low() < 0 ? format : format + ";;" + format;
  }

  /** Stacked amounts, or shares of a hundred. */
  NativeChart.Drawing stacked(Stacking stacking) {
    return (area, series) -> {
      List<Integer> all = IntStream.range(0, chart.series().size()).boxed().toList();
      STDLblPos.@Nullable Enum labels =
          stacking == Stacking.AMOUNT && fewLabels(all) ? STDLblPos.CTR : null;
      STBarGrouping.Enum grouping =
          switch (stacking) {
            case AMOUNT -> STBarGrouping.STACKED;
            case SHARE -> STBarGrouping.PERCENT_STACKED;
          };
      new ColumnsXml(area, series, language)
          .bars(
              all,
              new BarLook(STBarDir.COL, grouping, labels, 60),
              AxesXml.CATEGORIES,
              AxesXml.VALUES);
      AxesXml axes = new AxesXml(area, language);
      axes.categories();
      axes.values(
          stacking == Stacking.SHARE ? AxisRange.to(1) : AxisRange.fromZero(sums(), ROOM),
          stacking == Stacking.SHARE ? "0%" : format(chart.series()));
    };
  }

  /** The highest and lowest stack. */
  private Extent sums() {
    double high = 0;
    double low = 0;
    for (int c = 0; c < chart.categories().size(); c++) {
      int category = c;
      double[] parts =
          chart.series().stream()
              .flatMap(s -> s.values().get(category).number().stream())
              .mapToDouble(Number::doubleValue)
              .toArray();
      high = Math.max(high, Arrays.stream(parts).filter(v -> v > 0).sum());
      low = Math.min(low, Arrays.stream(parts).filter(v -> v < 0).sum());
    }
    return new Extent(low, high);
  }

  /** Lines only. */
  void lines(CTPlotArea area, SeriesXml series) {
    List<Integer> all = IntStream.range(0, chart.series().size()).boxed().toList();
    new ColumnsXml(area, series, language)
        .lines(all, all.size() == 1 && fewLabels(all), AxesXml.CATEGORIES, AxesXml.VALUES);
    AxesXml axes = new AxesXml(area, language);
    axes.categories();
    axes.values(AxisRange.of(chart.series(), ROOM), format(chart.series()));
  }
}
