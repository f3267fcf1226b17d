package org.yanhe.documents.office;

import org.yanhe.model.text.Language;

/** The typefaces of office files: 宋体 for text, 黑体 for headings, Times for Latin and figures. */
public enum Typeface {
  SONG("宋体", "Times New Roman"),
  HEI("黑体", "Times New Roman"),
  LINK("宋体", "Times New Roman"),
  LATIN("Times New Roman", "Times New Roman"),
  LATIN_BOLD("Times New Roman", "Times New Roman"),
  SANS("微软雅黑", "Arial"),
  SANS_BOLD("微软雅黑", "Arial"),
  SANS_LINK("微软雅黑", "Arial");

  private final String chinese;
  private final String english;

  Typeface(String chinese, String english) {
    this.chinese = chinese;
    this.english = english;
  }

  public String family(Language language) {
    return switch (language) {
      case ZH -> chinese;
      case EN -> english;
    };
  }

  /** Whether the family is a Chinese one. */
  public boolean chineseIn(Language language) {
    return language == Language.ZH && !chinese.equals(english);
  }

  public boolean underlined() {
    return this == LINK || this == SANS_LINK;
  }

  /** 黑体 is heavy by itself; its English stand-in is set in bold. */
  public boolean boldIn(Language language) {
    return this == LATIN_BOLD || this == SANS_BOLD || (this == HEI && language == Language.EN);
  }
}
