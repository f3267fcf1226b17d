package org.yanhe.documents.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.PlotState;

/** A plot that the library does not have. Subclasses draw into the room below the head. */
abstract class Drawing extends Plot {
  private final String type;

  Drawing(String type) {
    this.type = type;
  }

  /** Draws everything between legend and source. */
  abstract void paint(Graphics2D graphics, Rectangle2D area);

  /** Colours of the cells: one row a series, one colour a category, white for a gap. */
  abstract List<List<Color>> colors();

  @Override
  public final String getPlotType() {
    return type;
  }

  @Override
  public final void draw(
      Graphics2D graphics,
      Rectangle2D area,
      Point2D anchor,
      PlotState parentState,
      PlotRenderingInfo info) {
    Rectangle2D inner = (Rectangle2D) area.clone();
    getInsets().trim(inner);
    paint(graphics, inner);
  }

  /** A filled shape with a white edge that parts it from its neighbours. */
  static void block(Graphics2D graphics, Shape shape, Color color) {
    graphics.setPaint(color);
    graphics.fill(shape);
    graphics.setPaint(Color.WHITE);
    graphics.setStroke(new BasicStroke(1.2f));
    graphics.draw(shape);
  }

  /** An empty cell for an absent figure: outlined, never shaded like a small value. */
  static void gap(Graphics2D graphics, Rectangle2D cell) {
    graphics.setPaint(Palette.AXIS);
    graphics.setStroke(Theme.HAIRLINE);
    graphics.draw(
        new Rectangle2D.Double(
            cell.getX() + 1, cell.getY() + 1, cell.getWidth() - 2, cell.getHeight() - 2));
  }
}
