package org.yanhe.spark.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yanhe.model.expression.RowValues;

/** A row with the values of the schema's columns in order, and what it breaks. */
public final class TypedRow implements RowValues {
  private final @Nullable Object[] values;
  private final Origin origin;
  private Map<Integer, Said> said = Map.of();
  private List<Finding> findings = List.of();

  /** How the values of a row were delivered. It is asked only if something is found wrong. */
  public interface Origin {
    /** Of a row without delivered values. */
    Origin NONE =
        new Origin() {
          @Override
          public String text(int column) {
            return "";
          }

          @Override
          public String cell(int column) {
            return "";
          }
        };

    /** The text of a value as delivered; empty if it was not. */
    String text(int column);

    /** The cell of a workbook it stood in; empty for other formats. */
    String cell(int column);
  }

  /** An empty row of so many columns. */
  public TypedRow(int columns, Origin origin) {
    this.values = new Object[columns];
    this.origin = origin;
  }

  @Override
  public @Nullable Object at(int column) {
    return values[column];
  }

  /** Sets a value; null for an empty one. */
  public void set(int column, @Nullable Object value) {
    values[column] = value;
  }

  /** Says how a value was delivered and in which cell, where its origin cannot know. */
  public void deliveredAs(int column, String text, String cell) {
    said = said.isEmpty() ? new HashMap<>() : said;
    said.put(column, new Said(text, cell));
  }

  private String delivered(int column) {
    Said here = said.get(column);
    return here == null ? origin.text(column) : here.text();
  }

  private String cell(int column) {
    Said here = said.get(column);
    return here == null ? origin.cell(column) : here.cell();
  }

  /** What {@link #deliveredAs} said of a value. */
  private record Said(String text, String cell) {}

  /** The text a value was delivered as, or the value itself if it was made here. */
  public String text(int column) {
    Object value = values[column];
    String text = delivered(column);
    return text.isEmpty() && value != null ? print(value) : text;
  }

  /** The value after reading, or the text that could not be read. */
  public String shown(int column) {
    Object value = values[column];
    return value == null ? delivered(column) : print(value);
  }

  /** Notes a broken check of one column. */
  public void breaks(String check, String name, int column, String expectation) {
    finds(new Finding(check, name, cell(column), text(column), expectation));
  }

  /** Notes a broken check of the whole row. */
  public void breaks(String check, String value, String expectation) {
    finds(new Finding(check, "", "", value, expectation));
  }

  /** Adds what was found by somebody else. */
  public void finds(Finding finding) {
    findings = findings.isEmpty() ? new ArrayList<>() : findings;
    findings.add(finding);
  }

  /** What was found so far, in order. */
  public List<Finding> findings() {
    return findings;
  }

  private static String print(Object value) {
    return value instanceof java.math.BigDecimal number ? number.toPlainString() : value.toString();
  }
}
