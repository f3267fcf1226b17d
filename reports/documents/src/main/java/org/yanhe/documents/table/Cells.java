package org.yanhe.documents.table;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yanhe.model.figure.Figure;

/** The cells of a table by key. */
final class Cells {
  private final Map<CellRef, Cell> byRef = new LinkedHashMap<>();

  /** Takes in the cells of rows that are as wide as the head. */
  Cells(Head head, List<Row> rows) {
    List<HeadCell.Column> columns = head.columns();
    for (Row row : rows) {
      for (int c = 0; c < columns.size(); c++) {
        byRef.put(new CellRef(row.key(), columns.get(c).key()), row.cells().get(c));
      }
    }
  }

  Map<CellRef, Cell> all() {
    return byRef;
  }

  /**
   * The figure of a cell.
   *
   * @throws IllegalArgumentException if there is no such cell or it holds no figure
   */
  Figure figure(CellRef ref) {
    Cell cell = byRef.get(ref);
    if (cell == null) {
      throw new IllegalArgumentException("Invalid reference: '" + ref + "' (no such cell)");
    }
    return cell.value()
        .orElseThrow(
            () -> new IllegalArgumentException("Invalid reference: '" + ref + "' (no figure)"))
        .figure();
  }

  Map<CellRef, Formula> liveFormulas() {
    Map<CellRef, Formula> live = new LinkedHashMap<>();
    byRef.forEach(
        (ref, cell) ->
            cell.formula()
                .filter(formula -> figure(ref).isKnown())
                .filter(formula -> formula.inputs().stream().allMatch(in -> figure(in).isKnown()))
                .ifPresent(formula -> live.put(ref, formula)));
    return live;
  }
}
