package org.yanhe.methods.account;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.yanhe.model.classification.ClassCode;
import org.yanhe.model.period.Period;

/**
 * A row of an account's working table.
 *
 * @param step what the value is, with its label and unit
 * @param industry the industry or class, {@code _T} if it belongs to none
 * @param detail the asset, factor, class or status within, {@code _T} if there is none
 * @param year a year
 * @param value in the unit of the step; results of floating-point steps have 15 significant digits
 */
public record WorkingRow(
    Step step, ClassCode industry, ClassCode detail, Period year, BigDecimal value) {
  // Through the exact expansion of the double: Double.toString differs between Java releases.
  private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_EVEN);
  private static final MathContext BRIEF = new MathContext(5, RoundingMode.HALF_EVEN);

  static BigDecimal exact(double value) {
    return new BigDecimal(value).round(DIGITS);
  }

  /** A number as messages show it. */
  static String brief(double value) {
    BigDecimal rounded = new BigDecimal(value).round(BRIEF).stripTrailingZeros();
    return rounded.toPlainString();
  }
}
