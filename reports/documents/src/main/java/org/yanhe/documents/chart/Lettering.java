package org.yanhe.documents.chart;

import java.awt.Font;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.yanhe.documents.font.Typeface;

/** Breaks text into lines that fit a width, after the rules for Chinese and Latin text. */
final class Lettering {
  /** Distance of two baselines in multiples of the font size. */
  static final double LEADING = 1.22;

  private Lettering() {}

  static double lineHeight(Font font) {
    return font.getSize2D() * LEADING;
  }

  /** The lines of a text; a word wider than {@code width} is broken inside. */
  static List<String> lines(String text, Font font, double width) {
    List<String> lines = new ArrayList<>();
    String line = "";
    for (String word : words(text.replaceAll("\\s+", " "))) {
      if (Typeface.width((line + word).stripTrailing(), font) <= width) {
        line += word;
        continue;
      }
      if (!line.isBlank()) {
        lines.add(line.strip());
      }
      List<String> pieces = pieces(word, font, width);
      lines.addAll(pieces.subList(0, pieces.size() - 1));
      line = pieces.get(pieces.size() - 1);
    }
    lines.add(line.strip());
    return List.copyOf(lines);
  }

  /** As few lines as {@link #lines} needs, of nearly equal width, so that none is a lone letter. */
  static List<String> balanced(String text, Font font, double width) {
    List<String> best = lines(text, font, width);
    int count = best.size();
    double narrower = width;
    while (count > 1 && narrower > font.getSize2D()) {
      narrower -= 1;
      List<String> next = lines(text, font, narrower);
      if (next.size() > count || !wholeWords(text, next)) {
        break;
      }
      best = next;
    }
    return best;
  }

  /** Whether no word of the text was broken inside. */
  static boolean wholeWords(String text, List<String> lines) {
    return words(text.replaceAll("\\s+", " ")).stream()
        .map(String::strip)
        .allMatch(word -> held(word, lines));
  }

  private static boolean held(String word, List<String> lines) {
    return lines.stream().anyMatch(line -> line.contains(word));
  }

  /** The widest of some lines in points. */
  static double width(List<String> lines, Font font) {
    return lines.stream().mapToDouble(line -> Typeface.width(line, font)).max().orElse(0);
  }

  private static List<String> words(String text) {
    BreakIterator breaks = BreakIterator.getLineInstance(Locale.ROOT);
    breaks.setText(text);
    List<String> words = new ArrayList<>();
    for (int from = 0, to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
      if (!isInsideDate(text, to)) {
        words.add(text.substring(from, to));
        from = to;
      }
    }
    return words;
  }

  /** Whether a line would break between a number and 年, 月 or 日. */
  private static boolean isInsideDate(String text, int at) {
    return at < text.length()
        && Character.isDigit(text.charAt(at - 1))
        && "年月日".indexOf(text.charAt(at)) >= 0;
  }

  private static List<String> pieces(String word, Font font, double width) {
    List<String> pieces = new ArrayList<>();
    StringBuilder piece = new StringBuilder();
    for (int c : word.codePoints().toArray()) {
      String longer = piece + Character.toString(c);
      if (!piece.isEmpty() && Typeface.width(longer.stripTrailing(), font) > width) {
        pieces.add(piece.toString());
        piece.setLength(0);
      }
      piece.appendCodePoint(c);
    }
    pieces.add(piece.toString());
    return pieces;
  }
}
