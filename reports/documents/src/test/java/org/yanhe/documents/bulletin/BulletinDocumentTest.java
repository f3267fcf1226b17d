package org.yanhe.documents.bulletin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.yanhe.documents.layout.Layout;
import org.yanhe.documents.layout.ReportBulletin;
import org.yanhe.documents.sentence.TextRelease;
import org.yanhe.documents.workbook.SchemaCheck;
import org.yanhe.model.problem.Problems;
import org.yanhe.model.release.Observation;
import org.yanhe.model.release.PublicRelease;
import org.yanhe.model.text.Language;
import org.yanhe.model.yaml.YamlFile;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BulletinDocumentTest {
  private static final Pattern NUMBER = Pattern.compile("\\d[\\d,]*(\\.\\d+)?");

  private static final String OBSERVATIONS =
      """
      total,61,2021,_T,614.25,A,亿元,2
      total,61,2022,_T,710,A,亿元,2
      total.growth-yoy,61,2022,_T,690.029,A,%,1
      share,61,2022,_T,31.81,A,%,1
      share.change,61,2022,_T,,Q,百分点,1
      subscribers,61,2022,_T,299.49,A,万户,2
      stations,61,2021,_T,1300,A,个,0
      stations,61,2022,_T,61,A,个,0
      stations,6101,2022,_T,9,A,个,0
      stations,6102,2022,_T,40,A,个,0
      stations,6103,2022,_T,12,A,个,0
      """;

  private static final String LAYOUT =
      """
      schema: 1
      reading-notes: [{zh: 一、口径。, en: Scope.}]
      bulletin:
        title: {zh: "{period}{region}公报", en: "Bulletin of {region}, {period}"}
        periods: {frequency: year}
      chapters:
        - title: {zh: 总体发展, en: Overall development}
          paragraphs:
            - periods: {frequency: year}
              sentences:
                - zh: "{period}{region}总量{total}[，{total.growth-yoy growth}][，占{share}[，{share.change change}]]。"
                  en: "In {period} {region} reached {total}[, {total.growth-yoy growth}][, or {share}[, {share.change change}]]."
                - zh: "用户{subscribers}；基站数居前的是{stations top 2}。"
                  en: "Subscribers: {subscribers}. Most stations: {stations top 2}."
          tables:
            - rows: regions
              title: {zh: 分市基站, en: Stations by city}
              bulletin: true
              indicators: [stations]
              periods: {frequency: year, last: 2}
          charts:
            - kind: column-line
              title: {zh: 基站数, en: Stations}
              bulletin: true
              columns: [stations]
              periods: {frequency: year, last: 2}
            - kind: heat-map
              title: {zh: 分市基站数, en: Stations of cities}
              bulletin: true
              columns: [stations]
              periods: {frequency: year, last: 2}
        - title: {zh: 没有句子, en: Without sentences}
          charts: []
      """;

  private List<Observation> published = List.of();
  private byte[] chinese = {};
  private byte[] english = {};

  @BeforeAll
  void write(@TempDir Path folder) throws IOException {
    PublicRelease release = TextRelease.of(folder, OBSERVATIONS);
    Problems problems = new Problems();
    Layout layout =
        YamlFile.parse("layout.yaml", LAYOUT, problems).flatMap(Layout::read).orElseThrow();
    problems.stopIfAny();
    published = release.observations();
    Bulletin bulletin = ReportBulletin.of(release, layout);
    chinese = BulletinDocument.write(bulletin, Language.ZH);
    english = BulletinDocument.write(bulletin, Language.EN);
  }

  private static List<String> paragraphs(byte[] file, String style) throws IOException {
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(file))) {
      return document.getParagraphs().stream()
          .filter(p -> style.equals(p.getStyle()))
          .map(XWPFParagraph::getText)
          .filter(text -> !text.isBlank())
          .toList();
    }
  }

  @Test
  void it_has_title_publisher_numbered_headings_sentences_and_notes() throws IOException {
    assertThat(paragraphs(chinese, "Title")).containsExactly("2022年示例省公报");
    assertThat(paragraphs(chinese, "Subtitle")).containsExactly("示例省统计局");
    assertThat(paragraphs(chinese, "Heading1")).containsExactly("一、总体发展", "注释");
    assertThat(paragraphs(chinese, "Normal"))
        .containsExactly("2022年示例省总量710.00亿元，比上年增长6.9倍，占31.8%。用户299.49万户；基站数居前的是乙市（40个）和丙市（12个）。");
    assertThat(paragraphs(english, "Normal"))
        .containsExactly(
            "In 2022 Sample Province reached 71.000 billion yuan, up 690.0% on the previous year,"
                + " or 31.8%. Subscribers: 2.9949 million. Most stations: Beta (40) and Gamma"
                + " (12).");
  }

  @Test
  void a_table_that_fits_on_a_page_is_not_broken() throws IOException {
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(chinese))) {
      List<XWPFTableRow> rows = document.getTables().get(0).getRows();
      assertThat(rows)
          .extracting(row -> row.getCell(0).getParagraphArray(0).isKeepNext())
          .endsWith(true, false)
          .containsOnlyOnce(false);
    }
  }

  @Test
  void every_number_of_the_text_is_a_published_figure_or_its_year() throws IOException {
    Set<String> allowed = new TreeSet<>(List.of("2022"));
    published.forEach(o -> allowed.addAll(spellings(o)));
    List<String> read = new ArrayList<>(numbers(chinese));
    read.addAll(numbers(english));

    assertThat(read).hasSizeGreaterThan(12);
    assertThat(allowed).containsAll(read);
  }

  private static List<String> numbers(byte[] file) throws IOException {
    return paragraphs(file, "Normal").stream()
        .flatMap(text -> NUMBER.matcher(text).results().map(MatchResult::group))
        .toList();
  }

  /** As printed, as times above a hundred per cent, and in English with the point moved. */
  private static List<String> spellings(Observation o) {
    return o.figure()
        .number()
        .map(
            exact -> {
              BigDecimal printed = exact.setScale(o.decimals(), RoundingMode.HALF_UP);
              List<String> all = new ArrayList<>(List.of(printed.toPlainString()));
              if (o.unit().symbol().equals("%")) {
                all.add(exact.movePointLeft(2).setScale(1, RoundingMode.HALF_UP).toPlainString());
              }
              if (o.unit().factor().compareTo(BigDecimal.ONE) > 0) {
                all.add(printed.movePointLeft(1).toPlainString());
                all.add(printed.movePointLeft(2).toPlainString());
              }
              return all;
            })
        .orElse(List.of());
  }

  @Test
  void a_chart_is_native_with_its_figures_inside_and_a_heat_map_a_picture() throws IOException {
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(chinese))) {
      assertThat(document.getCharts()).hasSize(1);
      var embedded = document.getCharts().get(0).getWorkbook().getSheetAt(0);
      assertThat(embedded.getRow(2).getCell(1).getNumericCellValue()).isEqualTo(61);
      assertThat(document.getAllPictures()).hasSize(1);
      assertThat(document.getDocument().xmlText()).contains("descr=");
    } catch (org.apache.poi.openxml4j.exceptions.InvalidFormatException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void a_table_repeats_its_head_and_has_a_grid_of_its_columns() throws IOException {
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(chinese))) {
      var table = document.getTables().get(0);
      assertThat(table.getRow(0).isRepeatHeader()).isTrue();
      assertThat(table.getCTTbl().getTblGrid().sizeOfGridColArray()).isEqualTo(3);
      assertThat(table.getRow(2).getCell(0).getText()).isEqualTo("示例省");
      assertThat(table.getRow(2).getCell(2).getText()).isEqualTo("61");
    }
  }

  @Test
  void tables_separate_thousands_in_english_alone() throws IOException {
    try (XWPFDocument zh = new XWPFDocument(new ByteArrayInputStream(chinese));
        XWPFDocument en = new XWPFDocument(new ByteArrayInputStream(english))) {
      assertThat(zh.getTables().get(0).getRow(2).getCell(1).getText()).isEqualTo("1300");
      assertThat(en.getTables().get(0).getRow(2).getCell(1).getText()).isEqualTo("1,300");
    }
  }

  @Test
  void every_part_is_valid_by_its_schema() throws Exception {
    assertThat(SchemaCheck.problems(chinese)).isEmpty();
    assertThat(SchemaCheck.problems(english)).isEmpty();
  }

  @Test
  void the_same_bulletin_gives_the_same_bytes(@TempDir Path folder) throws IOException {
    PublicRelease release = TextRelease.of(folder, OBSERVATIONS);
    Layout layout =
        YamlFile.parse("layout.yaml", LAYOUT, new Problems()).flatMap(Layout::read).orElseThrow();

    assertThat(BulletinDocument.write(ReportBulletin.of(release, layout), Language.ZH))
        .isEqualTo(chinese);
  }

  @Test
  void pages_are_numbered_and_the_first_line_is_indented_by_two_characters() throws IOException {
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(chinese))) {
      assertThat(document.getFooterList().get(0).getText()).contains("—");
      XWPFParagraph body =
          document.getParagraphs().stream()
              .filter(p -> "Normal".equals(p.getStyle()))
              .findFirst()
              .orElseThrow();
      assertThat(body.getIndentationFirstLine()).isEqualTo(640);
      assertThat(body.getCTP().getPPr().getInd().getFirstLineChars()).isEqualTo(200);
    }
  }
}
