package org.yanhe.methods.composite.uncertainty;

import java.util.List;

/**
 * What the rank of one unit depends on.
 *
 * @param unit its code
 * @param shares one an assumption that varies; not applicable where the rank never changes
 */
public record UnitSensitivity(String unit, List<VarianceShare> shares) {
  public UnitSensitivity {
    shares = List.copyOf(shares);
  }
}
