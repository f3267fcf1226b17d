package org.yanhe.methods.composite;

import java.math.BigDecimal;

/** The rank that units with equal scores share. */
public enum Ties {
  /** The best of their places: 1, 2, 2, 4. */
  BEST,
  /** The mean of their places: 1, 2.5, 2.5, 4. */
  MEAN,
  /** The best, without a gap after them: 1, 2, 2, 3. */
  DENSE;

  /**
   * The rank of a unit.
   *
   * @param better units with a better score
   * @param betterScores distinct better scores
   * @param others other units with the same score
   */
  BigDecimal rank(int better, int betterScores, int others) {
    return switch (this) {
      case BEST -> BigDecimal.valueOf(better + 1L);
      case MEAN -> BigDecimal.valueOf(2L * better + 2L + others).divide(BigDecimal.valueOf(2));
      case DENSE -> BigDecimal.valueOf(betterScores + 1L);
    };
  }
}
