package org.yanhe.methods.composite;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.yanhe.model.figure.Figure;
import org.yanhe.model.figure.Reason;
import org.yanhe.model.indicator.IndicatorCode;

/** What an indicator is divided by, so that large and small units compare. */
public sealed interface Denominator {
  /** Leaves the indicator as it is. */
  static Denominator none() {
    return new None();
  }

  /** Divides by another indicator: indicator / size × per. */
  static Denominator by(IndicatorCode size, BigDecimal per) {
    return new By(size, per);
  }

  /** Denominated figures, one a unit. */
  List<Figure> divide(List<Figure> figures, Function<IndicatorCode, List<Figure>> sizes);

  /** No denominator. */
  record None() implements Denominator {
    @Override
    public List<Figure> divide(List<Figure> figures, Function<IndicatorCode, List<Figure>> sizes) {
      return figures;
    }
  }

  /**
   * A size to divide by. A size of zero leaves no value: it is not applicable.
   *
   * @param size such as resident population
   * @param per such as 10 000, for a value per 10 000 of the size
   */
  record By(IndicatorCode size, BigDecimal per) implements Denominator {
    @Override
    public List<Figure> divide(List<Figure> figures, Function<IndicatorCode, List<Figure>> sizes) {
      List<Figure> by = sizes.apply(size);
      return IntStream.range(0, figures.size())
          .mapToObj(i -> figures.get(i).flatMap(v -> by.get(i).flatMap(s -> ratio(v, s))))
          .toList();
    }

    private Figure ratio(BigDecimal value, BigDecimal by) {
      return by.signum() == 0
          ? Figure.absent(Reason.NOT_APPLICABLE)
          : Figure.known(value.multiply(per).divide(by, MathContext.DECIMAL128));
    }
  }
}
