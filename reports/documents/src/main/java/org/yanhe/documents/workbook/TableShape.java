package org.yanhe.documents.workbook;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.yanhe.documents.office.TextWidth;
import org.yanhe.documents.table.Cell;
import org.yanhe.documents.table.Head;
import org.yanhe.documents.table.Orientation;
import org.yanhe.documents.table.Row;
import org.yanhe.documents.table.Table;
import org.yanhe.model.text.Label;
import org.yanhe.model.text.Language;

/** Headings and row heights of a printed table, from its texts and never from fonts. */
final class TableShape {
  /** Short tables are set wider: rows grow until the body fills part of the page. */
  private static final double AIR = 8;

  private static final double FILLED_PORTRAIT = 300;
  private static final double FILLED_LANDSCAPE = 200;

  /** Digits that heights leave free in a label for programs that set text wider. */
  private static final int SPARE = 2;

  private final Table table;
  private final Language language;
  private final int[] widths;
  private final double line;

  TableShape(Table table, Language language) {
    this.table = table;
    this.language = language;
    this.line = language == Language.ZH ? 14.5 : 12.5;
    this.widths = new ColumnWidths(table, language).widths();
  }

  /** Short words stand in the middle of their column, sentences at its left edge. */
  Face wordFace(int column) {
    boolean wraps =
        table.rows().stream().anyMatch(row -> words(row.cells().get(column)) > ColumnWidths.WIDEST);
    return wraps ? Faces.LABEL.indent(1) : Faces.WORD;
  }

  private int words(Cell cell) {
    return cell.match(
        value -> 0,
        computed -> 0,
        new Cell.Words<>(label -> TextWidth.of(label.in(language)), () -> 0));
  }

  /** What a head cell says: Chinese with English below, or English alone. */
  static String headText(Label label, Language language) {
    return language == Language.EN || label.zh().equals(label.en())
        ? label.in(language)
        : label.zh() + "\n" + label.en();
  }

  /**
   * The heading of a cell; a unit in brackets that does not fit behind it starts a line. Headings
   * that differ in digits alone, such as months, break alike.
   */
  Label heading(Head.Span span) {
    int own = room(span);
    boolean alike =
        table.head().spans().stream()
            .filter(other -> other.row() == span.row() && likeness(other).equals(likeness(span)))
            .anyMatch(other -> TextWidth.of(other.label().zh()) > room(other));
    int room = alike ? Math.min(own, TextWidth.of(span.label().zh()) - 1) : own;
    return new Label(
        broken(span.label().zh(), "（", room, name -> TextWidth.balanced(name, room)),
        broken(span.label().en(), " (", own, UnaryOperator.identity()));
  }

  private int room(Head.Span span) {
    return IntStream.range(span.column(), span.column() + span.columns()).map(c -> widths[c]).sum()
        - 1;
  }

  private static String likeness(Head.Span span) {
    return span.label().zh().replaceAll("\\d+", "");
  }

  /**
   * What a row is called; a unit in brackets that does not fit behind it starts a line, if that
   * takes no more lines.
   */
  String label(Row row) {
    String text = row.label().in(language);
    String bracket = language == Language.ZH ? "（" : " (";
    boolean fits = TextWidth.lines(text, labelRoom(row) + SPARE, language) == 1;
    String broken = broken(text, bracket, labelRoom(row), UnaryOperator.identity());
    return fits || labelLines(broken, row) > labelLines(text, row) ? text : broken;
  }

  private int labelLines(String text, Row row) {
    return TextWidth.lines(text, labelRoom(row), language);
  }

  private int labelRoom(Row row) {
    return widths[0] - 2 * row.level() - 1 - SPARE;
  }

  private static String broken(String text, String bracket, int room, UnaryOperator<String> lines) {
    int at = text.lastIndexOf(bracket);
    return at <= 0 || TextWidth.of(text) <= room
        ? lines.apply(text)
        : lines.apply(text.substring(0, at)) + "\n" + text.substring(at).strip();
  }

  int[] columnWidths() {
    return widths.clone();
  }

  /** Digits of the whole table. */
  int width() {
    return Arrays.stream(widths).sum();
  }

  /** Heights of the head rows in points: each cell has room, the last row takes what is missing. */
  double[] headHeights() {
    double[] heights = new double[table.head().depth()];
    Arrays.fill(heights, line + 4);
    List<Head.Span> spans = table.head().spans();
    for (int rows = 1; rows <= heights.length; rows++) {
      for (Head.Span span : spans) {
        if (span.rows() == rows) {
          makeRoom(heights, span);
        }
      }
    }
    return heights;
  }

  private void makeRoom(double[] heights, Head.Span span) {
    int last = span.row() + span.rows() - 1;
    double there = IntStream.rangeClosed(span.row(), last).mapToDouble(r -> heights[r]).sum();
    int room =
        IntStream.range(span.column(), span.column() + span.columns()).map(c -> widths[c]).sum();
    double needed = headHeight(heading(span), room - 1);
    heights[last] += Math.max(0, needed - there);
  }

  /** The English line below is set smaller: more of it fits, and it is lower. */
  private double headHeight(Label label, int room) {
    double first = TextWidth.lines(label.in(language), room) * line + 4;
    return language == Language.EN || label.zh().equals(label.en())
        ? first
        : first + TextWidth.lines(label.en(), room * 6 / 5) * 11.5;
  }

  private double air() {
    double filled =
        table.orientation() == Orientation.PORTRAIT ? FILLED_PORTRAIT : FILLED_LANDSCAPE;
    double left = filled / Math.max(1, table.rows().size()) - line - 3;
    return Math.max(0, Math.min(AIR, left));
  }

  /** Height of a body row in points. */
  double height(Row row) {
    int lines = labelLines(label(row), row);
    for (int c = 0; c < row.cells().size(); c++) {
      int room = widths[c + 1] - 1 - ColumnWidths.INDENT;
      lines =
          Math.max(
              lines,
              row.cells()
                  .get(c)
                  .match(
                      value -> 1,
                      computed -> 1,
                      new Cell.Words<>(
                          label -> TextWidth.lines(label.in(language), room, language), () -> 1)));
    }
    return lines * line + 3 + air();
  }
}
