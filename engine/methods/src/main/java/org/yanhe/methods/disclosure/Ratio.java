package org.yanhe.methods.disclosure;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A derived figure f = Σ a_i·x_i / Σ b_j·x_j over a denominator above zero. Published between lo
 * and hi it tells lo·Σ b_j·x_j ≤ Σ a_i·x_i ≤ hi·Σ b_j·x_j, which is linear in the cells.
 *
 * @param figure the published cell, in % or as a plain ratio
 * @param numerator the a_i, with the factor 100 of percentages
 * @param denominator the b_j
 */
public record Ratio(
    CellKey figure,
    SortedMap<CellKey, BigDecimal> numerator,
    SortedMap<CellKey, BigDecimal> denominator) {
  /** Keeps its own copies. */
  public Ratio {
    numerator = Collections.unmodifiableSortedMap(new TreeMap<>(numerator));
    denominator = Collections.unmodifiableSortedMap(new TreeMap<>(denominator));
  }

  /** Share in %, or an index with base 100: {@code 100·part/whole}. */
  public static Ratio share(CellKey figure, CellKey part, CellKey whole) {
    return new Ratio(
        figure,
        new TreeMap<>(Map.of(part, Sensitive.HUNDRED)),
        new TreeMap<>(Map.of(whole, BigDecimal.ONE)));
  }

  /** Growth in %: {@code 100·(now − before)/before}. */
  public static Ratio growth(CellKey figure, CellKey now, CellKey before) {
    return contribution(figure, now, before, before);
  }

  /** Contribution in percentage points: {@code 100·(now − before)/whole before}. */
  public static Ratio contribution(
      CellKey figure, CellKey now, CellKey before, CellKey wholeBefore) {
    return new Ratio(
        figure,
        new TreeMap<>(Map.of(now, Sensitive.HUNDRED, before, Sensitive.HUNDRED.negate())),
        new TreeMap<>(Map.of(wholeBefore, BigDecimal.ONE)));
  }
}
