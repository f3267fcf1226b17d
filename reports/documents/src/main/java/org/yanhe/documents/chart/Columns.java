package org.yanhe.documents.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.labels.CategoryItemLabelGenerator;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.data.category.CategoryDataset;

/** Flat columns that hand their numbers to {@link ValueLabels}. */
final class Columns extends BarRenderer {
  private final transient ValueLabels labels;
  private final transient Texts texts;
  private final transient Colors colors;

  /** Text of the number at a cell; empty for none. */
  interface Texts {
    String at(int series, int category);
  }

  /** Colour of a cell. */
  interface Colors {
    Color at(int series, int category);
  }

  Columns(ValueLabels labels, Texts texts, Colors colors) {
    this.labels = labels;
    this.texts = texts;
    this.colors = colors;
    setBarPainter(new StandardBarPainter());
    setShadowVisible(false);
    setDrawBarOutline(false);
    setItemMargin(0.04);
    setDefaultItemLabelsVisible(true);
    setDefaultItemLabelGenerator(generator());
  }

  /** JFreeChart asks for a label only if there is a generator; the text itself is ours. */
  static CategoryItemLabelGenerator generator() {
    return new org.jfree.chart.labels.StandardCategoryItemLabelGenerator();
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
    if (text.isEmpty()) {
      return;
    }
    boolean upright = plot.getOrientation().isVertical();
    ValueLabels.Place place =
        upright
            ? (negative ? ValueLabels.Place.BELOW : ValueLabels.Place.ABOVE)
            : (negative ? ValueLabels.Place.LEFT : ValueLabels.Place.RIGHT);
    double value = data.getValue(row, column).doubleValue();
    labels.bar(
        row,
        new ValueLabels.Value(
            bar, text, upright ? Theme.SMALL : Theme.TICK, Palette.INK, List.of(place), value));
  }
}
