package org.yanhe.spark.source;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a task reads of a Parquet file: groups of rows that lie side by side.
 *
 * @param seen the file as it was looked at
 * @param from its first group of rows
 * @param to the one behind the last
 * @param bytes of these groups
 */
record ParquetPiece(Inspection.Seen seen, int from, int to, long bytes) implements Serializable {

  /** The pieces of a file. */
  static List<ParquetPiece> of(Inspection.Seen seen) {
    List<Long> sizes = seen.groups();
    List<Integer> all = IntStream.range(0, sizes.size()).boxed().toList();
    List<ParquetPiece> pieces = new ArrayList<>();
    for (List<Integer> groups : FileGroups.of(all, sizes::get)) {
      int from = groups.get(0);
      int to = from + groups.size();
      long bytes = groups.stream().mapToLong(sizes::get).sum();
      pieces.add(new ParquetPiece(seen, from, to, bytes));
    }
    return pieces;
  }
}
