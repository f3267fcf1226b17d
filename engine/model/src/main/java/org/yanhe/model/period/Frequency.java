package org.yanhe.model.period;

/** Length of a calendar period, from the longest to the shortest. */
public enum Frequency {
  YEAR(1, ""),
  HALF_YEAR(2, "S"),
  QUARTER(4, "Q"),
  MONTH(12, "");

  private final int perYear;
  private final String letter;

  Frequency(int perYear, String letter) {
    this.perYear = perYear;
    this.letter = letter;
  }

  /** Number of periods of this frequency in a year: 1, 2, 4 or 12. */
  public int perYear() {
    return perYear;
  }

  /** Months in one period: 12, 6, 3 or 1. */
  public int months() {
    return 12 / perYear;
  }

  /** Whether a period of this frequency consists of whole periods of {@code other}. */
  public boolean contains(Frequency other) {
    return other.perYear >= perYear;
  }

  /**
   * The word used in YAML files: {@code year}, {@code half-year}, {@code quarter}, {@code month}.
   */
  public String word() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  String letter() {
    return letter;
  }
}
