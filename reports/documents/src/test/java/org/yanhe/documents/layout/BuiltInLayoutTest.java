package org.yanhe.documents.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.yanhe.documents.chart.ChartModel;
import org.yanhe.documents.chart.Series;
import org.yanhe.documents.table.Row;
import org.yanhe.documents.table.Table;
import org.yanhe.documents.workbook.Book;
import org.yanhe.documents.workbook.Chapter;
import org.yanhe.documents.workbook.Plot;
import org.yanhe.model.indicator.Formula;
import org.yanhe.model.indicator.IndicatorCode;
import org.yanhe.model.problem.Problems;
import org.yanhe.model.project.BuiltIn;
import org.yanhe.model.release.PublicRelease;
import org.yanhe.model.text.Label;
import org.yanhe.model.yaml.YamlFile;

/** The layout that ships with Yanhe, filled with a figure for every base indicator. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BuiltInLayoutTest {
  private final EveryIndicator every = new EveryIndicator();
  private final Problems problems = new Problems();
  private List<PublicRelease> releases = List.of();
  private List<ChartModel> charts = List.of();
  private List<ChapterSpec> specs = List.of();
  private List<Chapter> chapters = List.of();

  @BeforeAll
  void fill(@TempDir Path folder) {
    Layout layout =
        YamlFile.read(BuiltIn.folder("layout").resolve("provincial.yaml"), problems)
            .flatMap(Layout::read)
            .orElseThrow(() -> new AssertionError(problems.sorted()));
    specs = layout.chapters();
    releases = List.of(every.release(folder.resolve("r1")));
    Book book = ReportBook.of(release(), layout);
    chapters = book.chapters();
    charts =
        chapters.stream()
            .flatMap(chapter -> chapter.exhibits().stream())
            .map(exhibit -> ((Plot) exhibit).chart())
            .toList();
  }

  @Test
  void it_has_seven_chapters_forty_tables_and_twenty_five_charts_at_least() {
    assertThat(problems.sorted()).isEmpty();
    assertThat(specs).filteredOn(spec -> !spec.annex()).hasSize(7);
    assertThat(specs).filteredOn(ChapterSpec::annex).isNotEmpty();
    assertThat(chapters.stream().mapToInt(c -> c.tables().size()).sum()).isGreaterThanOrEqualTo(40);
    assertThat(charts).hasSizeGreaterThanOrEqualTo(25);
  }

  @Test
  void every_indicator_that_it_names_is_in_the_built_in_catalogue() {
    assertThat(codes()).allMatch(code -> every.catalogue().find(code).isPresent());
  }

  @Test
  void what_is_left_out_has_derived_indicators_alone() {
    List<String> tables =
        chapters.stream().flatMap(c -> c.tables().stream()).map(t -> t.title().zh()).toList();
    List<String> drawn = charts.stream().map(chart -> chart.head().title().zh()).toList();

    assertThat(specs.stream().flatMap(spec -> spec.tables().stream()))
        .filteredOn(spec -> tables.stream().noneMatch(t -> isOf(t, spec.title().zh())))
        .allMatch(table -> table.indicators().stream().noneMatch(this::isBase));
    assertThat(specs.stream().flatMap(spec -> spec.charts().stream()))
        .filteredOn(chart -> !drawn.contains(chart.title().zh()))
        .allMatch(chart -> chart.indicators().stream().noneMatch(this::isBase));
  }

  private PublicRelease release() {
    return releases.get(0);
  }

  /** Whether a printed title is one of the layout, which a period may follow. */
  private static boolean isOf(String printed, String title) {
    return printed.equals(title)
        || (printed.startsWith(title)
            && printed.substring(title.length()).matches("（\\d{4}年(.季度)?）"));
  }

  private boolean isBase(IndicatorCode code) {
    return every.catalogue().get(code).formula() instanceof Formula.Base;
  }

  @Test
  void a_table_of_one_period_says_in_its_title_which() {
    assertThat(chapters.stream().flatMap(c -> c.tables().stream()))
        .filteredOn(table -> table.title().zh().startsWith("分县区5G基站"))
        .singleElement()
        .satisfies(table -> assertThat(table.title().zh()).matches("分县区5G基站（\\d{4}年.季度）"))
        .satisfies(
            table ->
                assertThat(table.title().en()).matches("5G base stations by county, Q\\d \\d{4}"));
  }

  @Test
  void a_class_stands_below_the_class_that_it_is_a_part_of() {
    Table industries =
        chapters.get(0).tables().stream()
            .filter(table -> table.title().zh().equals("分行业增加值"))
            .findFirst()
            .orElseThrow();

    assertThat(industries.rows())
        .extracting(row -> row.level() + row.label().zh())
        .startsWith("0合  计", "1第一产业", "2农林牧渔业", "1第二产业", "2采矿业");
  }

  @Test
  void all_units_of_an_index_are_ranked_the_best_first() {
    ChartModel.RankInterval ranks =
        charts.stream()
            .filter(c -> c instanceof ChartModel.RankInterval)
            .map(c -> (ChartModel.RankInterval) c)
            .findFirst()
            .orElseThrow();

    assertThat(ranks.categories()).extracting(Label::zh).containsExactly("西安市", "延安市");
    assertThat(numbers(ranks.ranks())).containsExactly("1", "2");
    assertThat(numbers(ranks.best())).containsExactly("1", "1");
  }

  private static List<String> numbers(Series series) {
    return series.values().stream()
        .map(figure -> figure.number().map(Object::toString).orElse(""))
        .toList();
  }

  @Test
  void the_release_tells_of_itself_in_annexes() {
    assertThat(chapters.get(chapters.size() - 1).label().zh()).endsWith("指标溯源");
    assertThat(chapters.get(chapters.size() - 1).tables().get(0).rows()).hasSizeGreaterThan(200);
  }

  @Test
  void every_kind_of_chart_is_in_use() {
    assertThat(specs.stream().flatMap(spec -> spec.charts().stream()))
        .extracting(ChartSpec::kind)
        .contains(ChartSpec.Kind.values());
  }

  @Test
  void chapters_and_annexes_are_numbered_apart() {
    assertThat(chapters).extracting(c -> c.label().zh()).startsWith("一、总体发展");
    assertThat(chapters.get(7).label().zh()).startsWith("附录一  ");
    assertThat(chapters.get(7).tables().get(0).number().zh()).isEqualTo("表A1-1");
  }

  @Test
  void what_is_of_which_stands_below_and_is_marked() {
    Table first = chapters.get(0).tables().get(0);

    assertThat(first.rows().get(0).mark()).isEqualTo(Row.Mark.NONE);
    assertThat(first.rows().subList(1, 3))
        .allMatch(row -> row.mark() == Row.Mark.OF_WHICH && row.level() == 1);
  }

  @Test
  void titles_differ_and_are_in_both_languages() {
    assertThat(chapters).flatExtracting(Chapter::tables).extracting(Table::title).isNotEmpty();
    for (ChapterSpec spec : specs) {
      assertThat(spec.tables()).extracting(t -> t.title().zh()).doesNotHaveDuplicates();
      assertThat(spec.charts()).extracting(c -> c.title().zh()).doesNotHaveDuplicates();
      assertThat(spec.tables()).noneMatch(t -> t.title().zh().equals(t.title().en()));
      assertThat(spec.charts()).noneMatch(c -> c.title().zh().equals(c.title().en()));
    }
  }

  @Test
  void a_waterfall_leads_from_level_to_level_by_its_main_classes() {
    ChartModel waterfall =
        charts.stream().filter(c -> c instanceof ChartModel.Waterfall).findFirst().orElseThrow();

    assertThat(waterfall.categories())
        .extracting(Label::zh)
        .containsExactly("2021年", "第一产业", "第二产业", "第三产业", "2022年");
  }

  @Test
  void a_tile_map_shows_every_county_in_its_place() {
    ChartSpec spec =
        specs.stream()
            .flatMap(chapter -> chapter.charts().stream())
            .filter(chart -> chart.kind() == ChartSpec.Kind.TILE_MAP)
            .findFirst()
            .orElseThrow();
    ChartSpec known =
        new ChartSpec(
            spec.kind(),
            spec.title(),
            List.of(IndicatorCode.parse("5g.base-stations")),
            List.of(),
            spec.periods(),
            spec.stacking(),
            false);
    ChartModel.TileMap map =
        (ChartModel.TileMap) new ChartFromRelease(release(), known).chart("1").orElseThrow();

    assertThat(map.tiles()).hasSize(13);
    assertThat(map.categories()).extracting(Label::zh).startsWith("宝塔区");
    assertThat(map.tiles().get(0)).isEqualTo(new ChartModel.Tile(2, 1));
    assertThat(map.tiles()).anyMatch(t -> t.row() == 0).anyMatch(t -> t.column() == 0);
  }

  @Test
  void a_doughnut_has_the_main_classes_and_a_treemap_the_finest() {
    assertThat(parts(ChartModel.Doughnut.class)).contains("第一产业").doesNotContain("农林牧渔业");
    assertThat(parts(ChartModel.Treemap.class)).contains("苹果").doesNotContain("农产品");
  }

  private Stream<IndicatorCode> codes() {
    return specs.stream()
        .flatMap(
            spec ->
                Stream.concat(
                    spec.tables().stream().flatMap(t -> t.indicators().stream()),
                    spec.charts().stream().flatMap(c -> c.indicators().stream())));
  }

  private List<String> parts(Class<? extends ChartModel> kind) {
    return charts.stream()
        .filter(kind::isInstance)
        .flatMap(chart -> chart.categories().stream())
        .map(Label::zh)
        .toList();
  }
}
