package org.yanhe.methods.composite;

import java.util.List;
import org.yanhe.model.problem.Stop;

/**
 * What weights can be drawn from: the children of a branch over the units that have all of them.
 *
 * @param branch code of the branch
 * @param children codes of the children
 * @param values one column a child, in its unit: treated values of a leaf, scores of a branch
 * @param scores one column a child, more being better
 */
public record Siblings(
    String branch, List<String> children, List<double[]> values, List<double[]> scores) {
  /** Scores stretched to 0 (worst unit) to 1 (best unit); a constant child is 0 everywhere. */
  List<double[]> minMax() {
    return scores.stream()
        .map(
            column -> {
              Moments m = Moments.of(column);
              double range = m.isConstant() ? 1 : m.range();
              return Columns.map(column, x -> (x - m.low()) / range);
            })
        .toList();
  }

  int count() {
    return scores.size();
  }

  int units() {
    return scores.get(0).length;
  }

  /** Scaled to a sum of 1; a branch whose children say nothing cannot be weighed by its data. */
  double[] toWeights(double[] information) {
    if (!(Moments.sum(information) > 0)) {
      throw new Stop.InputError(
          "Cannot weigh node '%s' by its data: its %s indicators are all constant or repeat each other over %s complete units. Give weights or weigh equally."
              .formatted(branch, count(), units()));
    }
    return Columns.toUnitSum(information);
  }
}
