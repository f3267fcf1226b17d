package org.yanhe.documents.annex;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.xmlbeans.XmlException;
import org.junit.jupiter.api.Test;
import org.yanhe.documents.office.FileProperties;
import org.yanhe.documents.office.OfficeParts;
import org.yanhe.documents.workbook.SchemaCheck;
import org.yanhe.model.text.Language;

class LongSheetsTest {
  private static final java.time.LocalDate DAY = java.time.LocalDate.of(2023, 5, 31);

  private static final List<LongSheet.Column> COLUMNS =
      List.of(
          LongSheet.Column.wrapped("指标", "Indicator", 20),
          LongSheet.Column.of("数值", "Value", 12),
          LongSheet.Column.of("状态", "Status", 6));

  private static byte[] write(int lines, int most) throws IOException {
    LongSheet sheet =
        new LongSheet(
            "数据", COLUMNS, most, IntStream.range(0, lines).mapToObj(LongSheetsTest::line));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    LongSheets.write(
        List.of(sheet), Language.ZH, true, book -> FileProperties.dated(book, DAY), out);
    return out.toByteArray();
  }

  private static List<Field> line(int n) {
    return n % 2 == 0
        ? List.of(Field.of("=1+" + n), Field.count(n), Field.of("A"))
        : List.of(Field.of("two\nlines"), Field.of(""), Field.of("Q"));
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
      assertThat(book.getSheetAt(0).getRow(2).getCell(0).getStringCellValue())
          .isEqualTo("two\nlines");
      assertThat(book.getSheetAt(0).getRow(1).getCell(0).getStringCellValue()).isEqualTo("=1+0");
      assertThat(book.getSheetAt(0).getRow(2).getHeightInPoints()).isEqualTo(30);
    }
  }

  @Test
  void words_that_are_wider_than_their_column_have_the_height_of_their_lines() throws IOException {
    List<Field> wide = List.of(Field.of("按网络交易额的变动分解到较短时期的数字经济总量"), Field.count(1));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    LongSheets.write(
        List.of(new LongSheet("数据", COLUMNS, 9, Stream.of(wide))),
        Language.ZH,
        false,
        book -> FileProperties.dated(book, DAY),
        out);
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
      assertThat(book.getSheetAt(0).getRow(1).getHeightInPoints()).isEqualTo(45);
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
        new String(OfficeParts.of(write(1, 10)).get("xl/styles.xml"), StandardCharsets.UTF_8);

    assertThat(styles).contains("<font><b val=\"true\"/><sz val=\"11.0\"/><name val=\"Calibri\"/>");
  }

  @Test
  void nothing_gives_a_sheet_with_its_head() throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(write(0, 10)))) {
      assertThat(book.getNumberOfSheets()).isEqualTo(1);
    }
  }
}
