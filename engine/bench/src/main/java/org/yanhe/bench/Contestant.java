package org.yanhe.bench;

import java.util.Optional;
import java.util.function.Supplier;

/** One way to compute the report. */
interface Contestant {
  /** Name in results and options. */
  String name();

  /** What it is, in a few words for the table. */
  String title();

  /**
   * Computes everything.
   *
   * @return the answer, put in order when it is asked for and the clock has stopped; empty if there
   *     is none to compare
   */
  Optional<Supplier<Answer>> run();
}
