package org.yanhe.documents.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.yanhe.documents.office.BoldFont;
import org.yanhe.documents.office.FileProperties;
import org.yanhe.documents.office.OfficeFile;
import org.yanhe.documents.office.SharedTexts;
import org.yanhe.model.indicator.Catalogue;
import org.yanhe.model.indicator.Indicator;
import org.yanhe.model.text.Label;
import org.yanhe.model.text.Language;

/** Writes indicators as a workbook: one row an entry, with all that it says in both languages. */
public final class CatalogueWorkbook {
  private static final int CHARACTER = 256;

  private final XSSFWorkbook workbook = SharedTexts.workbook();
  private final XSSFCellStyle wrapped = wrapped(false);
  private final XSSFCellStyle head = wrapped(true);
  private final List<CatalogueColumn> columns;
  private final Language language;

  private CatalogueWorkbook(Catalogue catalogue, Language language) {
    this.columns = CatalogueColumn.of(catalogue);
    this.language = language;
  }

  /**
   * The bytes of the workbook, the same for the same entries.
   *
   * @param catalogue that the entries are of; it names their topics
   * @param indicators the entries to write, in this order
   * @param language of the headings
   */
  public static byte[] write(Catalogue catalogue, List<Indicator> indicators, Language language) {
    CatalogueWorkbook writer = new CatalogueWorkbook(catalogue, language);
    try (XSSFWorkbook workbook = writer.workbook) {
      writer.sheet(indicators);
      FileProperties.dated(workbook, LocalDate.EPOCH);
      return OfficeFile.bytes(workbook);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write a workbook: " + e.getMessage() + ".", e);
    }
  }

  private void sheet(List<Indicator> indicators) {
    XSSFSheet sheet = workbook.createSheet(new Label("指标目录", "Indicators").in(language));
    XSSFRow first = sheet.createRow(0);
    for (int i = 0; i < columns.size(); i++) {
      sheet.setColumnWidth(i, columns.get(i).width() * CHARACTER);
      text(first, i, columns.get(i).head().in(language), head);
    }
    for (int row = 0; row < indicators.size(); row++) {
      entry(sheet.createRow(row + 1), indicators.get(row));
    }
    sheet.createFreezePane(2, 1);
    sheet.setAutoFilter(new CellRangeAddress(0, indicators.size(), 0, columns.size() - 1));
    sheet.setRepeatingRows(new CellRangeAddress(0, 0, 0, columns.size() - 1));
    sheet.getPrintSetup().setLandscape(true);
  }

  /** Texts stay texts: a definition that begins with an equals sign is never computed. */
  private void entry(XSSFRow row, Indicator indicator) {
    for (int i = 0; i < columns.size(); i++) {
      text(row, i, columns.get(i).text().apply(indicator), wrapped);
    }
  }

  private static void text(XSSFRow row, int column, String text, XSSFCellStyle style) {
    XSSFCell cell = row.createCell(column);
    cell.setCellValue(text);
    cell.setCellStyle(style);
  }

  private XSSFCellStyle wrapped(boolean bold) {
    XSSFCellStyle style = workbook.createCellStyle();
    if (bold) {
      style.setFont(BoldFont.of(workbook));
    }
    style.setWrapText(true);
    style.setVerticalAlignment(VerticalAlignment.TOP);
    return style;
  }
}
