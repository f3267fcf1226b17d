package org.yanhe.model.source;

import org.yanhe.model.yaml.UnknownWord;

/** Whether a row that breaks a check can be accepted. */
public enum Severity {
  /** The row cannot be right. */
  HARD,
  /** The row is unlikely; somebody may waive the check for it, with a reason. */
  SOFT;

  static Severity parse(String word) {
    return switch (word) {
      case "hard" -> HARD;
      case "soft" -> SOFT;
      default -> throw new UnknownWord("severity", word, "hard", "soft");
    };
  }

  public String word() {
    return this == HARD ? "hard" : "soft";
  }
}
