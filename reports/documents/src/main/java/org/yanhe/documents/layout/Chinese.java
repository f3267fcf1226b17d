package org.yanhe.documents.layout;

/** Chinese numerals of chapters. */
final class Chinese {
  private static final String DIGITS = "一二三四五六七八九";

  private Chinese() {}

  /** 1 to 99 as 一 to 九十九. */
  static String numeral(int n) {
    if (n < 1 || n > 99) {
      throw new IllegalArgumentException("Invalid chapter: '" + n + "' (1 to 99)");
    }
    String tens = n < 10 ? "" : (n < 20 ? "" : DIGITS.substring(n / 10 - 1, n / 10)) + "十";
    return tens + (n % 10 == 0 ? "" : DIGITS.substring(n % 10 - 1, n % 10));
  }
}
