package org.yanhe.documents.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.block.RectangleConstraint;
import org.jfree.chart.title.Title;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.Size2D;

/**
 * The legend above a plot: keys in a row, then in further rows; a long name takes several lines.
 */
final class Legend extends Title {
  private static final double LINE_MARK = 18;
  private static final double SQUARE_MARK = 8;
  private static final double BESIDE = 4;
  private static final double BETWEEN = 12;
  private static final double LEADING = Lettering.lineHeight(Theme.TEXT);
  private static final double ROW_GAP = 3;

  /** A key with the place of its upper left corner. */
  private record Placed(Key key, List<String> lines, double x, double y) {}

  private final transient List<Key> keys;
  private final transient List<Placed> placed = new ArrayList<>();
  private final double height;

  Legend(List<Key> keys) {
    this.keys = List.copyOf(keys);
    this.height = place();
    setPosition(RectangleEdge.TOP);
    setHorizontalAlignment(HorizontalAlignment.LEFT);
  }

  List<Key> keys() {
    return keys;
  }

  /** Height of all rows in points. */
  double height() {
    return height;
  }

  private double place() {
    double x = 0;
    double y = 0;
    double row = 0;
    for (Key key : keys) {
      List<String> lines = lines(key);
      double width = mark(key) + BESIDE + Lettering.width(lines, Theme.TEXT);
      if (x > 0 && x + width > Theme.innerWidth()) {
        x = 0;
        y += row + ROW_GAP;
        row = 0;
      }
      placed.add(new Placed(key, lines, x, y));
      x += width + BETWEEN;
      row = Math.max(row, lines.size() * LEADING);
    }
    return y + row + ROW_GAP;
  }

  private static List<String> lines(Key key) {
    return Lettering.lines(key.label(), Theme.TEXT, Theme.innerWidth() - mark(key) - BESIDE);
  }

  private static double mark(Key key) {
    return key.line().isPresent() ? LINE_MARK : SQUARE_MARK;
  }

  @Override
  public Size2D arrange(Graphics2D graphics, RectangleConstraint constraint) {
    return new Size2D(Theme.innerWidth(), height);
  }

  @Override
  public void draw(Graphics2D graphics, Rectangle2D area) {
    placed.forEach(p -> draw(graphics, p, area.getX() + p.x(), area.getY() + p.y()));
  }

  @Override
  public Object draw(Graphics2D graphics, Rectangle2D area, Object parameters) {
    draw(graphics, area);
    return parameters;
  }

  private static void draw(Graphics2D graphics, Placed placed, double x, double y) {
    Key key = placed.key();
    double middle = y + LEADING / 2;
    if (key.line().isPresent()) {
      line(graphics, key.color(), key.line().getAsInt(), x, middle);
    } else {
      square(graphics, key.color(), x, middle);
    }
    double block = y + placed.lines().size() * LEADING / 2;
    double text = x + mark(key) + BESIDE;
    Pen.write(graphics, placed.lines(), Theme.TEXT, Palette.INK, Pen.Align.LEFT, text, block);
  }

  private static void square(Graphics2D graphics, Color color, double x, double y) {
    Rectangle2D square = new Rectangle2D.Double(x, y - SQUARE_MARK / 2, SQUARE_MARK, SQUARE_MARK);
    graphics.setPaint(color);
    graphics.fill(square);
    graphics.setPaint(Palette.AXIS);
    graphics.setStroke(Theme.HAIRLINE);
    graphics.draw(square);
  }

  private static void line(Graphics2D graphics, Color color, int index, double x, double y) {
    graphics.setPaint(color);
    graphics.setStroke(Theme.lineStroke(index));
    graphics.draw(new Line2D.Double(x, y, x + LINE_MARK, y));
    Shape marker =
        AffineTransform.getTranslateInstance(x + LINE_MARK / 2, y)
            .createTransformedShape(Theme.marker(index));
    graphics.setPaint(Color.WHITE);
    graphics.fill(marker);
    graphics.setPaint(color);
    graphics.setStroke(Theme.OUTLINE);
    graphics.draw(marker);
  }
}
