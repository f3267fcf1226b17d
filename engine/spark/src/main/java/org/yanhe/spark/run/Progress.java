package org.yanhe.spark.run;

/** Is told about each finished step of a run. */
@FunctionalInterface
public interface Progress {
  /**
   * A step has ended.
   *
   * @param what the step in words
   * @param rows how many rows or entries it handled; 0 if that says nothing
   */
  void step(String what, long rows);

  /** Tells nobody. */
  static Progress silent() {
    return (what, rows) -> {};
  }
}
