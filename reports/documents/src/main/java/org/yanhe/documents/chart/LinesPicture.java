package org.yanhe.documents.chart;

import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.IntervalMarker;
import org.jfree.chart.ui.Layer;
import org.jfree.data.Range;
import org.yanhe.model.text.Language;

/** Draws lines; the ground below zero is shaded and zero is a dark line. */
final class LinesPicture {
  private static final double PLOT_WIDTH = Theme.innerWidth() - 30;
  private static final double NEAR_ZERO = 0.6;

  private final ChartModel.Lines model;
  private final Language language;

  LinesPicture(ChartModel.Lines model, Language language) {
    this.model = model;
    this.language = language;
  }

  Picture picture() {
    ValueLabels labels = new ValueLabels();
    CategoryPlot plot = new CategoryPlot();
    CategoryLabels axis = CategoryLabels.below(model.categories(), language, PLOT_WIDTH);
    plot.setDomainAxis(axis);
    Scale scale = Scale.over(range(), 0.09, 7);
    plot.setRangeAxis(scale.axis(""));
    plot.setDataset(Grid.of(model.series()));
    plot.setRenderer(
        new Strokes(labels, (r, c) -> Grid.text(model.series(), r, c), Palette::line, 0));
    plot.addAnnotation(labels);
    Theme.apply(plot);
    if (scale.low() < 0) {
      plot.addRangeMarker(new IntervalMarker(scale.low(), 0, Palette.BELOW_ZERO), Layer.BACKGROUND);
      plot.setRangeZeroBaselinePaint(Palette.INK);
    }
    return Theme.picture(plot, Gaps.noted(model), language, legend(), Theme.HEIGHT + axis.extra());
  }

  /** Zero is shown unless all figures lie far above it. */
  private Range range() {
    Range range = Grid.range(model.series());
    return range.getLowerBound() <= NEAR_ZERO * range.getUpperBound()
        ? Range.expandToInclude(range, 0)
        : range;
  }

  private List<Key> legend() {
    List<Key> items = new ArrayList<>();
    for (int i = 0; i < model.series().size(); i++) {
      items.add(Key.line(model.series().get(i).label().in(language), Palette.line(i), i));
    }
    return items;
  }
}
