package org.yanhe.model.source;

import java.io.Serializable;
import java.util.List;

/** How a source is stored. */
public sealed interface Format extends Serializable {

  /**
   * Text with separators after RFC 4180.
   *
   * @param encoding name of the character set, verified byte by byte
   * @param separator one character
   * @param layout where the table lies
   */
  record Csv(String encoding, char separator, Layout layout) implements Format {}

  /**
   * A sheet of an Excel workbook.
   *
   * @param sheet its name; empty for the first one
   * @param layout where the table lies
   */
  record Xlsx(String sheet, Layout layout) implements Format {}

  /** Parquet: a file, several, or a folder with partitions. */
  record Parquet() implements Format {}

  /**
   * A table or query of a database. Credentials come from the environment alone.
   *
   * @param url JDBC address without user and password
   * @param query a table name, or a select in parentheses with a name
   * @param userVariable environment variable with the user; empty if none is needed
   * @param passwordVariable environment variable with the password; empty if none is needed
   */
  record Jdbc(String url, String query, String userVariable, String passwordVariable)
      implements Format {}

  /**
   * Where a table lies within a file.
   *
   * @param header numbers of its header rows from 1; the names of several rows are joined by {@code
   *     /}, and an empty name repeats its left neighbour as in a merged cell
   * @param until the table ends before the first row whose first cell starts with this; empty if it
   *     ends with the file
   */
  record Layout(List<Integer> header, String until) implements Serializable {
    public Layout {
      header = List.copyOf(header);
      for (int i = 0; i < header.size(); i++) {
        if (header.get(i) < 1 || (i > 0 && header.get(i) != header.get(i - 1) + 1)) {
          throw new IllegalArgumentException(
              "Invalid header: " + header + " (row numbers from 1, one after the other)");
        }
      }
      if (header.isEmpty() || header.size() > 5) {
        throw new IllegalArgumentException("Invalid header: " + header + " (1 to 5 rows)");
      }
    }

    /** Number of the last row of the header. */
    public int lastHeaderRow() {
      return header.get(header.size() - 1);
    }
  }
}
