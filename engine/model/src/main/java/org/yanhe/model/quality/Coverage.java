package org.yanhe.model.quality;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How well a concordance fits the codes that were delivered.
 *
 * @param column the derived column
 * @param concordance its name
 * @param rowsByStatus rows by how the concordance found their class, such as {@code matched}
 * @param unmapped rows by code for which it gives no class
 * @param unused its rows that no delivered row used, as {@code from to}
 */
public record Coverage(
    String column,
    String concordance,
    Map<String, Long> rowsByStatus,
    Map<String, Long> unmapped,
    List<String> unused) {
  public Coverage {
    rowsByStatus = new TreeMap<>(rowsByStatus);
    unmapped = new TreeMap<>(unmapped);
    unused = List.copyOf(unused);
  }
}
