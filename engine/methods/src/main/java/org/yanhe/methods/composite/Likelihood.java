package org.yanhe.methods.composite;

/** The exponent of the Box-Cox transformation by maximum likelihood. */
final class Likelihood {
  private static final double LOWEST = -2;
  private static final double HIGHEST = 2;
  private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;
  private static final int STEPS = 60;

  private Likelihood() {}

  /** The λ in [-2, 2] of greatest profile likelihood, by golden section; values are positive. */
  static double bestLambda(double[] positive) {
    double low = LOWEST;
    double high = HIGHEST;
    for (int i = 0; i < STEPS; i++) {
      double left = high - GOLDEN * (high - low);
      double right = low + GOLDEN * (high - low);
      if (profile(positive, left) < profile(positive, right)) {
        low = left;
      } else {
        high = right;
      }
    }
    return (low + high) / 2;
  }

  /** Log-likelihood but for a constant: -n/2·ln σ²(λ) + (λ-1)·Σ ln x, σ² with divisor n. */
  private static double profile(double[] positive, double lambda) {
    double[] transformed = Moments.known(Columns.map(positive, value -> power(value, lambda)));
    double[] logs = Moments.known(Columns.map(positive, StrictMath::log));
    Moments m = Moments.of(transformed);
    int n = m.count();
    double variance = m.deviation() * m.deviation() * (n - 1) / n;
    return -n / 2.0 * StrictMath.log(variance) + (lambda - 1) * Moments.sum(logs);
  }

  /** (x^λ - 1)/λ, continuous at λ = 0. */
  static double power(double value, double lambda) {
    return Math.abs(lambda) < 1e-9
        ? StrictMath.log(value)
        : StrictMath.expm1(lambda * StrictMath.log(value)) / lambda;
  }
}
