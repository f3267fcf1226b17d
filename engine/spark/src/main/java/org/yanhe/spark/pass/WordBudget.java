package org.yanhe.spark.pass;

/** How much memory the dense bits of a task may still take. */
final class WordBudget {
  private static final int WORDS = 4 << 20;

  private int left = WORDS;

  /** Takes some words, unless there are too few. */
  boolean take(int words) {
    if (words > left) {
      return false;
    }
    left -= words;
    return true;
  }
}
