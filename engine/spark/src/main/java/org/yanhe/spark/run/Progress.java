package org.yanhe.spark.run;

import org.yanhe.model.text.Label;

/** Is told about each finished step of a run. */
@FunctionalInterface
public interface Progress {
  /**
   * A step has ended.
   *
   * @param what the step in words
   * @param rows how many rows or entries it handled; 0 if that says nothing
   */
  void step(Label what, long rows);

  /** A step whose words are the same in both languages. */
  default void step(String what, long rows) {
    step(Label.same(what), rows);
  }

  /** Tells nobody. */
  static Progress silent() {
    return (what, rows) -> {};
  }
}
