package org.yanhe.methods.state;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.function.LongFunction;

/**
 * Quantiles of sorted values x₀ ≤ … ≤ xₙ₋₁ in exact arithmetic, of type 7 of Hyndman & Fan (1996),
 * "Sample Quantiles in Statistical Packages", The American Statistician 50(4), 361–365: with h = (n
 * - 1)p and j = ⌊h⌋ it is x_j + (h - j)(x_j₊₁ - x_j). That of one half is the median: the middle
 * value, or the mean of the two middle ones, as by type 2. Spreadsheets (PERCENTILE.INC), R and
 * Spark SQL (percentile) have the same by default.
 */
final class OrderStatistics {
  private OrderStatistics() {}

  /**
   * A quantile, with as many digits as its values have and it needs.
   *
   * @param p between 0 and 1
   * @param n how many values there are
   * @param sorted the values by their rank, from 0
   */
  static Optional<BigDecimal> quantile(BigDecimal p, long n, LongFunction<BigDecimal> sorted) {
    if (n == 0) {
      return Optional.empty();
    }
    BigDecimal h = p.multiply(BigDecimal.valueOf(n - 1));
    long j = h.setScale(0, RoundingMode.FLOOR).longValueExact();
    BigDecimal beyond = h.subtract(BigDecimal.valueOf(j));
    BigDecimal low = sorted.apply(j);
    if (beyond.signum() == 0) {
      return Optional.of(low);
    }
    BigDecimal high = sorted.apply(j + 1);
    BigDecimal between = low.add(beyond.multiply(high.subtract(low))).stripTrailingZeros();
    int digits = Math.max(low.scale(), high.scale());
    return Optional.of(between.scale() < digits ? between.setScale(digits) : between);
  }
}
