package org.yanhe.documents.chart;

import java.awt.Color;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.data.Range;
import org.yanhe.model.figure.Figure;
import org.yanhe.model.figure.Reason;
import org.yanhe.model.text.Language;
import org.yanhe.model.unit.Unit;

/** Draws stacked columns of amounts or of shares. */
final class StackedPicture {
  private static final double PLOT_WIDTH = Theme.innerWidth() - 34;

  private final ChartModel.Stacked model;
  private final Language language;
  private final List<Series> drawn;

  StackedPicture(ChartModel.Stacked model, Language language) {
    this.model = model;
    this.language = language;
    this.drawn = model.stacking() == ChartModel.Stacking.SHARE ? shares(model) : model.series();
  }

  /** The parts of each column in percent of its sum; a column of unknown sum is a gap. */
  static List<Series> shares(ChartModel.Stacked model) {
    List<Figure> sums =
        IntStream.range(0, model.categories().size()).mapToObj(c -> sum(model, c)).toList();
    return model.series().stream().map(s -> share(s, sums)).toList();
  }

  private static Figure sum(ChartModel.Stacked model, int category) {
    Figure sum = Figure.known(BigDecimal.ZERO);
    for (Series part : model.series()) {
      Figure value = part.values().get(category);
      sum = sum.flatMap(s -> value.flatMap(v -> positive(v).flatMap(p -> Figure.known(s.add(p)))));
    }
    return sum.flatMap(
        s -> s.signum() > 0 ? Figure.known(s) : Figure.absent(Reason.NOT_APPLICABLE));
  }

  /** A negative part has no share. */
  private static Figure positive(BigDecimal value) {
    return value.signum() < 0 ? Figure.absent(Reason.NOT_APPLICABLE) : Figure.known(value);
  }

  private static Series share(Series part, List<Figure> sums) {
    List<Figure> shares =
        IntStream.range(0, sums.size())
            .mapToObj(c -> sums.get(c).flatMap(s -> part.values().get(c).flatMap(v -> of(v, s))))
            .toList();
    return Series.columns(part.label(), Unit.parse("%"), 1, shares);
  }

  private static Figure of(BigDecimal value, BigDecimal sum) {
    return Figure.known(value.movePointRight(2).divide(sum, MathContext.DECIMAL64));
  }

  Picture picture() {
    ValueLabels labels = new ValueLabels();
    CategoryPlot plot = new CategoryPlot();
    CategoryLabels axis = CategoryLabels.below(model.categories(), language, PLOT_WIDTH);
    axis.setCategoryMargin(0.35);
    plot.setDomainAxis(axis);
    plot.setRangeAxis(scale());
    plot.setDataset(Grid.of(drawn));
    plot.setRenderer(
        new StackedColumns(labels, (r, c) -> Grid.text(drawn, r, c), (r, c) -> Palette.series(r)));
    plot.addAnnotation(labels);
    Theme.apply(plot);
    return Theme.picture(plot, Gaps.noted(model), language, legend(), Theme.HEIGHT + axis.extra());
  }

  private NumberAxis scale() {
    return model.stacking() == ChartModel.Stacking.SHARE
        ? new Scale(0, 100, 20).axis("%")
        : Scale.over(new Range(-total(-1), total(1)), 0.04, 6).axis("");
  }

  /** The tallest pile of positive (or negative) parts. */
  private double total(int sign) {
    return IntStream.range(0, model.categories().size())
        .mapToDouble(
            c ->
                drawn.stream()
                    .mapToDouble(s -> sign * Numbers.position(s.values().get(c)))
                    .filter(v -> v > 0)
                    .sum())
        .max()
        .orElse(0);
  }

  private List<Key> legend() {
    List<Key> items = new ArrayList<>();
    for (int i = 0; i < drawn.size(); i++) {
      Color color = Palette.series(i);
      items.add(Key.square(drawn.get(i).label().in(language), color));
    }
    return items;
  }
}
