package org.yanhe.methods.composite.uncertainty;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.yanhe.model.figure.Figure;
import org.yanhe.model.figure.Reason;

/** The runs that Sobol's indices need: samples A and B, and A with each assumption from B. */
final class SensitivityRuns {
  private final VariedIndex index;
  private final double[] published;
  private final double[][] a;
  private final double[][] b;
  private final Map<Assumption, double[][]> mixed = new EnumMap<>(Assumption.class);

  SensitivityRuns(VariedIndex index, List<Assumption> varied, long seed, int base) {
    this.index = index;
    this.published = index.ranks();
    this.a = index.ranks(base, run -> index.draw(seed, 1, run));
    this.b = index.ranks(base, run -> index.draw(seed, 2, run));
    for (Assumption assumption : varied) {
      mixed.put(
          assumption,
          index.ranks(
              base, run -> index.draw(seed, 1, run).with(assumption, index.draw(seed, 2, run))));
    }
  }

  /** Shares of the mean absolute shift from the published ranks, over the units that have one. */
  List<VarianceShare> shift() {
    return shares(this::shift);
  }

  /** Shares of a unit's rank. */
  UnitSensitivity unit(String code) {
    int column = index.units().indexOf(code);
    return new UnitSensitivity(code, shares(run -> Double.isNaN(run[column]) ? 0 : run[column]));
  }

  private double shift(double[] ranks) {
    double sum = 0;
    int count = 0;
    for (int unit = 0; unit < ranks.length; unit++) {
      if (!Double.isNaN(ranks[unit])) {
        sum += Math.abs(ranks[unit] - published[unit]);
        count++;
      }
    }
    return count == 0 ? 0 : sum / count;
  }

  private List<VarianceShare> shares(ToDoubleFunction<double[]> result) {
    return mixed.entrySet().stream()
        .map(
            entry ->
                share(
                    entry.getKey(),
                    Sobol.of(
                        results(a, result), results(b, result), results(entry.getValue(), result))))
        .toList();
  }

  private static double[] results(double[][] runs, ToDoubleFunction<double[]> result) {
    return Arrays.stream(runs).mapToDouble(result).toArray();
  }

  private static VarianceShare share(Assumption assumption, Sobol sobol) {
    return new VarianceShare(assumption, figure(sobol.first()), figure(sobol.total()));
  }

  private static Figure figure(double share) {
    return Double.isNaN(share) ? Figure.absent(Reason.NOT_APPLICABLE) : RankIntervals.number(share);
  }
}
