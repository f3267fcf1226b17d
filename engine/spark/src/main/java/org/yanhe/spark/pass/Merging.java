package org.yanhe.spark.pass;

import org.apache.spark.api.java.function.Function2;

/** Merges what tasks found, on the driver inside Spark's own loop of events. */
final class Merging {
  private Merging() {}

  /**
   * The same merge, but memory that runs out ends only the job: as an error of the JVM it would end
   * the loop of events, and Spark would write its trace of that without end.
   */
  static <T> Function2<T, T, T> inMemory(Function2<T, T, T> merge) {
    return (one, other) -> {
      try {
        return merge.call(one, other);
      } catch (OutOfMemoryError e) {
        throw new IllegalStateException("States of the tasks do not fit into memory", e);
      }
    };
  }
}
