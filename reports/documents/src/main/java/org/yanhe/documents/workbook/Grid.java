package org.yanhe.documents.workbook;

import java.util.stream.IntStream;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** A sheet being filled, addressed by row and column from 0. */
final class Grid {
  private final XSSFSheet sheet;
  private final Styles styles;

  Grid(XSSFSheet sheet, Styles styles) {
    this.sheet = sheet;
    this.styles = styles;
    sheet.setDisplayGridlines(false);
  }

  XSSFSheet sheet() {
    return sheet;
  }

  /** The cell of a place in a face; made where it is missing. */
  XSSFCell cell(int row, int column, Face face) {
    XSSFRow line = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
    XSSFCell cell = line.getCell(column) == null ? line.createCell(column) : line.getCell(column);
    cell.setCellStyle(styles.style(face));
    return cell;
  }

  /** Text, always as text: a leading {@code =} starts no formula. */
  XSSFCell text(int row, int column, String text, Face face) {
    XSSFCell cell = cell(row, column, face);
    cell.setCellValue(text);
    return cell;
  }

  /** A first line in the cell's own face and a second one in another. */
  void twoLines(XSSFCell cell, String first, Face face, String second, Face other) {
    cell.setCellValue(styles.twoLines(first, face, second, other));
  }

  /** One text over a block of cells, all of them in the face so that lines close. */
  XSSFCell merged(int row, int column, int rows, int columns, String text, Face face) {
    XSSFCell first = merged(row, column, rows, columns, face);
    first.setCellValue(text);
    return first;
  }

  /** A block of cells in one face; its first cell, still empty. */
  XSSFCell merged(int row, int column, int rows, int columns, Face face) {
    for (int r = row; r < row + rows; r++) {
      for (int c = column; c < column + columns; c++) {
        cell(r, c, face);
      }
    }
    if (rows > 1 || columns > 1) {
      // blocks never overlap here, and the library would compare each with all others
      sheet.addMergedRegionUnsafe(
          new CellRangeAddress(row, row + rows - 1, column, column + columns - 1));
    }
    return cell(row, column, face);
  }

  void height(int row, double points) {
    XSSFRow line = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
    line.setHeightInPoints((float) points);
  }

  /** Height of the rows from the first to one of them in points. */
  double points(int last) {
    return IntStream.rangeClosed(0, last)
        .mapToObj(sheet::getRow)
        .mapToDouble(
            row -> row == null ? sheet.getDefaultRowHeightInPoints() : row.getHeightInPoints())
        .sum();
  }

  /** Widths in digits of the workbook's normal font, from the first column on. */
  void widths(int... digits) {
    for (int c = 0; c < digits.length; c++) {
      sheet.setColumnWidth(c, digits[c] * 256);
    }
  }

  /** Makes a cell lead to the top of another sheet. */
  void link(XSSFCell cell, String target) {
    linkTo(cell, Places.address(target, 0));
  }

  /** Makes a cell lead to a cell of the workbook. */
  void linkTo(XSSFCell cell, String address) {
    Hyperlink link =
        sheet.getWorkbook().getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
    link.setAddress(address);
    cell.setHyperlink(link);
  }
}
