package org.yanhe.documents.layout;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.yanhe.documents.chart.ChartHead;
import org.yanhe.documents.chart.ChartModel;
import org.yanhe.documents.chart.Series;
import org.yanhe.documents.naming.PeriodNames;
import org.yanhe.model.figure.Figure;
import org.yanhe.model.indicator.Indicator;
import org.yanhe.model.period.Period;
import org.yanhe.model.region.Region;
import org.yanhe.model.release.Observation.Cell;
import org.yanhe.model.release.PublicRelease;
import org.yanhe.model.release.RegionTiles;
import org.yanhe.model.text.Label;

/**
 * Charts of one indicator over the regions below that of the report.
 *
 * @param release where the figures come from
 * @param indicator what is shown
 * @param regions in the order of their list
 * @param periods when, the newest last
 */
record RegionCharts(
    PublicRelease release, Indicator indicator, List<Region> regions, List<Period> periods) {
  boolean hasSome() {
    return !regions.isEmpty();
  }

  /** The same of the regions that have a place on the map alone. */
  RegionCharts onMap() {
    List<Region> placed = regions.stream().filter(r -> tile(r).isPresent()).toList();
    return new RegionCharts(release, indicator, placed, periods);
  }

  ChartModel ranking(ChartHead head) {
    return new ChartModel.Ranking(head, labels(), last(), -1).sorted();
  }

  ChartModel heatMap(ChartHead head) {
    List<Series> rows =
        regions.stream()
            .map(r -> series(r.label(), periods.stream().map(period -> figure(r, period))))
            .toList();
    return new ChartModel.HeatMap(head, periods.stream().map(PeriodNames::of).toList(), rows);
  }

  ChartModel tileMap(ChartHead head) {
    List<RegionTiles.Tile> tiles = regions.stream().flatMap(r -> tile(r).stream()).toList();
    return new TileChart(labels(), last(), tiles).under(head);
  }

  private Optional<RegionTiles.Tile> tile(Region region) {
    return release.tiles().find(release.manifest().region(), region.code());
  }

  private List<Label> labels() {
    return regions.stream().map(Region::label).toList();
  }

  private Series last() {
    Period newest = periods.get(periods.size() - 1);
    return series(indicator.label(), regions.stream().map(region -> figure(region, newest)));
  }

  private Series series(Label label, Stream<Figure> figures) {
    return Series.columns(label, indicator.unit(), indicator.decimals(), figures.toList());
  }

  private Figure figure(Region region, Period period) {
    return release.figure(Cell.total(indicator.code(), region.code(), period));
  }
}
