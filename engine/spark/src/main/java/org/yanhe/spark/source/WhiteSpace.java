package org.yanhe.spark.source;

/** White space around a value, which includes the wide and the no-break space. */
final class WhiteSpace {
  private WhiteSpace() {}

  static boolean is(char c) {
    return c <= ' '
        ? c == ' ' || Character.isWhitespace(c)
        : c > '~' && (Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF');
  }

  /** The text without white space around it. */
  static String trim(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && is(text.charAt(start))) {
      start++;
    }
    while (end > start && is(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }
}
