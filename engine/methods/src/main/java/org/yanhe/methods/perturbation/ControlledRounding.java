package org.yanhe.methods.perturbation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * Controlled rounding of a table of counts in two dimensions, each with totals of totals: every
 * inner cell and every margin goes to a multiple of the base next to it, and all of them still add
 * up; a multiple stays (Causey, Cox and Ernst 1985, Applications of transportation theory to
 * statistical problems, JASA 80; Handbook 5.4). Inner totals of both dimensions at once are the
 * sums of their rounded parts.
 */
final class ControlledRounding {
  private final Tree rows;
  private final Tree columns;
  private final Map<Slot, Long> counts;
  private final Circulation circulation = new Circulation();
  private final Map<Slot, Integer> cells = new LinkedHashMap<>();

  /** A cell of the table. */
  record Slot(String row, String column) implements Comparable<Slot> {
    @Override
    public int compareTo(Slot other) {
      int byRow = row.compareTo(other.row);
      return byRow == 0 ? column.compareTo(other.column) : byRow;
    }
  }

  private ControlledRounding(Tree rows, Tree columns, Map<Slot, Long> counts) {
    this.rows = rows;
    this.columns = columns;
    this.counts = new TreeMap<>(counts);
  }

  /**
   * Rounds a table.
   *
   * @param counts by row and column, totals included; a count that is missing is 0
   * @throws IllegalArgumentException if parts exceed their total
   */
  static Map<Slot, Long> round(Tree rows, Tree columns, Map<Slot, Long> counts, long base) {
    ControlledRounding table = new ControlledRounding(rows, columns, counts);
    table.connect();
    table.circulation.round(base);
    return table.rounded();
  }

  private void connect() {
    Map<String, Integer> above = nodes(rows);
    Map<String, Integer> below = nodes(columns);
    for (String row : rows.leaves()) {
      for (String column : columns.leaves()) {
        long count = inner(row, column);
        if (count < 0) {
          throw new IllegalArgumentException(
              "Cannot round a table: the parts of " + row + " and " + column + " exceed them.");
        }
        cells.put(
            new Slot(row, column), circulation.arc(node(above, row), node(below, column), count));
      }
    }
    rows.parents()
        .forEach(
            (row, parent) ->
                circulation.arc(node(above, parent), node(above, row), total(row, true)));
    columns
        .parents()
        .forEach(
            (column, parent) ->
                circulation.arc(node(below, column), node(below, parent), total(column, false)));
    circulation.arc(node(below, Tree.TOP), node(above, Tree.TOP), total(Tree.TOP, true));
  }

  private Map<String, Integer> nodes(Tree tree) {
    Map<String, Integer> nodes = new LinkedHashMap<>();
    nodes.put(Tree.TOP, circulation.node());
    tree.parents().keySet().forEach(code -> nodes.put(code, circulation.node()));
    return nodes;
  }

  private static int node(Map<String, Integer> nodes, String code) {
    return nodes.getOrDefault(code, 0);
  }

  /** All inner cells below a row or column. */
  private long total(String code, boolean isRow) {
    return cells.entrySet().stream()
        .filter(
            e ->
                code.equals(Tree.TOP)
                    || (isRow
                        ? rows.isWithin(e.getKey().row(), code)
                        : columns.isWithin(e.getKey().column(), code)))
        .mapToLong(e -> circulation.flow(e.getValue()))
        .sum();
  }

  /** What the parts of a row and of a column leave to themselves. */
  private long inner(String row, String column) {
    long left = own(row, column);
    for (String part : columns.parts(column)) {
      left -= own(row, part);
    }
    return left;
  }

  private long own(String row, String column) {
    long left = counts.getOrDefault(new Slot(row, column), 0L);
    for (String part : rows.parts(row)) {
      left -= counts.getOrDefault(new Slot(part, column), 0L);
    }
    return left;
  }

  private Map<Slot, Long> rounded() {
    Map<Slot, Long> rounded = new TreeMap<>();
    for (Slot slot : counts.keySet()) {
      long sum =
          cells.entrySet().stream()
              .filter(e -> rows.isWithin(e.getKey().row(), slot.row()))
              .filter(e -> columns.isWithin(e.getKey().column(), slot.column()))
              .mapToLong(e -> circulation.flow(e.getValue()))
              .sum();
      rounded.put(slot, sum);
    }
    return rounded;
  }
}
