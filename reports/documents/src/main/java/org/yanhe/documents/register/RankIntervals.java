package org.yanhe.documents.register;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.yanhe.documents.naming.PeriodNames;
import org.yanhe.documents.table.Cell;
import org.yanhe.documents.table.Orientation;
import org.yanhe.model.indicator.Formula;
import org.yanhe.model.period.Period;
import org.yanhe.model.release.IndexStandings;
import org.yanhe.model.release.PublicRelease;
import org.yanhe.model.text.Label;
import org.yanhe.model.unit.Unit;

/**
 * Ranks of all units of a composite index, and between which ranks other methods would put them.
 */
final class RankIntervals {
  private static final Unit RANK = Unit.parse("位");
  private static final List<String> COLUMNS =
      List.of("rank", "median", "low_5", "high_95", "best", "worst");

  private RankIntervals() {}

  /** Nothing where the release keeps no standings up to its period. */
  static Optional<Listing> of(PublicRelease release) {
    return release.catalogue().all().stream()
        .map(indicator -> indicator.formula())
        .flatMap(f -> f instanceof Formula.Composite c ? Stream.of(c.index()) : Stream.empty())
        .distinct()
        .flatMap(index -> IndexStandings.read(release, index).stream())
        .flatMap(
            standings ->
                standings.newest(release.manifest().period()).stream()
                    .map(period -> listing(standings, period)))
        .findFirst();
  }

  private static Listing listing(IndexStandings standings, Period period) {
    Label when = PeriodNames.of(period);
    Listing listing =
        new Listing(
                new Label(
                    when.zh() + "综合指数位次及其区间",
                    "Ranks by the composite index and their intervals, " + when.en()),
                Orientation.PORTRAIT,
                new Label("地区", "Unit"),
                List.of(
                    new Label("位次", "Rank"),
                    new Label("中位数", "Median"),
                    new Label("5%分位", "5 %"),
                    new Label("95%分位", "95 %"),
                    new Label("最好", "Best"),
                    new Label("最差", "Worst")))
            .note(
                "改变标准化、处理、权数、合成方法或逐一剔除指标后重新排位所得；90%的结果落在5%与95%分位之间。",
                "From ranking again under other normalisation, treatment, weights and aggregation,"
                    + " and without one indicator at a time; 90 % of the results lie between 5 %"
                    + " and 95 %.");
    standings
        .units(period)
        .forEach(
            unit ->
                listing.line(
                    standings.name(unit),
                    0,
                    COLUMNS.stream()
                        .map(column -> Cell.of(standings.rank(unit, period, column), RANK, 0))
                        .toArray(Cell[]::new)));
    return listing;
  }
}
