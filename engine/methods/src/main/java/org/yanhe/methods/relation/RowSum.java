package org.yanhe.methods.relation;

import java.util.BitSet;
import java.util.Comparator;
import org.yanhe.model.classification.ClassCode;
import org.yanhe.model.indicator.IndicatorCode;

/**
 * A figure as a sum over kinds of rows.
 *
 * @param indicator what
 * @param classCode which class of it; the total if it has none
 * @param rows the kinds of rows that it adds up, by number; never changed
 */
public record RowSum(IndicatorCode indicator, ClassCode classCode, BitSet rows) {
  /** The widest first, ties by name. */
  static final Comparator<RowSum> WIDEST_FIRST =
      Comparator.comparingInt((RowSum sum) -> -sum.rows.cardinality())
          .thenComparing(RowSum::indicator)
          .thenComparing(RowSum::classCode);

  boolean contains(RowSum other) {
    BitSet outside = (BitSet) other.rows.clone();
    outside.andNot(rows);
    return outside.isEmpty();
  }

  /** Whether one lies within the other, or they share no row. */
  boolean nestsWith(RowSum other) {
    return !rows.intersects(other.rows) || contains(other) || other.contains(this);
  }
}
