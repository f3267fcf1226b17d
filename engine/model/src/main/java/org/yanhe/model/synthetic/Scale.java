package org.yanhe.model.synthetic;

import org.yanhe.model.period.Frequency;
import org.yanhe.model.period.Period;

/**
 * How large a synthetic project is.
 *
 * @param rows orders in all
 * @param months months they spread over, from January 2020
 * @param seed decides every value; the same seed gives the same bytes
 */
public record Scale(long rows, int months, long seed) {
  /** Months of three full years. */
  public static final int THREE_YEARS = 36;

  private static final Period FIRST = Period.parse("2020-01");
  private static final long MOST_ROWS = 10_000_000_000L;
  private static final int MOST_MONTHS = 240;
  private static final int ROWS_PER_SELLER = 333;
  private static final int ROWS_PER_BUYER = 8;

  public Scale {
    if (rows < 1 || rows > MOST_ROWS) {
      throw new IllegalArgumentException(
          "Invalid number of rows: '" + rows + "' (1 to " + MOST_ROWS + ")");
    }
    if (months < 1 || months > MOST_MONTHS) {
      throw new IllegalArgumentException(
          "Invalid number of months: '" + months + "' (1 to " + MOST_MONTHS + ")");
    }
  }

  /** A month by its number from 0. */
  Period month(int number) {
    return FIRST.plus(number);
  }

  /** The longest kind of period that ends with the last month. */
  Period last() {
    Period month = month(months - 1);
    for (Frequency frequency : new Frequency[] {Frequency.YEAR, Frequency.QUARTER}) {
      Period longer = month.in(frequency);
      if (longer.end().equals(month.end())) {
        return longer;
      }
    }
    return month;
  }

  int sellers() {
    return (int) Math.max(200, Math.min(1_000_000, rows / ROWS_PER_SELLER));
  }

  int buyers() {
    return (int) Math.max(1_000, Math.min(100_000_000, rows / ROWS_PER_BUYER));
  }
}
