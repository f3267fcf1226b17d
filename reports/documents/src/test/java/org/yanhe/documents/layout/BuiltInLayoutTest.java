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
import org.yanhe.documents.table.Row;
import org.yanhe.documents.table.Table;
import org.yanhe.documents.workbook.Book;
import org.yanhe.documents.workbook.Chapter;
import org.yanhe.documents.workbook.Plot;
import org.yanhe.model.indicator.IndicatorCode;
import org.yanhe.model.problem.Problems;
import org.yanhe.model.project.BuiltIn;
import org.yanhe.model.text.Label;
import org.yanhe.model.yaml.YamlFile;

/** The layout that ships with Yanhe, filled with a figure for every base indicator. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BuiltInLayoutTest {
  private final EveryIndicator every = new EveryIndicator();
  private final Problems problems = new Problems();
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
    Book book = ReportBook.of(every.release(folder.resolve("r1")), layout);
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
  void every_table_and_chart_that_it_declares_is_filled() {
    assertThat(chapters.stream().mapToInt(c -> c.tables().size()).sum())
        .isEqualTo(specs.stream().mapToInt(spec -> spec.tables().size()).sum());
    assertThat(charts).hasSize(specs.stream().mapToInt(spec -> spec.charts().size()).sum());
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
    ChartModel.TileMap map =
        charts.stream()
            .filter(c -> c instanceof ChartModel.TileMap)
            .map(c -> (ChartModel.TileMap) c)
            .findFirst()
            .orElseThrow();

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
