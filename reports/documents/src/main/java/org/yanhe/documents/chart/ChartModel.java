package org.yanhe.documents.chart;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.yanhe.model.figure.Figure;
import org.yanhe.model.text.Label;

/**
 * A chart as a statistician means it: head, categories and series of published figures, free of any
 * drawing library. Every series has one figure for each category, and series that share an axis
 * share its unit. Kinds differ in what they add.
 */
public sealed interface ChartModel {

  /** Number, title, unit line and source. */
  ChartHead head();

  /** What the figures are told apart by: periods, regions, industries, dimensions. */
  List<Label> categories();

  /** One or more series of figures. */
  List<Series> series();

  /** Takes the branch of the kind. */
  <T> T match(ChartKinds<T> kinds);

  /**
   * Columns and lines, on one or two value axes of one unit each.
   *
   * @param series columns, which stand on the left axis, and lines; {@link Series#side()} names the
   *     axis
   */
  record ColumnLine(ChartHead head, List<Label> categories, List<Series> series)
      implements ChartModel {
    public ColumnLine {
      categories = List.copyOf(categories);
      series = List.copyOf(series);
      ChartChecks.series(categories, series);
      ChartChecks.axes(series);
    }

    @Override
    public <T> T match(ChartKinds<T> kinds) {
      return kinds.columnLine(this);
    }
  }

  /** Whether stacked columns show amounts or parts of a hundred. */
  enum Stacking {
    AMOUNT,
    SHARE
  }

  /**
   * Stacked columns. A column with an absent part is drawn without it as an amount, and is a gap as
   * a share because its whole is unknown.
   *
   * @param series parts, the lowest first
   * @param stacking amounts, or shares of the column's sum
   */
  record Stacked(ChartHead head, List<Label> categories, List<Series> series, Stacking stacking)
      implements ChartModel {
    public Stacked {
      categories = List.copyOf(categories);
      series = List.copyOf(series);
      ChartChecks.series(categories, series);
      ChartChecks.unit(series);
    }

    @Override
    public <T> T match(ChartKinds<T> kinds) {
      return kinds.stacked(this);
    }
  }

  /**
   * Parts of a whole as a ring.
   *
   * @param parts one figure a part
   * @param centre text in the middle, usually the total with its unit
   */
  record Doughnut(ChartHead head, List<Label> categories, Series parts, Label centre)
      implements ChartModel {
    public Doughnut {
      categories = List.copyOf(categories);
      ChartChecks.series(categories, parts);
    }

    @Override
    public List<Series> series() {
      return List.of(parts);
    }

    @Override
    public <T> T match(ChartKinds<T> kinds) {
      return kinds.doughnut(this);
    }
  }

  /**
   * Horizontal bars from the top, usually regions by rank. Bars above the accented one are dark,
   * the others light.
   *
   * @param bars one figure a bar, in drawing order
   * @param accent index of the accented entry such as the province, or -1
   */
  record Ranking(ChartHead head, List<Label> categories, Series bars, int accent)
      implements ChartModel {
    private static final Comparator<Figure> LARGEST_FIRST =
        Comparator.comparing(Figure::number, Ranking::largestFirst);

    public Ranking {
      categories = List.copyOf(categories);
      ChartChecks.series(categories, bars);
      ChartChecks.accent(categories, accent);
    }

    private static int largestFirst(Optional<BigDecimal> a, Optional<BigDecimal> b) {
      if (a.isEmpty() || b.isEmpty()) {
        return Boolean.compare(a.isEmpty(), b.isEmpty());
      }
      return b.get().compareTo(a.get());
    }

    /**
     * The same bars sorted by their unrounded figures, the largest first, absent ones last; equal
     * ones keep their order.
     */
    public Ranking sorted() {
      List<Integer> order =
          IntStream.range(0, categories.size())
              .boxed()
              .sorted(Comparator.comparing(i -> bars.values().get(i), LARGEST_FIRST))
              .toList();
      Series sorted =
          new Series(
              bars.label(),
              bars.unit(),
              bars.decimals(),
              order.stream().map(bars.values()::get).toList(),
              bars.mark(),
              bars.side());
      return new Ranking(
          head, order.stream().map(categories::get).toList(), sorted, order.indexOf(accent));
    }

    @Override
    public List<Series> series() {
      return List.of(bars);
    }

    @Override
    public <T> T match(ChartKinds<T> kinds) {
      return kinds.ranking(this);
    }
  }

