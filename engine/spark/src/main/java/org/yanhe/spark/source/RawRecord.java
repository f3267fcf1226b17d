package org.yanhe.spark.source;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A record as it stands in a file.
 *
 * @param line number of its first line, or of its row, from 1
 * @param cells values by position: text, or what a typed format holds; null if empty. Those of
 *     separated text hold until the next record is read
 * @param fault why it cannot be read as a record; empty if it can
 * @param last whether nothing after it can be read
 */
record RawRecord(long line, List<? extends @Nullable Object> cells, String fault, boolean last) {
  static RawRecord of(long line, List<? extends @Nullable Object> cells) {
    return new RawRecord(line, cells, "", false);
  }

  static RawRecord faulty(long line, List<? extends @Nullable Object> cells, String fault) {
    return new RawRecord(line, cells, fault, false);
  }

  static RawRecord end(long line, String fault) {
    return new RawRecord(line, List.of(), fault, true);
  }

  /** The fields of a record that cannot be read, for the quarantine. */
  String joined() {
    StringBuilder text = new StringBuilder();
    for (Object cell : cells) {
      text.append(text.isEmpty() ? "" : ",").append(cell == null ? "" : cell);
    }
    return text.toString();
  }
}
