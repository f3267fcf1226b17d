package org.yanhe.documents.office;

import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTFont;

/** The usual font in bold, its elements in the order that Microsoft's schema demands. */
public final class BoldFont {
  private static final int SIZE = 11;

  private BoldFont() {}

  /**
   * Adds the font to a workbook; one that POI makes itself writes its elements in another order.
   */
  public static XSSFFont of(XSSFWorkbook workbook) {
    CTFont element = CTFont.Factory.newInstance();
    element.addNewB().setVal(true);
    element.addNewSz().setVal(SIZE);
    element.addNewName().setVal("Calibri");
    XSSFFont font = new XSSFFont(element);
    font.registerTo(workbook.getStylesSource());
    return font;
  }
}
