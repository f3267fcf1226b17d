package org.yanhe.documents.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.yanhe.model.indicator.Catalogue;
import org.yanhe.model.indicator.CatalogueReader;
import org.yanhe.model.problem.Problems;
import org.yanhe.model.text.Language;
import org.yanhe.model.yaml.YamlFile;

class CatalogueWorkbookTest {
  private static final String YAML =
      """
      schema: 1
      topic: sales
      label: {zh: 销售, en: Sales}
      indicators:
        - code: sales.total
          kind: base
          dataset: trades
          measure: sum(amount)
          label: {zh: 销售额, en: Sales}
          definition: {zh: "=1+1", en: Amount of all trades}
          unit: 万元
          decimals: 2
          additivity: {region: additive, period: additive}
          nulls: zero
          disclosure: respondents
          frequencies: [month, year]
          levels: [city]
          valid-from: 2022
          source: {zh: 本项目, en: This project}
      """;

  private final Catalogue catalogue = catalogue();

  private static Catalogue catalogue() {
    Problems problems = new Problems();
    CatalogueReader reader = new CatalogueReader(problems);
    YamlFile.parse("c.yaml", YAML, problems).ifPresent(reader::add);
    problems.stopIfAny();
    return reader.catalogue();
  }

  private static List<String> row(Sheet sheet, int number) {
    List<String> texts = new ArrayList<>();
    Row row = sheet.getRow(number);
    row.forEach(cell -> texts.add(cell.getStringCellValue()));
    return texts;
  }

  @Test
  void a_row_says_all_of_an_entry_and_texts_stay_texts() throws IOException {
    byte[] bytes = CatalogueWorkbook.write(catalogue, catalogue.all(), Language.ZH);

    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
      Sheet sheet = book.getSheet("指标目录");
      assertThat(row(sheet, 0)).startsWith("主题", "代码", "名称（中文）").doesNotContain("");
      assertThat(row(sheet, 1))
          .containsExactly(
              "销售 Sales",
              "sales.total",
              "销售额",
              "Sales",
              "万元",
              "2",
              "=1+1",
              "Amount of all trades",
              "base",
              "trades 的 sum(amount)",
              "sum(amount) of trades",
              "additive",
              "additive",
              "zero",
              "respondents",
              "year, month",
              "city",
              "2022",
              "本项目",
              "This project");
      assertThat(sheet.getRow(1).getCell(6).getCellType()).isEqualTo(CellType.STRING);
      assertThat(sheet.getLastRowNum()).isEqualTo(catalogue.all().size());
    }
  }

  @Test
  void the_same_entries_give_the_same_bytes_and_headings_follow_the_language() throws IOException {
    byte[] bytes = CatalogueWorkbook.write(catalogue, catalogue.all(), Language.EN);

    assertThat(CatalogueWorkbook.write(catalogue, catalogue.all(), Language.EN)).isEqualTo(bytes);
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
      assertThat(row(book.getSheet("Indicators"), 0)).startsWith("Topic", "Code");
    }
  }
}
