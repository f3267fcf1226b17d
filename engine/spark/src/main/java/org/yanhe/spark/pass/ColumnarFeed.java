package org.yanhe.spark.pass;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.yanhe.methods.state.Atom;
import org.yanhe.methods.state.Cube;
import org.yanhe.model.source.DatasetSchema;

/** Feeds batches of columns into a cube: the same cube as {@link CubeFeed} makes of their rows. */
final class ColumnarFeed {
  private final List<String> times;
  private final BatchReader reader;
  private final List<GroupTable> tables = new ArrayList<>();
  private final Supplier<CubeFeed> byRow;
  private Optional<CubeFeed> rows = Optional.empty();

  ColumnarFeed(
      Cube cube, DatasetSchema schema, List<String> columns, List<BatchColumn.Kind> kinds) {
    times = schema.time().columns();
    byRow = () -> new CubeFeed(cube, schema, columns);
    reader = new BatchReader(cube, schema, columns, kinds);
    Map<String, List<Integer>> byClass = new LinkedHashMap<>();
    for (int i = 0; i < cube.atoms().size(); i++) {
      byClass.computeIfAbsent(cube.atoms().get(i).by(), by -> new ArrayList<>()).add(i);
    }
    byClass.forEach((by, atoms) -> tables.add(new GroupTable(cube, by, atoms, reader)));
    tables.get(0).countsRows();
    times.forEach(reader::coder);
  }

  /** Why columns cannot be fed; empty if they can. */
  static String obstacle(List<Atom> atoms, List<String> columns, List<BatchColumn.Kind> kinds) {
    for (Atom atom : atoms) {
      boolean isNumber =
          !atom.column().isEmpty() && kinds.get(columns.indexOf(atom.column())).isNumber();
      boolean fits =
          switch (atom.kind()) {
            case TOTAL, PER_ENTITY -> atom.column().isEmpty() || isNumber;
            case EXTREMES, VALUES, SKETCH -> isNumber;
            case DISTINCT -> !atom.column().isEmpty();
          };
      if (!fits) {
        return "measure of '" + atom.column() + "' is none of a number";
      }
    }
    return "";
  }

  /** Adds a batch: once for those who come and, in a stock, once for those who leave. */
  void add(VectorizedScan.Batch batch) {
    if (rows.isPresent()) {
      addRows(batch, rows.get());
      return;
    }
    reader.read(batch);
    if (!tables.stream().allMatch(table -> times.stream().allMatch(table::fits))) {
      finish();
      rows = Optional.of(byRow.get());
      addRows(batch, rows.get());
      return;
    }
    for (int turn = 0; turn < times.size(); turn++) {
      for (GroupTable table : tables) {
        table.add(batch.rows(), times.get(turn), turn > 0);
      }
    }
  }

  /** From where keys have become too wide to pack, rows go one by one to the same states. */
  private static void addRows(VectorizedScan.Batch batch, CubeFeed feed) {
    for (int i = 0; i < batch.rows(); i++) {
      int row = i;
      feed.add(
          column -> {
            BatchColumn from = batch.columns().get(column);
            return from.isNull(row) ? null : from.value(row);
          });
    }
  }

  void finish() {
    if (rows.isEmpty()) {
      tables.forEach(GroupTable::finish);
    }
  }
}
