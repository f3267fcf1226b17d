package org.yanhe.spark.check;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yanhe.model.expression.RowValues;

/** A row with the values of the schema's columns in order, and what it breaks. */
public final class TypedRow implements RowValues {
  private final @Nullable Object[] values;
  private final String[] delivered;
  private final String[] cells;
  private final List<Finding> findings = new ArrayList<>(0);

  /** An empty row of so many columns. */
  public TypedRow(int columns) {
    values = new Object[columns];
    delivered = new String[columns];
    cells = new String[columns];
    java.util.Arrays.fill(delivered, "");
    java.util.Arrays.fill(cells, "");
  }

  @Override
  public @Nullable Object at(int column) {
    return values[column];
  }

  /** Sets a value; null for an empty one. */
  public void set(int column, @Nullable Object value) {
    values[column] = value;
  }

  /** Remembers how a value was delivered and in which cell, for what may be found wrong. */
  public void deliveredAs(int column, String text, String cell) {
    delivered[column] = text;
    cells[column] = cell;
  }

  /** The text a value was delivered as, or the value itself if it was made here. */
  public String text(int column) {
    Object value = values[column];
    return delivered[column].isEmpty() && value != null ? print(value) : delivered[column];
  }

  /** The value after reading, or the text that could not be read. */
  public String shown(int column) {
    Object value = values[column];
    return value == null ? delivered[column] : print(value);
  }

  /** Notes a broken check of one column. */
  public void breaks(String check, String name, int column, String expectation) {
    findings.add(new Finding(check, name, cells[column], text(column), expectation));
  }

  /** Notes a broken check of the whole row. */
  public void breaks(String check, String value, String expectation) {
    findings.add(new Finding(check, "", "", value, expectation));
  }

  /** What was found so far, in order. */
  public List<Finding> findings() {
    return findings;
  }

  private static String print(Object value) {
    return value instanceof java.math.BigDecimal number ? number.toPlainString() : value.toString();
  }
}
