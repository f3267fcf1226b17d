package org.yanhe.spark.check;

import java.io.Serializable;
import org.yanhe.model.problem.Printable;

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

  /** A value in a table or log: it can forge no line, and is cut where nobody reads on. */
  public static String printable(String text) {
    return Printable.line(text, LONGEST_VALUE);
  }
}
