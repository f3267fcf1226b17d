package org.yanhe.documents.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Arc2D;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.yanhe.documents.font.Typeface;
import org.yanhe.model.text.Language;

/**
 * Draws a ring whose parts run clockwise from the top, with a label for each part beside it. Parts
 * that are absent, zero or negative are named below.
 */
final class DoughnutDrawing extends Drawing {
  private static final double SMALLEST_LINE = 8.5;
  private static final double RADIUS = 84;
  private static final double HOLE = 0.56;
  private static final double ARM = 12;

  private final transient ChartModel.Doughnut model;
  private final Language language;
  private final transient Shares shares;
  private final transient SideLabels labels =
      new SideLabels(Theme.innerWidth() / 2 - RADIUS - 2 * ARM - 4, Palette.INK);

  private DoughnutDrawing(ChartModel.Doughnut model, Language language) {
    super("doughnut");
    this.model = model;
    this.language = language;
    this.shares = Shares.of(model.parts());
  }

  static Picture picture(ChartModel.Doughnut model, Language language) {
    DoughnutDrawing drawing = new DoughnutDrawing(model, language);
    List<SideLabels.Entry> all = drawing.entries(0, 0);
    double needed =
        Math.max(drawing.labels.height(side(all, true)), drawing.labels.height(side(all, false)));
    double height = Math.max(2 * RADIUS + 34, needed + 10) + 62 + drawing.noteHeight();
    return Theme.picture(
        drawing, model.head(), language, List.of(), Math.max(Theme.HEIGHT, height));
  }

  private static List<SideLabels.Entry> side(List<SideLabels.Entry> all, boolean right) {
    return all.stream().filter(e -> (e.knee().getX() >= 0) == right).toList();
  }

  private List<Integer> drawn() {
    return IntStream.range(0, model.categories().size()).boxed().filter(shares::drawn).toList();
  }

  /** Degrees of each drawn part, in order. */
  private List<Double> degrees() {
    double sum = drawn().stream().mapToDouble(i -> shares.value(i).doubleValue()).sum();
    return drawn().stream().map(i -> 360 * shares.value(i).doubleValue() / sum).toList();
  }

  /** Labels of the drawn parts around a centre. */
  private List<SideLabels.Entry> entries(double x, double y) {
    List<SideLabels.Entry> entries = new ArrayList<>();
    double from = 0;
    for (int i = 0; i < drawn().size(); i++) {
      double middle = Math.toRadians(from + degrees().get(i) / 2);
      from += degrees().get(i);
      int part = drawn().get(i);
      entries.add(
          new SideLabels.Entry(
              around(x, y, RADIUS - 3, middle),
              around(x, y, RADIUS + ARM, middle),
              model.categories().get(part).in(language),
              text(part)));
    }
    return entries;
  }

  /** The point at a radius and an angle clockwise from the top. */
  private static Point2D around(double x, double y, double radius, double angle) {
    return new Point2D.Double(x + radius * Math.sin(angle), y - radius * Math.cos(angle));
  }

  private String text(int part) {
    String value = Numbers.text(shares.value(part), model.parts().decimals());
    return shares.share(part).map(s -> Numbers.text(s, 1) + "%").orElse(value);
  }

  @Override
  List<List<Color>> colors() {
    return List.of(
        IntStream.range(0, model.categories().size())
            .mapToObj(i -> shares.drawn(i) ? Palette.series(i) : Color.WHITE)
            .toList());
  }

  @Override
  void paint(Graphics2D graphics, Rectangle2D area) {
    double x = area.getCenterX();
    double bottom = area.getMaxY() - noteHeight();
    double y = (area.getY() + bottom) / 2;
    ring(graphics, x, y);
    List<SideLabels.Entry> all = entries(x, y);
    double reach = RADIUS + 2 * ARM;
    for (boolean right : new boolean[] {true, false}) {
      List<SideLabels.Entry> side =
          all.stream().filter(e -> (e.knee().getX() >= x) == right).toList();
      labels.write(
          graphics,
          side,
          right ? Pen.Align.LEFT : Pen.Align.RIGHT,
          right ? x + reach : x - reach,
          area.getY(),
          bottom);
    }
    note(graphics, area);
  }

  private void ring(Graphics2D graphics, double x, double y) {
    double from = 90;
    Rectangle2D frame = new Rectangle2D.Double(x - RADIUS, y - RADIUS, 2 * RADIUS, 2 * RADIUS);
    double hole = RADIUS * HOLE;
    Area middle = new Area(new Ellipse2D.Double(x - hole, y - hole, 2 * hole, 2 * hole));
    for (int i = 0; i < drawn().size(); i++) {
      double degrees = degrees().get(i);
      Area slice = new Area(new Arc2D.Double(frame, from, -degrees, Arc2D.PIE));
      slice.subtract(middle);
      block(graphics, slice, Palette.series(drawn().get(i)));
      from -= degrees;
    }
    centre(graphics, x, y, hole);
  }

  /** In one line if that can be read, for a broken period is clumsy. */
  private void centre(Graphics2D graphics, double x, double y, double hole) {
    String text = drawn().isEmpty() ? getNoDataMessage() : model.centre().in(language);
    for (double size = 13; size >= 6; size -= 0.5) {
      Font font = Typeface.MEDIUM.size(size);
      List<String> lines = Lettering.lines(text, font, hole * 1.6);
      if (lines.size() == 1
          || (size <= SMALLEST_LINE && lines.size() * Lettering.lineHeight(font) <= hole * 1.1)) {
        Pen.write(graphics, lines, font, Palette.INK, Pen.Align.CENTRE, x, y);
        return;
      }
    }
  }

  private List<String> noteLines() {
    String text =
        IntStream.range(0, model.categories().size())
            .filter(i -> !shares.drawn(i))
            .mapToObj(
                i -> model.categories().get(i).in(language) + " " + shares.absence(i, language))
            .collect(Collectors.joining(language == Language.ZH ? "；" : "; "));
    String intro = language == Language.ZH ? "图中未列：" : "Not drawn: ";
    return text.isEmpty()
        ? List.of()
        : Lettering.lines(intro + text, Theme.SMALL, Theme.innerWidth());
  }

  private double noteHeight() {
    return noteLines().isEmpty() ? 0 : 6 + noteLines().size() * Lettering.lineHeight(Theme.SMALL);
  }

  private void note(Graphics2D graphics, Rectangle2D area) {
    List<String> lines = noteLines();
    Color ink = Palette.MUTED;
    double y = area.getMaxY() - lines.size() * Lettering.lineHeight(Theme.SMALL) / 2;
    Pen.write(graphics, lines, Theme.SMALL, ink, Pen.Align.LEFT, area.getX(), y);
  }
}
