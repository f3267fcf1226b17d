package org.yanhe.documents.workbook;

import org.apache.poi.xssf.usermodel.XSSFColor;

/** The colours of a workbook; all readable when printed in grey. */
enum Ink {
  BLACK(0x000000),
  BLUE(0x1F5FA8),
  GREY(0x59626E),
  LINE(0xB4BCC6),
  HEAD(0xE8F0F8);

  private final int rgb;

  Ink(int rgb) {
    this.rgb = rgb;
  }

  /** With the alpha byte that some readers insist on. */
  XSSFColor colour() {
    byte[] argb = {-1, (byte) (rgb >> 16), (byte) (rgb >> 8), (byte) rgb};
    return new XSSFColor(argb, null);
  }
}
