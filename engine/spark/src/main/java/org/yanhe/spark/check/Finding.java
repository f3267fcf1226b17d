package org.yanhe.spark.check;

import java.io.Serializable;

/**
 * What a row breaks.
 *
 * @param check id of the check
 * @param column name of the schema's column; empty if it concerns the whole row
 * @param cell cell of a workbook such as {@code C14}; empty for other formats
 * @param value as delivered, shortened and without control characters
 * @param expectation what was expected instead
 */
public record Finding(String check, String column, String cell, String value, String expectation)
    implements Serializable {
  private static final int LONGEST_VALUE = 200;

  public Finding {
    value = printable(value);
  }

  /** A text that cannot forge lines of a table or log: control characters become {@code �}. */
  public static String printable(String text) {
    String head = text.length() > LONGEST_VALUE ? text.substring(0, LONGEST_VALUE) + "…" : text;
    return head.replaceAll("[\\p{Cntrl}\\p{Cf}\\u2028\\u2029]", "\uFFFD");
  }
}
