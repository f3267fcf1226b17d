package org.yanhe.methods.rounding;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.yanhe.model.figure.Figure;

/** How a table rounds a value that lies halfway between two printed ones. */
public enum Rounding {
  /** Away from zero (四舍五入), the default of statistical yearbooks. */
  HALF_UP(RoundingMode.HALF_UP),
  /** To the even digit (四舍六入五成双), after GB/T 8170-2008. */
  HALF_EVEN(RoundingMode.HALF_EVEN);

  private final RoundingMode mode;

  Rounding(RoundingMode mode) {
    this.mode = mode;
  }

  /**
   * The printed value.
   *
   * @param value in full precision, never rounded before
   * @param decimals digits after the point; below zero for tens, hundreds and so on
   */
  public BigDecimal round(BigDecimal value, int decimals) {
    BigDecimal rounded = value.setScale(decimals, mode);
    return decimals < 0 ? rounded.setScale(0) : rounded;
  }

  /** The printed figure; an absent one keeps its reason. */
  public Figure round(Figure figure, int decimals) {
    return figure.flatMap(value -> Figure.known(round(value, decimals)));
  }
}
