package org.yanhe.spark.source;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yanhe.model.source.Column;
import org.yanhe.model.source.DatasetSchema;
import org.yanhe.model.source.Source;
import org.yanhe.model.unit.Unit;
import org.yanhe.model.unit.Units;
import org.yanhe.spark.check.TypedRow;

/** Converts numbers whose unit is told by another column of their row to the base unit. */
final class RecordUnits {
  /** Id of the check that a record says a known unit. */
  static final String UNIT = "unit";

  private final List<Column> columns;
  private final List<int[]> pairs = new ArrayList<>();
  private final CellReader.Complaint complaint = new CellReader.Complaint();

  RecordUnits(DatasetSchema schema, Source source) {
    columns = schema.columns();
    List<String> names = columns.stream().map(Column::name).toList();
    for (int i = 0; i < columns.size(); i++) {
      if (!columns.get(i).unitColumn().isEmpty()) {
        pairs.add(new int[] {i, names.indexOf(columns.get(i).unitColumn())});
      }
    }
  }

  /** Sets the unit of a number that its wide column declares. */
  void declare(TypedRow row, int number, String symbol) {
    for (int[] pair : pairs) {
      if (pair[0] == number && !symbol.isEmpty()) {
        row.set(pair[1], symbol);
      }
    }
  }

  void apply(TypedRow row) {
    for (int[] pair : pairs) {
      if (row.at(pair[0]) instanceof BigDecimal number) {
        convert(row, pair[0], pair[1], number);
      }
    }
  }

  private void convert(TypedRow row, int value, int unitColumn, BigDecimal number) {
    Object symbol = row.at(unitColumn);
    Optional<Unit> unit = symbol == null ? Optional.empty() : Units.find(symbol.toString());
    if (unit.isEmpty()) {
      row.set(value, null);
      row.breaks(UNIT, columns.get(unitColumn).name(), unitColumn, "a known unit");
      return;
    }
    Unit base = Unit.parse(unit.get().base());
    row.set(unitColumn, base.symbol());
    row.set(
        value, CellReaders.stored(unit.get().convert(number, base), columns.get(value), complaint));
    if (complaint.isMade()) {
      row.breaks(complaint.check(), columns.get(value).name(), value, complaint.expectation());
      complaint.clear();
    }
  }
}
