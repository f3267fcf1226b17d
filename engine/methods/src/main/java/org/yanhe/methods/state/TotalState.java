package org.yanhe.methods.state;

import java.math.BigDecimal;

/** Sum and number of values. */
public final class TotalState implements State {
  private final ExactSum sum = new ExactSum();
  private long count;

  /** Adds a value. */
  public void add(BigDecimal value) {
    sum.add(value);
    count++;
  }

  /** Takes a value out again, when a member leaves a stock. */
  public void remove(BigDecimal value) {
    sum.add(value.negate());
    count--;
  }

  public BigDecimal sum() {
    return sum.value();
  }

  public long count() {
    return count;
  }

  @Override
  public void merge(State other) {
    TotalState total = (TotalState) other;
    sum.merge(total.sum);
    count += total.count;
  }

  @Override
  public State copy() {
    TotalState copy = new TotalState();
    copy.merge(this);
    return copy;
  }
}
