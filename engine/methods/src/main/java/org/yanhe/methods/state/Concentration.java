package org.yanhe.methods.state;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import java.util.PriorityQueue;

/** What measures of concentration need to know of who contributes to a cell, however many. */
public final class Concentration {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final int top;
  private final PriorityQueue<BigDecimal> largest = new PriorityQueue<>();
  private BigDecimal total = BigDecimal.ZERO;
  private BigDecimal squares = BigDecimal.ZERO;

  /**
   * Nobody yet.
   *
   * @param top how many of the largest are kept
   */
  public Concentration(int top) {
    this.top = top;
  }

  /** Adds a contribution x_i. */
  public void add(BigDecimal contribution) {
    total = total.add(contribution);
    squares = squares.add(contribution.multiply(contribution));
    keep(contribution);
  }

  private void keep(BigDecimal contribution) {
    largest.add(contribution);
    if (largest.size() > top) {
      largest.remove();
    }
  }

  /** Adds those of others, who have nobody in common with these. */
  public Concentration plus(Concentration others) {
    total = total.add(others.total);
    squares = squares.add(others.squares);
    others.largest.forEach(this::keep);
    return this;
  }

  /** Share in % of the largest that were kept; empty if the total is not positive. */
  public Optional<BigDecimal> topShare() {
    BigDecimal sum = largest.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    return total.signum() <= 0
        ? Optional.empty()
        : Optional.of(sum.multiply(HUNDRED).divide(total, MathContext.DECIMAL128));
  }

  /** Herfindahl-Hirschman index Σ (x_i / X)², 0 to 1; empty if the total is not positive. */
  public Optional<BigDecimal> herfindahl() {
    return total.signum() <= 0
        ? Optional.empty()
        : Optional.of(squares.divide(total.multiply(total), MathContext.DECIMAL128));
  }
}
