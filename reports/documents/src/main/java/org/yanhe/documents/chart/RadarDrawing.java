package org.yanhe.documents.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.yanhe.model.figure.Figure;
import org.yanhe.model.text.Language;

/**
 * Draws profiles on a web of five rings, the first dimension at the top, clockwise. An absent score
 * opens the profile; a profile without gaps is filled.
 */
final class RadarDrawing extends Drawing {
  private static final int RINGS = 5;
  private static final double RADIUS = 82;
  private static final double ARM = 9;

  private final transient ChartModel.Radar model;
  private final Language language;
  private final double rim;
  private final transient SideLabels labels =
      new SideLabels(Theme.innerWidth() / 2 - RADIUS - 2 * ARM - 4, Palette.MUTED);

  private RadarDrawing(ChartModel.Radar model, Language language) {
    super("radar");
    this.model = model;
    this.language = language;
    double largest = Grid.range(model.series()).getUpperBound();
    double full = model.full().doubleValue();
    this.rim = largest > full ? Scale.roundStep(largest / RINGS) * RINGS : full;
  }

  static Picture picture(ChartModel.Radar model, Language language) {
    RadarDrawing drawing = new RadarDrawing(model, language);
    List<SideLabels.Entry> all = drawing.entries(0, 0);
    double needed =
        Math.max(
            drawing.labels.height(drawing.side(all, 0, true)),
            drawing.labels.height(drawing.side(all, 0, false)));
    double height = Math.max(2 * RADIUS + 30 + drawing.topHeight(), needed + 10) + 75;
    return Theme.picture(
        drawing, model.head(), language, drawing.legend(), Math.max(Theme.HEIGHT, height));
  }

  private List<SideLabels.Entry> side(List<SideLabels.Entry> all, double x, boolean right) {
    return all.stream().skip(1).filter(e -> (e.knee().getX() >= x - 1e-6) == right).toList();
  }

  /** The first dimension is written above the web. */
  private static void top(Graphics2D graphics, SideLabels.Entry entry, double x, double bottom) {
    List<String> lines = topLines(entry);
    double leading = Lettering.lineHeight(Theme.TEXT);
    double y = bottom - (lines.size() + 1) * leading / 2;
    Pen.write(graphics, lines, Theme.TEXT, Palette.INK, Pen.Align.CENTRE, x, y);
    Pen.write(graphics, entry.value(), Theme.TICK, Palette.MUTED, Pen.Align.CENTRE, x, bottom);
  }

  private double topHeight() {
    return (topLines(entries(0, 0).get(0)).size() + 1) * Lettering.lineHeight(Theme.TEXT);
  }

  private static List<String> topLines(SideLabels.Entry entry) {
    return Lettering.balanced(entry.name(), Theme.TEXT, 2 * RADIUS);
  }

  private List<Key> legend() {
    List<Key> items = new ArrayList<>();
    for (int i = 0; i < model.series().size(); i++) {
      items.add(Key.line(model.series().get(i).label().in(language), Palette.line(i), i));
    }
    return items;
  }

  private List<SideLabels.Entry> entries(double x, double y) {
    return IntStream.range(0, model.categories().size())
        .mapToObj(
            i ->
                new SideLabels.Entry(
                    at(x, y, i, 1),
                    at(x, y, i, 1 + ARM / RADIUS),
                    model.categories().get(i).in(language),
                    scores(i)))
        .toList();
  }

  private String scores(int dimension) {
    return model.series().stream()
        .map(s -> score(s, s.values().get(dimension)))
        .collect(Collectors.joining(" / "));
  }

  private String score(Series series, Figure figure) {
    return figure.match(
        v -> Numbers.text(v, series.decimals()), r -> Numbers.words(r).in(language));
  }

  /** The point of a dimension at a part of the radius. */
  private Point2D at(double x, double y, int dimension, double part) {
    double angle = 2 * Math.PI * dimension / model.categories().size();
    return new Point2D.Double(
        x + RADIUS * part * Math.sin(angle), y - RADIUS * part * Math.cos(angle));
  }

  @Override
  List<List<Color>> colors() {
    return IntStream.range(0, model.series().size())
        .mapToObj(i -> List.of(Palette.line(i)))
        .toList();
  }

