package org.yanhe.methods.state;

import java.util.HashSet;
import java.util.Set;

/** The exact set of values seen. */
public final class DistinctState implements State {
  private final Set<String> values = new HashSet<>();

  /** Adds a value. */
  public void add(String value) {
    values.add(value);
  }

  /** Number of distinct values. */
  public long count() {
    return values.size();
  }

  @Override
  public void merge(State other) {
    values.addAll(((DistinctState) other).values);
  }

  @Override
  public State copy() {
    DistinctState copy = new DistinctState();
    copy.merge(this);
    return copy;
  }
}
