package org.yanhe.methods.composite;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.yanhe.model.problem.Stop;

/** How the scores of siblings become the score of their branch. Weights sum to 1. */
public enum Aggregation {
  /** Σ w·y: a weak score can be made good by a strong one. */
  ARITHMETIC {
    @Override
    double[] combine(String branch, double[] weights, List<? extends Scored> children) {
      return weightedSum(weights, children, y -> y);
    }
  },
  /** Π y^w: the more uneven the scores, the lower; scores are above zero. */
  GEOMETRIC {
    @Override
    double[] combine(String branch, double[] weights, List<? extends Scored> children) {
      checkPositive(branch, weights, children);
      return Columns.map(weightedSum(weights, children, StrictMath::log), StrictMath::exp);
    }
  },
  /** 1/Σ(w/y): stricter than the geometric mean; scores are above zero. */
  HARMONIC {
    @Override
    double[] combine(String branch, double[] weights, List<? extends Scored> children) {
      checkPositive(branch, weights, children);
      return Columns.map(weightedSum(weights, children, y -> 1 / y), sum -> 1 / sum);
    }
  },
  /**
   * Closeness to the ideal in percent, 100·d⁻/(d⁺ + d⁻), d⁺ and d⁻ the distances to the best and
   * the worst of the weighted values w·x/√Σx² (Hwang and Yoon 1981; Tzeng and Huang 2011). It works
   * on values, not on scores, and so needs no normalisation.
   */
  TOPSIS {
    @Override
    double[] combine(String branch, double[] weights, List<? extends Scored> children) {
      return Topsis.closeness(weights, children);
    }
  };

  /** Scores of the branch; a unit that lacks a child of positive weight has none. */
  abstract double[] combine(String branch, double[] weights, List<? extends Scored> children);

  /** Whether scores of zero or below cannot be combined. */
  boolean needsPositive() {
    return this == GEOMETRIC || this == HARMONIC;
  }

  private static double[] weightedSum(
      double[] weights, List<? extends Scored> children, DoubleUnaryOperator function) {
    double[] sum = new double[children.get(0).scores().length];
    for (int i = 0; i < weights.length; i++) {
      if (weights[i] > 0) {
        double[] scores = children.get(i).scores();
        for (int unit = 0; unit < sum.length; unit++) {
          sum[unit] += weights[i] * function.applyAsDouble(scores[unit]);
        }
      }
    }
    return sum;
  }

  private static void checkPositive(
      String branch, double[] weights, List<? extends Scored> children) {
    for (int i = 0; i < weights.length; i++) {
      for (double score : children.get(i).scores()) {
        if (weights[i] > 0 && score <= 0) {
          throw new Stop.InputError(
              "Cannot aggregate node '%s' by geometric or harmonic mean: score %s is not above zero. Normalise to a scale above zero, such as 1 to 100."
                  .formatted(branch, score));
        }
      }
    }
  }
}
