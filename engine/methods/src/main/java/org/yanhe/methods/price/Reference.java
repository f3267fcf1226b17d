package org.yanhe.methods.price;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.yanhe.model.period.Frequency;
import org.yanhe.model.period.Period;

/** Re-referencing (基期转换) of index numbers: the level of 100 moves, the changes stay. */
public final class Reference {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

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

  /**
   * Links indices with the previous year = 100 (上年=100), as price indices are published, to one
   * index with a fixed base: {@code index(y) = index(y - 1) · link(y) / 100}.
   *
   * @param links by year without gaps
   * @param base the year that becomes 100: a linked year or the one before the first
   */
  public static NavigableMap<Period, BigDecimal> chained(
      NavigableMap<Period, BigDecimal> links, Period base) {
    NavigableMap<Period, BigDecimal> index = new TreeMap<>();
    Period year = links.firstKey().previous();
    BigDecimal level = HUNDRED;
    index.put(year, level);
    for (Map.Entry<Period, BigDecimal> link : links.entrySet()) {
      year = year.plus(1);
      if (year.frequency() != Frequency.YEAR || !link.getKey().equals(year)) {
        throw new IllegalArgumentException(
            "Cannot chain %s: the link of %s is due (years without gaps)"
                .formatted(link.getKey(), year));
      }
      level = level.multiply(link.getValue()).divide(HUNDRED, MathContext.DECIMAL128);
      index.put(year, level);
    }
    return to(index, base);
  }

  private static int expected(NavigableMap<Period, BigDecimal> index, Period period) {
    return index.isEmpty() ? 1 : period.parts(index.firstKey().frequency()).size();
  }
}
