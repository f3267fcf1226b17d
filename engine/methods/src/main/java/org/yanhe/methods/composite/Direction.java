package org.yanhe.methods.composite;

/** Which way an indicator is good. */
public enum Direction {
  /** More is better (正向指标). */
  HIGHER_IS_BETTER(1),
  /** Less is better (逆向指标). */
  LOWER_IS_BETTER(-1);

  private final double sign;

  Direction(double sign) {
    this.sign = sign;
  }

  /** The value with its sign turned where less is better, so that more is always better. */
  double orient(double value) {
    return sign * value;
  }
}
