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
  static Map<CellKey, BigDecimal> figures(Predecessor predecessor) {
    Map<CellKey, BigDecimal> known = new TreeMap<>();
    if (predecessor instanceof Predecessor.Before before) {
      for (Observation o : before.observations()) {
        o.figure().number().ifPresent(value -> known.put(key(o.cell()), value));
      }
    }
    return known;
  }

  private static CellKey key(Observation.Cell cell) {
    return new CellKey(
        cell.indicator().text(),
        cell.region().text(),
        cell.period().toString(),
        cell.classCode().text());
  }
}
