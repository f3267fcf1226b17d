package org.yanhe.methods.state;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Smallest and largest value. */
public final class ExtremesState implements State {
  private @Nullable BigDecimal smallest;
  private @Nullable BigDecimal largest;

  /** Adds a value. */
  public void add(BigDecimal value) {
    smallest = smallest == null ? value : smallest.min(value);
    largest = largest == null ? value : largest.max(value);
  }

  public Optional<BigDecimal> smallest() {
    return Optional.ofNullable(smallest);
  }

  public Optional<BigDecimal> largest() {
    return Optional.ofNullable(largest);
  }

  @Override
  public void merge(State other) {
    ((ExtremesState) other).smallest().ifPresent(this::add);
    ((ExtremesState) other).largest().ifPresent(this::add);
  }

  @Override
  public State copy() {
    ExtremesState copy = new ExtremesState();
    copy.merge(this);
    return copy;
  }
}
