package org.yanhe.model.source;

import java.util.Arrays;
import java.util.Locale;
import org.yanhe.model.yaml.UnknownWord;

/** Type of a column after reading. */
public enum ColumnType {
  /** Any text, trimmed. */
  TEXT,
  /** A whole number that fits in 64 bits. */
  INTEGER,
  /** An exact decimal with 18 digits, of which {@link Column#scale()} after the point. */
  DECIMAL,
  /** A calendar day. */
  DATE,
  /** True or false, in declared words. */
  BOOLEAN,
  /** A period in SDMX form. */
  PERIOD,
  /** A code of a region. */
  REGION,
  /** A code of a code list, named by {@link Column#codes()}. */
  CODE;

  /** Reads the word used in schemas. */
  public static ColumnType parse(String word) {
    for (ColumnType type : values()) {
      if (type.word().equals(word)) {
        return type;
      }
    }
    throw new UnknownWord("type", word, Arrays.stream(values()).map(ColumnType::word).toList());
  }

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public boolean isNumber() {
    return this == INTEGER || this == DECIMAL;
  }
}
