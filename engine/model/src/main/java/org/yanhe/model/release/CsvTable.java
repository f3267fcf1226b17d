package org.yanhe.model.release;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** A table of a release as canonical CSV: UTF-8, LF, a header, fields quoted where needed. */
public final class CsvTable {
  private final int width;
  private final StringBuilder text;

  /** A table with only its header. */
  public CsvTable(String... header) {
    this.width = header.length;
    this.text = new StringBuilder(Csv.line(header));
  }

  /**
   * Adds a row below the others.
   *
   * @throws IllegalArgumentException if it has more or fewer fields than the header
   */
  public CsvTable row(String... fields) {
    if (fields.length != width) {
      throw new IllegalArgumentException(
          "Invalid row: '%s' (%s fields)".formatted(List.of(fields), width));
    }
    text.append(Csv.line(fields));
    return this;
  }

  /** The bytes of the file. */
  public byte[] bytes() {
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }
}
