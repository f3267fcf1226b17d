package org.yanhe.spark.pass;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The unscaled numbers of a batch, each column fetched at most once. */
final class NumberColumns {
  private final Map<Integer, long[]> fetched = new HashMap<>();
  private VectorizedScan.Batch batch = new VectorizedScan.Batch(0, List.of());

  void read(VectorizedScan.Batch next) {
    batch = next;
    fetched.clear();
  }

  /** The numbers of a column; zero where it is empty. */
  long[] of(int column) {
    return fetched.computeIfAbsent(column, c -> batch.columns().get(c).numbers(batch.rows()));
  }

  BatchColumn column(int column) {
    return batch.columns().get(column);
  }
}
