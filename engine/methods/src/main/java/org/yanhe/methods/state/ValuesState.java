package org.yanhe.methods.state;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Every value seen, for exact quantiles: unscaled where all share a scale. */
public final class ValuesState implements QuantileState {
  private static final int LONG_BITS = 63;

  private long[] unscaled = {};
  private int size;
  private int scale;
  private final List<BigDecimal> others = new ArrayList<>();

  @Override
  public void add(BigDecimal value) {
    BigInteger digits = value.unscaledValue();
    if (digits.bitLength() <= LONG_BITS) {
      add(digits.longValue(), value.scale());
    } else {
      others.add(value);
    }
  }

  @Override
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

  @Override
  public Optional<BigDecimal> quantile(BigDecimal p) {
    List<BigDecimal> sorted = sorted();
    return OrderStatistics.quantile(p, sorted.size(), rank -> sorted.get((int) rank));
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
