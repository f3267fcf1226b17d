package org.yanhe.documents.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import org.yanhe.documents.font.Typeface;

/**
 * A name with its value, in the largest size at which both fit a cell.
 *
 * @param name lines of the name, may be empty
 * @param nameFont of the name
 * @param value one line
 * @param valueFont of the value
 */
record FittedText(List<String> name, Font nameFont, String value, Font valueFont) {
  private static final double STEP = 0.5;
  private static final double MARGIN = 3;

  /**
   * Looks for the largest size.
   *
   * @param largest size to begin with, in points
   * @param least smallest size that may be printed
   * @return nothing if even the smallest does not fit
   */
  static Optional<FittedText> in(
      Rectangle2D cell, String name, String value, double largest, double least) {
    for (double size = largest; size >= least; size -= STEP) {
      FittedText text = set(name, value, size, cell.getWidth() - 2 * MARGIN);
      if (text.height() <= cell.getHeight() - MARGIN
          && text.width() <= cell.getWidth() - 2 * MARGIN
          && text.whole(name)) {
        return Optional.of(text);
      }
    }
    return Optional.empty();
  }

  private static FittedText set(String name, String value, double size, double width) {
    Font nameFont = Typeface.MEDIUM.size(size);
    Font valueFont = Typeface.REGULAR.size(Math.max(5, size * 0.87));
    return new FittedText(
        width <= size ? List.of(name) : Lettering.balanced(name, nameFont, width),
        nameFont,
        value,
        valueFont);
  }

  private double width() {
    return Math.max(Lettering.width(name, nameFont), Typeface.width(value, valueFont));
  }

  double height() {
    return name.size() * Lettering.lineHeight(nameFont) + Lettering.lineHeight(valueFont);
  }

  /** Whether the lines break at words only and none is a lone character. */
  private boolean whole(String text) {
    return Lettering.wholeWords(text, name)
        && name.stream().noneMatch(line -> name.size() > 1 && line.length() == 1);
  }

  void writeCentred(Graphics2D graphics, Rectangle2D cell, Color ink) {
    double top = cell.getCenterY() - height() / 2;
    double x = cell.getCenterX();
    write(graphics, ink, Pen.Align.CENTRE, x, top);
  }

  void writeTopLeft(Graphics2D graphics, Rectangle2D cell, Color ink) {
    write(graphics, ink, Pen.Align.LEFT, cell.getX() + MARGIN + 1, cell.getY() + 2);
  }

  private void write(Graphics2D graphics, Color ink, Pen.Align align, double x, double top) {
    double nameHeight = name.size() * Lettering.lineHeight(nameFont);
    Pen.write(graphics, name, nameFont, ink, align, x, top + nameHeight / 2);
    double y = top + nameHeight + Lettering.lineHeight(valueFont) / 2;
    Pen.write(graphics, value, valueFont, ink, align, x, y);
  }
}
