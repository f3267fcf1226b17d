package org.yanhe.documents.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yanhe.model.text.Language;

class HostileBookTest {
  @ParameterizedTest
  @EnumSource
  void both_faces_stay_valid(Language language) throws Exception {
    byte[] yearbook = YearbookWorkbook.write(HostileBook.book(), language);
    byte[] accessible = AccessibleWorkbook.write(HostileBook.book(), language);

    assertThat(SchemaCheck.problems(yearbook)).isEmpty();
    assertThat(SchemaCheck.problems(accessible)).isEmpty();
    Path looks = Files.createDirectories(Path.of("target", "looks"));
    Files.write(looks.resolve("hostile-" + language.code() + ".xlsx"), yearbook);
    Files.write(looks.resolve("hostile-accessible-" + language.code() + ".xlsx"), accessible);
  }

  @Test
  void text_like_a_formula_stays_text() throws IOException {
    byte[] xlsx = YearbookWorkbook.write(HostileBook.book(), Language.ZH);
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(xlsx))) {
      for (Row row : workbook.getSheet("表9-2")) {
        assertThat(row).extracting(Cell::getCellType).doesNotContain(CellType.FORMULA);
      }
    }
  }

  @Test
  void no_printed_column_is_too_narrow_for_its_figures() throws IOException {
    byte[] xlsx = YearbookWorkbook.write(HostileBook.book(), Language.ZH);
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(xlsx))) {
      XSSFSheet sheet = workbook.getSheet("表9-1");

      assertThat(sheet.getColumnWidth(1) / 256).isGreaterThanOrEqualTo("-123,456,789.99".length());
    }
  }

  @Test
  void ampersands_of_a_chapter_do_not_become_commands_of_the_header() throws IOException {
    byte[] xlsx = YearbookWorkbook.write(HostileBook.book(), Language.ZH);
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(xlsx))) {
      XSSFSheet sheet = workbook.getSheet("表9-1");

      assertThat(sheet.getHeader().getRight()).contains("2024年 && 国家");
      assertThat(sheet.getCTWorksheet().getHeaderFooter().getOddHeader()).hasSizeLessThan(256);
    }
  }
}
