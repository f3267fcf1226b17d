package org.yanhe.documents.chart;

import java.awt.Graphics2D;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Names on the left of rows that are drawn one below another. A row is as tall as its name needs,
 * so one long name does not stretch the others.
 *
 * @param lines the lines of each name
 */
record RowNames(List<List<String>> lines) {
  private static final double LEAST = 15;
  private static final double MOST = 26;
  private static final double USUAL = 175;
  private static final double GAP = 6;

  static RowNames of(List<String> names, double width) {
    return new RowNames(
        names.stream().map(name -> Lettering.balanced(name, Theme.TEXT, width)).toList());
  }

  /** Width of the widest name with its distance to the rows. */
  double width() {
    return GAP
        + lines.stream().mapToDouble(name -> Lettering.width(name, Theme.TEXT)).max().orElse(0);
  }

  /** Height of a row in points; few rows are taller than many. */
  double height(int row) {
    double usual = Math.max(LEAST, Math.min(MOST, USUAL / lines.size()));
    return Math.max(usual, lines.get(row).size() * Lettering.lineHeight(Theme.TEXT) + 3);
  }

  /** Distance from the top of the first row to the top of a row; of all rows for their count. */
  double top(int row) {
    return IntStream.range(0, row).mapToDouble(this::height).sum();
  }

  double total() {
    return top(lines.size());
  }

  /** Writes a name beside its row, whose left end is {@code x} and whose middle is {@code y}. */
  void write(Graphics2D graphics, int row, double x, double y) {
    Pen.write(graphics, lines.get(row), Theme.TEXT, Palette.INK, Pen.Align.RIGHT, x - GAP, y);
  }
}
