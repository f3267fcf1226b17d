package org.yanhe.methods.composite.uncertainty;

import java.util.List;

/**
 * All combinations of the alternatives.
 *
 * @param scenarios in the order normalisation, treatment, weights, aggregation, omission
 * @param units one interval a unit over all scenarios, in the order of the table
 */
public record Scenarios(List<Scenario> scenarios, List<RankInterval> units) {
  public Scenarios {
    scenarios = List.copyOf(scenarios);
    units = List.copyOf(units);
  }
}
