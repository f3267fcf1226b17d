package org.yanhe.documents.chart;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * Divides a rectangle into rectangles of given areas that are as square as can be. Bruls, Huizing
 * and van Wijk (2000), Squarified Treemaps.
 */
final class Squares {
  private Squares() {}

  /**
   * The rectangles in the order of the values.
   *
   * @param values above zero, falling
   */
  static List<Rectangle2D> of(List<Double> values, Rectangle2D area) {
    List<Rectangle2D> cells = new ArrayList<>();
    Rectangle2D left = area;
    double remaining = values.stream().mapToDouble(v -> v).sum();
    for (int from = 0; from < values.size(); ) {
      double unit = left.getWidth() * left.getHeight() / remaining;
      int to = strip(values, from, unit, Math.min(left.getWidth(), left.getHeight()));
      double sum = sum(values, from, to);
      double thick = sum * unit / Math.min(left.getWidth(), left.getHeight());
      cells.addAll(fill(values.subList(from, to), left, thick, sum));
      left = rest(left, thick);
      remaining -= sum;
      from = to;
    }
    return cells;
  }

  /** End of the strip that begins at {@code from}: it grows as long as its worst cell improves. */
  private static int strip(List<Double> values, int from, double unit, double side) {
    int to = from + 1;
    while (to < values.size()
        && worst(values, from, to + 1, unit, side) <= worst(values, from, to, unit, side)) {
      to++;
    }
    return to;
  }

  /** Largest ratio of the sides in a strip: max(side²·max / sum², sum² / (side²·min)). */
  private static double worst(List<Double> values, int from, int to, double unit, double side) {
    double sum = sum(values, from, to) * unit;
    double largest = values.get(from) * unit;
    double smallest = values.get(to - 1) * unit;
    return Math.max(side * side * largest / (sum * sum), sum * sum / (side * side * smallest));
  }

  private static double sum(List<Double> values, int from, int to) {
    return values.subList(from, to).stream().mapToDouble(v -> v).sum();
  }

  private static List<Rectangle2D> fill(
      List<Double> values, Rectangle2D area, double thick, double sum) {
    List<Rectangle2D> cells = new ArrayList<>();
    boolean wide = area.getWidth() >= area.getHeight();
    double side = wide ? area.getHeight() : area.getWidth();
    double offset = 0;
    for (double value : values) {
      double length = side * value / sum;
      cells.add(
          wide
              ? new Rectangle2D.Double(area.getX(), area.getY() + offset, thick, length)
              : new Rectangle2D.Double(area.getX() + offset, area.getY(), length, thick));
      offset += length;
    }
    return cells;
  }

  private static Rectangle2D rest(Rectangle2D area, double thick) {
    return area.getWidth() >= area.getHeight()
        ? new Rectangle2D.Double(
            area.getX() + thick, area.getY(), area.getWidth() - thick, area.getHeight())
        : new Rectangle2D.Double(
            area.getX(), area.getY() + thick, area.getWidth(), area.getHeight() - thick);
  }
}
