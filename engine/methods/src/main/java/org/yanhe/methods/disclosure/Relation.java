package org.yanhe.methods.disclosure;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What everybody knows to hold: Σ a_i·x_i = 0.
 *
 * @param terms the a_i, none of them zero
 */
public record Relation(SortedMap<CellKey, BigDecimal> terms) {
  /** Keeps its own copy. */
  public Relation {
    terms = Collections.unmodifiableSortedMap(new TreeMap<>(terms));
    if (terms.values().stream().anyMatch(a -> a.signum() == 0)) {
      throw new IllegalArgumentException(
          "Invalid relation: '" + terms + "' (coefficients other than zero)");
    }
  }

  /** Parts of a region, period or class that add up to their total. */
  public static Relation total(CellKey total, Collection<CellKey> parts) {
    SortedMap<CellKey, BigDecimal> terms = new TreeMap<>();
    parts.forEach(part -> terms.put(part, BigDecimal.ONE));
    terms.put(total, BigDecimal.ONE.negate());
    return new Relation(terms);
  }
}
