package org.yanhe.documents.bulletin;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrGeneral;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSpacing;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLineSpacingRule;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;
import org.yanhe.model.text.Language;

/** The styles of a bulletin: one for each manner, so that an editor changes them in one place. */
record DocumentStyles(XWPFDocument document, Language language) {
  /** 28 points a line: 22 lines on a page, as the format of official documents asks. */
  private static final int OFFICIAL_LINE = 560;

  private static final int SINGLE_LINE = 240;
  private static final int OPEN_LINE = 300;

  void write() {
    XWPFStyles styles = document.createStyles();
    CTStyles sheet = CTStyles.Factory.newInstance();
    CTRPr all = sheet.addNewDocDefaults().addNewRPrDefault().addNewRPr();
    Manner.BODY.fonts(all, language);
    size(all, Manner.BODY);
    // Latin text is English in a Chinese document too: else numbers are broken over lines
    all.addNewLang().setVal("en-US");
    all.getLangArray(0).setEastAsia("zh-CN");
    styles.setStyles(sheet);
    for (Manner manner : Manner.values()) {
      styles.addStyle(new XWPFStyle(style(manner)));
    }
  }

  private CTStyle style(Manner manner) {
    CTStyle style = CTStyle.Factory.newInstance();
    style.setType(STStyleType.PARAGRAPH);
    style.setStyleId(manner.id());
    style.addNewName().setVal(manner.styleName());
    if (manner == Manner.BODY) {
      style.setDefault(true);
    } else {
      style.addNewBasedOn().setVal(Manner.BODY.id());
    }
    style.addNewQFormat();
    paragraph(style.addNewPPr(), manner);
    CTRPr run = style.addNewRPr();
    manner.fonts(run, language);
    if (manner.boldIn(language)) {
      run.addNewB();
    }
    size(run, manner);
    return style;
  }

  private void paragraph(CTPPrGeneral paragraph, Manner manner) {
    if (manner == Manner.HEADING || manner == Manner.CAPTION) {
      paragraph.addNewKeepNext();
    }
    // not every program takes it for granted: a single line below a heading is no start of a text
    paragraph.addNewWidowControl();
    if (manner != Manner.BODY && manner != Manner.HEADING) {
      paragraph.addNewSnapToGrid().setVal(false);
    }
    CTSpacing spacing = paragraph.addNewSpacing();
    spacing(spacing, manner);
    switch (manner) {
      case TITLE, BYLINE, CAPTION, NUMBER -> paragraph.addNewJc().setVal(STJc.CENTER);
      case HEADING -> paragraph.addNewOutlineLvl().setVal(BigInteger.ZERO);
      case BODY, SMALL, CELL, NARROW_CELL -> {}
    }
  }

  private void spacing(CTSpacing spacing, Manner manner) {
    int before =
        switch (manner) {
          case TITLE -> 480;
          case HEADING -> 160;
          case CAPTION -> 200;
          case BODY, BYLINE, SMALL, CELL, NARROW_CELL, NUMBER -> 0;
        };
    int after =
        switch (manner) {
          case TITLE, BYLINE -> 240;
          case HEADING, CAPTION -> 80;
          case BODY -> language == Language.EN ? 120 : 0;
          case SMALL, CELL, NARROW_CELL, NUMBER -> 0;
        };
    spacing.setBefore(BigInteger.valueOf(before));
    spacing.setAfter(BigInteger.valueOf(after));
    boolean official =
        language == Language.ZH && (manner == Manner.BODY || manner == Manner.HEADING);
    boolean text = manner == Manner.BODY || manner == Manner.HEADING || manner == Manner.SMALL;
    int line = official ? OFFICIAL_LINE : text ? OPEN_LINE : SINGLE_LINE;
    spacing.setLine(BigInteger.valueOf(line));
    spacing.setLineRule(official ? STLineSpacingRule.EXACT : STLineSpacingRule.AUTO);
  }

  private void size(CTRPr run, Manner manner) {
    BigInteger half = BigInteger.valueOf(manner.halfPoints(language));
    run.addNewSz().setVal(half);
    run.addNewSzCs().setVal(half);
  }
}
