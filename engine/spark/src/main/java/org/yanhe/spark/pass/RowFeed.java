package org.yanhe.spark.pass;

import java.util.function.IntPredicate;
import org.yanhe.methods.state.Slot;

/** Takes single rows, for measures that more than a sum is kept of. */
interface RowFeed {
  /**
   * Tells the cell of a group.
   *
   * @param holds whether the rows of the group count for an atom, by its position in the cube
   */
  void lead(int group, Slot cell, IntPredicate holds);

  /** Forgets the groups; the cells stay. */
  void forgetGroups();

  /**
   * Adds the rows of a batch.
   *
   * @param groups of the rows
   * @param size more than any group
   */
  void add(int[] groups, int rows, int size, NumberColumns numbers, boolean leaving);

  /** Hands over what is not in the cube yet. */
  void finish();
}
