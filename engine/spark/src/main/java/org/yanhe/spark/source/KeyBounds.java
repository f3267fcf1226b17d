package org.yanhe.spark.source;

import java.util.ArrayList;
import java.util.List;
import org.yanhe.model.source.Column;
import org.yanhe.spark.check.TypedRow;

/** Gathers {@link KeyRanges} while rows are read. */
final class KeyBounds {
  private final int[][] keys;
  private final String[][] least;
  private final String[][] most;
  private boolean rows;

  /** Begins without rows. */
  KeyBounds(List<Column> schema, List<List<String>> keys) {
    List<String> names = schema.stream().map(Column::name).toList();
    this.keys =
        keys.stream()
            .map(key -> key.stream().mapToInt(names::indexOf).toArray())
            .toArray(int[][]::new);
    this.least = new String[keys.size()][];
    this.most = new String[keys.size()][];
    for (int k = 0; k < this.keys.length; k++) {
      least[k] = new String[this.keys[k].length];
      most[k] = new String[this.keys[k].length];
    }
  }

  void add(TypedRow row) {
    for (int k = 0; k < keys.length; k++) {
      for (int i = 0; i < keys[k].length; i++) {
        Object value = row.at(keys[k][i]);
        widen(k, i, value == null ? "" : value.toString());
      }
    }
    rows = true;
  }

  private void widen(int key, int column, String text) {
    if (!rows || text.compareTo(least[key][column]) < 0) {
      least[key][column] = text;
    }
    if (!rows || text.compareTo(most[key][column]) > 0) {
      most[key][column] = text;
    }
  }

  KeyRanges ranges() {
    if (!rows) {
      return KeyRanges.NONE;
    }
    List<List<KeyRanges.Range>> all = new ArrayList<>();
    for (int k = 0; k < keys.length; k++) {
      List<KeyRanges.Range> columns = new ArrayList<>();
      for (int i = 0; i < keys[k].length; i++) {
        columns.add(new KeyRanges.Range(least[k][i], most[k][i]));
      }
      all.add(columns);
    }
    return new KeyRanges(all);
  }
}
