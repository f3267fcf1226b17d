package org.yanhe.methods.disclosure;

/**
 * What an attacker can find out about a suppressed cell.
 *
 * @param cell the attacked one
 * @param attacker who attacks
 * @param low least possible value, {@code -Infinity} if there is none
 * @param high greatest possible value, {@code Infinity} if there is none
 * @param mostLow where the lower bound must reach
 * @param leastHigh where the upper bound must reach
 */
public record Interval(
    CellKey cell, Attacker attacker, double low, double high, double mostLow, double leastHigh) {
  /** Share of the demanded width that floating point may lose. */
  private static final double TOLERANCE = 1e-6;

  /** Whether the attacker's interval covers the protection interval. */
  public boolean isSafe() {
    double slack = TOLERANCE * (leastHigh - mostLow);
    return low <= mostLow + slack && high >= leastHigh - slack;
  }
}
