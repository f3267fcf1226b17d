package org.yanhe.methods.audit;

import java.util.List;
import java.util.stream.Collectors;
import org.yanhe.model.problem.Stop;
import org.yanhe.model.release.Observation;

/**
 * How an attack on a release went.
 *
 * @param withheld number of withheld figures that bear a level and were attacked
 * @param relations number of relations that bind them
 * @param findings those found out too closely, in order
 * @param contradicted figures about which published figures contradict each other, so that nothing
 *     follows
 */
public record AuditReport(
    int withheld, int relations, List<Finding> findings, List<Observation.Cell> contradicted) {
  private static final int MOST_NAMED = 20;

  public AuditReport {
    findings = List.copyOf(findings);
    contradicted = List.copyOf(contradicted);
  }

  /**
   * Passes only a safe release. Figures about which the published ones contradict each other were
   * not attacked, so they are no safe ones.
   *
   * @param deed what cannot be done otherwise, such as {@code publish the release}
   * @throws Stop.DisclosureError naming the cells
   */
  public void requireSafe(String deed) {
    if (!findings.isEmpty()) {
      throw new Stop.DisclosureError(
          "Cannot "
              + deed
              + ": readers could work out "
              + names(findings.stream().map(Finding::cell).toList())
              + " from what is published. Publish fewer figures around them.");
    }
    if (!contradicted.isEmpty()) {
      throw new Stop.DisclosureError(
          "Cannot "
              + deed
              + ": published figures around "
              + names(contradicted)
              + " contradict each other, so nobody can tell whether readers could work them out."
              + " Correct the figures around them, or declare them not additive.");
    }
  }

  private static String names(List<Observation.Cell> cells) {
    String named =
        cells.stream()
            .limit(MOST_NAMED)
            .map(Observation.Cell::toString)
            .collect(Collectors.joining(", "));
    return cells.size() > MOST_NAMED
        ? named + " and " + (cells.size() - MOST_NAMED) + " more"
        : named;
  }
}
