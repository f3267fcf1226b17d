package org.yanhe.methods.audit;

import java.math.BigDecimal;
import java.util.function.UnaryOperator;
import org.yanhe.model.release.Observation;

/**
 * The values that a figure may have had before it was printed.
 *
 * @param low the least
 * @param high the greatest
 */
record Printed(BigDecimal low, BigDecimal high) {
  private static final BigDecimal HALF = new BigDecimal("0.5");

  /** Half of the last digit around the value of a figure, which may be told in more digits. */
  static Printed of(Observation o, BigDecimal value) {
    return new Printed(value, value)
        .within(HALF.movePointLeft(Math.max(value.scale(), o.decimals())));
  }

  /** The values that lie no farther from these than this. */
  Printed within(BigDecimal distance) {
    return new Printed(low.subtract(distance), high.add(distance));
  }

  /** What a rising function makes of these values. */
  Printed map(UnaryOperator<BigDecimal> function) {
    return new Printed(function.apply(low), function.apply(high));
  }
}
