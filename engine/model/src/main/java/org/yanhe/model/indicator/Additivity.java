package org.yanhe.model.indicator;

/** How the figures of parts make the figure of the whole along one dimension. */
public enum Additivity {
  /** The whole is the sum of its parts. */
  ADDITIVE,
  /** The whole equals its last part: stocks, and figures that run from the start of the year. */
  LAST,
  /** The whole cannot be made from the figures of its parts. */
  NONE;

  /** Reads {@code additive}, {@code last} or {@code none}. */
  public static Additivity parse(String word) {
    return Words.parse("additivity", word, values());
  }
}
