package org.yanhe.spark.source;

import java.util.Locale;

/** Where a staged row goes. */
enum RowState {
  /** It counts, perhaps because somebody waived what it breaks. */
  ACCEPTED,
  /** It breaks a check and does not count. */
  QUARANTINED,
  /** Not a row but the number of rows read from a file. */
  READ,
  /** Not a row but the reason why the rest of a file cannot be read. */
  STOPPED;

  /** Value of the column, and so name of the folder. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static RowState parse(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
