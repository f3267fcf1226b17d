package org.yanhe.documents.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.labels.CategoryItemLabelGenerator;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.renderer.category.IntervalBarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.data.category.CategoryDataset;

/** Bars between two levels that hand their numbers to {@link ValueLabels}. */
final class HangingBars extends IntervalBarRenderer {
  private final transient ValueLabels labels;
  private final transient Columns.Texts texts;
  private final transient Columns.Colors colors;

  HangingBars(ValueLabels labels, Columns.Texts texts, Columns.Colors colors) {
    this.labels = labels;
    this.texts = texts;
    this.colors = colors;
    setBarPainter(new StandardBarPainter());
    setShadowVisible(false);
    setDrawBarOutline(false);
    setMaximumBarWidth(0.1);
    setDefaultItemLabelsVisible(true);
    setDefaultItemLabelGenerator(Columns.generator());
  }

  @Override
  public java.awt.Paint getItemPaint(int row, int column) {
    return colors.at(row, column);
  }

  @Override
  protected void drawItemLabel(
      Graphics2D graphics,
      CategoryDataset data,
      int row,
      int column,
      CategoryPlot plot,
      CategoryItemLabelGenerator generator,
      Rectangle2D bar,
      boolean negative) {
    String text = texts.at(row, column);
    List<ValueLabels.Place> places =
        text.startsWith("-")
            ? List.of(ValueLabels.Place.BELOW, ValueLabels.Place.ABOVE)
            : List.of(ValueLabels.Place.ABOVE, ValueLabels.Place.BELOW);
    labels.bar(
        row, new ValueLabels.Value(bar, text, Theme.VALUE, Palette.INK, places, bar.getHeight()));
  }
}
