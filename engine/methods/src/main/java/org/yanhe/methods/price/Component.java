package org.yanhe.methods.price;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.yanhe.model.period.Period;

/**
 * A flow that takes part in a chained aggregate: its value at current prices and its own volume in
 * any fixed unit (tonnes, or a value deflated by an index), period by period.
 *
 * @param name identity of the component
 * @param value at current prices
 * @param volume above zero in the sum of each year, same periods as the value
 */
public record Component(
    String name, NavigableMap<Period, BigDecimal> value, NavigableMap<Period, BigDecimal> volume) {
  public Component {
    value = Collections.unmodifiableNavigableMap(new TreeMap<>(value));
    volume = Collections.unmodifiableNavigableMap(new TreeMap<>(volume));
    if (!value.keySet().equals(volume.keySet())) {
      throw new IllegalArgumentException(
          "Cannot chain component '"
              + name
              + "': values and volumes cover different periods. Complete both.");
    }
  }

  /** A component whose volume is its value deflated by a price index. */
  public static Component deflated(
      String name, Map<Period, BigDecimal> value, Map<Period, BigDecimal> index) {
    NavigableMap<Period, BigDecimal> volume = new TreeMap<>();
    value.forEach(
        (period, v) -> {
          BigDecimal price = index.get(period);
          if (price == null || price.signum() <= 0) {
            throw new IllegalArgumentException(
                "Cannot deflate component '%s' in %s: price index '%s' (above zero)"
                    .formatted(name, period, price));
          }
          volume.put(period, v.movePointRight(2).divide(price, MathContext.DECIMAL128));
        });
    return new Component(name, new TreeMap<>(value), volume);
  }

  /** Value at current prices of a period or of a longer one that it covers. */
  BigDecimal valueOf(Period period) {
    return sum(value, period);
  }

  /** Value of a period at the average prices of a year: {@code volume · value(y) / volume(y)}. */
  BigDecimal at(int year, Period period) {
    Period prices = Period.year(year);
    return sum(volume, period)
        .multiply(sum(value, prices))
        .divide(sum(volume, prices), MathContext.DECIMAL128);
  }

  private static BigDecimal sum(NavigableMap<Period, BigDecimal> series, Period whole) {
    return series.entrySet().stream()
        .filter(entry -> whole.contains(entry.getKey()))
        .map(Map.Entry::getValue)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
