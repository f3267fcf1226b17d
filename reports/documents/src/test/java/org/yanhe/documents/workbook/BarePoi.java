package org.yanhe.documents.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The cells of a workbook, written again by POI alone: values, formulas with their cached values,
 * styles, widths, heights and merged ranges; no charts, no pictures, no links. It is the floor that
 * {@link WorkbookRace} holds ours against.
 */
final class BarePoi {
  private static final int COLUMNS = 40;

  /** A cell as it is written: text, number or formula with its value. */
  private record Given(
      int row, int column, int style, String text, double number, String formula) {}

  private record Page(
      String name,
      List<Given> cells,
      Map<Integer, Float> heights,
      List<Integer> widths,
      List<int[]> merged) {}

  private final XSSFWorkbook source;
  private final List<Page> pages = new ArrayList<>();

  private BarePoi(XSSFWorkbook source) {
    this.source = source;
  }

  static BarePoi of(byte[] workbook) throws IOException {
    BarePoi poi = new BarePoi(new XSSFWorkbook(new ByteArrayInputStream(workbook)));
    poi.source.forEach(sheet -> poi.pages.add(page(sheet)));
    return poi;
  }

  private static Page page(Sheet sheet) {
    List<Given> cells = new ArrayList<>();
    Map<Integer, Float> heights = new HashMap<>();
    List<Integer> widths = new ArrayList<>();
    for (Row row : sheet) {
      heights.put(row.getRowNum(), row.getHeightInPoints());
      row.forEach(cell -> cells.add(given(cell)));
    }
    for (int c = 0; c < COLUMNS; c++) {
      widths.add(sheet.getColumnWidth(c));
    }
    List<int[]> merged = new ArrayList<>();
    for (CellRangeAddress range : sheet.getMergedRegions()) {
      merged.add(
          new int[] {
            range.getFirstRow(), range.getLastRow(), range.getFirstColumn(), range.getLastColumn()
          });
    }
    return new Page(sheet.getSheetName(), cells, heights, widths, merged);
  }

  private static Given given(Cell cell) {
    int style = cell.getCellStyle().getIndex();
    return switch (cell.getCellType()) {
      case NUMERIC -> new Given(at(cell), on(cell), style, "", cell.getNumericCellValue(), "");
      case FORMULA ->
          new Given(
              at(cell), on(cell), style, "", cell.getNumericCellValue(), cell.getCellFormula());
      case STRING -> new Given(at(cell), on(cell), style, cell.getStringCellValue(), 0, "");
      default -> new Given(at(cell), on(cell), style, "", Double.NaN, "");
    };
  }

  private static int at(Cell cell) {
    return cell.getRowIndex();
  }

  private static int on(Cell cell) {
    return cell.getColumnIndex();
  }

  int cells() {
    return pages.stream().mapToInt(page -> page.cells().size()).sum();
  }

  byte[] write() throws IOException {
    try (XSSFWorkbook book = new Unsaved()) {
      List<XSSFCellStyle> styles = new ArrayList<>();
      for (int i = 0; i < source.getNumCellStyles(); i++) {
        styles.add(book.createCellStyle());
        styles.get(i).cloneStyleFrom(source.getCellStyleAt(i));
      }
      pages.forEach(page -> fill(book.createSheet(page.name()), page, styles));
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      book.write(out);
      return out.toByteArray();
    }
  }

  /** As ours: closed by the library it would be packed a second time. */
  private static final class Unsaved extends XSSFWorkbook {
    @Override
    public void close() {
      getPackage().revert();
    }
  }

  private static void fill(XSSFSheet sheet, Page page, List<XSSFCellStyle> styles) {
    page.heights().forEach((row, height) -> sheet.createRow(row).setHeightInPoints(height));
    for (int c = 0; c < page.widths().size(); c++) {
      sheet.setColumnWidth(c, page.widths().get(c));
    }
    page.merged()
        .forEach(m -> sheet.addMergedRegionUnsafe(new CellRangeAddress(m[0], m[1], m[2], m[3])));
    page.cells().forEach(given -> set(sheet.getRow(given.row()), given, styles));
  }

  private static void set(XSSFRow row, Given given, List<XSSFCellStyle> styles) {
    XSSFCell cell = row.createCell(given.column());
    cell.setCellStyle(styles.get(given.style()));
    if (!given.text().isEmpty()) {
      cell.setCellValue(given.text());
    } else if (!Double.isNaN(given.number())) {
      if (!given.formula().isEmpty()) {
        cell.setCellFormula(given.formula());
      }
      cell.setCellValue(given.number());
    }
  }
}
