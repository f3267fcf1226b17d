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

  private final transient TreeMap<Integer, List<Value>> lines = new TreeMap<>();
  private final transient TreeMap<Integer, List<Value>> bars = new TreeMap<>();
  private final transient List<Rectangle2D> taken = new ArrayList<>();

  /** Takes a number of a column, bar or part. */
  void bar(int series, Value number) {
    bars.computeIfAbsent(series, s -> new ArrayList<>()).add(number);
  }

  /** Takes a number of a point on a line. */
  void point(int series, Value number) {
    lines.computeIfAbsent(series, s -> new ArrayList<>()).add(number);
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
        new Rectangle2D.Double(1, area.getY() - 12, Theme.WIDTH - 2, area.getHeight() + 12);
    graphics.setClip(null);
    taken.clear();
    lines.values().forEach(series -> series.forEach(n -> taken.add(n.target())));
    lines.values().forEach(series -> place(graphics, series, telling(series), room));
    bars.values().forEach(series -> place(graphics, series, inside(series), room));
    graphics.setClip(clip);
  }

  private void place(Graphics2D graphics, List<Value> all, List<Value> fallback, Rectangle2D room) {
    Optional<List<Rectangle2D>> boxes = boxes(all, room);
    List<Value> chosen = boxes.isPresent() ? all : fallback;
    for (Value number : chosen) {
      box(number, room)
          .ifPresent(
              box -> {
                taken.add(box);
                write(graphics, number, box);
              });
    }
  }

  /** Room for all numbers of a series, or nothing. */
  private Optional<List<Rectangle2D>> boxes(List<Value> numbers, Rectangle2D room) {
    int before = taken.size();
    List<Rectangle2D> found = new ArrayList<>();
    for (Value number : numbers) {
      box(number, room)
          .ifPresent(
              box -> {
                found.add(box);
                taken.add(box);
              });
    }
    taken.subList(before, taken.size()).clear();
    return found.size() == numbers.size() ? Optional.of(found) : Optional.empty();
  }

  private Optional<Rectangle2D> box(Value number, Rectangle2D room) {
    return number.places().stream()
        .map(place -> box(number, place))
        .filter(room::contains)
        .filter(box -> taken.stream().noneMatch(t -> t.intersects(box)))
        .filter(box -> !number.places().contains(Place.CENTRE) || holds(number.target(), box))
        .min((a, b) -> Integer.compare(crossings(a), crossings(b)));
  }

  private static boolean holds(Rectangle2D target, Rectangle2D box) {
    return box.getWidth() <= target.getWidth() + 0.5 && box.getHeight() - 1 <= target.getHeight();
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

  private static Rectangle2D box(Value number, Place place) {
    double width = Typeface.width(number.text(), number.font());
    double height = number.font().getSize2D() * 1.05;
    Rectangle2D t = number.target();
    double x = t.getCenterX() - width / 2;
    double y = t.getCenterY() - height / 2;
    return switch (place) {
      case ABOVE -> new Rectangle2D.Double(x, t.getMinY() - GAP - height, width, height);
      case BELOW -> new Rectangle2D.Double(x, t.getMaxY() + GAP, width, height);
      case RIGHT -> new Rectangle2D.Double(t.getMaxX() + GAP, y, width, height);
      case LEFT -> new Rectangle2D.Double(t.getMinX() - GAP - width, y, width, height);
      case CENTRE -> new Rectangle2D.Double(x, y, width, height);
    };
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
