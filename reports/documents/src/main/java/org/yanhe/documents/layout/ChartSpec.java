package org.yanhe.documents.layout;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.yanhe.documents.chart.ChartModel.Stacking;
import org.yanhe.model.indicator.IndicatorCode;
import org.yanhe.model.text.Label;
import org.yanhe.model.yaml.UnknownWord;
import org.yanhe.model.yaml.YamlMap;

/**
 * A chart as a layout declares it.
 *
 * @param kind how it is drawn
 * @param title without its number
 * @param columns indicators drawn as columns, bars, slices, dimensions or shades
 * @param lines indicators drawn as lines; on the right if there are columns
 * @param periods when; kinds that show one period show the last
 * @param stacking what stacked columns show
 * @param inBulletin whether the bulletin shows it too
 */
record ChartSpec(
    Kind kind,
    Label title,
    List<IndicatorCode> columns,
    List<IndicatorCode> lines,
    PeriodChoice periods,
    Stacking stacking,
    boolean inBulletin) {

  /** How a chart is drawn. */
  enum Kind {
    /** Columns and lines over periods. */
    COLUMN_LINE,
    /** Lines over periods. */
    LINES,
    /** Several indicators, or the main classes of one, on top of each other over periods. */
    STACKED,
    /** Several indicators, or the main classes of one, as a ring at the last period. */
    DOUGHNUT,
    /** The finest classes of one indicator as areas at the last period. */
    TREEMAP,
    /** Indicators as dimensions, one profile a period. */
    RADAR,
    /** Regions below that of the report by rank at the last period. */
    RANKING,
    /** Regions below that of the report over periods. */
    HEAT_MAP,
    /** Regions below that of the report as squares in their place at the last period. */
    TILE_MAP,
    /** From the level a year before over the changes of the main classes to the last level. */
    WATERFALL,
    /** All units of a composite index by rank at the last period, with the ranks they move in. */
    RANK_INTERVAL,
    /** All units of a composite index over its indicators, which are scores, at the last period. */
    INDEX_SCORES,
    /** All units of a composite index as squares in their place, shaded by one of its scores. */
    INDEX_MAP;

    static Kind parse(String word) {
      return Arrays.stream(values())
          .filter(kind -> kind.word().equals(word))
          .findFirst()
          .orElseThrow(() -> new UnknownWord("chart", word, words()));
    }

    private String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static List<String> words() {
      return Arrays.stream(values()).map(Kind::word).toList();
    }

    /** Whether it shows one indicator only. */
    private boolean showsOne() {
      return this == TREEMAP
          || this == RANKING
          || this == HEAT_MAP
          || this == TILE_MAP
          || this == WATERFALL
          || this == RANK_INTERVAL
          || this == INDEX_MAP;
    }

    private boolean hasLines() {
      return this == COLUMN_LINE || this == LINES;
    }
  }

  ChartSpec {
    columns = List.copyOf(columns);
    lines = List.copyOf(lines);
    if (columns.isEmpty() && lines.isEmpty()) {
      throw new IllegalArgumentException("Invalid chart: no indicators. List columns or lines.");
    }
    if (!lines.isEmpty() && !kind.hasLines()) {
      throw invalid(kind, "has no lines. List its indicators under columns.");
    }
    if (kind == Kind.LINES && !columns.isEmpty()) {
      throw invalid(kind, "has no columns. List its indicators under lines.");
    }
    if (kind.showsOne() && columns.size() != 1) {
      throw invalid(kind, "shows one indicator. List one under columns.");
    }
    if (kind == Kind.RADAR && columns.size() < 3) {
      throw invalid(kind, "needs three indicators or more. List them under columns.");
    }
  }

  private static IllegalArgumentException invalid(Kind kind, String rule) {
    return new IllegalArgumentException("Invalid chart: " + kind.word() + " " + rule);
  }

  /** All indicators, columns first. */
  List<IndicatorCode> indicators() {
    return Stream.concat(columns.stream(), lines.stream()).toList();
  }

  static Optional<ChartSpec> read(YamlMap map) {
    Optional<Kind> kind = map.need("kind", Kind::parse);
    Optional<Label> title = map.needLabel("title");
    List<IndicatorCode> columns = map.texts("columns", IndicatorCode::parse);
    List<IndicatorCode> lines = map.texts("lines", IndicatorCode::parse);
    Stacking stacking = map.take("stacking", ChartSpec::stacking).orElse(Stacking.AMOUNT);
    boolean inBulletin = Layout.flag(map, "bulletin");
    Optional<PeriodChoice> periods = map.needMap("periods").flatMap(PeriodChoice::read);
    return map.read(
        () ->
            new ChartSpec(
                kind.orElseThrow(),
                title.orElseThrow(),
                columns,
                lines,
                periods.orElseThrow(),
                stacking,
                inBulletin));
  }

  private static Stacking stacking(String word) {
    return switch (word) {
      case "amount" -> Stacking.AMOUNT;
      case "share" -> Stacking.SHARE;
      default -> throw new UnknownWord("stacking", word, "amount", "share");
    };
  }
}
