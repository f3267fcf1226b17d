package org.yanhe.spark.pass;

/**
 * Turns rows into states, file by file.
 *
 * @param <T> how the rows come
 */
interface StateFeed<T> {
  /** Adds rows. */
  void add(T rows);

  /** Hands on the states of the rows so far and begins anew, if they keep more sums than this. */
  void endIfLarger(int sums);

  /** Hands on the states of the rows so far. */
  void end();
}
