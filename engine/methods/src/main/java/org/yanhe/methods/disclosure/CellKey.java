package org.yanhe.methods.disclosure;

import java.util.Comparator;
import org.yanhe.model.release.Observation;

/**
 * Name of a cell, opaque to the methods here but for its indicator, which chooses the rules. Its
 * order breaks all ties.
 *
 * @param indicator code of the indicator
 * @param region code of the region
 * @param period code of the period
 * @param classCode code of the class, {@code _T} for the total
 */
public record CellKey(String indicator, String region, String period, String classCode)
    implements Comparable<CellKey> {
  private static final Comparator<CellKey> ORDER =
      Comparator.comparing(CellKey::indicator)
          .thenComparing(CellKey::region)
          .thenComparing(CellKey::period)
          .thenComparing(CellKey::classCode);

  /** The cell of a published figure. */
  public static CellKey of(Observation.Cell cell) {
    return new CellKey(
        cell.indicator().text(),
        cell.region().text(),
        cell.period().toString(),
        cell.classCode().text());
  }

  /** A cell that belongs to this one and is printed nowhere, such as the rest of a total. */
  public CellKey called(String words) {
    return new CellKey(words + " " + indicator, region, period, classCode);
  }

  @Override
  public int compareTo(CellKey other) {
    return ORDER.compare(this, other);
  }

  /** The four codes, separated by slashes. */
  @Override
  public String toString() {
    return String.join("/", indicator, region, period, classCode);
  }
}
