package org.yanhe.methods.composite.uncertainty;

import java.util.List;
import org.yanhe.methods.composite.CompositeIndex;
import org.yanhe.methods.composite.IndexData;
import org.yanhe.methods.composite.IndexResult;
import org.yanhe.methods.composite.IndexSpec;

/**
 * Uncertainty and sensitivity analysis of a composite index (OECD/JRC Handbook 2008, step 7;
 * Saisana, Saltelli and Tarantola 2005). Weights vary around those of the published index; ranks
 * are among the units that have a published score.
 */
public final class IndexUncertainty {
  private IndexUncertainty() {}

  /**
   * Rank intervals over random choices for all assumptions at once.
   *
   * @param runs how many, one or more; 10 000 are usual
   * @param seed the same seed gives the same result on any machine
   */
  public static RankUncertainty monteCarlo(
      IndexSpec spec, IndexData data, Assumptions assumptions, int runs, long seed) {
    checkCount("runs", runs);
    VariedIndex index = new VariedIndex(spec, data, assumptions);
    double[][] ranks = index.ranks(runs, run -> index.draw(seed, 0, run));
    return new RankUncertainty(
        seed, runs, new RankIntervals(index, ranks).of(CompositeIndex.compute(spec, data)));
  }

  /**
   * Ranks under every combination of the alternatives; of the weights, those of the root's children
   * are shifted down and up by the spread, one at a time.
   */
  public static Scenarios scenarios(IndexSpec spec, IndexData data, Assumptions assumptions) {
    VariedIndex index = new VariedIndex(spec, data, assumptions);
    IndexResult published = CompositeIndex.compute(spec, data);
    FactorialRuns runs = new FactorialRuns(index, spec, assumptions);
    double[][] ranks = runs.ranks();
    return new Scenarios(
        runs.scenarios(ranks, new RankRow(published, index.units())),
        new RankIntervals(index, ranks).of(published));
  }

  /**
   * Shares of the variance of the ranks that each assumption accounts for.
   *
   * @param base size of the two samples, one or more; the index is run base × (2 + assumptions)
   *     times
   * @param seed the same seed gives the same result on any machine
   */
  public static Sensitivity sensitivity(
      IndexSpec spec, IndexData data, Assumptions assumptions, int base, long seed) {
    checkCount("base", base);
    VariedIndex index = new VariedIndex(spec, data, assumptions);
    List<Assumption> varied = assumptions.varied();
    SensitivityRuns runs = new SensitivityRuns(index, varied, seed, base);
    return new Sensitivity(
        seed,
        base,
        runs.shift(),
        data.units().stream().map(unit -> runs.unit(unit.code())).toList());
  }

  private static void checkCount(String what, int count) {
    if (count < 1) {
      throw new IllegalArgumentException(
          "Invalid number of %s: '%s' (one or more)".formatted(what, count));
    }
  }
}
