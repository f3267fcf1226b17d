package org.yanhe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yanhe.model.figure.Figure;
import org.yanhe.model.indicator.IndicatorCode;
import org.yanhe.model.period.Period;
import org.yanhe.model.region.RegionCode;
import org.yanhe.model.release.Observation;
import org.yanhe.model.release.PublicRelease;

/** An indicator that is added in YAML alone stands in release, tables and explanations. */
class AddedIndicatorIT {
  private static final Path TEMPLATE = Path.of("../../datasets/templates/index");
  private static final String OWN =
      """
      schema: 1
      topic: own
      label: {zh: 自选指标, en: Own indicators}
      defaults:
        additivity: {region: none, period: none}
        nulls: absent
        disclosure: open
        frequencies: [year]
        levels: [city]
        source: {zh: 通信管理部门, en: Communications authority}
      indicators:
        - code: own.broadband
          kind: base
          dataset: city-indicators
          measure: sum(value)
          where: indicator = 'broadband'
          label: {zh: 宽带普及率甲, en: Broadband penetration A}
          definition: {zh: 每百人宽带用户数, en: Broadband users per 100 people}
          unit: 户/百人
          decimals: 1
        - code: own.broadband.growth-yoy
          kind: growth
          of: own.broadband
          over: year
          label: {zh: 宽带普及率甲增速, en: Growth of broadband penetration A}
          definition: {zh: 比上年增长, en: Growth over the year before}
          unit: "%"
          decimals: 1
      """;

  private static final String SENTENCE =
      """
          paragraphs:
            - periods: {frequency: year}
              sentences:
                - zh: "宽带普及率甲居前三位的是{own.broadband top 3}。"
                  en: "Highest in penetration A are {own.broadband top 3}."
      """;

  @TempDir static Path folder;

  private static Path project;
  private static Path release;

  @BeforeAll
  static void add_two_indicators_and_run() throws IOException {
    project = folder.resolve("project");
    copy(TEMPLATE, project);
    Files.writeString(project.resolve("catalogue/90-own.yaml"), OWN);
    Path layout = project.resolve("report/layout.yaml");
    Files.writeString(layout, named(Files.readString(layout)));
    Product.Ended run =
        Product.run(List.of(), "run", project.toString(), "--out", folder.resolve("r").toString());
    assertThat(run.exitCode()).as(run.err()).isZero();
    release = Path.of(run.lastLine());
  }

  /** The layout with the indicators in a sentence, a table and a chart. */
  private static String named(String layout) {
    return layout
        .replace("    tables:\n", SENTENCE + "    tables:\n")
        .replace(
            "indicators: [development, development.rank]",
            "indicators: [development, own.broadband, own.broadband.growth-yoy]")
        .replace("columns: [development]", "columns: [own.broadband]");
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = to.resolve(from.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
  }

  @Test
  void it_has_figures_in_the_release() {
    Figure level = figure("own.broadband");

    assertThat(level.number()).hasValueSatisfying(n -> assertThat(n).isPositive());
    assertThat(figure("own.broadband.growth-yoy").isKnown()).isTrue();
  }

  private static Figure figure(String code) {
    return PublicRelease.open(release)
        .figure(
            Observation.Cell.total(
                IndicatorCode.parse(code), RegionCode.parse("610600"), Period.year(2022)));
  }

  @Test
  void it_stands_in_a_table_of_the_workbook_in_both_languages() throws IOException {
    Path english = folder.resolve("en");
    Product.Ended report =
        Product.run(
            List.of(), "report", release.toString(), "--out", english.toString(), "--lang", "en");

    assertThat(report.exitCode()).as(report.err()).isZero();
    assertThat(texts(release.resolve("documents"))).contains("宽带普及率甲", "宽带普及率甲增速", "宽带普及率甲居前三位的是");
    assertThat(texts(english))
        .contains(
            "Broadband penetration A",
            "Growth of broadband penetration A",
            "Highest in penetration A are ");
  }

  @Test
  void it_stands_in_a_chart_and_on_the_page() throws IOException {
    Path documents = release.resolve("documents");

    assertThat(documents.resolve("charts/figure-1-1.svg")).content().contains("宽带普及率甲");
    try (Stream<Path> files = Files.list(documents)) {
      assertThat(files.filter(file -> file.toString().endsWith(".html")))
          .singleElement()
          .satisfies(page -> assertThat(page).content().contains("宽带普及率甲增速"));
    }
  }

  /** The texts of every cell of every workbook below a folder. */
  private static String texts(Path documents) throws IOException {
    StringBuilder all = new StringBuilder();
    try (Stream<Path> files = Files.walk(documents)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".xlsx")).sorted().toList()) {
        try (InputStream in = Files.newInputStream(file);
            var workbook = WorkbookFactory.create(in)) {
          DataFormatter formatter = new DataFormatter();
          workbook.forEach(
              sheet ->
                  sheet.forEach(
                      row ->
                          row.forEach(
                              cell -> all.append(formatter.formatCellValue(cell)).append('\n'))));
        }
      }
    }
    return all.toString();
  }

  @Test
  void it_is_explained_before_and_after_the_run() {
    String code = "own.broadband.growth-yoy";
    Product.Ended before =
        Product.run(List.of(), "explain", code, project.toString(), "--lang", "zh");
    Product.Ended after =
        Product.run(
            List.of(), "explain", code, "--release", release.toString(), "--region", "610600");

    assertThat(before.out()).contains("宽带普及率甲增速", "└─ own.broadband  宽带普及率甲", "90-own.yaml:");
    assertThat(after.out())
        .as("in the language of all messages")
        .contains("Growth of broadband penetration A")
        .doesNotContain("宽带");
  }

  @Test
  void the_cities_are_ranked_with_intervals() throws IOException {
    List<String> ranks =
        Files.readAllLines(release.resolve("public/indices/development-ranks.csv"));

    assertThat(ranks).hasSize(1 + 2 * 10);
    assertThat(Files.readAllLines(release.resolve("public/indices/development-sensitivity.csv")))
        .hasSize(1 + 2 * 11 * 4);
  }
}
