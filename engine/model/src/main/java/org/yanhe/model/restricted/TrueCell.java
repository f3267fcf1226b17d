package org.yanhe.model.restricted;

import java.math.BigDecimal;
import java.util.List;
import org.yanhe.model.figure.Figure;
import org.yanhe.model.release.Observation;

/**
 * A figure as it is, and who stands behind it.
 *
 * @param cell which figure
 * @param figure its true value, withheld or not
 * @param status as published
 * @param respondents number of respondents that contribute; 0 where none are told apart
 * @param largest the largest contributions, the largest first; in the unit of the figure for sums
 *     and counts
 */
public record TrueCell(
    Observation.Cell cell, Figure figure, String status, int respondents, List<Amount> largest) {
  /** How many contributions are kept. */
  public static final int KEPT = 3;

  public TrueCell {
    largest = largest.stream().limit(KEPT).toList();
  }

  /**
   * A contribution.
   *
   * @param respondent who
   * @param value how much
   */
  public record Amount(String respondent, BigDecimal value) {}
}
