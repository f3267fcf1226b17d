package org.yanhe.documents.chart;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.data.Range;
import org.yanhe.documents.chart.Series.Mark;
import org.yanhe.documents.chart.Series.Side;
import org.yanhe.model.text.Language;

/**
 * Draws columns and lines. Where lines have an axis of their own they stand above the columns, and
 * the gridlines serve both axes.
 */
final class ColumnLinePicture {
  private static final int LINE_STEPS = 3;
  private static final int COLUMN_STEPS = 5;
  private static final double PLOT_WIDTH = Theme.innerWidth() - 60;

  private final ChartModel.ColumnLine model;
  private final Language language;
  private final ValueLabels labels = new ValueLabels();
  private final CategoryPlot plot = new CategoryPlot();
  private final List<Series> columns;
  private final List<Series> left;
  private final List<Series> right;

  ColumnLinePicture(ChartModel.ColumnLine model, Language language) {
    this.model = model;
    this.language = language;
    this.columns = select(Mark.COLUMN, Side.LEFT);
    this.left = select(Mark.LINE, Side.LEFT);
    this.right = select(Mark.LINE, Side.RIGHT);
  }

  private List<Series> select(Mark mark, Side side) {
    return model.series().stream().filter(s -> s.mark() == mark && s.side() == side).toList();
  }

  Picture picture() {
    CategoryLabels axis = CategoryLabels.below(model.categories(), language, PLOT_WIDTH);
    axis.setCategoryMargin(columns.size() > 1 ? 0.24 : 0.4);
    plot.setDomainAxis(axis);
    scales();
    Columns bars = new Columns(labels, (r, c) -> Grid.text(columns, r, c), this::column);
    bars.setMaximumBarWidth(0.1);
    plot.setDataset(0, Grid.of(columns));
    plot.setRenderer(0, bars);
    lines(1, left, 0);
    lines(2, right, left.size());
    plot.addAnnotation(labels);
    Theme.apply(plot);
    return Theme.picture(plot, Gaps.noted(model), language, legend(), Theme.HEIGHT + axis.extra());
  }

  private void lines(int dataset, List<Series> series, int offset) {
    plot.setDataset(dataset, Grid.of(series));
    plot.setRenderer(
        dataset,
        new Strokes(labels, (r, c) -> Grid.text(series, r, c), r -> line(offset + r), offset));
    plot.mapDatasetToRangeAxis(dataset, dataset == 2 && !right.isEmpty() ? 1 : 0);
  }

  private Color column(int row, int category) {
    return Palette.series(row);
  }

  /** The first line over columns is accented; further ones take the colours after the columns. */
  private Color line(int index) {
    return index == 0 ? Palette.ACCENT : Palette.line(columns.size() + index);
  }

  private void scales() {
    List<Series> onLeft = new ArrayList<>(columns);
    onLeft.addAll(left);
    Range range = Grid.rangeFromZero(onLeft);
    if (right.isEmpty()) {
      plot.setRangeAxis(0, Scale.over(range, 0.07, 6).axis(""));
      return;
    }
    if (onLeft.isEmpty()) {
      plot.setRangeAxis(0, Scale.over(Grid.range(right), 0.1, 6).axis(""));
      return;
    }
    Scale below = Scale.over(range, 0.05, COLUMN_STEPS);
    Scale above = Scale.over(Grid.range(right), 0.12, LINE_STEPS);
    double high = below.high() + above.intervals() * below.step();
    double low = above.low() - below.intervals() * above.step();
    plot.setRangeAxis(0, new Scale(below.low(), high, below.step()).axis(""));
    double told = Grid.range(right).getLowerBound() < 0 ? above.low() : Math.max(0, above.low());
    plot.setRangeAxis(1, new Scale(low, above.high(), above.step()).axisFrom(told));
  }

  private List<Key> legend() {
    List<Key> items = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      items.add(Key.square(columns.get(i).label().in(language), column(i, 0)));
    }
    for (int i = 0; i < left.size(); i++) {
      items.add(Key.line(left.get(i).label().in(language), line(i), i));
    }
    for (int i = 0; i < right.size(); i++) {
      int index = left.size() + i;
      items.add(Key.line(onRight(right.get(i)), line(index), index));
    }
    return items;
  }

  private String onRight(Series series) {
    String name = series.label().in(language);
    return switch (language) {
      case ZH -> name + "（右轴）";
      case EN -> name + " (right axis)";
    };
  }
}
