package org.yanhe.documents.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yanhe.documents.chart.ChartModel;
import org.yanhe.documents.sentence.TextRelease;
import org.yanhe.documents.workbook.Chapter;
import org.yanhe.documents.workbook.Plot;
import org.yanhe.model.figure.Figure;
import org.yanhe.model.problem.Problems;
import org.yanhe.model.text.Label;
import org.yanhe.model.yaml.YamlFile;

class LeftOutTest {
  private static final String OBSERVATIONS =
      """
      total,61,2021,_T,600,A,亿元,2
      total,61,2022,_T,710,A,亿元,2
      share,61,2021,_T,,Q,%,1
      share,61,2022,_T,31.8,A,%,1
      share.change,61,2022,_T,,Q,百分点,1
      """;

  private static final String LAYOUT =
      """
      schema: 1
      chapters:
        - title: {zh: 总体, en: Overall}
          tables:
            - rows: indicators
              title: {zh: 不予公布, en: Withheld}
              indicators: [share.change]
              periods: {frequency: year, last: 2}
            - rows: indicators
              title: {zh: 公布, en: Published}
              indicators: [total, share.change]
              periods: {frequency: year, last: 2}
          charts:
            - kind: lines
              title: {zh: 不予公布, en: Withheld}
              lines: [share.change]
              periods: {frequency: year, last: 2}
            - kind: column-line
              title: {zh: 只有一点, en: One point}
              columns: [share]
              lines: [total]
              periods: {frequency: year, last: 3}
            - kind: column-line
              title: {zh: 总量及变动, en: Total and change}
              columns: [total]
              lines: [share.change]
              periods: {frequency: year, last: 3}
            - kind: stacked
              title: {zh: 构成, en: Structure}
              columns: [total, share]
              stacking: share
              periods: {frequency: year, last: 2}
      """;

  @TempDir private Path folder;
  private List<Chapter> chapters = List.of();

  @BeforeEach
  void fill() throws IOException {
    Problems problems = new Problems();
    Layout layout =
        YamlFile.parse("layout.yaml", LAYOUT, problems).flatMap(Layout::read).orElseThrow();
    problems.stopIfAny();
    chapters = ReportBook.of(TextRelease.of(folder, OBSERVATIONS), layout).chapters();
  }

  @Test
  void tables_and_charts_without_a_figure_are_left_out_and_not_counted() {
    assertThat(chapters.get(0).tables())
        .extracting(table -> table.number().zh() + table.title().zh())
        .containsExactly("表1-1公布");
    assertThat(chapters.get(0).exhibits())
        .extracting(exhibit -> exhibit.number().zh() + exhibit.title().zh())
        .containsExactly("图1-1总量及变动", "图1-2构成");
  }

  @Test
  void shares_are_drawn_only_where_every_part_is_known() {
    ChartModel chart = ((Plot) chapters.get(0).exhibits().get(1)).chart();

    assertThat(chart.series())
        .extracting(series -> series.values().stream().map(Figure::isKnown).toList())
        .containsExactly(List.of(false, true), List.of(false, true));
  }

  @Test
  void lines_of_absent_figures_and_years_before_the_first_figure_are_not_drawn() {
    ChartModel chart = ((Plot) chapters.get(0).exhibits().get(0)).chart();

    assertThat(chart.series()).extracting(series -> series.label().zh()).containsExactly("total指标");
    assertThat(chart.categories()).extracting(Label::zh).containsExactly("2021年", "2022年");
    assertThat(chart.head().subtitle().zh()).isEqualTo("单位：亿元");
  }

  @Test
  void a_chart_of_shares_says_that_its_axis_tells_shares() {
    ChartModel chart = ((Plot) chapters.get(0).exhibits().get(1)).chart();

    assertThat(chart.head().subtitle().zh()).endsWith("；纵轴为占比（%）");
  }
}
