package org.yanhe.documents.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jfree.chart.annotations.AbstractAnnotation;
import org.jfree.chart.annotations.CategoryAnnotation;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.yanhe.documents.font.Typeface;

/**
 * The numbers at columns, bars and points. Renderers hand them in while they draw; they are placed
 * afterwards so that none covers another or is cut. A series whose numbers do not all find room
 * keeps its telling ones (last, highest, lowest) if it is a line, and none otherwise.
 */
final class ValueLabels extends AbstractAnnotation implements CategoryAnnotation {
  /** Where a number stands relative to what it belongs to. */
  enum Place {
    ABOVE,
    BELOW,
    RIGHT,
    LEFT,
    ABOVE_RIGHT,
    ABOVE_LEFT,
    BELOW_RIGHT,
    BELOW_LEFT,
    CENTRE
  }

  /**
   * A number looking for its place.
   *
   * @param target what it belongs to; not covered by other numbers if {@code line}
   * @param places in order of preference
   * @param value position of the figure, to find the highest and the lowest
   */
  record Value(
      Rectangle2D target, String text, Font font, Color color, List<Place> places, double value) {}

  private static final double GAP = 2.5;
  private static final double EDGE = 1.3;
  private static final double DIGITS = 0.72;

  /** What digits leave free below them in the height of their font. */
  private static final double FOOT = 1.5;

  private final transient TreeMap<Integer, List<Value>> lines = new TreeMap<>();
  private final transient TreeMap<Integer, List<Value>> bars = new TreeMap<>();
  private final transient List<Rectangle2D> taken = new ArrayList<>();

  /** Takes a number of a column, bar or part. */
  void bar(int series, Value value) {
    bars.computeIfAbsent(series, s -> new ArrayList<>()).add(value);
  }

  /** Takes a number of a point on a line. */
  void point(int series, Value value) {
    lines.computeIfAbsent(series, s -> new ArrayList<>()).add(value);
  }

  @Override
  public void draw(
      Graphics2D graphics,
      CategoryPlot plot,
      Rectangle2D area,
      CategoryAxis domainAxis,
      ValueAxis rangeAxis) {
    Shape clip = graphics.getClip();
    Rectangle2D room =
        new Rectangle2D.Double(1, area.getY() - 12, Theme.WIDTH - 2, area.getHeight() + 12 + FOOT);
    graphics.setClip(null);
    taken.clear();
    lines.values().forEach(series -> series.forEach(n -> taken.add(n.target())));
    lines.values().forEach(series -> place(graphics, series, telling(series), room));
    bars.values().forEach(series -> place(graphics, series, inside(series), room));
    lines.clear();
    bars.clear();
    graphics.setClip(clip);
  }

  private void place(Graphics2D graphics, List<Value> all, List<Value> fallback, Rectangle2D room) {
    Optional<List<Rectangle2D>> boxes = boxes(all, room);
    List<Value> chosen = boxes.isPresent() ? all : fallback;
    for (Value value : chosen) {
      box(value, room)
          .ifPresent(
              box -> {
                taken.add(box);
                write(graphics, value, box);
              });
    }
  }

  /** Room for all numbers of a series, or nothing. */
  private Optional<List<Rectangle2D>> boxes(List<Value> numbers, Rectangle2D room) {
    int before = taken.size();
    List<Rectangle2D> found = new ArrayList<>();
    for (Value value : numbers) {
      box(value, room)
          .ifPresent(
              box -> {
                found.add(box);
                taken.add(box);
              });
    }
    taken.subList(before, taken.size()).clear();
    return found.size() == numbers.size() ? Optional.of(found) : Optional.empty();
  }

  private Optional<Rectangle2D> box(Value value, Rectangle2D room) {
    return value.places().stream()
        .map(place -> box(value, place))
        .filter(room::contains)
        .filter(box -> taken.stream().noneMatch(t -> t.intersects(box)))
        .filter(box -> !value.places().contains(Place.CENTRE) || holds(value.target(), box))
        .min((a, b) -> Integer.compare(crossings(a), crossings(b)));
  }

  /** Whether the digits stand inside of their part with a little ground around them. */
  private static boolean holds(Rectangle2D target, Rectangle2D box) {
    return box.getWidth() <= target.getWidth() + 0.5
        && box.getHeight() + 2 * EDGE <= target.getHeight();
  }

  /** How many line segments run through a box. */
  private int crossings(Rectangle2D box) {
    int crossings = 0;
    for (List<Value> line : lines.values()) {
      for (int i = 1; i < line.size(); i++) {
        Line2D segment =
            new Line2D.Double(centre(line.get(i - 1).target()), centre(line.get(i).target()));
        crossings += segment.intersects(box) ? 1 : 0;
      }
    }
    return crossings;
  }

  private static Point2D centre(Rectangle2D r) {
    return new Point2D.Double(r.getCenterX(), r.getCenterY());
  }

  private static List<Value> telling(List<Value> series) {
    Value last = series.get(series.size() - 1);
    Value highest = series.stream().max((a, b) -> Double.compare(a.value(), b.value())).get();
    Value lowest = series.stream().min((a, b) -> Double.compare(a.value(), b.value())).get();
    return List.of(last, highest, lowest).stream().distinct().toList();
  }

  private static List<Value> inside(List<Value> series) {
    return series.stream().filter(n -> n.places().contains(Place.CENTRE)).toList();
  }

  private static Rectangle2D box(Value value, Place place) {
    double width = Typeface.width(value.text(), value.font());
    double height = value.font().getSize2D() * 1.05;
    Rectangle2D t = value.target();
    double x = t.getCenterX() - width / 2;
    double y = t.getCenterY() - height / 2;
    double above = t.getMinY() - GAP - height;
    double below = t.getMaxY() + GAP;
    double left = t.getMinX() - GAP - width;
    double right = t.getMaxX() + GAP;
    return switch (place) {
      case ABOVE -> new Rectangle2D.Double(x, above, width, height);
      case BELOW -> new Rectangle2D.Double(x, below, width, height);
      case RIGHT -> new Rectangle2D.Double(right, y, width, height);
      case LEFT -> new Rectangle2D.Double(left, y, width, height);
      case ABOVE_RIGHT -> new Rectangle2D.Double(right, above + height / 2, width, height);
      case ABOVE_LEFT -> new Rectangle2D.Double(left, above + height / 2, width, height);
      case BELOW_RIGHT -> new Rectangle2D.Double(right, below - height / 2, width, height);
      case BELOW_LEFT -> new Rectangle2D.Double(left, below - height / 2, width, height);
      case CENTRE -> digits(t, value.font(), x, width);
    };
  }

  /** The box of digits alone, which have nothing below the line. */
  private static Rectangle2D digits(Rectangle2D target, Font font, double x, double width) {
    double height = font.getSize2D() * DIGITS;
    return new Rectangle2D.Double(x, target.getCenterY() - height / 2, width, height);
  }

  /** The largest of three sizes whose digits fit a height. */
  static Font inside(double height) {
    for (double size : new double[] {7.5, 6.5}) {
      if (size * DIGITS + 2 * EDGE <= height) {
        return Typeface.REGULAR.size(size);
      }
    }
    return Typeface.REGULAR.size(6);
  }

  private static void write(Graphics2D graphics, Value value, Rectangle2D box) {
    double x = box.getX();
    double y = box.getCenterY();
    if (!value.places().contains(Place.CENTRE)) {
      Pen.halo(graphics, value.text(), value.font(), Pen.Align.LEFT, x, y);
    }
    Pen.write(graphics, value.text(), value.font(), value.color(), Pen.Align.LEFT, x, y);
  }
}
