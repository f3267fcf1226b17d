package org.yanhe.model.indicator;

/** Whether an indicator can reveal a respondent. */
public enum DisclosureClass {
  /** Public facts: departmental totals, infrastructure, population. */
  OPEN,
  /** Made from returns of respondents: primary rules and secondary suppression apply. */
  RESPONDENTS;

  /** Reads {@code open} or {@code respondents}. */
  public static DisclosureClass parse(String word) {
    return Words.parse("disclosure class", word, values());
  }
}
