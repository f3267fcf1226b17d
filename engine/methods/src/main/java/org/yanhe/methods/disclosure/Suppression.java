package org.yanhe.methods.disclosure;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What is not published, and why.
 *
 * @param primary sensitive cells; those that are {@link Cell.Standing#HIDDEN} stay unpublished and
 *     must be as safe
 * @param secondary cells suppressed for others, each with the sensitive cells it protects, its
 *     partners
 */
public record Suppression(
    SortedMap<CellKey, Sensitivity> primary, SortedMap<CellKey, List<CellKey>> secondary) {
  /** Keeps its own copies. */
  public Suppression {
    primary = Collections.unmodifiableSortedMap(new TreeMap<>(primary));
    secondary = Collections.unmodifiableSortedMap(new TreeMap<>(secondary));
  }

  /** All that is suppressed. */
  public SortedSet<CellKey> cells() {
    SortedSet<CellKey> all = new TreeSet<>(primary.keySet());
    all.addAll(secondary.keySet());
    return all;
  }
}
