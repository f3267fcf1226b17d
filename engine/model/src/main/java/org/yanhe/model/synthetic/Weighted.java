package org.yanhe.model.synthetic;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Draws a position with a probability in proportion to its weight, in constant time: the alias
 * method of Walker (ACM Transactions on Mathematical Software 3, 1977).
 */
final class Weighted {
  private final double[] threshold;
  private final int[] alias;

  private Weighted(double[] weights) {
    int n = weights.length;
    double sum = 0;
    for (double weight : weights) {
      sum += weight;
    }
    threshold = new double[n];
    alias = new int[n];
    Deque<Integer> small = new ArrayDeque<>();
    Deque<Integer> large = new ArrayDeque<>();
    for (int i = 0; i < n; i++) {
      alias[i] = i;
      threshold[i] = weights[i] * n / sum;
      (threshold[i] < 1 ? small : large).add(i);
    }
    while (!small.isEmpty() && !large.isEmpty()) {
      pair(small.remove(), large.remove(), small, large);
    }
    small.forEach(i -> threshold[i] = 1);
    large.forEach(i -> threshold[i] = 1);
  }

  private void pair(int less, int more, Deque<Integer> small, Deque<Integer> large) {
    alias[less] = more;
    threshold[more] -= 1 - threshold[less];
    (threshold[more] < 1 ? small : large).add(more);
  }

  /** The weight of position r falls as (r + 1)^-exponent (Zipf's law). */
  static Weighted zipf(int positions, double exponent) {
    double[] weights = new double[positions];
    for (int i = 0; i < positions; i++) {
      weights[i] = StrictMath.pow(i + 1.0, -exponent);
    }
    return new Weighted(weights);
  }

  int draw(Draw draw) {
    int position = draw.below(alias.length);
    return draw.fraction() < threshold[position] ? position : alias[position];
  }
}
