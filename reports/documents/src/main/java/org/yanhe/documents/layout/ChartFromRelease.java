package org.yanhe.documents.layout;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.yanhe.documents.chart.ChartHead;
import org.yanhe.documents.chart.ChartModel;
import org.yanhe.documents.chart.Series;
import org.yanhe.documents.naming.PeriodNames;
import org.yanhe.model.figure.Figure;
import org.yanhe.model.indicator.Indicator;
import org.yanhe.model.indicator.IndicatorCode;
import org.yanhe.model.period.Period;
import org.yanhe.model.region.RegionCode;
import org.yanhe.model.release.Observation.Cell;
import org.yanhe.model.release.PublicRelease;
import org.yanhe.model.text.Label;
import org.yanhe.model.unit.Unit;

/**
 * Fills a declared chart with the figures of a release.
 *
 * @param release where the figures come from
 * @param spec what is drawn
 */
record ChartFromRelease(PublicRelease release, ChartSpec spec) {
  private static final BigDecimal FULL_SCORE = BigDecimal.valueOf(100);
  private static final Label SHARES_AT_PARTS = new Label("图中为占比（%）", "labels are shares (%)");
  private static final Label SHARES_ON_AXIS = new Label("纵轴为占比（%）", "the axis tells shares (%)");
  private static final Label SHARES_IN_BRACKETS = new Label("括号内为占比（%）", "shares (%) in brackets");

  /** The chart, unless nothing could be drawn in it. */
  Optional<ChartModel> chart(String number) {
    return hasIndicators()
        ? Optional.of(drawn(number)).filter(ChartFromRelease::showsSome)
        : Optional.empty();
  }

  private static boolean showsSome(ChartModel chart) {
    return chart.series().stream().flatMap(s -> s.values().stream()).anyMatch(Figure::isKnown);
  }

  /** Whether the release has every indicator of the chart, and what its kind divides them by. */
  private boolean hasIndicators() {
    return spec.indicators().stream().allMatch(c -> release.catalogue().find(c).isPresent())
        && switch (spec.kind()) {
          case COLUMN_LINE, LINES -> showsCourse();
          case RADAR -> true;
          case STACKED, DOUGHNUT -> spec.columns().size() > 1 || classes().hasSome();
          case TREEMAP, WATERFALL -> classes().hasSome();
          case RANKING, HEAT_MAP -> regions().hasSome();
          case TILE_MAP -> regions().onMap().hasSome();
          case RANK_INTERVAL, INDEX_SCORES -> index().isPresent();
          case INDEX_MAP -> indexMap().isPresent();
        };
  }

  private ChartModel drawn(String number) {
    return switch (spec.kind()) {
      case COLUMN_LINE -> time().columnLine(head(number, axes()));
      case LINES -> time().lines(head(number, unitLine(units(time().lines()))));
      case RADAR -> radar(number);
      case STACKED -> classes().stacked(head(number, stackedLine()));
      case DOUGHNUT -> parts(number, classes()::doughnut, SHARES_AT_PARTS);
      case TREEMAP -> parts(number, classes()::treemap, SHARES_IN_BRACKETS);
      case WATERFALL -> classes().waterfall(head(number, unitLine(units(columns()))));
      case RANKING -> regions().ranking(head(number, shownAt()));
      case HEAT_MAP -> regions().heatMap(head(number, unitLine(units(columns()))));
      case TILE_MAP -> regions().onMap().tileMap(head(number, shownAt()));
      case RANK_INTERVAL -> {
        IndexCharts index = index().orElseThrow();
        yield index.rankInterval(head(number, intervals(index.period())));
      }
      case INDEX_SCORES -> {
        IndexCharts index = index().orElseThrow();
        yield index.scores(head(number, shownAt(index.period())));
      }
      case INDEX_MAP ->
          indexMap().orElseThrow().under(head(number, shownAt(index().orElseThrow().period())));
    };
  }

  /** The parts of a whole, whose labels tell shares if all parts are known. */
  private ChartModel parts(String number, Function<ChartHead, ChartModel> drawn, Label shares) {
    ChartModel plain = drawn.apply(head(number, shownAt()));
    return hasShares(plain.series().get(0))
        ? drawn.apply(head(number, joined(shownAt(), shares)))
        : plain;
  }

