package org.yanhe.methods.disclosure;

import java.util.Set;

/**
 * Respondents that agreed in writing to be recognisable (Statistics Law of 2009, art. 25).
 *
 * @param respondents after holdings are merged
 */
public record Waivers(Set<String> respondents) {
  /** Nobody agreed. */
  public static final Waivers NONE = new Waivers(Set.of());

  /** Keeps its own copy. */
  public Waivers {
    respondents = Set.copyOf(respondents);
  }

  boolean covers(String respondent) {
    return respondents.contains(respondent);
  }
}
