package org.yanhe.spark.source;

import org.jspecify.annotations.Nullable;

/** What a reader made of a cell, so that it can be told again without reading the cell. */
final class Meaning {
  private static final Object BLANK = new Object();

  /** Of a cell that cannot be read: the check that it breaks, and what was expected instead. */
  private record Wrong(String check, String expectation) {}

  private Meaning() {}

  /** The meaning of a cell that was just read, with what the reader complained of. */
  static Object of(@Nullable Object value, CellReader.Complaint complaint) {
    if (complaint.isMade()) {
      return new Wrong(complaint.check(), complaint.expectation());
    }
    return value == null ? BLANK : value;
  }

  /** The value once more, null if there is none, and the complaint if there was one. */
  static @Nullable Object told(Object meaning, CellReader.Complaint complaint) {
    if (meaning instanceof Wrong wrong) {
      return complaint.say(wrong.check(), wrong.expectation());
    }
    return meaning == BLANK ? null : meaning;
  }
}
