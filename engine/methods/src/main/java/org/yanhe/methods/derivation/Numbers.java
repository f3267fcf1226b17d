package org.yanhe.methods.derivation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Cells and their numbers, in the order of first sight, so that what is known of cells stands in
 * lists and arrays.
 *
 * @param <K> what names a cell
 */
public final class Numbers<K> {
  /** The number of a cell that has none. */
  public static final int NONE = -1;

  private final Map<K, Integer> numbers = new HashMap<>();
  private final List<K> cells = new ArrayList<>();

  /** The number of a cell; a new one takes the next, from 0. */
  public int of(K cell) {
    Integer known = numbers.putIfAbsent(cell, cells.size());
    if (known != null) {
      return known;
    }
    cells.add(cell);
    return cells.size() - 1;
  }

  /** The number of a cell that has one, or {@link #NONE}. */
  public int find(K cell) {
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