  @Override
  void paint(Graphics2D graphics, Rectangle2D area) {
    double x = area.getCenterX();
    double y = area.getCenterY() + topHeight() / 2;
    web(graphics, x, y);
    for (int i = model.series().size() - 1; i >= 0; i--) {
      profile(graphics, x, y, i);
    }
    rings(graphics, x, y);
    double reach = RADIUS + 2 * ARM;
    List<SideLabels.Entry> all = entries(x, y);
    top(graphics, all.get(0), x, y - RADIUS - ARM);
    List<SideLabels.Entry> right = side(all, x, true);
    List<SideLabels.Entry> left = side(all, x, false);
    labels.write(graphics, right, Pen.Align.LEFT, x + reach, area.getY(), area.getMaxY());
    labels.write(graphics, left, Pen.Align.RIGHT, x - reach, area.getY(), area.getMaxY());
  }

  private void web(Graphics2D graphics, double x, double y) {
    int dimensions = model.categories().size();
    graphics.setStroke(Theme.HAIRLINE);
    for (int ring = 1; ring <= RINGS; ring++) {
      Path2D path = new Path2D.Double();
      for (int i = 0; i < dimensions; i++) {
        add(path, at(x, y, i, ring / (double) RINGS));
      }
      path.closePath();
      graphics.setPaint(ring == RINGS ? Palette.AXIS : Palette.GRID);
      graphics.draw(path);
    }
    graphics.setPaint(Palette.GRID);
    for (int i = 0; i < dimensions; i++) {
      graphics.draw(new Line2D.Double(new Point2D.Double(x, y), at(x, y, i, 1)));
    }
  }

  private static void add(Path2D path, Point2D point) {
    if (path.getCurrentPoint() == null) {
      path.moveTo(point.getX(), point.getY());
    } else {
      path.lineTo(point.getX(), point.getY());
    }
  }

  /** Values of every other ring, midway between the first two dimensions. */
  private void rings(Graphics2D graphics, double x, double y) {
    int decimals = rim / RINGS == Math.rint(rim / RINGS) ? 0 : 1;
    double half = Math.PI / model.categories().size();
    for (int ring = 1; ring <= RINGS; ring += 2) {
      String text = Numbers.text(BigDecimal.valueOf(rim * ring / RINGS), decimals);
      double reach = RADIUS * ring / RINGS * Math.cos(half);
      double at = x + reach * Math.sin(half);
      double height = y - reach * Math.cos(half);
      Pen.halo(graphics, text, Theme.SMALL, Pen.Align.CENTRE, at, height);
      Pen.write(graphics, text, Theme.SMALL, Palette.MUTED, Pen.Align.CENTRE, at, height);
    }
  }

  private void profile(Graphics2D graphics, double x, double y, int index) {
    Series series = model.series().get(index);
    List<Optional<Point2D>> points =
        IntStream.range(0, series.values().size())
            .mapToObj(i -> point(x, y, i, series.values().get(i)))
            .toList();
    Color color = Palette.line(index);
    if (points.stream().allMatch(Optional::isPresent)) {
      Path2D path = new Path2D.Double();
      points.forEach(p -> add(path, p.orElseThrow()));
      path.closePath();
      graphics.setPaint(new Color(color.getRed(), color.getGreen(), color.getBlue(), 28));
      graphics.fill(path);
    }
    edges(graphics, points, color, index);
    points.forEach(p -> p.ifPresent(q -> marker(graphics, q, color, index)));
  }

  /** The point of a score; a negative one stands in the middle. */
  private Optional<Point2D> point(double x, double y, int dimension, Figure figure) {
    return figure.number().map(v -> at(x, y, dimension, Math.max(0, v.doubleValue() / rim)));
  }

  private static void edges(
      Graphics2D graphics, List<Optional<Point2D>> points, Color color, int index) {
    graphics.setPaint(color);
    graphics.setStroke(Theme.lineStroke(index));
    for (int i = 0; i < points.size(); i++) {
      Optional<Point2D> from = points.get(i);
      Optional<Point2D> to = points.get((i + 1) % points.size());
      if (from.isPresent() && to.isPresent()) {
        graphics.draw(new Line2D.Double(from.get(), to.get()));
      }
    }
  }

  private static void marker(Graphics2D graphics, Point2D at, Color color, int index) {
    Shape shape =
        AffineTransform.getTranslateInstance(at.getX(), at.getY())
            .createTransformedShape(Theme.marker(index));
    graphics.setPaint(Color.WHITE);
    graphics.fill(shape);
    graphics.setPaint(color);
    graphics.setStroke(new BasicStroke(1.3f));
    graphics.draw(shape);
  }
}
