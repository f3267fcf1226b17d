package org.yanhe.methods.composite;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/** Columns of doubles in which NaN is missing. */
final class Columns {
  private Columns() {}

  /** Applies a function to each known value. */
  static double[] map(double[] values, DoubleUnaryOperator function) {
    return Arrays.stream(values)
        .map(value -> Double.isNaN(value) ? value : function.applyAsDouble(value))
        .toArray();
  }

  /** The columns without the rows in which one of them is missing. */
  static List<double[]> complete(List<double[]> columns) {
    int[] rows =
        IntStream.range(0, columns.get(0).length)
            .filter(row -> columns.stream().noneMatch(column -> Double.isNaN(column[row])))
            .toArray();
    return columns.stream()
        .map(column -> Arrays.stream(rows).mapToDouble(row -> column[row]).toArray())
        .toList();
  }

  /** Pearson's r over the rows known in both; NaN without spread or below three rows. */
  static double correlation(double[] first, double[] second) {
    List<double[]> pair = complete(List.of(first, second));
    double[] x = pair.get(0);
    double[] y = pair.get(1);
    double meanX = Moments.sum(x) / x.length;
    double meanY = Moments.sum(y) / y.length;
    double xx = 0;
    double yy = 0;
    double xy = 0;
    for (int i = 0; i < x.length; i++) {
      xx += (x[i] - meanX) * (x[i] - meanX);
      yy += (y[i] - meanY) * (y[i] - meanY);
      xy += (x[i] - meanX) * (y[i] - meanY);
    }
    boolean flat = Moments.of(x).isConstant() || Moments.of(y).isConstant();
    double r = xy / Math.sqrt(xx * yy);
    // rounding can leave the interval by the last digit
    return x.length < 3 || flat ? Double.NaN : Math.max(-1, Math.min(1, r));
  }

  /** Each value divided by the sum. */
  static double[] toUnitSum(double[] values) {
    double sum = Moments.sum(values);
    return Arrays.stream(values).map(value -> value / sum).toArray();
  }

  /** Mean rank of each known value, 1 for the lowest; ties share the mean of their places. */
  static double[] ascendingRanks(double[] values) {
    double[] sorted = Moments.known(values);
    return map(
        values,
        value -> {
          int below = 0;
          int equal = 0;
          for (double other : sorted) {
            below += other < value ? 1 : 0;
            equal += other == value ? 1 : 0;
          }
          return below + (equal + 1) / 2.0;
        });
  }
}
