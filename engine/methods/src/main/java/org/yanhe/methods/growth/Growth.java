package org.yanhe.methods.growth;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import org.yanhe.model.figure.Figure;
import org.yanhe.model.figure.Reason;

/**
 * Rates of growth in % between two figures on a comparable base, in 34 digits and never rounded for
 * publication. An absent figure passes its reason on, a suppressed one first; a base of zero or
 * below and a change of sign have no rate ({@link Reason#NOT_APPLICABLE}).
 */
public final class Growth {
  private static final MathContext GUARDED = new MathContext(50, RoundingMode.HALF_EVEN);
  private static final int NEWTON_STEPS = 4;

  private Growth() {}

  /**
   * Growth rate (增长速度), such as year on year: {@code (current / base - 1) · 100}.
   *
   * @param current the figure of the period
   * @param base the comparable figure of the period it is compared with
   * @return in %
   */
  public static Figure rate(Figure current, Figure base) {
    return compound(current, base, 1);
  }

  /**
   * Two-year average (两年平均): {@code (√(current / before) - 1) · 100}, from the levels and not from
   * two published rates.
   *
   * @param current the figure of the period
   * @param before the comparable figure two years earlier
   * @return in % per year
   */
  public static Figure twoYearAverage(Figure current, Figure before) {
    return compound(current, before, 2);
  }

  /**
   * Compound annual growth rate (年均增长): {@code ((current / before)^(1/years) - 1) · 100}.
   *
   * @param current the last figure
   * @param before the comparable figure {@code years} earlier
   * @param years 1 or more
   * @return in % per year
   */
  public static Figure compound(Figure current, Figure before, int years) {
    if (years < 1) {
      throw new IllegalArgumentException("Invalid number of years: '" + years + "' (1 or more)");
    }
    return Arithmetic.both(
        current,
        before,
        (x, b) ->
            b.signum() <= 0 || x.signum() < 0
                ? Figure.absent(Reason.NOT_APPLICABLE)
                : Figure.known(percentAbove(root(x.divide(b, GUARDED), years))));
  }

  /**
   * Chained growth over several periods: {@code (Π(1 + rate_i / 100) - 1) · 100}, for series of
   * which only the rates are comparable, not the levels.
   *
   * @param rates in %, in any order
   * @return in % over all periods; absent if one of them is
   */
  public static Figure chain(List<Figure> rates) {
    return rates.stream()
        .map(rate -> rate.flatMap(r -> Figure.known(r.movePointLeft(2).add(BigDecimal.ONE))))
        .reduce(Figure.known(BigDecimal.ONE), Growth::product)
        .flatMap(factor -> Figure.known(percentAbove(factor)));
  }

  /**
   * Change of a share or rate in percentage points (百分点): {@code current - base}, exact.
   *
   * @param current in %
   * @param base in %
   */
  public static Figure points(Figure current, Figure base) {
    return Arithmetic.difference(current, base);
  }

  private static Figure product(Figure first, Figure second) {
    return Arithmetic.both(first, second, (x, y) -> Figure.known(x.multiply(y, GUARDED)));
  }

  private static BigDecimal percentAbove(BigDecimal factor) {
    return factor.subtract(BigDecimal.ONE).movePointRight(2).round(Arithmetic.PRECISION);
  }

  /** The n-th root of a ratio of zero or more, by Newton's method from the nearest double. */
  private static BigDecimal root(BigDecimal ratio, int n) {
    if (n == 1 || ratio.signum() == 0) {
      return ratio;
    }
    BigDecimal degree = BigDecimal.valueOf(n);
    BigDecimal x = BigDecimal.valueOf(StrictMath.pow(ratio.doubleValue(), 1.0 / n));
    for (int i = 0; i < NEWTON_STEPS; i++) {
      BigDecimal other = ratio.divide(x.pow(n - 1, GUARDED), GUARDED);
      x = x.multiply(BigDecimal.valueOf(n - 1L)).add(other).divide(degree, GUARDED);
    }
    return x.round(new MathContext(45, RoundingMode.HALF_EVEN));
  }
}
