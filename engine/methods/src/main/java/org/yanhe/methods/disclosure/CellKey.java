package org.yanhe.methods.disclosure;

import org.jspecify.annotations.Nullable;
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
    if (!indicator.equals(other.indicator)) {
      return indicator.compareTo(other.indicator);
    }
    if (!region.equals(other.region)) {
      return region.compareTo(other.region);
    }
    if (!period.equals(other.period)) {
      return period.compareTo(other.period);
    }
    return classCode.compareTo(other.classCode);
  }

  /** Written out, as is the hash: a generated one takes twice as long in code compiled quickly. */
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof CellKey key
            && classCode.equals(key.classCode)
            && period.equals(key.period)
            && region.equals(key.region)
            && indicator.equals(key.indicator));
  }

  @Override
  public int hashCode() {
    return ((indicator.hashCode() * 31 + region.hashCode()) * 31 + period.hashCode()) * 31
        + classCode.hashCode();
  }

  /** The four codes, separated by slashes. */
  @Override
  public String toString() {
    return String.join("/", indicator, region, period, classCode);
  }
}
