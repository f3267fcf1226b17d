package org.yanhe.documents.register;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.yanhe.documents.table.Cell;
import org.yanhe.documents.table.FlatTable;
import org.yanhe.documents.table.Head;
import org.yanhe.documents.table.HeadCell;
import org.yanhe.documents.table.Orientation;
import org.yanhe.documents.table.Row;
import org.yanhe.documents.table.Table;
import org.yanhe.model.figure.Figure;
import org.yanhe.model.text.Label;
import org.yanhe.model.unit.Unit;

/** A table of words and counts, filled line by line. */
final class Listing {
  private static final Label UNITS_BESIDE = new Label("见“单位”栏", "see the column of units");
  private static final Unit LINES = Unit.parse("条");
  private static final Unit FILES = Unit.parse("个");

  private final Label title;
  private final Orientation orientation;
  private final Head head;
  private final List<Label> notes = new ArrayList<>();
  private final List<Row> rows = new ArrayList<>();

  /** An empty table: a heading for the names of its lines, one for each column beside them. */
  Listing(Label title, Orientation orientation, Label stub, List<Label> columns) {
    this.title = title;
    this.orientation = orientation;
    List<HeadCell> cells =
        IntStream.range(0, columns.size())
            .mapToObj(c -> HeadCell.column("column-" + (c + 1), columns.get(c)))
            .toList();
    this.head = new Head(stub, cells);
  }

  /** How many lines of a file, as a figure of the table. */
  static Cell lines(long count) {
    return count(count, LINES);
  }

  /** How many files, as a figure of the table. */
  static Cell files(long count) {
    return count(count, FILES);
  }

  private static Cell count(long count, Unit unit) {
    return Cell.of(Figure.known(BigDecimal.valueOf(count)), unit, 0);
  }

  /** The same words in both languages, such as a code. */
  static Cell same(String words) {
    return words.isEmpty() ? Cell.blank() : Cell.text(Label.same(words));
  }

  boolean isEmpty() {
    return rows.isEmpty();
  }

  Listing note(String zh, String en) {
    notes.add(new Label(zh, en));
    return this;
  }

  /** Adds a line; its level is its depth of indention. */
  void line(Label name, int level, Cell... cells) {
    rows.add(Row.of("line-" + (rows.size() + 1), name, level, cells));
  }

  Table table(String number, Label source) {
    boolean isBeside =
        head.columns().stream().anyMatch(column -> column.label().equals(FlatTable.UNIT));
    Label units = isBeside ? UNITS_BESIDE : Table.unitsOf(rows);
    return new Table(Table.numbered(number), title, units, head, rows, notes, source, orientation);
  }
}
