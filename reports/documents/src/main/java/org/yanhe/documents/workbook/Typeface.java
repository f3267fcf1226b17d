package org.yanhe.documents.workbook;

/** The typefaces of a yearbook: 宋体 for text, 黑体 for headings, Times for Latin and figures. */
enum Typeface {
  SONG("宋体", false, 134),
  HEI("黑体", false, 134),
  LINK("宋体", true, 134),
  LATIN("Times New Roman", false, 0),
  LATIN_BOLD("Times New Roman", false, 0),
  SANS("微软雅黑", false, 134),
  SANS_BOLD("微软雅黑", false, 134),
  SANS_LINK("微软雅黑", true, 134);

  private final String family;
  private final boolean underlined;
  private final int charset;

  Typeface(String family, boolean underlined, int charset) {
    this.family = family;
    this.underlined = underlined;
    this.charset = charset;
  }

  String family() {
    return family;
  }

  boolean underlined() {
    return underlined;
  }

  boolean bold() {
    return this == LATIN_BOLD || this == SANS_BOLD;
  }

  /** 134 is GB2312, 0 says nothing. */
  int charset() {
    return charset;
  }
}
