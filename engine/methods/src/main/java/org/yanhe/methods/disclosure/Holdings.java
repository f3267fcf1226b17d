package org.yanhe.methods.disclosure;

import java.util.Map;

/**
 * Which respondents act as one: the establishments of an enterprise, the enterprises of a group
 * (企业集团).
 *
 * @param holdingOf the holding of a respondent; respondents without one stand alone
 */
public record Holdings(Map<String, String> holdingOf) {
  /** Every respondent stands alone. */
  public static final Holdings NONE = new Holdings(Map.of());

  /** Keeps its own copy. */
  public Holdings {
    holdingOf = Map.copyOf(holdingOf);
  }

  /** Whether every respondent stands alone. */
  public boolean isNone() {
    return holdingOf.isEmpty();
  }

  /** Who decides for a respondent: its holding, or itself. */
  public String of(String respondent) {
    return holdingOf.getOrDefault(respondent, respondent);
  }
}