  /**
   * Profiles over dimensions.
   *
   * @param categories dimensions, three or more
   * @param full the score at the rim, such as 100
   */
  record Radar(ChartHead head, List<Label> categories, List<Series> series, BigDecimal full)
      implements ChartModel {
    public Radar {
      categories = List.copyOf(categories);
      series = List.copyOf(series);
      ChartChecks.series(categories, series);
      ChartChecks.unit(series);
      ChartChecks.radar(categories, full);
    }

    @Override
    public <T> T match(ChartKinds<T> kinds) {
      return kinds.radar(this);
    }
  }

  /**
   * A matrix of shaded cells: one series a row, one category a column; darker means larger.
   *
   * @param series rows from the top, usually regions
   */
  record HeatMap(ChartHead head, List<Label> categories, List<Series> series)
      implements ChartModel {
    public HeatMap {
      categories = List.copyOf(categories);
      series = List.copyOf(series);
      ChartChecks.series(categories, series);
    }

    @Override
    public <T> T match(ChartKinds<T> kinds) {
      return kinds.heatMap(this);
    }
  }

  /**
   * Where a region stands in a tile map.
   *
   * @param column from the west, 0 or more
   * @param row from the north, 0 or more
   */
  record Tile(int column, int row) {
    public Tile {
      if (column < 0 || row < 0) {
        throw new IllegalArgumentException(
            "Invalid tile: '%s,%s' (0 or more)".formatted(column, row));
      }
    }
  }

  /**
   * Regions as equal squares in roughly their place, shaded by class.
   *
   * @param values one figure a region
   * @param tiles one place a region, no place twice
   * @param breaks one to five lower bounds of the darker classes, rising
   */
  record TileMap(
      ChartHead head,
      List<Label> categories,
      Series values,
      List<Tile> tiles,
      List<BigDecimal> breaks)
      implements ChartModel {
    public TileMap {
      categories = List.copyOf(categories);
      tiles = List.copyOf(tiles);
      breaks = List.copyOf(breaks);
      ChartChecks.series(categories, values);
      ChartChecks.tiles(categories, tiles);
      ChartChecks.breaks(breaks);
    }

    @Override
    public List<Series> series() {
      return List.of(values);
    }

    @Override
    public <T> T match(ChartKinds<T> kinds) {
      return kinds.tileMap(this);
    }
  }

  /** Parts of a whole as areas, for many parts of unequal size. */
  record Treemap(ChartHead head, List<Label> categories, Series parts) implements ChartModel {
    public Treemap {
      categories = List.copyOf(categories);
      ChartChecks.series(categories, parts);
    }

    @Override
    public List<Series> series() {
      return List.of(parts);
    }

    @Override
    public <T> T match(ChartKinds<T> kinds) {
      return kinds.treemap(this);
    }
  }

  /** Lines over time, usually growth rates; the ground below zero is shaded. */
  record Lines(ChartHead head, List<Label> categories, List<Series> series) implements ChartModel {
    public Lines {
      categories = List.copyOf(categories);
      series = List.copyOf(series);
      ChartChecks.series(categories, series);
      ChartChecks.unit(series);
    }

    @Override
    public <T> T match(ChartKinds<T> kinds) {
      return kinds.lines(this);
    }
  }

  /**
   * From an opening level over changes to a closing level.
   *
   * @param steps the first and last figure are levels, those between are signed changes
   */
  record Waterfall(ChartHead head, List<Label> categories, Series steps) implements ChartModel {
    public Waterfall {
      categories = List.copyOf(categories);
      ChartChecks.series(categories, steps);
      ChartChecks.waterfall(steps);
    }

    @Override
    public List<Series> series() {
      return List.of(steps);
    }

    @Override
    public <T> T match(ChartKinds<T> kinds) {
      return kinds.waterfall(this);
    }
  }

  /**
   * Ranks with the interval they move in when the method is varied. Rank 1 is the best and stands
   * on the left.
   *
   * @param ranks published rank of each region
   * @param best the smallest rank over the variations
   * @param worst the largest rank over the variations
   */
  record RankInterval(
      ChartHead head, List<Label> categories, Series ranks, Series best, Series worst)
      implements ChartModel {
    public RankInterval {
      categories = List.copyOf(categories);
      ChartChecks.series(categories, List.of(ranks, best, worst));
    }

    @Override
    public List<Series> series() {
      return List.of(ranks, best, worst);
    }

    @Override
    public <T> T match(ChartKinds<T> kinds) {
      return kinds.rankInterval(this);
    }
  }
}
