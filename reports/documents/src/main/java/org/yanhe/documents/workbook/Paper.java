package org.yanhe.documents.workbook;

import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.yanhe.documents.office.Typeface;
import org.yanhe.documents.table.Orientation;
import org.yanhe.model.text.Language;

/** Print set-up: A4, as wide as the page and as long as needed, centred, with running heads. */
final class Paper {
  private static final int LONGEST_HEAD = 60;

  /** What runs over its pages by no more than this is printed smaller, on whole pages. */
  private static final double SHRUNK = 1.35;

  private Paper() {}

  /** Digits of the normal font that fill the width of a page. */
  static int digits(Orientation orientation) {
    return switch (orientation) {
      case PORTRAIT -> 90;
      case LANDSCAPE -> 136;
    };
  }

  /** Points of rows that fill the height of a page, less what rounding to pixels may add. */
  static double room(Orientation orientation) {
    return switch (orientation) {
      case PORTRAIT -> 715;
      case LANDSCAPE -> 468;
    };
  }

  /**
   * Sets paper, margins and print area.
   *
   * @param lastColumn from 0
   * @param lastRow from 0
   */
  static void a4(XSSFSheet sheet, Orientation orientation, int lastColumn, int lastRow) {
    a4(sheet, orientation);
    int index = sheet.getWorkbook().getSheetIndex(sheet);
    sheet.getWorkbook().setPrintArea(index, 0, lastColumn, 0, lastRow);
  }

  /** Sets paper and margins. */
  static void a4(XSSFSheet sheet, Orientation orientation) {
    PrintSetup setup = sheet.getPrintSetup();
    setup.setPaperSize(PrintSetup.A4_PAPERSIZE);
    setup.setLandscape(orientation == Orientation.LANDSCAPE);
    sheet.setFitToPage(true);
    setup.setFitWidth((short) 1);
    setup.setFitHeight((short) 0);
    sheet.setHorizontallyCenter(true);
    sheet.setMargin(PageMargin.LEFT, 0.6);
    sheet.setMargin(PageMargin.RIGHT, 0.6);
    sheet.setMargin(PageMargin.TOP, 0.85);
    sheet.setMargin(PageMargin.BOTTOM, 0.75);
    sheet.setMargin(PageMargin.HEADER, 0.4);
    sheet.setMargin(PageMargin.FOOTER, 0.4);
  }

  /**
   * Prints what runs over its last page by little smaller, so that no page is almost empty.
   *
   * @param points height of all rows
   * @param repeated height of the rows that are printed again on each page
   * @param wider how much wider than its page the sheet is; at most 1 where it is not
   */
  static void fullPages(
      XSSFSheet sheet, Orientation orientation, double points, double repeated, double wider) {
    double page = room(orientation) * Math.max(1, wider);
    double pages = (points - repeated) / (page - repeated);
    int whole = (int) pages;
    double printed = points + (whole - 1) * repeated;
    if (whole > 0 && pages > whole && printed <= whole * page * SHRUNK) {
      sheet.getPrintSetup().setFitHeight((short) whole);
    }
  }

  /** Book on the left, chapter on the right, page number below. */
  static void runningHeads(XSSFSheet sheet, Language language, String book, String chapter) {
    String type = "&9&\"" + Typeface.SONG.family(language) + ",Regular\"";
    sheet.getHeader().setLeft(type + escaped(book));
    sheet.getHeader().setRight(type + escaped(chapter));
    sheet.getFooter().setCenter(type + "— &P —");
  }

  /** Rows printed again on each page. */
  static void titleRows(XSSFSheet sheet, int first, int last) {
    sheet.setRepeatingRows(new CellRangeAddress(first, last, -1, -1));
  }

  private static String escaped(String text) {
    String clipped =
        text.codePointCount(0, text.length()) > LONGEST_HEAD
            ? text.substring(0, text.offsetByCodePoints(0, LONGEST_HEAD - 1)) + "…"
            : text;
    return clipped.replace("&", "&&");
  }
}
