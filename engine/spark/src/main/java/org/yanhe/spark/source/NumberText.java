package org.yanhe.spark.source;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Reads numbers as offices write them: a sign, digits with groups of three if declared, a point.
 */
final class NumberText {
  private static final int LONGEST = 60;

  private NumberText() {}

  /**
   * The number of a text.
   *
   * @param thousands sign between groups of three digits; empty if there is none
   * @return empty if the text is anything else: words, exponents, {@code NaN}, misplaced signs
   */
  static Optional<BigDecimal> parse(String text, String thousands) {
    String digits = thousands.isEmpty() ? text : ungrouped(text, thousands.charAt(0));
    return isPlain(digits) ? Optional.of(new BigDecimal(digits)) : Optional.empty();
  }

  /**
   * The text without its separators if they stand before each third digit, else the text itself.
   */
  private static String ungrouped(String text, char separator) {
    int end = text.indexOf('.') < 0 ? text.length() : text.indexOf('.');
    if (text.indexOf(separator) < 0 || text.indexOf(separator, end) >= 0) {
      return text;
    }
    for (int i = 0; i < end; i++) {
      boolean separates = (end - i) % 4 == 0;
      if (separates && text.charAt(i) != separator && Character.isDigit(text.charAt(i))) {
        return text;
      }
      if (text.charAt(i) == separator && (!separates || !hasDigitBefore(text, i))) {
        return text;
      }
    }
    return text.substring(0, end).replace(String.valueOf(separator), "") + text.substring(end);
  }

  private static boolean hasDigitBefore(String text, int i) {
    return i > 0 && isDigit(text.charAt(i - 1));
  }

  private static boolean isPlain(String text) {
    int start = !text.isEmpty() && (text.charAt(0) == '-' || text.charAt(0) == '+') ? 1 : 0;
    int point = -1;
    for (int i = start; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '.' && point < 0) {
        point = i;
      } else if (!isDigit(c)) {
        return false;
      }
    }
    boolean digitsAround = point < 0 || (point > start && point < text.length() - 1);
    return text.length() > start && text.length() <= LONGEST && digitsAround;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
