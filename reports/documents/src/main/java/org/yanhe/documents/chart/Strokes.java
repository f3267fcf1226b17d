package org.yanhe.documents.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.function.IntFunction;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.LineAndShapeRenderer;
import org.jfree.data.category.CategoryDataset;

/** Lines with hollow markers that hand their numbers to {@link ValueLabels}. */
final class Strokes extends LineAndShapeRenderer {
  private static final List<ValueLabels.Place> ABOVE_FIRST =
      List.of(
          ValueLabels.Place.ABOVE,
          ValueLabels.Place.BELOW,
          ValueLabels.Place.RIGHT,
          ValueLabels.Place.LEFT,
          ValueLabels.Place.ABOVE_RIGHT,
          ValueLabels.Place.ABOVE_LEFT,
          ValueLabels.Place.BELOW_RIGHT,
          ValueLabels.Place.BELOW_LEFT);

  /** So that numbers below zero stay off the line of zero. */
  private static final List<ValueLabels.Place> BELOW_FIRST =
      List.of(
          ValueLabels.Place.BELOW,
          ValueLabels.Place.ABOVE,
          ValueLabels.Place.RIGHT,
          ValueLabels.Place.LEFT,
          ValueLabels.Place.BELOW_RIGHT,
          ValueLabels.Place.BELOW_LEFT,
          ValueLabels.Place.ABOVE_RIGHT,
          ValueLabels.Place.ABOVE_LEFT);

  private final transient ValueLabels labels;
  private final transient Columns.Texts texts;
  private final transient IntFunction<Color> colors;
  private final int offset;

  /**
   * Lines of one axis.
   *
   * @param colors colour of a line by its row
   * @param offset how many lines of the chart come before, for distinct markers
   */
  Strokes(ValueLabels labels, Columns.Texts texts, IntFunction<Color> colors, int offset) {
    super(true, true);
    this.labels = labels;
    this.texts = texts;
    this.colors = colors;
    this.offset = offset;
    setUseFillPaint(true);
    setDefaultFillPaint(Color.WHITE);
    setUseOutlinePaint(true);
    setDrawOutlines(true);
    setDefaultItemLabelsVisible(true);
    setDefaultItemLabelGenerator(Columns.generator());
  }

  @Override
  public java.awt.Paint getItemPaint(int row, int column) {
    return colors.apply(row);
  }

  @Override
  public java.awt.Paint getItemOutlinePaint(int row, int column) {
    return colors.apply(row);
  }

  @Override
  public java.awt.Stroke getItemStroke(int row, int column) {
    return Theme.lineStroke(offset + row);
  }

  @Override
  public java.awt.Stroke getItemOutlineStroke(int row, int column) {
    return Theme.OUTLINE;
  }

  @Override
  public Shape getItemShape(int row, int column) {
    return Theme.marker(offset + row);
  }

  @Override
  protected void drawItemLabel(
      Graphics2D graphics,
      PlotOrientation orientation,
      CategoryDataset data,
      int row,
      int column,
      double x,
      double y,
      boolean negative) {
    Rectangle2D marker = new Rectangle2D.Double(x - 3, y - 3, 6, 6);
    double value = data.getValue(row, column).doubleValue();
    labels.point(
        offset + row,
        new ValueLabels.Value(
            marker,
            texts.at(row, column),
            Theme.VALUE,
            ink(colors.apply(row)),
            value < 0 ? BELOW_FIRST : ABOVE_FIRST,
            value));
  }

  /** Light line colours are darkened for text. */
  private static Color ink(Color line) {
    return Palette.luminance(line) > 0.3 ? Palette.mix(line, Palette.INK, 0.5) : line;
  }
}
