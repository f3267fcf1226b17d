package org.yanhe.model.quality;

import java.util.List;
import org.yanhe.model.text.Label;

/**
 * How many rows break a check.
 *
 * @param check id
 * @param broken what such a row does, in words
 * @param severity {@code hard} or {@code soft}
 * @param quarantined rows that do not count
 * @param waived rows that count because somebody accepted them
 * @param places the columns in which rows break it, by name; none if it concerns whole rows
 */
public record CheckCount(
    String check,
    Label broken,
    String severity,
    long quarantined,
    long waived,
    List<BrokenColumn> places) {
  public CheckCount {
    places = List.copyOf(places);
  }

  /**
   * A column in which rows break a check.
   *
   * @param column its name in the schema
   * @param header what it is called in the delivered file; empty if nothing delivers it
   * @param rows how many rows
   */
  public record BrokenColumn(String column, String header, long rows) {}
}
