package org.yanhe.documents.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.labels.CategoryItemLabelGenerator;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.renderer.category.StackedBarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.data.category.CategoryDataset;

/** Stacked flat columns that hand the numbers of their parts to {@link ValueLabels}. */
final class StackedColumns extends StackedBarRenderer {
  private final transient ValueLabels labels;
  private final transient Columns.Texts texts;
  private final transient Columns.Colors colors;

  StackedColumns(ValueLabels labels, Columns.Texts texts, Columns.Colors colors) {
    this.labels = labels;
    this.texts = texts;
    this.colors = colors;
    setBarPainter(new StandardBarPainter());
    setShadowVisible(false);
    setMaximumBarWidth(0.11);
    setDrawBarOutline(true);
    setDefaultOutlinePaint(Color.WHITE);
    setDefaultOutlineStroke(new BasicStroke(0.8f));
    setAutoPopulateSeriesOutlinePaint(false);
    setAutoPopulateSeriesOutlineStroke(false);
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
    Color ink = Palette.inkOn(colors.at(row, column));
    double value = data.getValue(row, column).doubleValue();
    labels.bar(
        row,
        new ValueLabels.Value(
            bar,
            texts.at(row, column),
            ValueLabels.inside(bar.getHeight()),
            ink,
            List.of(ValueLabels.Place.CENTRE),
            value));
  }
}
