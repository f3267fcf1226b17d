package org.yanhe.documents.workbook;

import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.yanhe.documents.table.Orientation;

/** Breaks between rows, so that what belongs together is printed on one page. */
final class PageBreaks {
  private final XSSFSheet sheet;
  private final double room;
  private double used;

  /**
   * Breaks of a sheet that is printed in its own size.
   *
   * @param repeated points of the rows that are printed again on each page
   */
  PageBreaks(XSSFSheet sheet, Orientation orientation, double repeated) {
    this(sheet, Paper.room(orientation) - repeated);
  }

  /**
   * Breaks of a sheet.
   *
   * @param room of a page in points of the sheet
   */
  PageBreaks(XSSFSheet sheet, double room) {
    this.sheet = sheet;
    this.room = room;
  }

  /** Starts a page above a row where not all of what begins there has room. */
  void keep(int row, double together) {
    if (used > 0 && used + together > room) {
      sheet.setRowBreak(row - 1);
      used = 0;
    }
  }

  /** Counts what was written. */
  void add(double points) {
    used += points;
  }
}
