package org.yanhe.methods.composite.uncertainty;

import java.util.List;
import java.util.Map;
import org.yanhe.model.figure.Figure;

/**
 * One combination of choices and the ranks it gives.
 *
 * @param choices what was chosen for each assumption that varies, in words
 * @param ranks one a unit, in the order of the table
 */
public record Scenario(Map<Assumption, String> choices, List<Figure> ranks) {
  public Scenario {
    ranks = List.copyOf(ranks);
  }
}
