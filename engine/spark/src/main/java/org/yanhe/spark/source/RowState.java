package org.yanhe.spark.source;

import java.util.Locale;

/** Where a staged row goes. */
enum RowState {
  /** It counts, perhaps because somebody waived what it breaks. */
  ACCEPTED,
  /** It breaks a check and does not count. */
  QUARANTINED;

  /** Value of the column, and so name of the folder. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
