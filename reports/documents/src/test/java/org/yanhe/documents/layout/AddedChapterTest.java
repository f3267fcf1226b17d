package org.yanhe.documents.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.yanhe.documents.Format;
import org.yanhe.documents.ReportDocuments;
import org.yanhe.model.problem.Problems;
import org.yanhe.model.project.BuiltIn;
import org.yanhe.model.release.PublicRelease;
import org.yanhe.model.text.Language;
import org.yanhe.model.yaml.YamlFile;

/** A chapter that is added to the built-in layout in YAML alone, as the guide shows it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AddedChapterTest {
  private static final Path GUIDE = Path.of("../docs/layout.md");
  private static final Pattern EXAMPLE = Pattern.compile("(?s)```yaml\\n(.*?)```");

  private static final String WORDS_ALONE =
      """
        - title: {zh: 结语, en: In closing}
          paragraphs:
            - periods: {frequency: quarter}
              sentences:
                - zh: "{region}共有5G基站{5g.base-stations}。"
                  en: "{region} has {5g.base-stations} stations."
      """;

  private List<PublicRelease> releases = List.of();

  @BeforeAll
  void release(@TempDir Path folder) {
    releases = List.of(new EveryIndicator().release(folder.resolve("r1")));
  }

  private ReportDocuments with(String chapter, Language language) throws IOException {
    String builtIn = Files.readString(BuiltIn.folder("layout").resolve("provincial.yaml"));
    Problems problems = new Problems();
    Layout layout =
        YamlFile.parse("layout.yaml", builtIn + chapter, problems)
            .flatMap(Layout::read)
            .orElseThrow(() -> new AssertionError(problems.sorted()));
    problems.stopIfAny();
    return ReportDocuments.of(releases.get(0), layout, language);
  }

  private static String example() throws IOException {
    Matcher example = EXAMPLE.matcher(Files.readString(GUIDE));
    assertThat(example.find()).isTrue();
    return example.group(1);
  }

  @Test
  void table_chart_and_sentence_stand_in_the_workbook() throws IOException {
    try (XSSFWorkbook workbook = workbook(with(example(), Language.EN))) {
      assertThat(texts(sheet(workbook, "Base stations in focus")))
          .contains("At the end of Q1 2023, Yan'an had 1 5G base stations.");
      assertThat(texts(workbook.getSheet("Table 8-1"))).contains("5G base stations of each county");
      assertThat(workbook.getSheet("Figure 8-1").getDrawingPatriarch().getCharts()).hasSize(1);
      assertThat(texts(workbook.getSheet("Contents")))
          .contains("8. Base stations in focus", "Course of 5G base stations");
    }
  }

  @Test
  void table_chart_and_sentence_stand_in_the_bulletin() throws IOException {
    try (XWPFDocument bulletin = bulletin(with(example(), Language.ZH))) {
      assertThat(text(bulletin)).contains("、基站专题", "2023年一季度末，延安市5G基站", "分县区5G基站一览", "5G基站的变化");
    }
  }

  @Test
  void table_chart_and_sentence_stand_on_the_page() throws IOException {
    assertThat(page(with(example(), Language.ZH)))
        .contains("八、基站专题", "分县区5G基站一览", "5G基站的变化", "\"5G基站\",[\"1个\",");
  }

  @Test
  void a_chapter_of_sentences_alone_stands_in_every_document() throws IOException {
    ReportDocuments documents = with(WORDS_ALONE, Language.EN);

    try (XSSFWorkbook workbook = workbook(documents);
        XWPFDocument bulletin = bulletin(documents)) {
      assertThat(texts(sheet(workbook, "In closing"))).contains("Yan'an has ");
      assertThat(texts(workbook.getSheet("Contents"))).contains("8. In closing");
      assertThat(text(bulletin)).contains("In closing", "Yan'an has ");
    }
    assertThat(page(documents)).contains("8. In closing", "\"Yan'an\",\" has \",[\"1\",");
  }

  private static XSSFWorkbook workbook(ReportDocuments documents) throws IOException {
    return new XSSFWorkbook(new ByteArrayInputStream(only(documents, Format.WORKBOOK)));
  }

  private static XWPFDocument bulletin(ReportDocuments documents) throws IOException {
    return new XWPFDocument(new ByteArrayInputStream(only(documents, Format.BULLETIN)));
  }

  private static String page(ReportDocuments documents) throws IOException {
    return new String(only(documents, Format.PAGE), StandardCharsets.UTF_8);
  }

  private static byte[] only(ReportDocuments documents, Format format) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    documents.render(format).values().iterator().next().writeTo(bytes);
    return bytes.toByteArray();
  }

  private static XSSFSheet sheet(XSSFWorkbook workbook, String part) {
    for (int s = 0; s < workbook.getNumberOfSheets(); s++) {
      if (workbook.getSheetName(s).contains(part)) {
        return workbook.getSheetAt(s);
      }
    }
    throw new AssertionError("No sheet has '" + part + "' in its name");
  }

  private static String texts(XSSFSheet sheet) {
    StringBuilder all = new StringBuilder();
    sheet.forEach(row -> row.forEach(cell -> all.append(cell).append('\n')));
    return all.toString();
  }

  private static String text(XWPFDocument document) {
    try (XWPFWordExtractor words = new XWPFWordExtractor(document)) {
      return words.getText();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
