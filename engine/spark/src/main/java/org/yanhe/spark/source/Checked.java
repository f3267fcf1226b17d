package org.yanhe.spark.source;

import java.util.List;
import java.util.Map;
import org.apache.hadoop.fs.Path;

/**
 * Rows that were sorted anew after they had been compared with others.
 *
 * @param folder one folder below for each state
 * @param counted what became of these rows, by file
 * @param takenOut for each file with rows that no longer count, which ones
 */
record Checked(Path folder, List<FileNote> counted, Map<Integer, String> takenOut) {
  Checked {
    counted = List.copyOf(counted);
    takenOut = Map.copyOf(takenOut);
  }
}
