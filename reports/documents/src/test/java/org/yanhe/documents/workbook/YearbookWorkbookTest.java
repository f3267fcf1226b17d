package org.yanhe.documents.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.CellValue;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yanhe.model.text.Language;

class YearbookWorkbookTest {
  private static XSSFWorkbook open(Language language) throws IOException {
    return new XSSFWorkbook(
        new ByteArrayInputStream(YearbookWorkbook.write(SampleBook.book(), language)));
  }

  @Test
  void sheets_follow_the_book() throws IOException {
    try (XSSFWorkbook workbook = open(Language.ZH)) {
      assertThat(workbook)
          .extracting(Sheet::getSheetName)
          .containsExactly(
              "封面",
              "目录",
              "编制说明",
              "符号说明",
              "表1-1",
              "表1-2",
              "图1-1至图1-7",
              "表2-1",
              "图2-1",
              "指标解释",
              "作图数据");
    }
  }

  @ParameterizedTest
  @EnumSource
  void every_formula_evaluates_to_its_cached_value(Language language) throws IOException {
    try (XSSFWorkbook workbook = open(language)) {
      FormulaEvaluator evaluator = workbook.getCreationHelper().createFormulaEvaluator();
      int formulas = 0;
      for (Sheet sheet : workbook) {
        for (Row row : sheet) {
          for (Cell cell : row) {
            if (cell.getCellType() == CellType.FORMULA) {
              CellValue computed = evaluator.evaluate(cell);
              assertThat(computed.getNumberValue())
                  .as("%s!%s = %s", sheet.getSheetName(), cell.getAddress(), cell.getCellFormula())
                  .isCloseTo(cell.getNumericCellValue(), within(1e-9));
              formulas++;
            }
          }
        }
      }
      assertThat(formulas).isEqualTo(38);
    }
  }

  @Test
  void cached_values_are_the_engines_in_full_precision() throws IOException {
    try (XSSFWorkbook workbook = open(Language.ZH)) {
      Cell share = workbook.getSheet("表1-2").getRow(5).getCell(3);

      assertThat(share.getCellFormula()).isEqualTo("B6/C6*100");
      assertThat(share.getNumericCellValue()).isEqualTo(5740.2 / 20210 * 100, within(1e-12));
    }
  }

  @Test
  void a_withheld_figure_leaves_a_symbol_and_no_formula() throws IOException {
    try (XSSFWorkbook workbook = open(Language.ZH)) {
      Row county = workbook.getSheet("表1-2").getRow(7);

      assertThat(county.getCell(0).getStringCellValue()).isEqualTo("丙县");
      assertThat(county.getCell(1).getStringCellValue()).isEqualTo("x");
      assertThat(county.getCell(3).getCellType()).isEqualTo(CellType.STRING);
      assertThat(county.getCell(3).getStringCellValue()).isEqualTo("x");
    }
  }

  @Test
  void equal_books_give_equal_bytes_in_any_time_zone_and_locale() {
    byte[] here = YearbookWorkbook.write(SampleBook.book(), Language.ZH);

    assertThat(Elsewhere.call(() -> YearbookWorkbook.write(SampleBook.book(), Language.ZH)))
        .isEqualTo(here);
  }

  @Test
  void every_part_is_valid_by_the_schemas() throws Exception {
    assertThat(SchemaCheck.problems(YearbookWorkbook.write(SampleBook.book(), Language.ZH)))
        .isEmpty();
  }

  @Test
  void contents_lead_to_sheets_and_sheets_lead_back() throws IOException {
    try (XSSFWorkbook workbook = open(Language.ZH)) {
      assertThat(workbook.getSheet("目录").getHyperlinkList())
          .extracting(link -> link.getLocation())
          .contains("'表1-1'!A1", "'符号说明'!A1", "'指标解释'!A1");
      assertThat(workbook.getSheet("表1-1").getHyperlinkList())
          .extracting(link -> link.getLocation())
          .containsExactly("'目录'!A1");
    }
  }

  @Test
  void english_books_hold_no_chinese() throws IOException {
    Pattern chinese = Pattern.compile("\\p{IsHan}");
    try (XSSFWorkbook workbook = open(Language.EN)) {
      for (Sheet sheet : workbook) {
        assertThat(sheet.getSheetName()).doesNotContainPattern(chinese);
        for (Row row : sheet) {
          for (Cell cell : row) {
            if (cell.getCellType() == CellType.STRING) {
              assertThat(cell.getStringCellValue()).doesNotContainPattern(chinese);
            }
          }
        }
      }
    }
  }

  @Test
  void properties_come_from_the_release() throws IOException {
    try (XSSFWorkbook workbook = open(Language.ZH)) {
      var core = workbook.getProperties().getCoreProperties();

      assertThat(core.getTitle()).isEqualTo("示例市数字经济发展统计报告");
      assertThat(core.getCreator()).isEqualTo("示例市统计局");
      assertThat(core.getCreated().toInstant()).isEqualTo("2025-06-01T00:00:00Z");
      assertThat(core.getModified()).isEqualTo(core.getCreated());
      assertThat(workbook.getProperties().getCustomProperties().getProperty("release").getLpwstr())
          .isEqualTo("sample-2024-r1");
    }
  }

  @Test
  void a_picture_keeps_its_proportions() throws IOException {
    Picture picture = SampleCharts.picture();
    try (XSSFWorkbook workbook = open(Language.ZH)) {
      var anchor =
          workbook.getSheet("图2-1").getDrawingPatriarch().getCTDrawing().getOneCellAnchorArray(0);

      assertThat(anchor.getExt().getCx()).isEqualTo(468 * 12700L);
      assertThat(anchor.getExt().getCy()).isEqualTo(Math.round(picture.height() * 12700));
    }
  }

  @Test
  void a_sample_is_left_to_look_at() throws IOException {
    for (Language language : Language.values()) {
      Path file = Path.of("target", "looks", "yearbook-" + language.code() + ".xlsx");
      Files.createDirectories(file.getParent());
      Files.write(file, YearbookWorkbook.write(SampleBook.book(), language));
      assertThat(file).isNotEmptyFile();
    }
  }
}
