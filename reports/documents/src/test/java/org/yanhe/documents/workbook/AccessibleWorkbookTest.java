package org.yanhe.documents.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FontUnderline;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yanhe.model.text.Language;

/** The checklist of the UK Government Analysis Function, rule by rule. */
class AccessibleWorkbookTest {
  private static XSSFWorkbook open(Language language) throws IOException {
    return new XSSFWorkbook(
        new ByteArrayInputStream(AccessibleWorkbook.write(SampleBook.book(), language)));
  }

  private static XSSFSheet sheet(XSSFWorkbook workbook, int index) {
    return workbook.getSheetAt(index);
  }

  @Test
  void each_sheet_but_the_cover_holds_one_marked_up_table() throws IOException {
    try (XSSFWorkbook workbook = open(Language.ZH)) {
      assertThat(sheet(workbook, 0).getTables()).isEmpty();
      for (int s = 1; s < workbook.getNumberOfSheets(); s++) {
        assertThat(sheet(workbook, s).getTables()).as(workbook.getSheetName(s)).hasSize(1);
      }
    }
  }

  @Test
  void nothing_is_merged_hidden_or_frozen() throws IOException {
    try (XSSFWorkbook workbook = open(Language.ZH)) {
      for (int s = 0; s < workbook.getNumberOfSheets(); s++) {
        XSSFSheet sheet = sheet(workbook, s);
        assertThat(sheet.getMergedRegions()).isEmpty();
        assertThat(sheet.getPaneInformation()).isNull();
        assertThat(workbook.isSheetHidden(s)).isFalse();
      }
    }
  }

  @Test
  void sheets_and_tables_have_names_of_their_own() throws IOException {
    try (XSSFWorkbook workbook = open(Language.ZH)) {
      List<String> tables = new ArrayList<>();
      List<String> sheets = new ArrayList<>();
      for (int s = 0; s < workbook.getNumberOfSheets(); s++) {
        sheets.add(workbook.getSheetName(s));
        sheet(workbook, s).getTables().forEach(table -> tables.add(table.getName()));
      }
      assertThat(sheets).startsWith("封面", "目录").doesNotHaveDuplicates();
      assertThat(tables).doesNotHaveDuplicates().contains("Table_1_1");
      assertThat(workbook.getSheet("目录").getHyperlinkList()).isNotEmpty();
    }
  }

  @Test
  void texts_are_plain_and_large() throws IOException {
    try (XSSFWorkbook workbook = open(Language.EN)) {
      for (int s = 0; s < workbook.getNumberOfSheets(); s++) {
        for (Row row : sheet(workbook, s)) {
          for (Cell cell : row) {
            XSSFFont font = ((XSSFCell) cell).getCellStyle().getFont();
            assertThat(font.getFontHeightInPoints()).isGreaterThanOrEqualTo((short) 12);
            assertThat(font.getItalic()).isFalse();
            assertThat(font.getUnderline() == FontUnderline.NONE.getByteValue())
                .isEqualTo(cell.getHyperlink() == null);
          }
        }
      }
    }
  }

  @Test
  void nothing_floats_above_the_cells() throws IOException {
    try (XSSFWorkbook workbook = open(Language.ZH)) {
      assertThat(workbook.getActiveSheetIndex()).isZero();
      assertThat(workbook.isMacroEnabled()).isFalse();
      assertThat(workbook.getAllPictures()).isEmpty();
      for (int s = 0; s < workbook.getNumberOfSheets(); s++) {
        XSSFSheet sheet = sheet(workbook, s);
        assertThat(sheet.getDrawingPatriarch()).isNull();
        assertThat(sheet.getCTWorksheet().isSetHeaderFooter()).isFalse();
        assertThat(sheet.getCTWorksheet().isSetSheetProtection()).isFalse();
        assertThat(sheet.getActiveCell()).isIn(null, new CellAddress("A1"));
      }
    }
  }

  @Test
  void no_cell_of_a_table_is_empty_and_no_row_above_it() throws IOException {
    try (XSSFWorkbook workbook = open(Language.ZH)) {
      for (int s = 1; s < workbook.getNumberOfSheets(); s++) {
        XSSFTable table = sheet(workbook, s).getTables().get(0);
        for (int r = 0; r <= table.getEndRowIndex(); r++) {
          Row row = sheet(workbook, s).getRow(r);
          int last = r < table.getStartRowIndex() ? 0 : table.getEndColIndex();
          for (int c = 0; c <= last; c++) {
            assertThat(row.getCell(c).toString())
                .as("%s %s,%s", workbook.getSheetName(s), r, c)
                .isNotBlank();
          }
        }
      }
    }
  }

  @Test
  void units_and_headings_above_stand_in_the_one_header_row() throws IOException {
    try (XSSFWorkbook workbook = open(Language.ZH)) {
      XSSFTable table = workbook.getSheet("表1-1").getTables().get(0);

      assertThat(table.getCTTable().getTableColumns().getTableColumnList())
          .extracting(column -> column.getName())
          .containsExactly(
              "行业",
              "层级",
              "增加值 2023_x000a_（亿元）",
              "增加值 2024_x000a_（亿元）",
              "比上年增长（%）",
              "占核心产业比重 2023_x000a_（%）",
              "占核心产业比重 2024_x000a_（%）");
    }
  }

