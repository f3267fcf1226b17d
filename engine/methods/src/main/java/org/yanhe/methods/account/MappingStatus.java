package org.yanhe.methods.account;

import java.util.Arrays;
import java.util.Locale;
import org.yanhe.model.classification.ClassCode;
import org.yanhe.model.text.Label;

/** How sure it is which GB/T 4754 codes belong to a small class of the 2021 classification. */
public enum MappingStatus {
  /** Value added was delivered for the small class itself; no mapping is needed. */
  DIRECT("直接提供", "Delivered for the small class"),
  /** The name of the small class is that of one GB/T class. */
  MATCHED("名称一致", "Same name"),
  /** Named by a statistician, not yet read in the source. */
  RECALLED("凭记忆", "From memory"),
  /** Concluded from the text of the classification. */
  INFERRED("推断", "Inferred"),
  /** No code is known. */
  MISSING("缺失", "No code known");

  private final String zh;
  private final String en;

  MappingStatus(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  /**
   * Reads the status of a mapping file.
   *
   * @throws IllegalArgumentException if the word is none of the statuses
   */
  public static MappingStatus parse(String word) {
    return Arrays.stream(values())
        .filter(status -> status.code().text().equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "Invalid mapping status: '"
                        + word
                        + "' (matched, recalled, inferred, missing)"));
  }

  /** The word of the mapping file, and the detail in working tables. */
  public ClassCode code() {
    return ClassCode.parse(name().toLowerCase(Locale.ROOT));
  }

  public Label label() {
    return new Label(zh, en);
  }

  /** Whether a figure may rest on it without a word of caution. */
  boolean isSure() {
    return this == DIRECT || this == MATCHED;
  }
}
