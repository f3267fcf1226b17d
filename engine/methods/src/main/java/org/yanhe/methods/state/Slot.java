package org.yanhe.methods.state;

import java.io.Serializable;
import java.util.Comparator;

/**
 * A cell of the finest grain: texts, so that it travels between machines.
 *
 * @param by column whose values are classes; empty for none
 * @param region code of the region as delivered
 * @param period period in SDMX form, of the finest frequency
 * @param value class; empty for none
 */
public record Slot(String by, String region, String period, String value)
    implements Serializable, Comparable<Slot> {
  private static final Comparator<Slot> ORDER =
      Comparator.comparing(Slot::by)
          .thenComparing(Slot::region)
          .thenComparing(Slot::period)
          .thenComparing(Slot::value);

  @Override
  public int compareTo(Slot other) {
    return ORDER.compare(this, other);
  }
}
