package org.yanhe.methods.price;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.function.BinaryOperator;
import org.yanhe.model.figure.Figure;
import org.yanhe.model.figure.Reason;

/**
 * Values, volumes and prices of one flow: {@code value = volume · price index / 100}. Each of the
 * three follows from the two others, in 34 digits; an absent one passes its reason on.
 */
public final class Deflation {
  private static final MathContext PRECISION = MathContext.DECIMAL128;

  private Deflation() {}

  /**
   * Value at prices of the base period: {@code value / index · 100}.
   *
   * @param value at current prices
   * @param index price index, base period = 100
   */
  public static Figure real(Figure value, Figure index) {
    return positive(value, index, (v, p) -> v.movePointRight(2).divide(p, PRECISION));
  }

  /**
   * Implicit price index: {@code value / volume · 100}.
   *
   * @param value at current prices
   * @param volume of the same flow at prices of the base period
   */
  public static Figure implicitPrice(Figure value, Figure volume) {
    return positive(value, volume, (v, q) -> v.movePointRight(2).divide(q, PRECISION));
  }

  /**
   * Implicit price change in %, as for telecommunications, whose volume is at prices of the
   * previous year: {@code ((1 + value growth) / (1 + volume growth) - 1) · 100}.
   *
   * @param valueGrowth growth at current prices in %
   * @param volumeGrowth growth of the volume in %, above -100
   */
  public static Figure implicitPriceChange(Figure valueGrowth, Figure volumeGrowth) {
    return relative(valueGrowth, volumeGrowth);
  }

  /**
   * Real growth in %: {@code ((1 + value growth) / (1 + price change) - 1) · 100}.
   *
   * @param valueGrowth growth at current prices in %
   * @param priceChange change of the price index in %, above -100
   */
  public static Figure realGrowth(Figure valueGrowth, Figure priceChange) {
    return relative(valueGrowth, priceChange);
  }

  private static Figure relative(Figure above, Figure below) {
    return positive(factor(above), factor(below), (a, b) -> a.divide(b, PRECISION))
        .flatMap(f -> Figure.known(f.subtract(BigDecimal.ONE).movePointRight(2)));
  }

  private static Figure factor(Figure percent) {
    return percent.flatMap(p -> Figure.known(p.movePointLeft(2).add(BigDecimal.ONE)));
  }

  private static Figure positive(
      Figure first, Figure divisor, BinaryOperator<BigDecimal> computation) {
    return first.match(
        x ->
            divisor.flatMap(
                y ->
                    y.signum() > 0
                        ? Figure.known(computation.apply(x, y))
                        : Figure.absent(Reason.NOT_APPLICABLE)),
        reason ->
            Figure.absent(
                divisor.equals(Figure.absent(Reason.SUPPRESSED)) ? Reason.SUPPRESSED : reason));
  }
}
