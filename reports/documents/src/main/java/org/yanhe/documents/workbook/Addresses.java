package org.yanhe.documents.workbook;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.apache.poi.ss.util.CellReference;
import org.yanhe.documents.table.CellRef;
import org.yanhe.documents.table.Formula;
import org.yanhe.documents.table.HeadCell;
import org.yanhe.documents.table.Table;

/** Where the cells of a table stand on its sheet. */
final class Addresses implements Formula.Spelling {
  private final Map<CellRef, CellReference> places = new LinkedHashMap<>();

  Addresses(Table table, int firstBody) {
    List<HeadCell.Column> columns = table.head().columns();
    for (int r = 0; r < table.rows().size(); r++) {
      for (int c = 0; c < columns.size(); c++) {
        places.put(
            new CellRef(table.rows().get(r).key(), columns.get(c).key()),
            new CellReference(firstBody + r, c + 1, false, false));
      }
    }
  }

  private CellReference place(CellRef ref) {
    CellReference place = places.get(ref);
    if (place == null) {
      throw new IllegalArgumentException("Invalid reference: '" + ref + "' (no such cell)");
    }
    return place;
  }

  @Override
  public String cell(CellRef ref) {
    return place(ref).formatAsString();
  }

  @Override
  public String sum(List<CellRef> refs) {
    StringJoiner runs = new StringJoiner(",", "SUM(", ")");
    CellReference first = place(refs.get(0));
    CellReference last = first;
    for (CellRef ref : refs.subList(1, refs.size())) {
      CellReference next = place(ref);
      if (!extend(first, last, next)) {
        runs.add(run(first, last));
        first = next;
      }
      last = next;
    }
    return runs.add(run(first, last)).toString();
  }

  /** Whether the next cell lengthens a run down a column or along a row. */
  private static boolean extend(CellReference first, CellReference last, CellReference next) {
    boolean down = first.getCol() == next.getCol() && last.getRow() + 1 == next.getRow();
    boolean along = first.getRow() == next.getRow() && last.getCol() + 1 == next.getCol();
    return (down && first.getCol() == last.getCol()) || (along && first.getRow() == last.getRow());
  }

  private static String run(CellReference first, CellReference last) {
    return first.equals(last)
        ? first.formatAsString()
        : first.formatAsString() + ":" + last.formatAsString();
  }
}
