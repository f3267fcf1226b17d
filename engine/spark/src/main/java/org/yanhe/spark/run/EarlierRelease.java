package org.yanhe.spark.run;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.yanhe.methods.disclosure.CellKey;
import org.yanhe.model.release.Observation;

/** What everybody knows already: the published figures of the release before. */
final class EarlierRelease {
  private EarlierRelease() {}

  /** Its figures by cell; none if there is no predecessor. */
  static Map<Observation.Cell, BigDecimal> told(Predecessor predecessor) {
    return predecessor instanceof Predecessor.Before before
        ? Observation.known(before.observations())
        : Map.of();
  }

  /** The same by key of the graph. */
  static Map<CellKey, BigDecimal> figures(Predecessor predecessor) {
    Map<CellKey, BigDecimal> figures = new TreeMap<>();
    told(predecessor).forEach((cell, value) -> figures.put(CellKey.of(cell), value));
    return figures;
  }
}
