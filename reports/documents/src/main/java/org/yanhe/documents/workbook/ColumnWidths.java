package org.yanhe.documents.workbook;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.yanhe.documents.office.TextWidth;
import org.yanhe.documents.table.Cell;
import org.yanhe.documents.table.Row;
import org.yanhe.documents.table.Table;
import org.yanhe.model.text.Label;
import org.yanhe.model.text.Language;

/**
 * Widths of the columns of a printed table in digits, the stub first: as its texts ask for, wrapped
 * to the page where they are too wide, spread over it where they are narrow.
 */
final class ColumnWidths {
  /** Digits that the indent of words takes. */
  static final int INDENT = 2;

  /** No heading asks for more. */
  static final int WIDEST = 18;

  /** Headings wrap down to this before labels do. */
  private static final int WRAPPED_HEAD = 12;

  private static final int NARROWEST = 8;
  private static final int NARROWEST_STUB = 12;
  private static final int WIDEST_WORDS = 56;
  private static final int MORE_STUB = 10;
  private static final int SPREAD = 22;

  /** Labels and words in a table that is wider than its page wrap down to these. */
  private static final int LEAST_STUB = 30;

  private static final int LEAST_WORDS = 20;

  private final Table table;
  private final Language language;
  private final int page;

  ColumnWidths(Table table, Language language) {
    this.table = table;
    this.language = language;
    this.page = Paper.digits(table.orientation());
  }

  int[] widths() {
    int columns = table.head().columns().size();
    int[] natural = new int[columns + 1];
    int[] wrappedHeads = new int[columns + 1];
    int[] least = new int[columns + 1];
    natural[0] = stub();
    wrappedHeads[0] = natural[0];
    least[0] = LEAST_STUB;
    for (int c = 0; c < columns; c++) {
      int body = widest(c, this::body);
      natural[c + 1] = Math.max(body, Math.min(WIDEST, head(c)));
      wrappedHeads[c + 1] =
          Math.max(body, Math.max(leastHead(c), Math.min(WRAPPED_HEAD, head(c) / 2)));
      least[c + 1] = Math.max(widest(c, this::leastBody), leastHead(c));
    }
    int room = room(Arrays.stream(natural).sum());
    int[] labelled = wrapped(natural, wrappedHeads, room);
    return filled(wrapped(labelled, least, room), room);
  }

  /** Lists of words that are much too wide are printed at three quarters of their size. */
  private int room(int natural) {
    return natural > page * 4 / 3 && hasWords() ? page * 4 / 3 : page;
  }

  private boolean hasWords() {
    return table.rows().stream()
        .flatMap(row -> row.cells().stream())
        .anyMatch(
            cell ->
                cell.match(
                    value -> false,
                    computed -> false,
                    new Cell.Words<>(text -> true, () -> false)));
  }

  /**
   * Makes a table that is too wide narrower, the widest columns first, down to the least widths.
   */
  static int[] wrapped(int[] natural, int[] least, int room) {
    int[] widths = natural.clone();
    for (int over = Arrays.stream(widths).sum() - room; over > 0; over--) {
      int widest =
          IntStream.range(0, widths.length)
              .filter(c -> widths[c] > least[c])
              .reduce((a, b) -> widths[b] > widths[a] ? b : a)
              .orElse(-1);
      if (widest < 0) {
        break;
      }
      widths[widest]--;
    }
    return widths;
  }

  /**
   * Spreads a narrow table over the page, the narrowest columns first and none beyond reason; one
   * that is still too wide is left to be scaled down by the printer.
   */
  private static int[] filled(int[] wrapped, int room) {
    int[] widths = wrapped.clone();
    int left = room - Arrays.stream(widths).sum();
    widths[0] += Math.max(0, Math.min(left / widths.length, MORE_STUB));
    left = room - Arrays.stream(widths).sum();
    while (left > 0) {
      int narrowest = narrowest(widths);
      if (widths[narrowest] >= SPREAD) {
        break;
      }
      widths[narrowest]++;
      left--;
    }
    return widths;
  }

  private static int narrowest(int[] widths) {
    return IntStream.range(1, widths.length)
        .reduce((a, b) -> widths[b] < widths[a] ? b : a)
        .orElseThrow();
  }

  private int stub() {
    int widest = table.rows().stream().mapToInt(this::label).max().orElse(0);
    int head = TextWidth.widestLine(TableShape.headText(table.head().stub(), language)) + 2;
    return Math.min(WIDEST_WORDS, Math.max(NARROWEST_STUB, Math.max(widest, head)));
  }

  private int label(Row row) {
    return TextWidth.of(row.label().in(language)) + 2 * row.level() + 4;
  }

  private Label heading(int column) {
    return table.head().columns().get(column).label();
  }

  private int head(int column) {
    return Math.max(NARROWEST, TextWidth.of(heading(column).in(language)) + 2);
  }

  /** Headings break between words; English below Chinese is set smaller. */
  private int leastHead(int column) {
    int english = TextWidth.widestPiece(heading(column).en());
    int chinese = TextWidth.widestPiece(heading(column).zh());
    int widest =
        switch (language) {
          case EN -> english;
          case ZH -> Math.max(chinese, english * 5 / 6);
        };
    return Math.max(NARROWEST, widest + 2);
  }

  private int widest(int column, ToIntFunction<Cell> width) {
    List<Row> rows = table.rows();
    return rows.stream().map(row -> row.cells().get(column)).mapToInt(width).max().orElse(0);
  }

  private int body(Cell cell) {
    return width(cell, text -> Math.min(WIDEST_WORDS, words(text) + 2 + INDENT));
  }

  /** Figures and single words never wrap. */
  private int leastBody(Cell cell) {
    return width(
        cell,
        text ->
            Math.min(
                TextWidth.isOneWord(text) ? WIDEST_WORDS : LEAST_WORDS, words(text) + 2 + INDENT));
  }

  private int width(Cell cell, ToIntFunction<String> ofWords) {
    return cell.match(
        Formats::width,
        computed -> Formats.width(computed.figure()),
        new Cell.Words<>(label -> ofWords.applyAsInt(label.in(language)), () -> 0));
  }

  /** A checksum or the like, which has no place to break, is set in two lines of equal length. */
  private static int words(String text) {
    int width = TextWidth.of(text);
    return width > WIDEST_WORDS && TextWidth.isOneWord(text) ? (width + 1) / 2 : width;
  }
}
