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
 * @param missing rows that bear no code at all
 * @param outside rows by code that belongs to a class only in part or at other times, and not here
 * @param unmapped rows by code of which the concordance says nothing
 * @param unused its rows that no delivered row used, as {@code from to}
 */
public record Coverage(
    String column,
    String concordance,
    Map<String, Long> rowsByStatus,
    long missing,
    Map<String, Long> outside,
    Map<String, Long> unmapped,
    List<String> unused) {
  public Coverage {
    rowsByStatus = new TreeMap<>(rowsByStatus);
    outside = new TreeMap<>(outside);
    unmapped = new TreeMap<>(unmapped);
    unused = List.copyOf(unused);
  }
}
