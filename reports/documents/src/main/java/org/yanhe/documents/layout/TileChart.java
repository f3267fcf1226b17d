package org.yanhe.documents.layout;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.IntStream;
import org.yanhe.documents.chart.ChartHead;
import org.yanhe.documents.chart.ChartModel;
import org.yanhe.documents.chart.Series;
import org.yanhe.model.release.RegionTiles;
import org.yanhe.model.text.Label;

/**
 * A tile map of the figures of some regions, shaded by fifths.
 *
 * @param names of the regions
 * @param values one figure a region
 * @param tiles one place a region
 */
record TileChart(List<Label> names, Series values, List<RegionTiles.Tile> tiles) {
  private static final int SHADES = 5;

  ChartModel under(ChartHead head) {
    return new ChartModel.TileMap(head, names, values, places(), breaks());
  }

  /** Where each region stands, from the northernmost row and the westernmost column on. */
  private List<ChartModel.Tile> places() {
    int north = tiles.stream().mapToInt(RegionTiles.Tile::row).min().orElse(0);
    int west = tiles.stream().mapToInt(RegionTiles.Tile::column).min().orElse(0);
    return tiles.stream()
        .map(t -> new ChartModel.Tile(t.column() - west, t.row() - north))
        .toList();
  }

  /** Lower bounds of four classes of about equally many regions above the first one. */
  private List<BigDecimal> breaks() {
    List<BigDecimal> known =
        values.values().stream().flatMap(f -> f.number().stream()).sorted().toList();
    List<BigDecimal> bounds =
        IntStream.range(1, SHADES)
            .filter(i -> !known.isEmpty())
            .mapToObj(i -> bound(known.get(i * known.size() / SHADES)))
            .distinct()
            .toList();
    return bounds.isEmpty() ? List.of(BigDecimal.ONE) : bounds;
  }

  /** Rounded down as printed, so that the region that gave the bound stays above it. */
  private BigDecimal bound(BigDecimal value) {
    return value.setScale(values.decimals(), RoundingMode.FLOOR).stripTrailingZeros();
  }
}
