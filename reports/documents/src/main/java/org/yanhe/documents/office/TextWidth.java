package org.yanhe.documents.office;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.yanhe.model.text.Language;

/**
 * Widths of text in the digits of a fixed font: Chinese characters and full-width signs count 2.
 */
public final class TextWidth {
  private TextWidth() {}

  public static int of(String text) {
    int width = 0;
    int at = 0;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      width += of(c);
      at += Character.charCount(c);
    }
    return width;
  }

  private static int of(int c) {
    boolean wide =
        (c >= 0x1100 && c <= 0x115F)
            || (c >= 0x2E80 && c <= 0xA4CF)
            || (c >= 0xAC00 && c <= 0xD7A3)
            || (c >= 0xF900 && c <= 0xFAFF)
            || (c >= 0xFE30 && c <= 0xFE4F)
            || (c >= 0xFF00 && c <= 0xFF60)
            || (c >= 0xFFE0 && c <= 0xFFE6)
            || c >= 0x20000;
    return wide ? 2 : 1;
  }

  /** Width of the widest line of a text with line breaks. */
  public static int widestLine(String text) {
    return text.lines().mapToInt(TextWidth::of).max().orElse(0);
  }

  /** Whether a text has no place at which a line may break. */
  public static boolean isOneWord(String text) {
    return pieces(text).size() == 1;
  }

  /** Lines needed in a column of a width; breaks at spaces and between wide characters. */
  public static int lines(String text, int width) {
    int room = Math.max(2, width);
    return Math.max(1, text.lines().mapToInt(line -> linesOfOne(line, room)).sum());
  }

  /**
   * Lines of prose in a column of a width: English letters are narrower than digits, at most nine
   * tenths of one over any sentence of the built-in texts in Times.
   */
  public static int lines(String text, int width, Language language) {
    return switch (language) {
      case ZH -> lines(text, width);
      case EN -> lines(text, width * 10 / 9);
    };
  }

  /** Width of the widest piece that no line break may divide. */
  public static int widestPiece(String text) {
    return pieces(text).stream().mapToInt(piece -> of(piece.stripTrailing())).max().orElse(0);
  }

  /**
   * The text in as few lines as it needs, of about equal width, so that no single character is left
   * over. A text that fits is returned as it is.
   */
  public static String balanced(String text, int width) {
    int lines = lines(text, width);
    if (lines == 1) {
      return text;
    }
    int fair = (of(text) + lines - 1) / lines + 1;
    StringBuilder out = new StringBuilder();
    int used = 0;
    for (String piece : pieces(text)) {
      if (used > 0 && used + of(piece.stripTrailing()) > Math.min(fair, width)) {
        out.setLength(out.toString().stripTrailing().length());
        out.append('\n');
        used = 0;
      }
      out.append(piece);
      used += of(piece);
    }
    return out.toString();
  }

  private static List<String> pieces(String text) {
    BreakIterator breaks = BreakIterator.getLineInstance(Locale.ROOT);
    breaks.setText(text);
    List<String> pieces = new ArrayList<>();
    int from = breaks.first();
    for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
      pieces.add(text.substring(from, to));
      from = to;
    }
    return pieces;
  }

  private static int linesOfOne(String line, int width) {
    if (of(line) <= width) {
      return 1;
    }
    int lines = 1;
    int used = 0;
    for (String piece : pieces(line)) {
      int needed = of(piece.stripTrailing());
      if (used > 0 && used + needed > width) {
        lines++;
        used = 0;
      }
      int more = Math.max(0, (needed - 1) / width);
      lines += more;
      used += of(piece) - more * width;
    }
    return lines;
  }
}
