package org.yanhe.methods.rounding;

/** Whether the printed parts of a table add up to its printed total. */
public enum Closure {
  /**
   * Parts and total are rounded on their own and differences are not adjusted: the rule of the
   * China Statistical Yearbook, told in a note.
   */
  INDEPENDENT,
  /** Parts are rounded by largest remainder so that they add up to the rounded total. */
  LARGEST_REMAINDER
}
