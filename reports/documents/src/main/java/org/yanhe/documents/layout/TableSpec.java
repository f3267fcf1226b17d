package org.yanhe.documents.layout;

import java.util.List;
import java.util.Optional;
import org.yanhe.model.indicator.IndicatorCode;
import org.yanhe.model.text.Label;
import org.yanhe.model.yaml.YamlMap;

/**
 * A table as a layout declares it.
 *
 * @param rows what the rows are
 * @param title without its number
 * @param indicators what is shown
 * @param periods when
 * @param notes below the table
 */
record TableSpec(
    Rows rows,
    Label title,
    List<IndicatorCode> indicators,
    PeriodChoice periods,
    List<Label> notes) {

  /** What the rows of a table are. */
  enum Rows {
    /** One row an indicator, one column a period, for the region of the report. */
    INDICATORS,
    /** One row a region, columns by indicator and period. */
    REGIONS,
    /** One row a class, columns by indicator and period, for the region of the report. */
    CLASSES;

    static Rows parse(String word) {
      return switch (word) {
        case "indicators" -> INDICATORS;
        case "regions" -> REGIONS;
        case "classes" -> CLASSES;
        default ->
            throw new IllegalArgumentException(
                "Invalid rows: '" + word + "' (indicators, regions or classes)");
      };
    }
  }

  TableSpec {
    indicators = List.copyOf(indicators);
    notes = List.copyOf(notes);
    if (indicators.isEmpty()) {
      throw new IllegalArgumentException("Invalid table: no indicators. List at least one.");
    }
  }

  static Optional<TableSpec> read(YamlMap map) {
    Optional<Rows> rows = map.need("rows", Rows::parse);
    Optional<Label> title = map.needLabel("title");
    List<IndicatorCode> indicators = map.texts("indicators", IndicatorCode::parse);
    Optional<PeriodChoice> periods = map.map("periods").flatMap(PeriodChoice::read);
    if (!map.has("periods")) {
      map.problem("periods", "Missing key: 'periods'. Add it here.");
    }
    List<Label> notes = Layout.labels(map, "notes");
    return map.read(
        () ->
            new TableSpec(
                rows.orElseThrow(), title.orElseThrow(), indicators, periods.orElseThrow(), notes));
  }
}
