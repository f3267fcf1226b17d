package org.yanhe.spark.source;

/** The wide forms of digits, letters and signs in Chinese type (全角). */
final class FullWidth {
  private static final char FIRST = '\uFF01';
  private static final char LAST = '\uFF5E';
  private static final int TO_HALF = FIRST - '!';

  private FullWidth() {}

  /** The text with every wide form replaced by its narrow one. */
  static String fold(String text) {
    StringBuilder folded = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c >= FIRST && c <= LAST) || c == '\u3000') {
        folded = folded == null ? new StringBuilder(text) : folded;
        folded.setCharAt(i, c == '\u3000' ? ' ' : (char) (c - TO_HALF));
      }
    }
    return folded == null ? text : folded.toString();
  }
}
