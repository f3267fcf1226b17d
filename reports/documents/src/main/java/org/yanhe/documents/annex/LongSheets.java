package org.yanhe.documents.annex;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFCell;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.yanhe.documents.office.BoldFont;
import org.yanhe.documents.office.ListPaper;
import org.yanhe.documents.office.OfficeFile;
import org.yanhe.documents.office.TextWidth;
import org.yanhe.model.text.Language;

/** A workbook of long sheets, written line by line so that memory does not grow with them. */
final class LongSheets {
  private static final int IN_MEMORY = 200;
  private static final float LINE = 15;
  private static final float HIGHEST = 409;

  private final SXSSFWorkbook book;
  private final Language language;
  private final CellStyle plain;
  private final CellStyle bold;
  private final CellStyle wrapped;
  private final Map<Integer, CellStyle> numbers = new TreeMap<>();

  private LongSheets(SXSSFWorkbook book, Language language) {
    this.book = book;
    this.language = language;
    this.plain = style();
    this.bold = style();
    bold.setFont(BoldFont.of(book.getXSSFWorkbook()));
    bold.setWrapText(true);
    this.wrapped = style();
    wrapped.setWrapText(true);
  }

  /**
   * Writes the sheets in their order to a stream, which stays open.
   *
   * @param isLong whether so many rows may come that they are packed while they wait
   */
  static void write(
      List<LongSheet> sheets,
      Language language,
      boolean isLong,
      Consumer<XSSFWorkbook> properties,
      OutputStream out)
      throws IOException {
    try (SXSSFWorkbook book = OfficeFile.streamed(new XSSFWorkbook(), IN_MEMORY, isLong)) {
      LongSheets filling = new LongSheets(book, language);
      sheets.forEach(filling::fill);
      properties.accept(book.getXSSFWorkbook());
      book.write(out);
    }
  }

  private CellStyle style() {
    CellStyle style = book.createCellStyle();
    style.setVerticalAlignment(VerticalAlignment.TOP);
    return style;
  }

  private void fill(LongSheet spec) {
    Iterator<List<Field>> lines = spec.lines().iterator();
    int part = 0;
    do {
      part++;
      SXSSFSheet sheet = sheet(spec, part == 1 ? spec.name() : spec.name() + " " + part);
      int row = 0;
      while (row < spec.most() && lines.hasNext()) {
        line(sheet.createRow(++row), spec.columns(), lines.next());
      }
      sheet.setAutoFilter(new CellRangeAddress(0, row, 0, spec.columns().size() - 1));
    } while (lines.hasNext());
  }

  private SXSSFSheet sheet(LongSheet spec, String name) {
    SXSSFSheet sheet = book.createSheet(name);
    sheet.createFreezePane(0, 1);
    ListPaper.set(sheet);
    SXSSFRow head = sheet.createRow(0);
    for (int c = 0; c < spec.columns().size(); c++) {
      LongSheet.Column column = spec.columns().get(c);
      sheet.setColumnWidth(c, column.width() * 256);
      head.createCell(c).setCellValue(column.head().in(language));
      head.getCell(c).setCellStyle(bold);
    }
    return sheet;
  }

  private void line(SXSSFRow row, List<LongSheet.Column> columns, List<Field> fields) {
    int most = 1;
    for (int c = 0; c < fields.size(); c++) {
      Field field = fields.get(c);
      if (field.number().isPresent()) {
        SXSSFCell cell = row.createCell(c);
        cell.setCellValue(field.number().get().doubleValue());
        cell.setCellStyle(number(field.decimals()));
      } else if (!field.words().isEmpty()) {
        SXSSFCell cell = row.createCell(c);
        cell.setCellValue(field.words());
        cell.setCellStyle(columns.get(c).isWrapped() ? wrapped : plain);
        most = Math.max(most, lines(field.words(), columns.get(c)));
      }
    }
    if (most > 1) {
      row.setHeightInPoints(Math.min(HIGHEST, most * LINE));
    }
  }

  private int lines(String words, LongSheet.Column column) {
    return column.isWrapped() ? TextWidth.lines(words, column.width(), language) : 1;
  }

  private CellStyle number(int decimals) {
    return numbers.computeIfAbsent(
        decimals,
        digits -> {
          CellStyle style = style();
          String after = digits == 0 ? "" : "." + "0".repeat(digits);
          style.setDataFormat(book.createDataFormat().getFormat("#,##0" + after));
          return style;
        });
  }
}
