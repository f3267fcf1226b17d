package org.yanhe.bench;

import java.util.Arrays;
import java.util.Locale;

/**
 * Median and range of some measurements.
 *
 * @param median of an even number the mean of the middle two
 * @param least the smallest
 * @param most the largest
 */
record Spread(double median, double least, double most) {
  /** The spread of at least one value. */
  static Spread of(double... values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    double median =
        sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    return new Spread(median, sorted[0], sorted[sorted.length - 1]);
  }

  /** Median, and the range in brackets, with two decimals. */
  String text() {
    return String.format(Locale.ROOT, "%.2f (%.2f–%.2f)", median, least, most);
  }
}
