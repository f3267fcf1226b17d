package org.yanhe.documents.revision;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.yanhe.documents.naming.PeriodNames;
import org.yanhe.documents.office.BoldFont;
import org.yanhe.documents.office.FileProperties;
import org.yanhe.documents.office.ListPaper;
import org.yanhe.documents.office.OfficeFile;
import org.yanhe.documents.office.SharedTexts;
import org.yanhe.documents.office.TextWidth;
import org.yanhe.model.indicator.IndicatorCode;
import org.yanhe.model.region.RegionCode;
import org.yanhe.model.release.PublicRelease;
import org.yanhe.model.release.StatusWords;
import org.yanhe.model.revision.ReleaseDiff;
import org.yanhe.model.revision.Revision;
import org.yanhe.model.text.Label;
import org.yanhe.model.text.Language;

/** Writes a comparison of two releases as a workbook: one sheet of figures, one of causes. */
public final class DiffWorkbook {
  private static final List<Label> HEAD =
      List.of(
          new Label("指标", "Indicator"),
          new Label("代码", "Code"),
          new Label("地区代码", "Region code"),
          new Label("地区", "Region"),
          new Label("时期", "Period"),
          new Label("分类", "Class"),
          new Label("类型", "Kind"),
          new Label("修订前", "Before"),
          new Label("修订后", "After"),
          new Label("单位", "Unit"),
          new Label("变动", "Change"),
          new Label("变动（%）", "Change (%)"),
          new Label("状态前", "Status before"),
          new Label("状态后", "Status after"),
          new Label("原因", "Reason"));
  private static final int[] WIDTHS = {32, 34, 10, 12, 14, 10, 10, 13, 13, 18, 11, 11, 10, 10, 20};
  private static final List<Integer> NUMBERS = List.of(7, 8, 10, 11);
  private static final int UNIT = 9;
  private static final float LINE = 15;
  private static final int MOST_DECIMALS = 8;

  private final PublicRelease later;
  private final Language language;
  private final XSSFWorkbook workbook = SharedTexts.workbook();
  private final XSSFCellStyle head = head();
  private final XSSFCellStyle headOfNumbers = headOfNumbers();
  private final XSSFCellStyle headApart = headApart();
  private final XSSFCellStyle apart = apart();
  private final XSSFCellStyle wrapped = wrapped();
  private final XSSFCellStyle[] numbers = new XSSFCellStyle[MOST_DECIMALS + 1];

  private DiffWorkbook(PublicRelease later, Language language) {
    this.later = later;
    this.language = language;
  }

  /**
   * The bytes of the workbook, the same for the same comparison.
   *
   * @param later of the two, for the names of indicators and regions
   */
  public static byte[] write(ReleaseDiff diff, PublicRelease later, Language language) {
    DiffWorkbook writer = new DiffWorkbook(later, language);
    try (XSSFWorkbook workbook = writer.workbook) {
      writer.revisions(diff);
      writer.causes(diff);
      FileProperties.dated(workbook, LocalDate.EPOCH);
      return OfficeFile.bytes(workbook);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write a workbook: " + e.getMessage(), e);
    }
  }

  private void revisions(ReleaseDiff diff) {
    XSSFSheet sheet = workbook.createSheet(new Label("修订", "Revisions").in(language));
    XSSFRow first = sheet.createRow(0);
    for (int i = 0; i < WIDTHS.length; i++) {
      text(first, i, HEAD.get(i).in(language)).setCellStyle(headOf(i));
      sheet.setColumnWidth(i, WIDTHS[i] * 256);
    }
    fit(first);
    ListPaper.set(sheet);
    sheet.getHeader().setLeft(diff.before() + " → " + diff.after());
    int row = 1;
    for (Revision revision : diff.revisions()) {
      fill(sheet.createRow(row++), revision);
    }
    sheet.createFreezePane(1, 1);
    sheet.setAutoFilter(new CellRangeAddress(0, row - 1, 0, WIDTHS.length - 1));
  }

  private XSSFCellStyle headOf(int column) {
    if (NUMBERS.contains(column)) {
      return headOfNumbers;
    }
    return NUMBERS.contains(column - 1) ? headApart : head;
  }

