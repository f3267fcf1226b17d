package org.yanhe.documents.table;

import java.util.EnumMap;
import java.util.Map;
import org.yanhe.model.figure.Reason;

/**
 * What is printed where no number stands: a setting of the book.
 *
 * @param absent symbol for each reason; empty text prints a blank
 * @param belowSmallest for an amount too small for its unit
 * @param ofWhich before a row that is one of several main items
 */
public record Symbols(Map<Reason, String> absent, String belowSmallest, String ofWhich) {
  public Symbols {
    Map<Reason, String> sorted = new EnumMap<>(Reason.class);
    sorted.putAll(absent);
    if (sorted.size() != Reason.values().length) {
      throw new IllegalArgumentException(
          "Invalid symbols: '" + sorted.keySet() + "' (one for each reason)");
    }
    absent = java.util.Collections.unmodifiableMap(sorted);
  }

  /** After the China Statistical Yearbook (中国统计年鉴), with {@code x} for withheld figures. */
  public static Symbols yearbook() {
    return new Symbols(
        Map.of(
            Reason.NOT_REPORTED, "",
            Reason.NOT_APPLICABLE, "-",
            Reason.SUPPRESSED, "x",
            Reason.NOT_YET_PUBLISHED, ""),
        "…",
        "#");
  }

  /** The shorthand of the UK Analysis Function for accessible tables and data files. */
  public static Symbols shorthand() {
    return new Symbols(
        Map.of(
            Reason.NOT_REPORTED, "[x]",
            Reason.NOT_APPLICABLE, "[z]",
            Reason.SUPPRESSED, "[c]",
            Reason.NOT_YET_PUBLISHED, "[n]"),
        "[low]",
        "#");
  }

  public String of(Reason reason) {
    return absent.getOrDefault(reason, "");
  }
}
