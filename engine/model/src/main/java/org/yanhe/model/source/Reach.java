package org.yanhe.model.source;

import org.yanhe.model.yaml.UnknownWord;

/** Whether the rows of a dataset add up. */
public enum Reach {
  /** Rows are records: figures of larger regions and longer periods are made from them. */
  ROLLED_UP,
  /** Rows are figures: each stands for the very region and period it names, and for no other. */
  AS_REPORTED;

  /** Reads {@code rolled-up} or {@code as-reported}. */
  public static Reach parse(String word) {
    return switch (word) {
      case "rolled-up" -> ROLLED_UP;
      case "as-reported" -> AS_REPORTED;
      default -> throw new UnknownWord("reach", word, "rolled-up", "as-reported");
    };
  }
}
