package org.yanhe.documents.layout;

import java.util.List;
import java.util.Optional;
import org.yanhe.model.indicator.IndicatorCode;
import org.yanhe.model.text.Label;
import org.yanhe.model.yaml.YamlMap;

/**
 * A chart as a layout declares it.
 *
 * @param kind how it is drawn
 * @param title without its number
 * @param columns indicators drawn as columns or bars, on the left
 * @param lines indicators drawn as lines, on the right
 * @param periods when
 */
record ChartSpec(
    Kind kind,
    Label title,
    List<IndicatorCode> columns,
    List<IndicatorCode> lines,
    PeriodChoice periods) {

  /** How a chart is drawn. */
  enum Kind {
    /** Columns and lines over periods. */
    COLUMN_LINE,
    /** Regions by rank. */
    RANKING;

    static Kind parse(String word) {
      return switch (word) {
        case "column-line" -> COLUMN_LINE;
        case "ranking" -> RANKING;
        default ->
            throw new IllegalArgumentException(
                "Invalid chart: '" + word + "' (column-line or ranking)");
      };
    }
  }

  ChartSpec {
    columns = List.copyOf(columns);
    lines = List.copyOf(lines);
    if (columns.isEmpty() && lines.isEmpty()) {
      throw new IllegalArgumentException("Invalid chart: no indicators. List columns or lines.");
    }
  }

  /** All indicators, columns first. */
  List<IndicatorCode> indicators() {
    return java.util.stream.Stream.concat(columns.stream(), lines.stream()).toList();
  }

  static Optional<ChartSpec> read(YamlMap map) {
    Optional<Kind> kind = map.need("kind", Kind::parse);
    Optional<Label> title = map.needLabel("title");
    List<IndicatorCode> columns = map.texts("columns", IndicatorCode::parse);
    List<IndicatorCode> lines = map.texts("lines", IndicatorCode::parse);
    Optional<PeriodChoice> periods = map.map("periods").flatMap(PeriodChoice::read);
    if (!map.has("periods")) {
      map.problem("periods", "Missing key: 'periods'. Add it here.");
    }
    return map.read(
        () ->
            new ChartSpec(
                kind.orElseThrow(), title.orElseThrow(), columns, lines, periods.orElseThrow()));
  }
}