  @Test
  void a_heading_that_does_not_fit_breaks_where_nothing_is_torn() {
    assertThat(AccessibleWidths.heading("地区生产总值（亿元） 2021年", 24)).isEqualTo("地区生产总值\n（亿元） 2021年");
    assertThat(AccessibleWidths.heading("2021年一季度", 12)).isEqualTo("2021年\n一季度");
    assertThat(AccessibleWidths.heading("地区生产总值（亿元） 2021年", 31)).isEqualTo("地区生产总值（亿元） 2021年");
    assertThat(AccessibleWidths.heading("Gross regional product (100 million yuan)", 24))
        .isEqualTo("Gross regional product (100 million yuan)");
  }

  @Test
  void cells_of_a_row_stand_on_one_line_with_gaps_between_columns() throws IOException {
    try (XSSFWorkbook workbook = open(Language.ZH)) {
      for (int s = 1; s < workbook.getNumberOfSheets(); s++) {
        XSSFTable table = sheet(workbook, s).getTables().get(0);
        for (int r = table.getStartRowIndex(); r <= table.getEndRowIndex(); r++) {
          for (int c = 1; c <= table.getEndColIndex(); c++) {
            var style = sheet(workbook, s).getRow(r).getCell(c).getCellStyle();
            assertThat(style.getIndention()).isPositive();
            assertThat(style.getVerticalAlignment())
                .isEqualTo(
                    sheet(workbook, s).getRow(r).getCell(0).getCellStyle().getVerticalAlignment());
          }
        }
      }
    }
  }

  @Test
  void absent_figures_are_shorthand_and_values_are_no_formulas() throws IOException {
    try (XSSFWorkbook workbook = open(Language.EN)) {
      XSSFSheet sheet = workbook.getSheet("Table 1-2");
      Row withheld = sheet.getRow(sheet.getTables().get(0).getEndRowIndex());

      assertThat(withheld)
          .extracting(Cell::toString)
          .containsExactly("County D", "1", "[c]", "598.0", "[c]", "[z]", "[x]");
      for (Row row : sheet) {
        assertThat(row).extracting(Cell::getCellType).doesNotContain(CellType.FORMULA);
      }
    }
  }

  @Test
  void an_amount_below_the_smallest_unit_says_low() throws IOException {
    try (XSSFWorkbook workbook = open(Language.EN)) {
      XSSFSheet sheet = workbook.getSheet("Table 1-1");
      Row last = sheet.getRow(sheet.getTables().get(0).getEndRowIndex());

      assertThat(last.getCell(2).getStringCellValue()).isEqualTo("[low]");
    }
  }

  @Test
  void titles_are_real_headings() throws IOException {
    try (XSSFWorkbook workbook = open(Language.EN)) {
      var title = workbook.getSheet("Table 1-1").getRow(0).getCell(0).getCellStyle();
      var names = workbook.getStylesSource().getCTStylesheet().getCellStyles();

      assertThat(names.getCellStyleList())
          .filteredOn(name -> name.getXfId() == title.getCoreXf().getXfId())
          .extracting(name -> name.getName())
          .containsExactly("Heading 1");
    }
  }

  @Test
  void notes_are_numbered_in_titles_and_told_on_a_sheet_of_their_own() throws IOException {
    try (XSSFWorkbook workbook = open(Language.EN)) {
      List<String> told = new ArrayList<>();
      for (Row row : workbook.getSheet("Notes")) {
        String mark = row.getCell(0).getStringCellValue();
        if (mark.startsWith("[")) {
          assertThat(row.getCell(1).getStringCellValue()).isNotBlank();
          told.add(mark);
        }
      }
      String titles = titles(workbook);

      assertThat(told).startsWith("[note 1]", "[note 2]").doesNotHaveDuplicates();
      assertThat(told).allSatisfy(mark -> assertThat(titles).contains(mark));
    }
  }

  private static String titles(XSSFWorkbook workbook) {
    StringBuilder titles = new StringBuilder();
    workbook.forEach(sheet -> titles.append(sheet.getRow(0).getCell(0).getStringCellValue()));
    return titles.toString();
  }

  @Test
  void notes_are_wrapped() throws IOException {
    try (XSSFWorkbook workbook = open(Language.ZH)) {
      for (Row row : workbook.getSheet("注释")) {
        Cell text = row.getCell(1);
        if (text != null) {
          assertThat(text.getCellStyle().getWrapText()).as(text.getStringCellValue()).isTrue();
        }
      }
    }
  }

  @Test
  void properties_name_title_author_and_date_of_the_release() throws IOException {
    try (XSSFWorkbook workbook = open(Language.EN)) {
      var properties = workbook.getProperties().getCoreProperties();

      assertThat(properties.getTitle())
          .isEqualTo("Statistical Report on the Digital Economy of Sample City");
      assertThat(properties.getCreator()).isEqualTo("Sample City Bureau of Statistics");
      assertThat(properties.getCreated()).isNotNull();
    }
  }

  @ParameterizedTest
  @EnumSource
  void every_part_is_valid_by_the_schemas(Language language) throws Exception {
    assertThat(SchemaCheck.problems(AccessibleWorkbook.write(SampleBook.book(), language)))
        .isEmpty();
  }

  @Test
  void equal_books_give_equal_bytes_in_any_time_zone_and_locale() {
    byte[] here = AccessibleWorkbook.write(SampleBook.book(), Language.ZH);

    assertThat(Elsewhere.call(() -> AccessibleWorkbook.write(SampleBook.book(), Language.ZH)))
        .isEqualTo(here);
  }

  @Test
  void a_sample_is_left_to_look_at() throws IOException {
    for (Language language : Language.values()) {
      Path file = Path.of("target", "looks", "accessible-" + language.code() + ".xlsx");
      Files.createDirectories(file.getParent());
      Files.write(file, AccessibleWorkbook.write(SampleBook.book(), language));
      assertThat(file).isNotEmptyFile();
    }
  }
}
