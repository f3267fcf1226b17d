package org.yanhe.documents.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.PaneInformation;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openxmlformats.schemas.drawingml.x2006.main.CTNonVisualDrawingProps;
import org.openxmlformats.schemas.drawingml.x2006.spreadsheetDrawing.CTOneCellAnchor;

/**
 * A workbook as text, for golden files and for reading a change: one line a cell with its kind,
 * value, number format, formula and type, then what surrounds the cells.
 */
public final class WorkbookView {
  private final List<String> lines = new ArrayList<>();

  private WorkbookView() {}

  /** The lines of all sheets and names, ended by a line feed each. */
  public static String of(byte[] xlsx) {
    WorkbookView view = new WorkbookView();
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(xlsx))) {
      for (int s = 0; s < workbook.getNumberOfSheets(); s++) {
        view.sheet(workbook, workbook.getSheetAt(s));
      }
      workbook.getAllNames().forEach(view::name);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot view a workbook: " + e.getMessage(), e);
    }
    return String.join("\n", view.lines) + "\n";
  }

  private void sheet(XSSFWorkbook workbook, XSSFSheet sheet) {
    lines.add("== " + sheet.getSheetName());
    for (int r = sheet.getFirstRowNum(); r <= sheet.getLastRowNum(); r++) {
      XSSFRow row = sheet.getRow(r);
      if (row != null) {
        row.forEach(cell -> cell((XSSFCell) cell));
      }
    }
    lines.add("widths " + widths(sheet));
    for (CellRangeAddress merged : sheet.getMergedRegions()) {
      lines.add("merged " + merged.formatAsString());
    }
    PaneInformation pane = sheet.getPaneInformation();
    if (pane != null) {
      lines.add(
          "frozen "
              + pane.getHorizontalSplitPosition()
              + " rows, "
              + pane.getVerticalSplitPosition()
              + " columns");
    }
    for (XSSFTable table : sheet.getTables()) {
      lines.add("table " + table.getName() + " " + table.getArea().formatAsString());
    }
    print(workbook, sheet);
  }

  private void cell(XSSFCell cell) {
    String content = content(cell);
    if (content.isEmpty()) {
      return;
    }
    XSSFFont font = cell.getCellStyle().getFont();
    String type =
        font.getFontName() + " " + font.getFontHeight() / 20.0 + (font.getBold() ? " bold" : "");
    String format = cell.getCellStyle().getDataFormatString();
    String link = cell.getHyperlink() == null ? "" : " | to " + cell.getHyperlink().getAddress();
    lines.add(
        cell.getAddress().formatAsString()
            + " | "
            + content
            + (format.equals("General") ? "" : " | " + format)
            + " | "
            + type
            + link);
  }

  private static String content(XSSFCell cell) {
    return switch (cell.getCellType()) {
      case NUMERIC -> "number " + cell.getRawValue();
      case STRING -> text(cell);
      case FORMULA -> "number " + cell.getRawValue() + " | =" + cell.getCellFormula();
      case BLANK -> "";
      case BOOLEAN, ERROR, _NONE ->
          throw new IllegalArgumentException(
              "Invalid cell: '" + cell.getAddress() + "' (" + cell.getCellType() + ")");
    };
  }

  private static String text(XSSFCell cell) {
    String text = cell.getStringCellValue();
    return text.isEmpty() ? "" : "text " + text.replace("\n", "\\n");
  }

  private static String widths(XSSFSheet sheet) {
    int columns =
        IntStream.rangeClosed(0, Math.max(0, sheet.getLastRowNum()))
            .mapToObj(sheet::getRow)
            .filter(row -> row != null)
            .mapToInt(XSSFRow::getLastCellNum)
            .max()
            .orElse(0);
    return IntStream.range(0, columns)
        .mapToObj(c -> String.valueOf(sheet.getColumnWidth(c) / 256))
        .collect(Collectors.joining(" "));
  }

  private void print(XSSFWorkbook workbook, XSSFSheet sheet) {
    String area = workbook.getPrintArea(workbook.getSheetIndex(sheet));
    String paper = sheet.getPrintSetup().getLandscape() ? "landscape" : "portrait";
    lines.add("print " + paper + (area == null ? "" : " " + area));
    CellRangeAddress repeated = sheet.getRepeatingRows();
    if (repeated != null) {
      lines.add("print titles " + repeated.formatAsString());
    }
    for (int row : sheet.getRowBreaks()) {
      lines.add("page ends after row " + (row + 1));
    }
    if (!sheet.getHeader().getLeft().isEmpty()) {
      lines.add("header " + sheet.getHeader().getLeft() + " / " + sheet.getHeader().getRight());
    }
    drawings(sheet);
  }

  private void drawings(XSSFSheet sheet) {
    if (sheet.getDrawingPatriarch() != null) {
      for (CTOneCellAnchor anchor :
          sheet.getDrawingPatriarch().getCTDrawing().getOneCellAnchorArray()) {
        CTNonVisualDrawingProps properties =
            anchor.isSetPic()
                ? anchor.getPic().getNvPicPr().getCNvPr()
                : anchor.getGraphicFrame().getNvGraphicFramePr().getCNvPr();
        lines.add(
            "drawing at row "
                + (anchor.getFrom().getRow() + 1)
                + " | "
                + properties.getName()
                + " | "
                + properties.getDescr());
      }
    }
  }

  private void name(XSSFName name) {
    lines.add("name " + name.getNameName() + " = " + name.getRefersToFormula());
  }
}
