package org.yanhe.documents.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.util.List;
import org.yanhe.documents.font.Typeface;

/** Writes lines of text around a point. */
final class Pen {
  /** Where the point is in the line. */
  enum Align {
    LEFT(0),
    CENTRE(0.5),
    RIGHT(1);

    private final double part;

    Align(double part) {
      this.part = part;
    }
  }

  private Pen() {}

  /** Writes a line whose letters are centred on the height {@code y}. */
  static void write(
      Graphics2D graphics, String text, Font font, Color color, Align align, double x, double y) {
    graphics.setFont(font);
    graphics.setPaint(color);
    graphics.drawString(
        text,
        (float) (x - align.part * Typeface.width(text, font)),
        (float) (y + 0.36 * font.getSize2D()));
  }

  /** The white edge of a line of text that is to be written over other marks. */
  static void halo(Graphics2D graphics, String text, Font font, Align align, double x, double y) {
    graphics.setPaint(Color.WHITE);
    graphics.setStroke(new BasicStroke(2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    graphics.draw(
        font.createGlyphVector(graphics.getFontRenderContext(), text)
            .getOutline(
                (float) (x - align.part * Typeface.width(text, font)),
                (float) (y + 0.36 * font.getSize2D())));
  }

  /** Writes lines that are centred as a block on the height {@code y}. */
  static void write(
      Graphics2D graphics,
      List<String> lines,
      Font font,
      Color color,
      Align align,
      double x,
      double y) {
    double leading = Lettering.lineHeight(font);
    double first = y - (lines.size() - 1) * leading / 2;
    for (int i = 0; i < lines.size(); i++) {
      write(graphics, lines.get(i), font, color, align, x, first + i * leading);
    }
  }
}
