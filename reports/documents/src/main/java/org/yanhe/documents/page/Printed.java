package org.yanhe.documents.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.yanhe.model.figure.Figure;

/** A figure as the page carries it: the printed number, or {@code !} and the status. */
final class Printed {
  private Printed() {}

  /** Such as {@code 12.30}, or {@code !Q} for a withheld figure, of which nothing else is told. */
  static String of(Figure figure, int decimals) {
    return figure.match(
        value -> rounded(value, decimals).toPlainString(), reason -> "!" + reason.status());
  }

  private static BigDecimal rounded(BigDecimal value, int decimals) {
    return value.setScale(decimals, RoundingMode.HALF_UP);
  }
}
