package org.yanhe.methods.composite;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A matrix of pairwise judgements on Saaty's scale: entry (i, j) says how many times i is as
 * important as j. Weights are its principal eigenvector (Saaty 1980).
 *
 * @param rows square, positive, 1 on the diagonal, (j, i) within 1 % of 1/(i, j)
 */
public record Comparisons(List<List<Double>> rows) {
  /**
   * Mean consistency index of 500 random matrices of order 1 to 10 (Saaty 1980, read where others
   * cite it).
   */
  private static final double[] RANDOM = {0, 0, 0.58, 0.90, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49};

  private static final double CONSISTENT = 0.1;
  private static final int MOST_STEPS = 10_000;

  public Comparisons {
    rows = rows.stream().map(List::copyOf).toList();
    int size = rows.size();
    if (size < 1 || size > RANDOM.length || rows.stream().anyMatch(row -> row.size() != size)) {
      throw new IllegalArgumentException(
          "Invalid comparisons: '%s' (a square of 1 to %s rows)".formatted(rows, RANDOM.length));
    }
    checkReciprocal(rows);
  }

  private static void checkReciprocal(List<List<Double>> rows) {
    for (int i = 0; i < rows.size(); i++) {
      for (int j = i; j < rows.size(); j++) {
        double there = rows.get(i).get(j);
        double back = rows.get(j).get(i);
        if (!(there > 0 && back > 0 && Math.abs(there * back - 1) <= 0.01)) {
          throw new IllegalArgumentException(
              "Invalid comparisons: '%s' and '%s' in rows %s and %s (one is 1 over the other)"
                  .formatted(there, back, i + 1, j + 1));
        }
      }
    }
  }

  /** Weights in the order of the rows, with the sum 1. */
  public double[] weights() {
    double[] weights = new double[rows.size()];
    Arrays.fill(weights, 1.0 / rows.size());
    for (int step = 0; step < MOST_STEPS; step++) {
      double[] next = Columns.toUnitSum(times(weights));
      if (Arrays.equals(next, weights)) {
        break;
      }
      weights = next;
    }
    return weights;
  }

  private double[] times(double[] vector) {
    return rows.stream()
        .mapToDouble(
            row -> {
              double sum = 0;
              for (int j = 0; j < vector.length; j++) {
                sum += row.get(j) * vector[j];
              }
              return sum;
            })
        .toArray();
  }

  /** CR = ((λ - n)/(n - 1))/RI; 0 for two rows, which cannot contradict each other. */
  public double consistencyRatio() {
    int n = rows.size();
    double largest = Moments.sum(times(weights()));
    return n < 3 ? 0 : (largest - n) / (n - 1) / RANDOM[n - 1];
  }

  /**
   * Checks order and consistency.
   *
   * @throws IllegalArgumentException if the order is another or the ratio not below 0.1
   */
  void checkUsable(String branch, int children) {
    if (rows.size() != children) {
      throw new IllegalArgumentException(
          "Invalid comparisons of node '%s': %s rows (it has %s children)"
              .formatted(branch, rows.size(), children));
    }
    if (consistencyRatio() >= CONSISTENT) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "Invalid comparisons of node '%s': consistency ratio %.4f (below 0.1)",
              branch,
              consistencyRatio()));
    }
  }
}
