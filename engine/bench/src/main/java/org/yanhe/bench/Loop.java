package org.yanhe.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.yanhe.bench.loop.MergeLoop;
import org.yanhe.bench.loop.QuantileLoop;
import org.yanhe.bench.loop.RankLoop;
import org.yanhe.bench.loop.RollupLoop;
import org.yanhe.spark.pass.DictionaryLoop;

/** An inner loop and what it goes over. */
enum Loop {
  /** Texts of a column become codes. */
  DICTIONARY(DictionaryLoop.class, "row"),
  /** A cube merges into another one. */
  MERGE(MergeLoop.class, "state"),
  /** States merge upwards. */
  ROLLUP(RollupLoop.class, "finest state"),
  /** Values become a quantile. */
  QUANTILE(QuantileLoop.class, "value"),
  /** Units are ranked again and again. */
  RANK(RankLoop.class, "unit in a run");

  private final Class<?> measured;
  private final String element;

  Loop(Class<?> measured, String element) {
    this.measured = measured;
    this.element = element;
  }

  static List<String> names() {
    return Arrays.stream(values()).map(Loop::text).toList();
  }

  String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What one nanosecond of the result stands for. */
  String element() {
    return element;
  }

  /** The class for JMH. */
  Class<?> measured() {
    return measured;
  }
}
