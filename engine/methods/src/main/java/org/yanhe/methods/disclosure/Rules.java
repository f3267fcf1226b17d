package org.yanhe.methods.disclosure;

import java.util.Map;

/**
 * The disclosure rules of a project.
 *
 * @param standard for indicators without rules of their own
 * @param special by code of the indicator
 * @param loss what secondary suppression keeps small
 */
public record Rules(PrimaryRules standard, Map<String, PrimaryRules> special, Loss loss) {
  /** {@link PrimaryRules#STANDARD} for all, and the fewest cells. */
  public static final Rules STANDARD = new Rules(PrimaryRules.STANDARD, Map.of(), Loss.CELLS);

  /** Keeps its own copy. */
  public Rules {
    special = Map.copyOf(special);
  }

  PrimaryRules of(CellKey cell) {
    return special.getOrDefault(cell.indicator(), standard);
  }
}
