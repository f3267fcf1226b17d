package org.yanhe.methods.derivation;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Cells and their numbers, so that what is known of cells stands in lists and arrays. They are
 * numbered in their order, regions first: a respondent contributes to neighbours.
 *
 * @param <K> what names a cell
 */
public final class Numbers<K extends Comparable<? super K>> {
  /** The number of a cell that has none. */
  public static final int NONE = -1;

  private final Map<K, Integer> numbers = new HashMap<>();
  private final List<K> cells;

  /** Numbers cells from 0; one that comes twice has one number. */
  public Numbers(Collection<K> cells) {
    this.cells = cells.stream().sorted().distinct().toList();
    this.cells.forEach(cell -> numbers.put(cell, numbers.size()));
  }

  /** The number of a cell, or {@link #NONE}. */
  public int of(K cell) {
    return numbers.getOrDefault(cell, NONE);
  }

  /** The cell of a number. */
  public K cell(int number) {
    return cells.get(number);
  }

  /** How many cells there are. */
  public int size() {
    return cells.size();
  }
}
