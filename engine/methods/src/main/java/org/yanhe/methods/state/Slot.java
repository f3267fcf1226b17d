package org.yanhe.methods.state;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

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
  @Override
  public int compareTo(Slot other) {
    if (!by.equals(other.by)) {
      return by.compareTo(other.by);
    }
    if (!region.equals(other.region)) {
      return region.compareTo(other.region);
    }
    if (!period.equals(other.period)) {
      return period.compareTo(other.period);
    }
    return value.compareTo(other.value);
  }

  /** Written out, as is the hash: a generated one takes twice as long in code compiled quickly. */
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Slot slot
            && value.equals(slot.value)
            && period.equals(slot.period)
            && region.equals(slot.region)
            && by.equals(slot.by));
  }

  @Override
  public int hashCode() {
    return ((by.hashCode() * 31 + region.hashCode()) * 31 + period.hashCode()) * 31
        + value.hashCode();
  }
}
