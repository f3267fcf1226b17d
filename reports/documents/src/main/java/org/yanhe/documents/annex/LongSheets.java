package org.yanhe.documents.annex;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.yanhe.documents.office.BoldFont;
import org.yanhe.documents.office.OwnTempFiles;
import org.yanhe.documents.office.StableZip;

/**
 * Lines of any number on as many sheets as they need, each with the same head.
 *
 * @param name of the sheets, numbered from the second on
 * @param head one heading a column
 * @param widths of the columns in digits
 * @param most lines on a sheet, below the 1 048 576 rows that a sheet holds
 */
record LongSheets(String name, List<String> head, List<Integer> widths, int most) {
  private static final int IN_MEMORY = 200;
  private static final int MOST = 1_000_000;

  LongSheets(String name, List<String> head, List<Integer> widths) {
    this(name, head, widths, MOST);
  }

  /**
   * A line: words, a number, words.
   *
   * @param before words of the first columns
   * @param number that follows; empty where there is none
   * @param decimals how it is printed
   * @param after words of the last columns
   */
  record Line(List<String> before, Optional<BigDecimal> number, int decimals, List<String> after) {}

  /** Writes a workbook to a stream, which stays open. */
  void write(Stream<Line> lines, Consumer<XSSFWorkbook> properties, OutputStream out)
      throws IOException {
    OwnTempFiles.use();
    Path raw = Files.createTempFile("yanhe-annex", ".xlsx");
    try (SXSSFWorkbook book = new SXSSFWorkbook(new XSSFWorkbook(), IN_MEMORY, true, false)) {
      new Filling(book).fill(lines.iterator());
      properties.accept(book.getXSSFWorkbook());
      try (OutputStream file = Files.newOutputStream(raw)) {
        book.write(file);
      }
      StableZip.repack(raw, out);
    } finally {
      Files.delete(raw);
    }
  }

  /** A workbook being filled. */
  private final class Filling {
    private final SXSSFWorkbook book;
    private final CellStyle bold;
    private final Map<Integer, CellStyle> numbers = new TreeMap<>();

    Filling(SXSSFWorkbook book) {
      this.book = book;
      this.bold = book.createCellStyle();
      bold.setFont(BoldFont.of(book.getXSSFWorkbook()));
    }

    void fill(Iterator<Line> lines) {
      do {
        SXSSFSheet sheet = sheet();
        int row = 0;
        while (row < most && lines.hasNext()) {
          line(sheet.createRow(++row), lines.next());
        }
        sheet.setAutoFilter(new CellRangeAddress(0, row, 0, head.size() - 1));
      } while (lines.hasNext());
    }

    private SXSSFSheet sheet() {
      int count = book.getNumberOfSheets();
      SXSSFSheet sheet = book.createSheet(count == 0 ? name : name + " " + (count + 1));
      for (int c = 0; c < widths.size(); c++) {
        sheet.setColumnWidth(c, widths.get(c) * 256);
      }
      sheet.createFreezePane(0, 1);
      SXSSFRow row = sheet.createRow(0);
      for (int c = 0; c < head.size(); c++) {
        row.createCell(c).setCellValue(head.get(c));
        row.getCell(c).setCellStyle(bold);
      }
      return sheet;
    }

    private void line(SXSSFRow row, Line line) {
      int column = words(row, 0, line.before());
      line.number()
          .ifPresent(
              number -> {
                row.createCell(column).setCellValue(number.doubleValue());
                row.getCell(column).setCellStyle(number(line.decimals()));
              });
      words(row, column + 1, line.after());
    }

    private int words(SXSSFRow row, int from, List<String> words) {
      int column = from;
      for (String word : words) {
        if (!word.isEmpty()) {
          row.createCell(column).setCellValue(word);
        }
        column++;
      }
      return column;
    }

    private CellStyle number(int decimals) {
      return numbers.computeIfAbsent(
          decimals,
          digits -> {
            CellStyle style = book.createCellStyle();
            String after = digits == 0 ? "" : "." + "0".repeat(digits);
            style.setDataFormat(book.createDataFormat().getFormat("#,##0" + after));
            return style;
          });
    }
  }
}
