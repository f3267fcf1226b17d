package org.yanhe.methods.state;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Every value seen, for exact quantiles. */
public final class ValuesState implements State {
  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  private final List<BigDecimal> values = new ArrayList<>();

  /** Adds a value. */
  public void add(BigDecimal value) {
    values.add(value);
  }

  /** The middle value, or the mean of the two middle ones; empty if there are no values. */
  public Optional<BigDecimal> median() {
    if (values.isEmpty()) {
      return Optional.empty();
    }
    List<BigDecimal> sorted = values.stream().sorted(Comparator.naturalOrder()).toList();
    int upper = sorted.size() / 2;
    BigDecimal high = sorted.get(upper);
    return Optional.of(sorted.size() % 2 == 1 ? high : high.add(sorted.get(upper - 1)).divide(TWO));
  }

  @Override
  public void merge(State other) {
    values.addAll(((ValuesState) other).values);
  }

  @Override
  public State copy() {
    ValuesState copy = new ValuesState();
    copy.merge(this);
    return copy;
  }
}
