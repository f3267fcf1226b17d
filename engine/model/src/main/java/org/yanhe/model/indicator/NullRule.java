package org.yanhe.model.indicator;

/** What it means that a dataset has no row for a region and period it covers. */
public enum NullRule {
  /** There are none: the figure is zero. */
  ZERO,
  /** They were not reported: there is no figure. */
  ABSENT;

  /** Reads {@code zero} or {@code absent}. */
  public static NullRule parse(String word) {
    return Words.parse("null rule", word, values());
  }
}
