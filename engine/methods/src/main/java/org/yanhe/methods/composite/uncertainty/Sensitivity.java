package org.yanhe.methods.composite.uncertainty;

import java.util.List;

/**
 * What the ranks depend on.
 *
 * @param seed of the experiment
 * @param base sample size; the index was run base × (2 + assumptions) times
 * @param shift shares of the variance of the mean absolute shift from the published ranks
 * @param units shares of the variance of each unit's rank, in the order of the table
 */
public record Sensitivity(
    long seed, int base, List<VarianceShare> shift, List<UnitSensitivity> units) {
  public Sensitivity {
    shift = List.copyOf(shift);
    units = List.copyOf(units);
  }
}
