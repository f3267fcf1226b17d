package org.yanhe.methods.composite;

import java.util.List;
import java.util.stream.IntStream;
import org.yanhe.model.problem.Stop;

/** How much a column tells about the units, before scaling to weights. */
final class Information {
  /** Less than this is the noise of floating point, not information. */
  private static final double NOISE = 1e-12;

  private Information() {}

  private static double withoutNoise(double information) {
    return information < NOISE ? 0 : information;
  }

  /** 1 - e for each column, 0 for a constant one. */
  static double[] entropy(String branch, List<double[]> columns) {
    return columns.stream().mapToDouble(column -> divergence(branch, column)).toArray();
  }

  private static double divergence(String branch, double[] column) {
    Moments moments = Moments.of(column);
    if (moments.low() < 0) {
      throw new Stop.InputError(
          "Cannot weigh node '%s' by entropy: value %s is below zero. Take shares of min-max scores instead."
              .formatted(branch, moments.low()));
    }
    return moments.isConstant()
        ? 0
        : withoutNoise(1 - entropy(Columns.toUnitSum(Moments.known(column))));
  }

  private static double entropy(double[] shares) {
    double sum = 0;
    for (double share : shares) {
      sum += share == 0 ? 0 : share * StrictMath.log(share);
    }
    return -sum / StrictMath.log(shares.length);
  }

  /** s·Σ(1 - r) for each column, 0 for a constant one, which counts in no other's sum. */
  static double[] critic(List<double[]> columns) {
    return columns.stream()
        .mapToDouble(column -> Moments.of(column).isConstant() ? 0 : criticOf(column, columns))
        .toArray();
  }

  private static double criticOf(double[] column, List<double[]> columns) {
    double conflict =
        columns.stream()
            .filter(other -> other != column)
            .mapToDouble(other -> 1 - Columns.correlation(column, other))
            .filter(each -> !Double.isNaN(each))
            .map(Information::withoutNoise)
            .reduce(0, Double::sum);
    return Moments.of(column).deviation() * conflict;
  }

  /** Matrix of correlations, 1 on the diagonal; 0 where a column is constant. */
  static double[][] correlations(List<double[]> columns) {
    return IntStream.range(0, columns.size())
        .mapToObj(
            i ->
                IntStream.range(0, columns.size())
                    .mapToDouble(j -> i == j ? 1 : orZero(columns.get(i), columns.get(j)))
                    .toArray())
        .toArray(double[][]::new);
  }

  private static double orZero(double[] first, double[] second) {
    double r = Columns.correlation(first, second);
    return Double.isNaN(r) ? 0 : r;
  }
}
