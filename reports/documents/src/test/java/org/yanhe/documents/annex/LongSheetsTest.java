package org.yanhe.documents.annex;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.xmlbeans.XmlException;
import org.junit.jupiter.api.Test;
import org.yanhe.documents.office.FileProperties;
import org.yanhe.documents.office.StableZip;
import org.yanhe.documents.workbook.SchemaCheck;

class LongSheetsTest {
  private static final java.time.LocalDate DAY = java.time.LocalDate.of(2023, 5, 31);

  private static byte[] write(int lines, int most) throws IOException {
    LongSheets sheets = new LongSheets("数据", List.of("指标", "数值", "状态"), List.of(20, 12, 6), most);
    Stream<LongSheets.Line> all = IntStream.range(0, lines).mapToObj(LongSheetsTest::line);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    sheets.write(all, book -> FileProperties.dated(book, DAY), out);
    return out.toByteArray();
  }

  private static LongSheets.Line line(int n) {
    Optional<BigDecimal> number =
        n % 2 == 0 ? Optional.of(BigDecimal.valueOf(n)) : Optional.empty();
    return new LongSheets.Line(List.of("=1+" + n), number, 1, List.of(n % 2 == 0 ? "A" : "Q"));
  }

  @Test
  void a_new_sheet_begins_where_one_is_full() throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(write(7, 3)))) {
      assertThat(book.getNumberOfSheets()).isEqualTo(3);
      assertThat(book.getSheetName(2)).isEqualTo("数据 3");
      assertThat(book.getSheetAt(1).getRow(0).getCell(1).getStringCellValue()).isEqualTo("数值");
      assertThat(book.getSheetAt(2).getRow(1).getCell(1).getNumericCellValue()).isEqualTo(6);
      assertThat(book.getSheetAt(2).getLastRowNum()).isEqualTo(1);
    }
  }

  @Test
  void an_absent_figure_leaves_its_cell_empty_and_words_never_become_formulas() throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(write(2, 10)))) {
      assertThat(book.getSheetAt(0).getRow(2).getLastCellNum()).isEqualTo((short) 3);
      assertThat(book.getSheetAt(0).getRow(2).getPhysicalNumberOfCells()).isEqualTo(2);
      assertThat(book.getSheetAt(0).getRow(2).getCell(0).getStringCellValue()).isEqualTo("=1+1");
    }
  }

  @Test
  void the_same_lines_give_the_same_bytes_and_a_valid_file() throws IOException, XmlException {
    byte[] first = write(500, 1000);

    assertThat(write(500, 1000)).isEqualTo(first);
    assertThat(SchemaCheck.problems(first)).isEmpty();
  }

  /** The schemas of the standard let fonts be in any order, Microsoft's validator does not. */
  @Test
  void elements_of_a_font_stand_in_the_order_of_microsofts_schema() throws IOException {
    String styles =
        new String(StableZip.entries(write(1, 10)).get("xl/styles.xml"), StandardCharsets.UTF_8);

    assertThat(styles).contains("<font><b val=\"true\"/><sz val=\"11.0\"/><name val=\"Calibri\"/>");
  }

  @Test
  void nothing_gives_a_sheet_with_its_head() throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(write(0, 10)))) {
      assertThat(book.getNumberOfSheets()).isEqualTo(1);
    }
  }
}
