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

  /**
   * Adds a sum of several values.
   *
   * @param values their sum
   * @param number how many they are; negative if they leave a stock
   */
  public void add(BigDecimal values, long number) {
    sum.add(values);
    count += number;
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
