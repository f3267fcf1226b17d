package org.yanhe.model.region;

import java.util.Optional;
import org.yanhe.model.text.Label;

/**
 * A region with its place in the hierarchy.
 *
 * @param code stable code
 * @param level name of the level, such as {@code province}, {@code city}, {@code county}, {@code
 *     township}
 * @param label name in both languages
 * @param parentCode code of the region above, empty text at the root
 */
public record Region(RegionCode code, String level, Label label, String parentCode) {
  public Optional<RegionCode> parent() {
    return parentCode.isEmpty() ? Optional.empty() : Optional.of(new RegionCode(parentCode));
  }
}
