package org.yanhe.methods.composite;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How the children of a branch are weighed. Weights are in the children's order and sum to 1. */
public sealed interface Weighting {
  /** The weights, one a child. */
  double[] weigh(Siblings siblings);

  /**
   * Checks that the weighting fits the children.
   *
   * @throws IllegalArgumentException if it does not
   */
  default void check(String branch, List<String> children) {}

  /** Whether the weights depend on the data, which then have to be three complete units or more. */
  default boolean needsData() {
    return false;
  }

  /** Each child the same. */
  record Equal() implements Weighting {
    @Override
    public double[] weigh(Siblings siblings) {
      double[] ones = new double[siblings.count()];
      Arrays.fill(ones, 1);
      return Columns.toUnitSum(ones);
    }
  }

  /**
   * Weights set by hand, in any scale.
   *
   * @param weights by the code of the child, positive
   */
  record Given(Map<String, BigDecimal> weights) implements Weighting {
    public Given {
      weights = Map.copyOf(weights);
    }

    @Override
    public void check(String branch, List<String> children) {
      if (!weights.keySet().equals(Set.copyOf(children))) {
        throw new IllegalArgumentException(
            "Invalid weights of node '%s': given for %s (the children are %s)"
                .formatted(branch, weights.keySet().stream().sorted().toList(), children));
      }
      if (weights.values().stream().anyMatch(weight -> weight.signum() <= 0)) {
        throw new IllegalArgumentException(
            "Invalid weights of node '%s': %s (all are above zero)"
                .formatted(branch, children.stream().map(weights::get).toList()));
      }
    }

    @Override
    public double[] weigh(Siblings siblings) {
      return Columns.toUnitSum(
          siblings.children().stream().mapToDouble(child -> weight(child).doubleValue()).toArray());
    }

    private BigDecimal weight(String child) {
      return weights.getOrDefault(child, BigDecimal.ZERO);
    }
  }

  /**
   * By pairwise comparison, the analytic hierarchy process (层次分析法).
   *
   * @param comparisons of the children in their order
   */
  record Ahp(Comparisons comparisons) implements Weighting {
    @Override
    public void check(String branch, List<String> children) {
      comparisons.checkUsable(branch, children.size());
    }

    @Override
    public double[] weigh(Siblings siblings) {
      return comparisons.weights();
    }
  }

  /**
   * By entropy (熵权法): w ~ 1 - e, e = -(1/ln n)·Σ p·ln p, p = share of the unit in the column's sum
   * (Shannon; conventions differ, see {@link Basis}).
   *
   * @param basis what the shares are taken of
   */
  record Entropy(Basis basis) implements Weighting {
    /** What the shares are taken of. */
    public enum Basis {
      /** The values as they are, whatever their direction; all are zero or above. */
      RAW,
      /** Values stretched to 0 for the worst and 1 for the best unit. */
      MIN_MAX
    }

    @Override
    public boolean needsData() {
      return true;
    }

    @Override
    public double[] weigh(Siblings siblings) {
      return siblings.toWeights(
          switch (basis) {
            case RAW -> Information.entropy(siblings.branch(), siblings.values());
            case MIN_MAX -> Information.entropy(siblings.branch(), siblings.minMax());
          });
    }
  }

  /**
   * By contrast and conflict, CRITIC: w ~ s·Σ(1 - r), s the standard deviation and r the
   * correlations of the min-max scores (Diakoulaki, Mavrotas and Papayannakis 1995).
   */
  record Critic() implements Weighting {
    @Override
    public boolean needsData() {
      return true;
    }

    @Override
    public double[] weigh(Siblings siblings) {
      return siblings.toWeights(Information.critic(siblings.minMax()));
    }
  }

  /**
   * By principal components (Handbook 6.1, after Nicoletti, Scarpetta and Boylaud 2000): components
   * that each explain more than a tenth of the variance are rotated by varimax; w ~ the largest
   * squared loading of the indicator.
   */
  record Pca() implements Weighting {
    @Override
    public boolean needsData() {
      return true;
    }

    @Override
    public double[] weigh(Siblings siblings) {
      return siblings.toWeights(PrincipalComponents.of(siblings.scores()).importance());
    }
  }
}
