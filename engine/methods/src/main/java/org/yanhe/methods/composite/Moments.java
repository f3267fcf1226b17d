package org.yanhe.methods.composite;

import java.util.Arrays;

/**
 * Moments of the known values of an indicator. Skewness and excess kurtosis are the type-2
 * estimators of Joanes and Gill (1998), NaN below 3 and 4 values or without spread.
 *
 * @param count known values
 * @param mean arithmetic mean
 * @param deviation standard deviation, divisor n - 1
 * @param low smallest
 * @param high largest
 * @param skew G1 = g1·√(n(n-1))/(n-2)
 * @param kurtosis G2 = (n-1)/((n-2)(n-3))·((n+1)·g2 + 6)
 */
record Moments(
    int count,
    double mean,
    double deviation,
    double low,
    double high,
    double skew,
    double kurtosis) {

  /** Moments of an array in which NaN is missing. */
  static Moments of(double[] values) {
    double[] known = known(values);
    int n = known.length;
    double mean = sum(known) / n;
    double second = centralMoment(known, mean, 2);
    double g1 = centralMoment(known, mean, 3) / (second * Math.sqrt(second));
    double g2 = centralMoment(known, mean, 4) / (second * second) - 3;
    return new Moments(
        n,
        mean,
        n < 2 ? Double.NaN : Math.sqrt(second * n / (n - 1)),
        n == 0 ? Double.NaN : known[0],
        n == 0 ? Double.NaN : known[n - 1],
        n < 3 ? Double.NaN : g1 * Math.sqrt((double) n * (n - 1)) / (n - 2),
        n < 4 ? Double.NaN : (n - 1.0) / ((n - 2.0) * (n - 3.0)) * ((n + 1) * g2 + 6));
  }

  /** Known values in ascending order. */
  static double[] known(double[] values) {
    return Arrays.stream(values).filter(value -> !Double.isNaN(value)).sorted().toArray();
  }

  /** Plain sum from first to last. */
  static double sum(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum;
  }

  private static double centralMoment(double[] values, double mean, int order) {
    double sum = 0;
    for (double value : values) {
      double power = 1;
      for (int i = 0; i < order; i++) {
        power *= value - mean;
      }
      sum += power;
    }
    return sum / values.length;
  }

  /** Whether all known values are equal, or there are none. */
  boolean isConstant() {
    return count == 0 || low == high;
  }

  double range() {
    return high - low;
  }
}
