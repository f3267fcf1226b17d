package org.yanhe.methods.account;

import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** One number for each year of a span without gaps. */
final class YearValues {
  private final int first;
  private final double[] values;

  private YearValues(int first, double[] values) {
    this.first = first;
    this.values = values;
  }

  static YearValues of(int first, int last, IntToDoubleFunction value) {
    return new YearValues(first, IntStream.rangeClosed(first, last).mapToDouble(value).toArray());
  }

  static YearValues of(int first, double... values) {
    return new YearValues(first, values.clone());
  }

  int first() {
    return first;
  }

  int last() {
    return first + values.length - 1;
  }

  IntStream years() {
    return IntStream.rangeClosed(first, last());
  }

  double at(int year) {
    if (year < first || year > last()) {
      throw new IllegalArgumentException(
          "Invalid year: '" + year + "' (the series runs from " + first + " to " + last() + ")");
    }
    return values[year - first];
  }

  /** The change of the natural logarithm from the year before. */
  double logChange(int year) {
    return StrictMath.log(at(year) / at(year - 1));
  }

  /** The relative change from the year before. */
  double change(int year) {
    return at(year) / at(year - 1) - 1;
  }

  boolean isZero() {
    return years().allMatch(year -> at(year) == 0);
  }
}
