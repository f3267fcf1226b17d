package org.yanhe.documents.table;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.yanhe.model.text.Label;
import org.yanhe.model.unit.Unit;

/**
 * A table as it is printed, free of any file format. A table that exists is sound: its keys are
 * unique, every formula gives the engine's value, and no formula lets a reader work out a withheld
 * figure.
 *
 * @param number such as 表1-1 and Table 1-1; unique in its book
 * @param title without the number
 * @param unitLine units without a leading word, such as 亿元、%
 * @param head headings of stub and columns
 * @param rows in printed order
 * @param notes without numbers, in printed order
 * @param source without a leading word
 * @param orientation of the printed page
 */
public record Table(
    Label number,
    Label title,
    Label unitLine,
    Head head,
    List<Row> rows,
    List<Label> notes,
    Label source,
    Orientation orientation) {
  public Table {
    rows = List.copyOf(rows);
    notes = List.copyOf(notes);
    TableRules.check(number.zh(), head, rows);
  }

  /** The number of a table in a chapter: {@code 1-1} gives 表1-1 and Table 1-1. */
  public static Label numbered(String number) {
    return new Label("表" + number, "Table " + number);
  }

  /** The units of all figures in reading order, joined for a unit line. */
  public static Label unitsOf(List<Row> rows) {
    Set<Unit> units =
        rows.stream()
            .flatMap(row -> row.cells().stream())
            .flatMap(cell -> cell.value().stream())
            .map(Cell.Value::unit)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    if (units.isEmpty()) {
      throw new IllegalArgumentException("Invalid table: no figures, so no units");
    }
    return new Label(
        units.stream().map(Unit::symbol).collect(Collectors.joining("、")),
        units.stream().map(Unit::english).collect(Collectors.joining(", ")));
  }

  /** The unit of all figures in a column, if they agree. */
  public Optional<Unit> unitOf(int column) {
    List<Unit> units =
        rows.stream()
            .flatMap(row -> row.cells().get(column).value().stream())
            .map(Cell.Value::unit)
            .distinct()
            .toList();
    return units.size() == 1 ? Optional.of(units.get(0)) : Optional.empty();
  }

  /** The formulas that can be shown: the cell and all its inputs are published. */
  public Map<CellRef, Formula> liveFormulas() {
    return new Cells(head, rows).liveFormulas();
  }
}
