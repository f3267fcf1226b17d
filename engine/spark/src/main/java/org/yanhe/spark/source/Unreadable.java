package org.yanhe.spark.source;

/**
 * A cell of a typed format that holds no value which could be read exactly.
 *
 * @param text as it may be shown
 * @param expectation what was expected instead
 */
record Unreadable(String text, String expectation) {
  @Override
  public String toString() {
    return text;
  }
}
