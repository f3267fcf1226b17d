package org.yanhe.documents.table;

import java.util.ArrayList;
import java.util.List;
import org.yanhe.documents.table.HeadCell.Column;
import org.yanhe.model.text.Label;

/**
 * The head of a table: the heading of the stub (主栏, the column of row labels) and the cells above
 * the other columns, on one level or more.
 *
 * @param stub heading of the row labels
 * @param cells the cells of the top level, from left to right
 */
public record Head(Label stub, List<HeadCell> cells) {
  public Head {
    cells = List.copyOf(cells);
    if (cells.isEmpty()) {
      throw new IllegalArgumentException("Invalid head: no column beside '" + stub.zh() + "'");
    }
  }

  /** A head on one level. */
  public static Head of(Label stub, HeadCell... cells) {
    return new Head(stub, List.of(cells));
  }

  /** The columns beside the stub, from left to right. */
  public List<Column> columns() {
    return cells.stream().flatMap(HeadCell::columns).toList();
  }

  /** Number of head rows. */
  public int depth() {
    return cells.stream().mapToInt(HeadCell::depth).max().orElse(1);
  }

  /** Every head cell with the grid it covers, the stub first, then by column and row. */
  public List<Span> spans() {
    List<Span> spans = new ArrayList<>();
    spans.add(new Span(0, 0, depth(), 1, stub));
    place(cells, 0, 1, spans);
    return List.copyOf(spans);
  }

  private void place(List<HeadCell> level, int row, int from, List<Span> spans) {
    int at = from;
    for (HeadCell cell : level) {
      int width = Math.toIntExact(cell.columns().count());
      int height = cell.below().isEmpty() ? depth() - row : 1;
      spans.add(new Span(row, at, height, width, cell.label()));
      place(cell.below(), row + 1, at, spans);
      at += width;
    }
  }

  /** The headings above each column and its own, outermost first; one list a column. */
  public List<List<Label>> paths() {
    return paths(cells, List.of());
  }

  private static List<List<Label>> paths(List<HeadCell> level, List<Label> above) {
    List<List<Label>> paths = new ArrayList<>();
    for (HeadCell cell : level) {
      List<Label> path = new ArrayList<>(above);
      path.add(cell.label());
      if (cell.below().isEmpty()) {
        paths.add(List.copyOf(path));
      }
      paths.addAll(paths(cell.below(), path));
    }
    return paths;
  }

  /**
   * A head cell on the grid.
   *
   * @param row first head row, from 0
   * @param column first column, from 0 (the stub)
   * @param rows how many rows it covers
   * @param columns how many columns it covers
   * @param label its heading
   */
  public record Span(int row, int column, int rows, int columns, Label label) {}
}
