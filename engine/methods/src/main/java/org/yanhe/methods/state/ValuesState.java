package org.yanhe.methods.state;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Every value seen, for exact quantiles: unscaled where all share a scale. */
public final class ValuesState implements State {
  private static final BigDecimal TWO = BigDecimal.valueOf(2);
  private static final int LONG_BITS = 63;

  private long[] unscaled = {};
  private int size;
  private int scale;
  private final List<BigDecimal> others = new ArrayList<>();

  /** Adds a value. */
  public void add(BigDecimal value) {
    BigInteger digits = value.unscaledValue();
    if (digits.bitLength() <= LONG_BITS) {
      add(digits.longValue(), value.scale());
    } else {
      others.add(value);
    }
  }

  /**
   * Adds a value.
   *
   * @param digits the value without its point
   * @param scaleOfValue digits after the point
   */
  public void add(long digits, int scaleOfValue) {
    if (size == 0) {
      scale = scaleOfValue;
    }
    if (scaleOfValue != scale) {
      others.add(BigDecimal.valueOf(digits, scaleOfValue));
      return;
    }
    if (size == unscaled.length) {
      unscaled = Arrays.copyOf(unscaled, Math.max(8, size * 2));
    }
    unscaled[size++] = digits;
  }

  /** All values, the smallest first. */
  List<BigDecimal> sorted() {
    long[] digits = Arrays.copyOf(unscaled, size);
    Arrays.sort(digits);
    List<BigDecimal> all = new ArrayList<>(size + others.size());
    for (long one : digits) {
      all.add(BigDecimal.valueOf(one, scale));
    }
    all.addAll(others);
    if (!others.isEmpty()) {
      all.sort(Comparator.naturalOrder());
    }
    return all;
  }

  /** The middle value, or the mean of the two middle ones; empty if there are no values. */
  public Optional<BigDecimal> median() {
    List<BigDecimal> sorted = sorted();
    if (sorted.isEmpty()) {
      return Optional.empty();
    }
    int upper = sorted.size() / 2;
    BigDecimal high = sorted.get(upper);
    return Optional.of(sorted.size() % 2 == 1 ? high : high.add(sorted.get(upper - 1)).divide(TWO));
  }

  @Override
  public void merge(State other) {
    ValuesState values = (ValuesState) other;
    for (int i = 0; i < values.size; i++) {
      add(values.unscaled[i], values.scale);
    }
    others.addAll(values.others);
  }

  @Override
  public State copy() {
    ValuesState copy = new ValuesState();
    copy.merge(this);
    return copy;
  }
}
