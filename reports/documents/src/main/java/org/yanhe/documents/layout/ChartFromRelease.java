package org.yanhe.documents.layout;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
          case COLUMN_LINE, LINES, RADAR -> true;
          case STACKED, DOUGHNUT -> spec.columns().size() > 1 || classes().hasSome();
          case TREEMAP, WATERFALL -> classes().hasSome();
          case RANKING, HEAT_MAP -> regions().hasSome();
          case TILE_MAP -> regions().onMap().hasSome();
          case RANK_INTERVAL, INDEX_SCORES -> index().isPresent();
        };
  }

  private ChartModel drawn(String number) {
    return switch (spec.kind()) {
      case COLUMN_LINE -> columnLine(number);
      case LINES ->
          new ChartModel.Lines(head(number, unitLine(units(spec.lines()))), names(), lines(false));
      case RADAR -> radar(number);
      case STACKED -> classes().stacked(head(number, unitLine(units(spec.columns()))));
      case DOUGHNUT -> classes().doughnut(head(number, shownAt()));
      case TREEMAP -> classes().treemap(head(number, shownAt()));
      case WATERFALL -> classes().waterfall(head(number, unitLine(units(spec.columns()))));
      case RANKING -> regions().ranking(head(number, shownAt()));
      case HEAT_MAP -> regions().heatMap(head(number, unitLine(units(spec.columns()))));
      case TILE_MAP -> regions().onMap().tileMap(head(number, shownAt()));
      case RANK_INTERVAL -> {
        IndexCharts index = index().orElseThrow();
        yield index.rankInterval(head(number, intervals(index.period())));
      }
      case INDEX_SCORES -> {
        IndexCharts index = index().orElseThrow();
        yield index.scores(head(number, shownAt(index.period())));
      }
    };
  }

  private ChartModel columnLine(String number) {
    boolean twoAxes = !spec.columns().isEmpty() && !spec.lines().isEmpty();
    Stream<Series> columns =
        spec.columns().stream()
            .map(this::indicator)
            .map(i -> Series.columns(i.label(), i.unit(), i.decimals(), over(i)));
    return new ChartModel.ColumnLine(
        head(number, axes(twoAxes)),
        names(),
        Stream.concat(columns, lines(twoAxes).stream()).toList());
  }

  private List<Series> lines(boolean onRight) {
    return spec.lines().stream()
        .map(this::indicator)
        .map(i -> Series.line(i.label(), i.unit(), i.decimals(), over(i)))
        .map(series -> onRight ? series.onRight() : series)
        .toList();
  }

  private ChartModel radar(String number) {
    List<Indicator> dimensions = spec.columns().stream().map(this::indicator).toList();
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
        head(number, unitLine(units(spec.columns()))),
        dimensions.stream().map(Indicator::label).toList(),
        profiles,
        FULL_SCORE);
  }

  private ClassCharts classes() {
    List<Indicator> indicators = spec.columns().stream().map(this::indicator).toList();
    return new ClassCharts(release, indicators, root(), periods(), spec.stacking());
  }

  private Optional<IndexCharts> index() {
    return IndexCharts.of(
        release,
        spec.columns().stream().map(this::indicator).toList(),
        periods().get(periods().size() - 1));
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

  private List<Label> names() {
    return periods().stream().map(PeriodNames::of).toList();
  }

  private Indicator indicator(IndicatorCode code) {
    return release.catalogue().get(code);
  }

  private Cell cell(Indicator indicator, Period period) {
    return Cell.total(indicator.code(), root(), period);
  }

  private List<Figure> over(Indicator indicator) {
    return periods().stream().map(p -> release.figure(cell(indicator, p))).toList();
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
    Label units = unitLine(units(spec.columns()));
    return new Label(units.zh() + "，" + period.zh(), units.en() + ", " + period.en());
  }

  private Label axes(boolean two) {
    Label left = units(spec.columns().isEmpty() ? spec.lines() : spec.columns());
    if (!two) {
      return unitLine(left);
    }
    Label right = units(spec.lines());
    return new Label(
        "左轴：" + left.zh() + "；右轴：" + right.zh(), "Left: " + left.en() + "; right: " + right.en());
  }

  private static Label unitLine(Label units) {
    return new Label("单位：" + units.zh(), "Unit: " + units.en());
  }

  private Label units(List<IndicatorCode> codes) {
    List<Unit> units = codes.stream().map(this::indicator).map(Indicator::unit).distinct().toList();
    return new Label(
        units.stream().map(Unit::symbol).collect(Collectors.joining("、")),
        units.stream().map(Unit::english).collect(Collectors.joining(", ")));
  }
}
