package org.yanhe.spark.source;

import org.jspecify.annotations.Nullable;

/** Reads the value of a cell as the type of its column. */
@FunctionalInterface
interface CellReader {
  /**
   * Reads a value.
   *
   * @param delivered a trimmed text that is not blank, or a typed value
   * @param complaint takes the expectation if the value cannot be read
   * @return the typed value, or null after a complaint
   */
  @Nullable Object read(Object delivered, Complaint complaint);

  /** What a value was expected to be. */
  final class Complaint {
    private String expectation = "";
    private String check = "";

    /** Says that a value is not what it should be. */
    @Nullable Object say(String brokenCheck, String expected) {
      check = brokenCheck;
      expectation = expected;
      return null;
    }

    boolean isMade() {
      return !check.isEmpty();
    }

    String check() {
      return check;
    }

    String expectation() {
      return expectation;
    }

    void clear() {
      check = "";
      expectation = "";
    }
  }
}
