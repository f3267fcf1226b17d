package org.yanhe.spark.source;

/** Reads the numbers that most cells hold, digit by digit: a minus, digits, a point, digits. */
final class PlainNumber {
  /** Stands for a text that is anything else, on which the reader of its column must say. */
  static final long OTHER = Long.MIN_VALUE;

  private static final int DIGITS = 18;

  private PlainNumber() {}

  /**
   * The number times ten to the power of a scale.
   *
   * @return {@link #OTHER} if the text is not plain, or has more digits than fit
   */
  static long unscaled(char[] text, int start, int end, int scale) {
    boolean negative = start < end && text[start] == '-';
    int first = negative ? start + 1 : start;
    int point = end;
    long number = 0;
    for (int i = first; i < end; i++) {
      char c = text[i];
      if (c >= '0' && c <= '9') {
        number = number * 10 + (c - '0');
      } else if (c == '.' && point == end && i > first && i < end - 1) {
        point = i;
      } else {
        return OTHER;
      }
    }
    int after = Math.max(0, end - point - 1);
    if (first == end || after > scale || point - first + scale > DIGITS) {
      return OTHER;
    }
    for (int i = after; i < scale; i++) {
      number *= 10;
    }
    return negative ? -number : number;
  }
}
