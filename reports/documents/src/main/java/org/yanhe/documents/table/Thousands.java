package org.yanhe.documents.table;

import java.math.BigDecimal;
import org.yanhe.model.text.Language;

/** Numbers as text, with or without commas between thousands; no digit is lost or added. */
public final class Thousands {
  private Thousands() {}

  /** As text prints it: English separates thousands, Chinese does not. */
  public static String in(Language language, BigDecimal number) {
    return switch (language) {
      case ZH -> number.toPlainString();
      case EN -> grouped(number);
    };
  }

  /** Such as {@code -12,345.60}. */
  public static String grouped(BigDecimal number) {
    String plain = number.toPlainString();
    int point = plain.indexOf('.');
    String whole = point < 0 ? plain : plain.substring(0, point);
    return whole.replaceAll("(?<=\\d)(?=(\\d{3})+$)", ",")
        + (point < 0 ? "" : plain.substring(point));
  }
}
