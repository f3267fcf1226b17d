package org.yanhe.documents.workbook;

import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCellStyle;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCellStyles;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTStylesheet;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTXf;
import org.yanhe.model.text.Label;
import org.yanhe.model.text.Language;

/** Real heading styles, by which screen readers and templates find their way. */
final class NamedStyles {
  private static final Label NORMAL = new Label("常规", "Normal");
  private static final Label HEADING_1 = new Label("标题 1", "Heading 1");
  private static final Label HEADING_2 = new Label("标题 2", "Heading 2");

  private NamedStyles() {}

  /** Names the style that every other builds on. */
  static CTCellStyles normal(XSSFWorkbook workbook, Language language) {
    CTStylesheet sheet = workbook.getStylesSource().getCTStylesheet();
    CTCellStyles names = sheet.isSetCellStyles() ? sheet.getCellStyles() : sheet.addNewCellStyles();
    if (names.sizeOfCellStyleArray() == 0) {
      name(names, NORMAL.in(language), 0, 0);
    }
    names.setCount(names.sizeOfCellStyleArray());
    return names;
  }

  static void headings(XSSFWorkbook workbook, Styles styles, Language language) {
    CTCellStyles names = normal(workbook, language);
    heading(workbook, names, HEADING_1.in(language), 16, styles.style(AccessibleSheet.HEADING));
    heading(workbook, names, HEADING_2.in(language), 17, styles.style(AccessibleSheet.SUBHEADING));
    names.setCount(names.sizeOfCellStyleArray());
  }

  private static void heading(
      XSSFWorkbook workbook, CTCellStyles names, String name, long builtin, XSSFCellStyle style) {
    CTXf base = CTXf.Factory.newInstance();
    base.setNumFmtId(0);
    base.setFontId(style.getFontIndex());
    base.setFillId(0);
    base.setBorderId(0);
    base.setApplyFont(true);
    long id = workbook.getStylesSource().putCellStyleXf(base) - 1L;
    style.getCoreXf().setXfId(id);
    name(names, name, id, builtin);
  }

  private static void name(CTCellStyles names, String name, long id, long builtin) {
    CTCellStyle style = names.addNewCellStyle();
    style.setName(name);
    style.setXfId(id);
    style.setBuiltinId(builtin);
  }
}
