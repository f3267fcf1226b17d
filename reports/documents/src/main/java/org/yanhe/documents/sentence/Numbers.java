package org.yanhe.documents.sentence;

import java.math.BigDecimal;

/** English numerals. */
final class Numbers {
  private Numbers() {}

  /** Thousands separated by commas; every digit after the point stays. */
  static String grouped(BigDecimal number) {
    String plain = number.toPlainString();
    int point = plain.indexOf('.');
    String whole = point < 0 ? plain : plain.substring(0, point);
    return whole.replaceAll("(?<=\\d)(?=(\\d{3})+$)", ",")
        + (point < 0 ? "" : plain.substring(point));
  }

  /** Such as 1st, 2nd, 11th. */
  static String ordinal(BigDecimal number) {
    int n = number.intValueExact();
    boolean teen = n % 100 >= 11 && n % 100 <= 13;
    return n
        + switch (teen ? 0 : n % 10) {
          case 1 -> "st";
          case 2 -> "nd";
          case 3 -> "rd";
          default -> "th";
        };
  }
}
