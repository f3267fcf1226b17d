package org.yanhe.methods.state;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Arrays;
import java.util.Optional;
import java.util.PriorityQueue;

/**
 * What measures of concentration need to know of who contributes to a cell, however many. Small
 * contributions are added up in 64 bits and their squares in 128.
 */
public final class Concentration {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** Squares of so much may be added up 2^46 times. */
  private static final long SMALL = 1L << 40;

  private final int top;
  private final PriorityQueue<BigDecimal> largest = new PriorityQueue<>();
  private BigDecimal total = BigDecimal.ZERO;
  private BigDecimal squares = BigDecimal.ZERO;
  private final long[] largestSmall;
  private int kept;
  private boolean hasSmall;
  private int scale;
  private long totalOfSmall;
  private long squaresLow;
  private long squaresHigh;

  /**
   * Nobody yet.
   *
   * @param top how many of the largest are kept
   */
  public Concentration(int top) {
    this.top = top;
    this.largestSmall = new long[top];
  }

  /**
   * Adds a contribution.
   *
   * @param sums what an entity contributes to cells
   * @param cell the number of this one
   */
  public void add(CellSums sums, int cell) {
    long amount = sums.unscaled(cell);
    if (!hasSmall) {
      scale = sums.scale(cell);
    }
    long sum = totalOfSmall + amount;
    if (!sums.isPlain(cell)
        || Math.abs(amount) > SMALL
        || Math.abs(sum) > Long.MAX_VALUE - SMALL
        || sums.scale(cell) != scale) {
      add(sums.amount(cell));
      return;
    }
    hasSmall = true;
    totalOfSmall = sum;
    addSquare(amount);
    keep(amount);
  }

  private void addSquare(long amount) {
    long low = amount * amount;
    long before = squaresLow;
    squaresLow += low;
    squaresHigh +=
        Math.multiplyHigh(amount, amount) + (Long.compareUnsigned(squaresLow, before) < 0 ? 1 : 0);
  }

  private void keep(long amount) {
    int place = kept;
    while (place > 0 && largestSmall[place - 1] < amount) {
      place--;
    }
    if (place < top) {
      kept = Math.min(kept + 1, top);
      System.arraycopy(largestSmall, place, largestSmall, place + 1, kept - place - 1);
      largestSmall[place] = amount;
    }
  }

  /** Counts small contributions with the others. */
  private void settle() {
    if (!hasSmall) {
      return;
    }
    total = total.add(BigDecimal.valueOf(totalOfSmall, scale));
    squares =
        squares.add(
            new BigDecimal(
                BigInteger.valueOf(squaresHigh)
                    .shiftLeft(Long.SIZE)
                    .add(new BigInteger(Long.toUnsignedString(squaresLow))),
                2 * scale));
    Arrays.stream(largestSmall, 0, kept).forEach(amount -> keep(BigDecimal.valueOf(amount, scale)));
    hasSmall = false;
    kept = 0;
    totalOfSmall = 0;
    squaresLow = 0;
    squaresHigh = 0;
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
    settle();
    others.settle();
    total = total.add(others.total);
    squares = squares.add(others.squares);
    others.largest.forEach(this::keep);
    return this;
  }

  /** Share in % of the largest that were kept; empty if the total is not positive. */
  public Optional<BigDecimal> topShare() {
    settle();
    BigDecimal sum = largest.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    return total.signum() <= 0
        ? Optional.empty()
        : Optional.of(sum.multiply(HUNDRED).divide(total, MathContext.DECIMAL128));
  }

  /** Herfindahl-Hirschman index Σ (x_i / X)², 0 to 1; empty if the total is not positive. */
  public Optional<BigDecimal> herfindahl() {
    settle();
    return total.signum() <= 0
        ? Optional.empty()
        : Optional.of(squares.divide(total.multiply(total), MathContext.DECIMAL128));
  }
}
