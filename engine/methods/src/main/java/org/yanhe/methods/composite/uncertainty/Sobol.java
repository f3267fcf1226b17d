package org.yanhe.methods.composite.uncertainty;

import java.util.Arrays;

/**
 * Shares of variance from results of two independent samples A and B, and of A with one input taken
 * from B (Saltelli et al. 2010; Jansen 1999).
 *
 * @param first S = 1 - Σ(f(B) - f(AB))²/(2n·V)
 * @param total T = Σ(f(A) - f(AB))²/(2n·V)
 */
record Sobol(double first, double total) {
  /** Estimates for one input; NaN if the results do not vary. */
  static Sobol of(double[] a, double[] b, double[] mixed) {
    double variance = variance(a, b);
    return variance == 0
        ? new Sobol(Double.NaN, Double.NaN)
        : new Sobol(1 - halfSquare(b, mixed) / variance, halfSquare(a, mixed) / variance);
  }

  private static double halfSquare(double[] x, double[] y) {
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += (x[i] - y[i]) * (x[i] - y[i]);
    }
    return sum / (2 * x.length);
  }

  private static double variance(double[] a, double[] b) {
    double[] all = Arrays.copyOf(a, a.length + b.length);
    System.arraycopy(b, 0, all, a.length, b.length);
    double mean = Arrays.stream(all).reduce(0, Double::sum) / all.length;
    return Arrays.stream(all).map(x -> (x - mean) * (x - mean)).reduce(0, Double::sum) / all.length;
  }
}
