package org.yanhe.methods.series;

/**
 * A way to make an indicator agree with benchmarks of a lower frequency while its movements change
 * as little as possible (Quarterly National Accounts Manual, IMF 2017, chapter 6). The result meets
 * the benchmarks to a relative tolerance of 1e-9; periods beyond the last benchmark are
 * extrapolated.
 */
public sealed interface Benchmarking permits Denton, Cholette {

  /**
   * Benchmarks an indicator.
   *
   * @param indicator monthly, quarterly or half-yearly
   * @param benchmarks of a lower frequency, within the span of the indicator
   * @return a series over the span of the indicator
   */
  Series benchmark(Series indicator, Series benchmarks);

  /** How far the movements of the indicator are to be kept. */
  enum Movement {
    /** Absolute changes: the differences between result and indicator move little. */
    ADDITIVE,
    /** Relative changes: the ratios of result to indicator move little. No value may be zero. */
    PROPORTIONAL
  }

  /** Checks that the benchmarks lie within the indicator and that proportions exist. */
  static void check(Series indicator, Series benchmarks, Movement movement) {
    if (benchmarks.frequency() == indicator.frequency()
        || !benchmarks.frequency().contains(indicator.frequency())) {
      throw new IllegalArgumentException(
          "Cannot benchmark a series by %s with benchmarks by %s: take longer periods"
              .formatted(indicator.frequency().word(), benchmarks.frequency().word()));
    }
    if (benchmarks.start().start().isBefore(indicator.start().start())
        || benchmarks.end().end().isAfter(indicator.end().end())) {
      throw new IllegalArgumentException(
          "Cannot benchmark %s to %s: the indicator runs from %s to %s"
              .formatted(benchmarks.start(), benchmarks.end(), indicator.start(), indicator.end()));
    }
    int zero = indicator.values().indexOf(0.0);
    if (movement == Movement.PROPORTIONAL && zero >= 0) {
      throw new IllegalArgumentException(
          "Cannot benchmark proportionally: the indicator is 0 in "
              + indicator.start().plus(zero)
              + ". Use additive movements.");
    }
  }
}
