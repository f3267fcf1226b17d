package org.yanhe.methods.series;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.yanhe.model.period.Frequency;
import org.yanhe.model.period.Period;

/**
 * A time series without gaps.
 *
 * @param start period of the first value
 * @param values one or more, finite, one per period
 */
public record Series(Period start, List<Double> values) {
  private static final MathContext DOUBLE_DIGITS = new MathContext(15);

  public Series {
    values = List.copyOf(values);
    if (values.isEmpty()) {
      throw new IllegalArgumentException("Invalid series from " + start + ": no values");
    }
    for (int i = 0; i < values.size(); i++) {
      if (!Double.isFinite(values.get(i))) {
        throw new IllegalArgumentException(
            "Invalid series: '" + values.get(i) + "' in " + start.plus(i) + " (a finite number)");
      }
    }
  }

  /** A series from numbers written in code or read from a file. */
  public static Series of(Period start, double... values) {
    return new Series(start, IntStream.range(0, values.length).mapToObj(i -> values[i]).toList());
  }

  /**
   * A series of exact figures.
   *
   * @throws IllegalArgumentException if a period between the first and the last is missing
   */
  public static Series of(NavigableMap<Period, BigDecimal> figures) {
    if (figures.isEmpty()) {
      throw new IllegalArgumentException("Invalid series: no values");
    }
    Period expected = figures.firstKey();
    for (Period period : figures.keySet()) {
      if (!period.equals(expected)) {
        throw new IllegalArgumentException(
            "Invalid series: " + period + " where " + expected + " is due (no gaps)");
      }
      expected = expected.plus(1);
    }
    return new Series(
        figures.firstKey(), figures.values().stream().map(BigDecimal::doubleValue).toList());
  }

  public int size() {
    return values.size();
  }

  public Frequency frequency() {
    return start.frequency();
  }

  /** Period of the last value. */
  public Period end() {
    return start.plus(size() - 1);
  }

  public boolean covers(Period period) {
    return period.frequency() == frequency()
        && period.compareTo(start) >= 0
        && period.compareTo(end()) <= 0;
  }

  /**
   * The value of a period.
   *
   * @throws IllegalArgumentException if the series does not cover it
   */
  public double at(Period period) {
    if (!covers(period)) {
      throw new IllegalArgumentException(
          "Cannot read " + period + ": the series runs from " + start + " to " + end());
    }
    return values.get(steps(start, period));
  }

  /** The values as decimals of 15 significant digits, what a double holds. */
  public NavigableMap<Period, BigDecimal> decimals() {
    NavigableMap<Period, BigDecimal> figures = new TreeMap<>();
    for (double value : values) {
      figures.put(start.plus(figures.size()), new BigDecimal(value).round(DOUBLE_DIGITS));
    }
    return figures;
  }

  /** How many periods of one frequency lie between two. */
  static int steps(Period from, Period to) {
    return (to.year() - from.year()) * from.frequency().perYear() + to.index() - from.index();
  }

  double[] toArray() {
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
