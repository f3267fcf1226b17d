package org.yanhe.methods.composite.uncertainty;

import java.util.List;

/**
 * The ranks of a Monte Carlo experiment.
 *
 * @param seed of the experiment: the same seed gives the same result
 * @param runs number of runs
 * @param units one interval a unit, in the order of the table
 */
public record RankUncertainty(long seed, int runs, List<RankInterval> units) {
  public RankUncertainty {
    units = List.copyOf(units);
  }
}
