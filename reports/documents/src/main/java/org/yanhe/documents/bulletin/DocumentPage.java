package org.yanhe.documents.bulletin;

import java.math.BigInteger;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTDocGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STDocGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;
import org.yanhe.model.text.Language;

/**
 * Paper and page numbers: A4 with the margins of GB/T 9704 (37 mm above, 28 mm left, a type area of
 * 156 by 225 mm), the number between dashes at the foot.
 */
final class DocumentPage {
  /** Width of the type area in twentieths of a point. */
  static final int WIDTH = 11906 - 1588 - 1474;

  private DocumentPage() {}

  static void set(XWPFDocument document, Language language) {
    CTSectPr section = document.getDocument().getBody().addNewSectPr();
    CTPageSz paper = section.addNewPgSz();
    paper.setW(BigInteger.valueOf(11906));
    paper.setH(BigInteger.valueOf(16838));
    CTPageMar margin = section.addNewPgMar();
    margin.setTop(BigInteger.valueOf(2098));
    margin.setBottom(BigInteger.valueOf(1984));
    margin.setLeft(BigInteger.valueOf(1588));
    margin.setRight(BigInteger.valueOf(1474));
    margin.setHeader(BigInteger.valueOf(851));
    margin.setFooter(BigInteger.valueOf(992));
    margin.setGutter(BigInteger.ZERO);
    if (language == Language.ZH) {
      CTDocGrid grid = section.addNewDocGrid();
      grid.setType(STDocGrid.LINES);
      grid.setLinePitch(BigInteger.valueOf(579));
    }
    number(document);
  }

  private static void number(XWPFDocument document) {
    XWPFParagraph line = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
    line.setStyle(Manner.NUMBER.id());
    line.createRun().setText("— ");
    line.createRun().getCTR().addNewFldChar().setFldCharType(STFldCharType.BEGIN);
    line.createRun().getCTR().addNewInstrText().setStringValue("PAGE");
    line.createRun().getCTR().addNewFldChar().setFldCharType(STFldCharType.SEPARATE);
    line.createRun().setText("1");
    line.createRun().getCTR().addNewFldChar().setFldCharType(STFldCharType.END);
    line.createRun().setText(" —");
  }
}
