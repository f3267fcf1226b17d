package org.yanhe.documents.office;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.BiPredicate;
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

  /** Part of the height of a plot that a label takes. */
  private static final double FLAT = 0.055;

  private static final int FEW_POINTS = 6;

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
        List<STDLblPos.Enum> above =
            fewLabels(lines) ? Collections.nCopies(lines.size(), STDLblPos.T) : List.of();
        xml.lines(lines, above, categories, values);
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
      values(axes, AxisRange.fromZero(low, ROOM));
    } else if (left.isEmpty() || !apart) {
      values(axes, AxisRange.fromZero(low, ROOM));
      AxisRange range = AxisRange.fromZero(high, ROOM);
      axes.rightValues(range, ChartXml.format(range.decimals()));
    } else {
      values(axes, AxisRange.lowerPart(low));
      AxisRange range = AxisRange.upperPart(high);
      axes.rightValues(range, upperFormat(high, range));
    }
  }

  private List<Series> on(Side side) {
    return chart.series().stream().filter(s -> s.side() == side).toList();
  }

  private static void values(AxesXml axes, AxisRange range) {
    axes.values(range, ChartXml.format(range.decimals()));
  }

  /** Without the labels below zero that only make room for the columns. */
  private static String upperFormat(Extent extent, AxisRange range) {
    String format = ChartXml.format(range.decimals());
    return extent.low() < 0 ? format : format + ";;" + format;
  }

  /** Stacked amounts, or shares of a hundred. */
  NativeChart.Drawing stacked(Stacking stacking) {
    return (area, series) -> {
      List<Integer> all = IntStream.range(0, chart.series().size()).boxed().toList();
      AxisRange range =
          stacking == Stacking.SHARE ? AxisRange.to(1) : AxisRange.fromZero(sums(), ROOM);
      STBarGrouping.Enum grouping =
          switch (stacking) {
            case AMOUNT -> STBarGrouping.STACKED;
            case SHARE -> STBarGrouping.PERCENT_STACKED;
          };
      BarLook look = new BarLook(STBarDir.COL, grouping, stackLabels(), 60);
      ColumnsXml xml = new ColumnsXml(area, series, language);
      xml.bars(all, look.bare(flat(range, stacking)), AxesXml.CATEGORIES, AxesXml.VALUES);
      AxesXml axes = new AxesXml(area, language);
      axes.categories();
      axes.values(range, stacking == Stacking.SHARE ? "0%" : ChartXml.format(range.decimals()));
    };
  }

  /** Labels of one stack stand above each other: only neighbours can overlap. */
  private STDLblPos.@Nullable Enum stackLabels() {
    int widest = chart.series().stream().mapToInt(NativeColumns::digits).max().orElse(0);
    return chart.categories().size() * (widest + 1) <= DIGITS ? STDLblPos.CTR : null;
  }

  /** The parts that are too flat for a label, by series and category. */
  private BiPredicate<Integer, Integer> flat(AxisRange range, Stacking stacking) {
    return (index, category) -> {
      double part =
          series(index).values().get(category).number().map(Number::doubleValue).orElse(0.0);
      double whole = stacking == Stacking.SHARE ? stack(category) : range.high() - range.low();
      return Math.abs(part) < FLAT * whole;
    };
  }

  private double stack(int category) {
    return chart.series().stream()
        .flatMap(s -> s.values().get(category).number().stream())
        .mapToDouble(Number::doubleValue)
        .sum();
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
        .lines(all, lineLabels(all), AxesXml.CATEGORIES, AxesXml.VALUES);
    AxesXml axes = new AxesXml(area, language);
    axes.categories();
    values(axes, AxisRange.of(chart.series(), ROOM));
  }

  /**
   * Labels of one line, or of two of a few points: those of the higher above, of the other below.
   */
  private List<STDLblPos.Enum> lineLabels(List<Integer> all) {
    if (all.size() == 1 && fewLabels(all)) {
      return List.of(STDLblPos.T);
    }
    if (all.size() != 2 || chart.categories().size() > FEW_POINTS) {
      return List.of();
    }
    boolean rising = mean(series(0)) >= mean(series(1));
    return rising ? List.of(STDLblPos.T, STDLblPos.B) : List.of(STDLblPos.B, STDLblPos.T);
  }

  private static double mean(Series series) {
    return series.values().stream()
        .flatMap(figure -> figure.number().stream())
        .mapToDouble(Number::doubleValue)
        .average()
        .orElse(0);
  }
}
