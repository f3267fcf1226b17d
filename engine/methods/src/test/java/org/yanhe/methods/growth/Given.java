package org.yanhe.methods.growth;

import java.math.BigDecimal;
import org.yanhe.model.figure.Figure;
import org.yanhe.model.figure.Reason;

/** Figures written as text: a number, or the status of an absent one. */
final class Given {
  private Given() {}

  static Figure figure(String text) {
    return Character.isLetter(text.charAt(0))
        ? Figure.absent(Reason.ofStatus(text))
        : Figure.known(new BigDecimal(text));
  }

  static Change change(String current, String base) {
    return new Change(figure(current), figure(base));
  }

  static BigDecimal number(Figure figure) {
    return figure.number().orElseThrow();
  }
}
