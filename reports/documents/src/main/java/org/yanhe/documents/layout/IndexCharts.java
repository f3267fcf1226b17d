package org.yanhe.documents.layout;

import java.util.List;
import java.util.Optional;
import org.yanhe.documents.chart.ChartHead;
import org.yanhe.documents.chart.ChartModel;
import org.yanhe.documents.chart.Series;
import org.yanhe.model.indicator.Formula;
import org.yanhe.model.indicator.Indicator;
import org.yanhe.model.period.Period;
import org.yanhe.model.region.RegionCode;
import org.yanhe.model.release.IndexStandings;
import org.yanhe.model.release.PublicRelease;
import org.yanhe.model.release.RegionTiles;
import org.yanhe.model.text.Label;
import org.yanhe.model.unit.Unit;

/**
 * Charts of all units of a composite index.
 *
 * @param standings of the index
 * @param period when
 * @param indicators scores of its nodes, or the rank of the whole
 */
record IndexCharts(IndexStandings standings, Period period, List<Indicator> indicators) {
  private static final Unit RANK = Unit.parse("位");

  /** Nothing if an indicator is of no index, or the release keeps no standings of it. */
  static Optional<IndexCharts> of(
      PublicRelease release, List<Indicator> indicators, Period newest) {
    if (!indicators.stream().allMatch(i -> i.formula() instanceof Formula.Composite)) {
      return Optional.empty();
    }
    return IndexStandings.read(release, composite(indicators.get(0)).index())
        .flatMap(
            standings ->
                standings
                    .newest(newest)
                    .map(period -> new IndexCharts(standings, period, indicators)));
  }

  private static Formula.Composite composite(Indicator indicator) {
    return (Formula.Composite) indicator.formula();
  }

  /** Published ranks, each with the ranks that 90 of 100 variations of the method give. */
  ChartModel rankInterval(ChartHead head) {
    return new ChartModel.RankInterval(
        head,
        names(),
        ranks(new Label("位次", "Rank"), "rank"),
        ranks(new Label("较好位次（5%分位）", "Better rank (5 %)"), "low_5"),
        ranks(new Label("较差位次（95%分位）", "Worse rank (95 %)"), "high_95"));
  }

  /** One row a unit, one column a node. */
  ChartModel scores(ChartHead head) {
    List<Series> rows =
        standings.units(period).stream()
            .map(
                unit ->
                    Series.columns(
                        standings.name(unit),
                        first().unit(),
                        first().decimals(),
                        indicators.stream()
                            .map(i -> standings.score(unit, period, composite(i).node()))
                            .toList()))
            .toList();
    return new ChartModel.HeatMap(head, indicators.stream().map(Indicator::label).toList(), rows);
  }

  /** The units of the index in their place; empty if no map of the release shows them. */
  Optional<TileChart> tileMap(RegionTiles maps) {
    List<String> units = standings.units(period);
    return maps.showing(units.stream().map(RegionCode::parse).toList())
        .map(
            map -> {
              List<String> placed =
                  units.stream()
                      .filter(u -> maps.find(map, RegionCode.parse(u)).isPresent())
                      .toList();
              return new TileChart(
                  placed.stream().map(standings::name).toList(),
                  scores(placed),
                  placed.stream()
                      .flatMap(u -> maps.find(map, RegionCode.parse(u)).stream())
                      .toList());
            });
  }

  private Series scores(List<String> units) {
    return Series.columns(
        first().label(),
        first().unit(),
        first().decimals(),
        units.stream()
            .map(unit -> standings.score(unit, period, composite(first()).node()))
            .toList());
  }

  private Indicator first() {
    return indicators.get(0);
  }

  private List<Label> names() {
    return standings.units(period).stream().map(standings::name).toList();
  }

  private Series ranks(Label label, String column) {
    return Series.columns(
        label,
        RANK,
        0,
        standings.units(period).stream()
            .map(unit -> standings.rank(unit, period, column))
            .toList());
  }
}
