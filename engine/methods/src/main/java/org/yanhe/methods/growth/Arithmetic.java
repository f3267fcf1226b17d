package org.yanhe.methods.growth;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.function.BiFunction;
import org.yanhe.model.figure.Figure;
import org.yanhe.model.figure.Reason;

/** Arithmetic on figures: an absent operand makes the result absent, a suppressed one first. */
final class Arithmetic {
  static final MathContext PRECISION = MathContext.DECIMAL128;

  private Arithmetic() {}

  /** Applies a computation to two known values. */
  static Figure both(
      Figure first, Figure second, BiFunction<BigDecimal, BigDecimal, Figure> computation) {
    return first.match(
        x -> second.match(y -> computation.apply(x, y), Figure::absent),
        reason -> Figure.absent(second.match(y -> reason, other -> stronger(reason, other))));
  }

  private static Reason stronger(Reason first, Reason second) {
    return second == Reason.SUPPRESSED ? second : first;
  }

  /** {@code first + second}, exact. */
  static Figure sum(Figure first, Figure second) {
    return both(first, second, (x, y) -> Figure.known(x.add(y)));
  }

  /** {@code first - second}, exact. */
  static Figure difference(Figure first, Figure second) {
    return both(first, second, (x, y) -> Figure.known(x.subtract(y)));
  }

  /** {@code part / whole · 100} in 34 digits; not applicable if the whole is zero. */
  static Figure percent(Figure part, Figure whole) {
    return both(
        part,
        whole,
        (x, y) ->
            y.signum() == 0
                ? Figure.absent(Reason.NOT_APPLICABLE)
                : Figure.known(x.movePointRight(2).divide(y, PRECISION)));
  }
}
