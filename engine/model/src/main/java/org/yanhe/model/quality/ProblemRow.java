package org.yanhe.model.quality;

import java.util.List;

/**
 * Something that a delivered row breaks.
 *
 * @param dataset its name
 * @param file path within the project folder
 * @param line line, or row of the sheet, from 1
 * @param cell cell of a workbook such as {@code C14}; empty for other formats
 * @param key key of the row as waivers write it
 * @param check id of the check
 * @param column name of the schema's column; empty if it concerns the whole row
 * @param header what the column is called in the delivered file; empty if nothing delivers it
 * @param value as delivered
 * @param expectation what was expected instead
 * @param outcome what became of the row as to this check
 */
public record ProblemRow(
    String dataset,
    String file,
    long line,
    String cell,
    String key,
    String check,
    String column,
    String header,
    String value,
    String expectation,
    Outcome outcome) {
  /** Names of the columns of a table of problems. */
  public static final List<String> HEADER =
      List.of(
          "dataset",
          "file",
          "line",
          "cell",
          "key",
          "check",
          "column",
          "delivered_header",
          "value",
          "expectation",
          "outcome");

  /** What became of a row. */
  public enum Outcome {
    QUARANTINED,
    WAIVED;

    public String word() {
      return this == QUARANTINED ? "quarantined" : "waived";
    }
  }

  /** The same in a file of another path. */
  public ProblemRow in(String path) {
    return new ProblemRow(
        dataset, path, line, cell, key, check, column, header, value, expectation, outcome);
  }

  /** Reads what {@link #texts} gave. */
  public static ProblemRow of(List<String> texts) {
    return new ProblemRow(
        texts.get(0),
        texts.get(1),
        Long.parseLong(texts.get(2)),
        texts.get(3),
        texts.get(4),
        texts.get(5),
        texts.get(6),
        texts.get(7),
        texts.get(8),
        texts.get(9),
        texts.get(10).equals(Outcome.WAIVED.word()) ? Outcome.WAIVED : Outcome.QUARANTINED);
  }

  /** The texts of a line of a table, in the order of {@link #HEADER}. */
  public List<String> texts() {
    return List.of(
        dataset,
        file,
        String.valueOf(line),
        cell,
        key,
        check,
        column,
        header,
        value,
        expectation,
        outcome.word());
  }
}
