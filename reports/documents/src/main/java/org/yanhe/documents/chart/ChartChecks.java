package org.yanhe.documents.chart;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.yanhe.model.figure.Figure;
import org.yanhe.model.text.Label;

/** What must hold for a chart to be meaningful; each check throws an IllegalArgumentException. */
final class ChartChecks {
  private static final int MOST_BREAKS = 5;

  private ChartChecks() {}

  static void series(List<Label> categories, Series only) {
    series(categories, List.of(only));
  }

  /** One series at least, each with one figure for each category. */
  static void series(List<Label> categories, List<Series> series) {
    require(!series.isEmpty(), () -> "Invalid chart: no series (one or more)");
    for (Series each : series) {
      require(
          each.values().size() == categories.size(),
          () ->
              "Invalid series: '%s' has %s values (%s categories)"
                  .formatted(each.label().zh(), each.values().size(), categories.size()));
    }
  }

  /** One unit over all series that share an axis. */
  static void unit(List<Series> series) {
    List<String> units = series.stream().map(s -> s.unit().symbol()).distinct().toList();
    require(
        units.size() <= 1,
        () -> "Invalid axis: '%s' (one unit an axis)".formatted(String.join(", ", units)));
  }

  /** One unit an axis; columns on the left. */
  static void axes(List<Series> series) {
    for (Series.Side side : Series.Side.values()) {
      unit(series.stream().filter(s -> s.side() == side).toList());
    }
    for (Series each : series) {
      require(
          each.mark() == Series.Mark.LINE || each.side() == Series.Side.LEFT,
          () ->
              "Invalid series: '%s' (columns stand on the left axis)".formatted(each.label().zh()));
    }
  }

  static void accent(List<Label> categories, int accent) {
    require(
        accent >= -1 && accent < categories.size(),
        () -> "Invalid accent: '%s' (-1 to %s)".formatted(accent, categories.size() - 1));
  }

  static void radar(List<Label> dimensions, BigDecimal full) {
    require(
        dimensions.size() >= 3 && full.signum() > 0,
        () ->
            "Invalid radar: %s dimensions, full %s (3 or more; above zero)"
                .formatted(dimensions.size(), full.toPlainString()));
  }

  static void tiles(List<Label> regions, List<ChartModel.Tile> tiles) {
    require(
        tiles.size() == regions.size() && tiles.stream().distinct().count() == tiles.size(),
        () ->
            "Invalid tiles: %s for %s regions (one each, no place twice)"
                .formatted(tiles.size(), regions.size()));
  }

  static void breaks(List<BigDecimal> breaks) {
    boolean rising =
        IntStream.range(1, breaks.size())
            .allMatch(i -> breaks.get(i - 1).compareTo(breaks.get(i)) < 0);
    require(
        rising && !breaks.isEmpty() && breaks.size() <= MOST_BREAKS,
        () -> "Invalid breaks: '%s' (1 to %s, rising)".formatted(breaks, MOST_BREAKS));
  }

  /** All figures known: opening + changes = closing, within the rounding of each printed step. */
  static void waterfall(Series steps) {
    int last = steps.values().size() - 1;
    require(
        last > 0,
        () -> "Invalid waterfall: %s steps (an opening and a closing level)".formatted(last + 1));
    if (!steps.values().stream().allMatch(Figure::isKnown)) {
      return;
    }
    List<BigDecimal> known = steps.values().stream().map(f -> f.number().orElseThrow()).toList();
    BigDecimal reached = known.subList(0, last).stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal slack = new BigDecimal(known.size()).movePointLeft(steps.decimals());
    require(
        known.get(last).subtract(reached).abs().compareTo(slack) <= 0,
        () ->
            "Invalid waterfall: '%s' (opening and changes reach %s)"
                .formatted(known.get(last).toPlainString(), reached.toPlainString()));
  }

  private static void require(boolean holds, Supplier<String> sentence) {
    if (!holds) {
      throw new IllegalArgumentException(sentence.get());
    }
  }
}
