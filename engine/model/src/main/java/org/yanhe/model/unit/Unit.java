package org.yanhe.model.unit;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import org.yanhe.model.text.Label;

/**
 * A unit as it is printed: a counted thing or a measure with its scale, such as 亿元, 万户, % or 个.
 *
 * @param symbol as printed in Chinese tables, and the identity of the unit
 * @param english as printed in English tables
 * @param quantity what it measures
 * @param base the unit it is a multiple of, such as 元 for 亿元
 * @param factor how many base units it is
 */
public record Unit(
    String symbol, String english, Quantity quantity, String base, BigDecimal factor) {

  public Label label() {
    return new Label(symbol, english);
  }

  /** Whether figures are parts of a hundred or thousand, so that they differ by points. */
  public boolean isRate() {
    return symbol.equals("%") || symbol.equals("‰") || symbol.equals("百分点");
  }

  /** Whether figures of this unit can be turned into another one. */
  public boolean convertsTo(Unit other) {
    return quantity == other.quantity && base.equals(other.base);
  }

  /**
   * Converts a value exactly.
   *
   * @param value in this unit
   * @return the value in {@code target}, without rounding (the factors are powers of ten)
   * @throws IllegalArgumentException if the units measure different things
   */
  public BigDecimal convert(BigDecimal value, Unit target) {
    if (!convertsTo(target)) {
      throw new IllegalArgumentException(
          "Cannot convert '"
              + symbol
              + "' to '"
              + target.symbol
              + "': they measure different things");
    }
    return symbol.equals(target.symbol)
        ? value
        : over(value.multiply(factor), target.factor).stripTrailingZeros();
  }

  /** A power of ten moves the point, which is much faster than a division. */
  private static BigDecimal over(BigDecimal value, BigDecimal factor) {
    BigDecimal bare = factor.stripTrailingZeros();
    return bare.unscaledValue().equals(BigInteger.ONE)
        ? value.scaleByPowerOfTen(bare.scale())
        : value.divide(factor);
  }

  /** Reads a unit by its symbol. See {@link Units}. */
  public static Unit parse(String symbol) {
    return Units.parse(symbol);
  }

  /** Other units of the same base, the smallest first. */
  public List<Unit> relatives() {
    return Units.relatives(this);
  }

  @Override
  public String toString() {
    return symbol;
  }
}
