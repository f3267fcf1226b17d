package org.yanhe.documents.layout;

import java.util.List;
import java.util.Optional;
import org.yanhe.model.indicator.IndicatorCode;
import org.yanhe.model.text.Label;
import org.yanhe.model.yaml.UnknownWord;
import org.yanhe.model.yaml.YamlMap;

/**
 * A table as a layout declares it.
 *
 * @param rows what the rows are
 * @param title without its number
 * @param indicators what is shown
 * @param periods when
 * @param notes below the table
 * @param ofWhich indicators that are main items of the row above, printed with {@code #}
 * @param levels levels of region shown; empty for all
 * @param depth levels of class shown, 1 for the top alone
 * @param inBulletin whether the bulletin prints it too
 */
record TableSpec(
    Rows rows,
    Label title,
    List<IndicatorCode> indicators,
    PeriodChoice periods,
    List<Label> notes,
    List<IndicatorCode> ofWhich,
    List<String> levels,
    int depth,
    boolean inBulletin) {
  private static final int DEEPEST = 5;

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
        default -> throw new UnknownWord("rows", word, "indicators", "regions", "classes");
      };
    }
  }

  TableSpec {
    indicators = List.copyOf(indicators);
    notes = List.copyOf(notes);
    ofWhich = List.copyOf(ofWhich);
    levels = List.copyOf(levels);
    if (indicators.isEmpty()) {
      throw new IllegalArgumentException("Invalid table: no indicators. List at least one.");
    }
    if (!indicators.containsAll(ofWhich)) {
      throw new IllegalArgumentException(
          "Invalid table: 'of-which' names an indicator that is no row. List it under indicators.");
    }
    if (depth < 1 || depth > DEEPEST) {
      throw new IllegalArgumentException("Invalid depth: '" + depth + "' (1 to " + DEEPEST + ")");
    }
  }

  static Optional<TableSpec> read(YamlMap map) {
    Optional<Rows> rows = map.need("rows", Rows::parse);
    Optional<Label> title = map.needLabel("title");
    List<IndicatorCode> indicators = map.texts("indicators", IndicatorCode::parse);
    Optional<PeriodChoice> periods = map.needMap("periods").flatMap(PeriodChoice::read);
    List<Label> notes = map.labels("notes");
    List<IndicatorCode> ofWhich = map.texts("of-which", IndicatorCode::parse);
    List<String> levels = map.texts("levels", level -> level);
    boolean inBulletin = Layout.flag(map, "bulletin");
    int depth = map.take("depth", Integer::valueOf).orElse(DEEPEST);
    return map.read(
        () ->
            new TableSpec(
                rows.orElseThrow(),
                title.orElseThrow(),
                indicators,
                periods.orElseThrow(),
                notes,
                ofWhich,
                levels,
                depth,
                inBulletin));
  }
}
