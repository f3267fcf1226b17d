package org.yanhe.documents;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** A kind of document that a release is rendered to. */
public enum Format {
  /** The yearbook workbook. */
  WORKBOOK,
  /** The workbook for screen readers and machines. */
  ACCESSIBLE,
  /** The text with sentences, charts and tables. */
  BULLETIN,
  /** The self-contained page. */
  PAGE,
  /** Every chart as PNG and SVG. */
  CHARTS,
  /** Every table as CSV, and all of them as one Parquet file. */
  TABLES,
  /** Every figure of the release as one long list. */
  ANNEX,
  /** Structure and data in the formats of SDMX. */
  EXCHANGE;

  /** Whether it is written from figures that are read one by one, so that none needs to be held. */
  public boolean isStreamed() {
    return this == ANNEX;
  }

  /** The word that names it in commands. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The format of a word.
   *
   * @throws IllegalArgumentException if there is none of this name
   */
  public static Format parse(String word) {
    return Arrays.stream(values())
        .filter(format -> format.word().equals(word))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("Invalid format: '" + word + "' (" + words() + ")"));
  }

  private static String words() {
    return Arrays.stream(values()).map(Format::word).collect(Collectors.joining(", "));
  }
}
