package org.yanhe.documents.workbook;

import java.util.Arrays;
import java.util.regex.Pattern;
import org.yanhe.documents.office.TextWidth;
import org.yanhe.documents.table.Cell;
import org.yanhe.documents.table.FlatTable;
import org.yanhe.model.text.Language;

/** Widths of the columns of an accessible table in digits: as its texts ask for, within reason. */
final class AccessibleWidths {
  /** Digits of the width of a page; wider tables are printed down to three quarters. */
  static final int PAPER = 110;

  private static final int ROOM = PAPER * 4 / 3;
  private static final int WIDEST = 60;
  private static final int WIDEST_HEAD = 24;
  private static final int WIDEST_BROKEN_HEAD = 32;

  /** Tables that are still wider wrap texts and headings down to these. */
  private static final int LEAST = 26;

  private static final int LEAST_HEAD = 10;

  /** What programs would tear: a unit in full-width brackets with what follows, or a quarter. */
  private static final Pattern TORN = Pattern.compile("^(\\d{4}年(?=.季度|.+月)|.+(?=（))(.+)$");

  private AccessibleWidths() {}

  static int[] of(FlatTable table, Language language) {
    int[] natural = new int[table.header().size()];
    int[] least = new int[natural.length];
    int[] wrappedHeads = new int[natural.length];
    for (int c = 0; c < natural.length; c++) {
      String head = table.header().get(c);
      int body = body(table, c, language);
      natural[c] = Math.max(head(head), Math.min(WIDEST, body));
      least[c] =
          Math.max(
              Math.max(LEAST_HEAD, TextWidth.widestPiece(head) + 3),
              isFigures(table, c) || isOneWord(table, c, language) ? body : Math.min(LEAST, body));
      wrappedHeads[c] = isFigures(table, c) ? least[c] : natural[c];
    }
    int[] labelled = ColumnWidths.wrapped(natural, wrappedHeads, ROOM);
    return filled(ColumnWidths.wrapped(labelled, least, ROOM), table, language);
  }

  private static int head(String head) {
    int whole = TextWidth.of(head) + 4;
    int broken = TextWidth.widestLine(TORN.matcher(head).replaceFirst("$1\n$2")) + 4;
    return whole <= WIDEST_HEAD
        ? whole
        : Math.max(WIDEST_HEAD, Math.min(WIDEST_BROKEN_HEAD, broken));
  }

  /** A heading as it is written in a column; units and quarters that do not fit start a line. */
  static String heading(String head, int width) {
    return TextWidth.of(head) + 4 <= width ? head : TORN.matcher(head).replaceFirst("$1\n$2");
  }

  /** Gives long texts the room that is left, so that they take fewer lines. */
  private static int[] filled(int[] widths, FlatTable table, Language language) {
    for (int c = widths.length - 1; c >= 0; c--) {
      int left = ROOM - Arrays.stream(widths).sum();
      int lacks = isFigures(table, c) ? 0 : body(table, c, language) - widths[c];
      widths[c] += Math.max(0, Math.min(left, lacks));
    }
    return widths;
  }

  /** Whether any cell of a column is a figure. */
  static boolean isFigures(FlatTable table, int column) {
    return table.rows().stream().anyMatch(row -> row.get(column).value().isPresent());
  }

  /** A checksum, which has no place to break, is set in two lines of equal length. */
  private static int words(String text) {
    int width = TextWidth.of(text);
    return width > WIDEST && TextWidth.isOneWord(text) ? (width + 1) / 2 : width;
  }

  /** Checksums and the like: nothing in a column can be broken between words. */
  private static boolean isOneWord(FlatTable table, int column, Language language) {
    return table.rows().stream()
        .allMatch(
            row ->
                row.get(column)
                    .match(
                        value -> false,
                        computed -> false,
                        new Cell.Words<>(
                            label -> TextWidth.isOneWord(label.in(language)), () -> true)));
  }

  private static int body(FlatTable table, int column, Language language) {
    return table.rows().stream()
        .mapToInt(
            row ->
                row.get(column)
                    .match(
                        Formats::width,
                        computed -> Formats.width(computed.figure()),
                        new Cell.Words<>(label -> words(label.in(language)) + 4, () -> 0)))
        .max()
        .orElse(0);
  }
}
