package org.yanhe.documents.office;

import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;

/** How a long list is printed: A4 across, all columns on a page, the head on every page. */
public final class ListPaper {
  private static final double MARGIN = 0.4;

  private ListPaper() {}

  /** Sets paper, margins, repeated head and page numbers. */
  public static void set(Sheet sheet) {
    PrintSetup setup = sheet.getPrintSetup();
    setup.setPaperSize(PrintSetup.A4_PAPERSIZE);
    setup.setLandscape(true);
    sheet.setFitToPage(true);
    setup.setFitWidth((short) 1);
    setup.setFitHeight((short) 0);
    sheet.setMargin(PageMargin.LEFT, MARGIN);
    sheet.setMargin(PageMargin.RIGHT, MARGIN);
    sheet.setRepeatingRows(new CellRangeAddress(0, 0, -1, -1));
    sheet.getHeader().setCenter("&A");
    sheet.getFooter().setCenter("— &P —");
  }
}