  private void fill(XSSFRow row, Revision r) {
    IndicatorCode code = r.cell().indicator();
    text(row, 0, later.catalogue().find(code).map(i -> i.label().in(language)).orElse(""));
    text(row, 1, code.text());
    text(row, 2, r.cell().region().text());
    text(row, 3, region(r.cell().region()));
    text(row, 4, PeriodNames.of(r.cell().period()).in(language));
    text(row, 5, r.cell().classCode().isTotal() ? "" : r.cell().classCode().text());
    text(row, 6, r.kind().label().in(language));
    number(row, 7, r.valueBefore(), r.before().decimals());
    number(row, 8, r.valueAfter(), r.after().decimals());
    text(row, UNIT, r.after().unit().label().in(language)).setCellStyle(apart);
    number(row, 10, r.change(), r.after().decimals());
    number(row, 11, r.changePercent(), 2);
    text(row, 12, status(r.statusBefore())).setCellStyle(apart);
    text(row, 13, status(r.statusAfter()));
    text(row, 14, r.reason(language));
    fit(row);
  }

  /** As high as its longest text needs: not every program finds that out by itself. */
  private void fit(XSSFRow row) {
    int lines = 1;
    for (int i = 0; i < WIDTHS.length; i++) {
      XSSFCell cell = row.getCell(i);
      if (cell != null && cell.getCellType() == CellType.STRING) {
        lines = Math.max(lines, TextWidth.lines(cell.getStringCellValue(), WIDTHS[i], language));
      }
    }
    row.setHeightInPoints(LINE * lines);
  }

  /** Empty where there was, or is, no such figure. */
  private String status(String code) {
    return code.isEmpty() ? "" : StatusWords.of(code).in(language);
  }

  private String region(RegionCode code) {
    return later.regions().find(code).map(region -> region.label().in(language)).orElse("");
  }

  /** Definitions and files that differ: where differences of figures come from. */
  private void causes(ReleaseDiff diff) {
    XSSFSheet sheet = workbook.createSheet(new Label("来源", "Sources").in(language));
    ListPaper.set(sheet);
    sheet.setColumnWidth(0, 24 * 256);
    sheet.setColumnWidth(1, 60 * 256);
    XSSFRow first = sheet.createRow(0);
    text(first, 0, new Label("不同之处", "What differs").in(language)).setCellStyle(head);
    text(first, 1, diff.before() + " → " + diff.after()).setCellStyle(head);
    int row = 1;
    for (String file : diff.inputs()) {
      line(sheet.createRow(row++), new Label("数据文件", "Data file"), file);
    }
    for (IndicatorCode code : diff.definitions()) {
      line(sheet.createRow(row++), new Label("指标定义", "Definition"), code.text());
    }
    if (row == 1) {
      text(
          sheet.createRow(row),
          0,
          new Label("数据文件和指标定义均相同。", "Neither data files nor definitions differ.").in(language));
    }
  }

  private void line(XSSFRow row, Label kind, String what) {
    text(row, 0, kind.in(language));
    text(row, 1, what);
  }

  private XSSFCell text(XSSFRow row, int column, String text) {
    XSSFCell cell = row.createCell(column);
    cell.setCellValue(text);
    cell.setCellStyle(wrapped);
    return cell;
  }

  private void number(XSSFRow row, int column, Optional<BigDecimal> value, int decimals) {
    value.ifPresent(
        v -> {
          XSSFCell cell = row.createCell(column);
          cell.setCellValue(v.doubleValue());
          cell.setCellStyle(number(decimals));
        });
  }

  private CellStyle number(int decimals) {
    if (numbers[decimals] == null) {
      numbers[decimals] = workbook.createCellStyle();
      numbers[decimals].setVerticalAlignment(VerticalAlignment.TOP);
      String digits = decimals == 0 ? "" : "." + "0".repeat(decimals);
      numbers[decimals].setDataFormat(workbook.createDataFormat().getFormat("#,##0" + digits));
    }
    return numbers[decimals];
  }

  private XSSFCellStyle head() {
    XSSFCellStyle style = wrapped();
    style.setFont(BoldFont.of(workbook));
    return style;
  }

  private XSSFCellStyle headOfNumbers() {
    XSSFCellStyle style = head();
    style.setAlignment(HorizontalAlignment.RIGHT);
    return style;
  }

  private XSSFCellStyle headApart() {
    XSSFCellStyle style = head();
    style.setAlignment(HorizontalAlignment.LEFT);
    style.setIndention((short) 1);
    return style;
  }

  /** Apart from the number before it. */
  private XSSFCellStyle apart() {
    XSSFCellStyle style = wrapped();
    style.setAlignment(HorizontalAlignment.LEFT);
    style.setIndention((short) 1);
    return style;
  }

  private XSSFCellStyle wrapped() {
    XSSFCellStyle style = workbook.createCellStyle();
    style.setWrapText(true);
    style.setVerticalAlignment(VerticalAlignment.TOP);
    return style;
  }
}
