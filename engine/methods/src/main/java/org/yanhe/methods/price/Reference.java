package org.yanhe.methods.price;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.yanhe.model.period.Period;

/** Re-referencing (基期转换) of index numbers: the level of 100 moves, the changes stay. */
public final class Reference {
  private Reference() {}

  /**
   * Sets the mean of a period, often a year, to 100: {@code index / mean(index in period) · 100}.
   *
   * @param index by period, all of one frequency
   * @param period must be covered by the index
   */
  public static NavigableMap<Period, BigDecimal> to(
      NavigableMap<Period, BigDecimal> index, Period period) {
    List<BigDecimal> inside =
        index.keySet().stream().filter(period::contains).map(index::get).toList();
    if (inside.size() != expected(index, period)) {
      throw new IllegalArgumentException(
          "Cannot re-reference to %s: the index has %s of its periods"
              .formatted(period, inside.size()));
    }
    BigDecimal sum = inside.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal scaled = BigDecimal.valueOf(inside.size()).movePointRight(2);
    NavigableMap<Period, BigDecimal> moved = new TreeMap<>();
    index.forEach((p, i) -> moved.put(p, i.multiply(scaled).divide(sum, MathContext.DECIMAL128)));
    return moved;
  }

  private static int expected(NavigableMap<Period, BigDecimal> index, Period period) {
    return index.isEmpty() ? 1 : period.parts(index.firstKey().frequency()).size();
  }
}
