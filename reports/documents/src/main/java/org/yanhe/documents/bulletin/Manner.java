package org.yanhe.documents.bulletin;

import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHint;
import org.yanhe.model.text.Language;

/**
 * The kinds of text in a bulletin. Chinese follows the format of official documents (GB/T 9704: 小标宋
 * 二号 for the title, 仿宋 三号 for the text, 黑体 for headings); English is set in Times.
 */
enum Manner {
  BODY("Normal", "Normal", "仿宋", 32, 23),
  TITLE("Title", "Title", "方正小标宋简体", 44, 32),
  BYLINE("Subtitle", "Subtitle", "楷体", 32, 24),
  HEADING("Heading1", "heading 1", "黑体", 32, 28),
  CAPTION("Caption", "caption", "黑体", 24, 21),
  SMALL("Note", "note text", "宋体", 21, 18),
  CELL("TableText", "table text", "宋体", 21, 19),
  NARROW_CELL("TableTextNarrow", "table text narrow", "宋体", 18, 16),
  NUMBER("PageNumber", "page number line", "宋体", 28, 20);

  private static final String LATIN = "Times New Roman";

  private final String id;
  private final String styleName;
  private final String chinese;
  private final int chineseHalfPoints;
  private final int englishHalfPoints;

  Manner(String id, String styleName, String chinese, int chineseHalfPoints, int english) {
    this.id = id;
    this.styleName = styleName;
    this.chinese = chinese;
    this.chineseHalfPoints = chineseHalfPoints;
    this.englishHalfPoints = english;
  }

  String id() {
    return id;
  }

  String styleName() {
    return styleName;
  }

  int halfPoints(Language language) {
    return switch (language) {
      case ZH -> chineseHalfPoints;
      case EN -> englishHalfPoints;
    };
  }

  /** 小标宋 and 黑体 are heavy by themselves; their English stand-in is set in bold. */
  boolean boldIn(Language language) {
    return language == Language.EN && (this == TITLE || chinese.equals("黑体"));
  }

  /**
   * Sets the typefaces of a run or style. The hint makes quotation marks and the like Chinese; it
   * must stand in each style, because readers do not inherit it.
   */
  void fonts(CTRPr run, Language language) {
    CTFonts fonts = run.addNewRFonts();
    fonts.setAscii(LATIN);
    fonts.setHAnsi(LATIN);
    fonts.setEastAsia(chinese);
    fonts.setCs(LATIN);
    if (language == Language.ZH) {
      fonts.setHint(STHint.EAST_ASIA);
    }
  }
}
