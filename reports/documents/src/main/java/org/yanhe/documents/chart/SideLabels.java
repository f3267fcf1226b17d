package org.yanhe.documents.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.yanhe.documents.font.Typeface;

/**
 * Labels in a column on each side of a round chart, each at the height of its point if there is
 * room and shifted otherwise, with a thin line to the point. If none of a side is shifted, each
 * stands close to its point.
 */
final class SideLabels {
  /**
   * A label.
   *
   * @param point where its line ends
   * @param knee where the line turns to the label, outside of the round
   * @param name what the point is
   * @param value its figure or figures
   */
  record Entry(Point2D point, Point2D knee, String name, String value) {}

  private static final Font NAME = Theme.TEXT;
  private static final Font VALUE = Theme.TICK;
  private static final double GAP = 3;

  private final double width;
  private final Color valueColor;

  /**
   * Columns of labels.
   *
   * @param width room of a label in points
   */
  SideLabels(double width, Color valueColor) {
    this.width = width;
    this.valueColor = valueColor;
  }

  /** Height that a column of some labels needs. */
  double height(List<Entry> entries) {
    return entries.stream().mapToDouble(e -> height(e) + GAP).sum();
  }

  private double height(Entry entry) {
    return oneLine(entry)
        ? Lettering.lineHeight(NAME)
        : names(entry).size() * Lettering.lineHeight(NAME)
            + values(entry).size() * Lettering.lineHeight(VALUE);
  }

  private boolean oneLine(Entry entry) {
    return Typeface.width(entry.name() + " " + entry.value(), NAME) <= width;
  }

  private List<String> names(Entry entry) {
    return Lettering.lines(entry.name(), NAME, width);
  }

  private List<String> values(Entry entry) {
    return Lettering.lines(entry.value(), VALUE, width);
  }

  /**
   * Writes one side.
   *
   * @param x where the labels begin (or end, on the left)
   * @param top upper end of the column
   * @param bottom lower end of the column
   */
  void write(
      Graphics2D graphics, List<Entry> side, Pen.Align align, double x, double top, double bottom) {
    List<Entry> sorted =
        side.stream().sorted(Comparator.comparingDouble(e -> e.knee().getY())).toList();
    List<Double> middles = middles(sorted, top, bottom);
    boolean near =
        IntStream.range(0, sorted.size())
            .allMatch(i -> Math.abs(middles.get(i) - sorted.get(i).knee().getY()) < 1);
    for (int i = 0; i < sorted.size(); i++) {
      double beside = sorted.get(i).knee().getX() + (align == Pen.Align.LEFT ? 7 : -7);
      write(graphics, sorted.get(i), align, near ? beside : x, middles.get(i));
    }
  }

  /** Heights of the labels: pushed down from the top, then up from the bottom. */
  private List<Double> middles(List<Entry> sorted, double top, double bottom) {
    List<Double> middles = new ArrayList<>();
    double free = top;
    for (Entry entry : sorted) {
      double half = (height(entry) + GAP) / 2;
      double y = Math.max(entry.knee().getY(), free + half);
      middles.add(y);
      free = y + half;
    }
    free = bottom;
    for (int i = sorted.size() - 1; i >= 0; i--) {
      double half = (height(sorted.get(i)) + GAP) / 2;
      middles.set(i, Math.min(middles.get(i), free - half));
      free = middles.get(i) - half;
    }
    return middles;
  }

  private void write(Graphics2D graphics, Entry entry, Pen.Align align, double x, double y) {
    Path2D line = new Path2D.Double();
    line.moveTo(entry.point().getX(), entry.point().getY());
    line.lineTo(entry.knee().getX(), entry.knee().getY());
    line.lineTo(align == Pen.Align.LEFT ? x - 3 : x + 3, y);
    graphics.setPaint(Palette.AXIS);
    graphics.setStroke(Theme.HAIRLINE);
    graphics.draw(line);
    if (oneLine(entry)) {
      String text = entry.name() + " " + entry.value();
      Pen.write(graphics, text, NAME, Palette.INK, align, x, y);
      return;
    }
    double nameHeight = names(entry).size() * Lettering.lineHeight(NAME);
    double valueHeight = values(entry).size() * Lettering.lineHeight(VALUE);
    double top = y - (nameHeight + valueHeight) / 2;
    Pen.write(graphics, names(entry), NAME, Palette.INK, align, x, top + nameHeight / 2);
    double below = top + nameHeight + valueHeight / 2;
    Pen.write(graphics, values(entry), VALUE, valueColor, align, x, below);
  }
}