  private static boolean hasShares(Series parts) {
    return parts.values().stream()
        .allMatch(part -> part.number().map(value -> value.signum() >= 0).orElse(false));
  }

  private Label stackedLine() {
    Label unit = unitLine(units(columns()));
    return switch (spec.stacking()) {
      case AMOUNT -> unit;
      case SHARE -> joined(unit, SHARES_ON_AXIS);
    };
  }

  private static Label joined(Label line, Label more) {
    return new Label(line.zh() + "；" + more.zh(), line.en() + "; " + more.en());
  }

  private ChartModel radar(String number) {
    List<Indicator> dimensions = columns();
    Indicator first = dimensions.get(0);
    List<Series> profiles =
        periods().stream()
            .map(
                period ->
                    Series.columns(
                        PeriodNames.of(period),
                        first.unit(),
                        first.decimals(),
                        dimensions.stream().map(i -> release.figure(cell(i, period))).toList()))
            .toList();
    return new ChartModel.Radar(
        head(number, unitLine(units(columns()))),
        dimensions.stream().map(Indicator::label).toList(),
        profiles,
        FULL_SCORE);
  }

  /** A chart of columns that are all absent would promise them by its title alone. */
  private boolean showsCourse() {
    boolean promised = !spec.columns().isEmpty() && time().columns().isEmpty();
    return !promised && !time().isEmpty();
  }

  private TimeCharts time() {
    List<Indicator> lines = spec.lines().stream().map(this::indicator).toList();
    return new TimeCharts(release, columns(), lines, periods()).seen();
  }

  private ClassCharts classes() {
    return new ClassCharts(release, columns(), root(), periods(), spec.stacking());
  }

  private Optional<IndexCharts> index() {
    return IndexCharts.of(release, columns(), periods().get(periods().size() - 1));
  }

  private Optional<TileChart> indexMap() {
    return index().flatMap(index -> index.tileMap(release.tiles()));
  }

  private RegionCharts regions() {
    return new RegionCharts(
        release, indicator(spec.columns().get(0)), release.regions().children(root()), periods());
  }

  private RegionCode root() {
    return release.manifest().region();
  }

  private List<Period> periods() {
    return spec.periods().of(release.manifest().period());
  }

  private Indicator indicator(IndicatorCode code) {
    return release.catalogue().get(code);
  }

  private Cell cell(Indicator indicator, Period period) {
    return Cell.total(indicator.code(), root(), period);
  }

  private ChartHead head(String number, Label subtitle) {
    Label by = release.manifest().organisation();
    return new ChartHead(
        number, spec.title(), subtitle, new Label("资料来源：" + by.zh(), "Source: " + by.en()));
  }

  /** The unit, and the one period that is shown. */
  private Label shownAt() {
    return shownAt(periods().get(periods().size() - 1));
  }

  private static Label intervals(Period shown) {
    Label period = PeriodNames.of(shown);
    return new Label(
        "单位：位，" + period.zh() + "；横线为方法变动时九成情形下的位次",
        "Unit: rank, " + period.en() + "; bars hold nine of ten ranks when the method is varied");
  }

  private Label shownAt(Period shown) {
    Label period = PeriodNames.of(shown);
    Label units = unitLine(units(columns()));
    return new Label(units.zh() + "，" + period.zh(), units.en() + ", " + period.en());
  }

  private Label axes() {
    TimeCharts time = time();
    Label left = units(time.columns().isEmpty() ? time.lines() : time.columns());
    if (!time.hasTwoAxes()) {
      return unitLine(left);
    }
    Label right = units(time.lines());
    return new Label(
        "左轴：" + left.zh() + "；右轴：" + right.zh(), "Left: " + left.en() + "; right: " + right.en());
  }

  private static Label unitLine(Label units) {
    return new Label("单位：" + units.zh(), "Unit: " + units.en());
  }

  private Label units(List<Indicator> indicators) {
    List<Unit> units = indicators.stream().map(Indicator::unit).distinct().toList();
    return new Label(
        units.stream().map(Unit::symbol).collect(Collectors.joining("、")),
        units.stream().map(Unit::english).collect(Collectors.joining(", ")));
  }

  private List<Indicator> columns() {
    return spec.columns().stream().map(this::indicator).toList();
  }
}
