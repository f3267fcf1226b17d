package org.yanhe.documents.bulletin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTInd;
import org.yanhe.documents.office.FileProperties;
import org.yanhe.documents.office.NativeChart;
import org.yanhe.documents.office.OfficeFile;
import org.yanhe.documents.table.Table;
import org.yanhe.documents.workbook.Plot;
import org.yanhe.model.text.Label;
import org.yanhe.model.text.Language;

/** A bulletin as a Word document. Equal bulletins give equal bytes on any machine. */
public final class BulletinDocument {
  private static final Label NOTES = new Label("注释", "Notes");
  private static final Label UNIT = new Label("单位：", "Unit: ");
  private static final Label NOTE = new Label("注：", "Note: ");

  private final Bulletin bulletin;
  private final Language language;
  private final XWPFDocument document;
  private final DocumentChart charts;

  private BulletinDocument(Bulletin bulletin, Language language, XWPFDocument document) {
    this.bulletin = bulletin;
    this.language = language;
    this.document = document;
    this.charts = new DocumentChart(document, language, bulletin.asOf());
  }

  /** The bytes of a docx file. */
  public static byte[] write(Bulletin bulletin, Language language) {
    try (XWPFDocument document = new Unsaved()) {
      new BulletinDocument(bulletin, language, document).fill();
      return OfficeFile.bytes(document);
    } catch (IOException | InvalidFormatException e) {
      throw new UncheckedIOException(new IOException("Cannot write a bulletin", e));
    }
  }

  /** Closing a document of the library packs all of it once more, for nobody. */
  private static final class Unsaved extends XWPFDocument {
    @Override
    public void close() {
      getPackage().revert();
    }
  }

  private void fill() throws IOException, InvalidFormatException {
    new DocumentStyles(document, language).write();
    paragraph(bulletin.title().in(language), Manner.TITLE);
    paragraph(bulletin.organisation().in(language), Manner.BYLINE);
    for (Bulletin.Section section : bulletin.sections()) {
      section(section);
    }
    notes();
    DocumentPage.set(document, language);
    FileProperties.set(
        document,
        new FileProperties(
            bulletin.title(),
            bulletin.organisation(),
            bulletin.organisation(),
            bulletin.asOf(),
            bulletin.release()),
        language);
  }

  private void section(Bulletin.Section section) throws IOException, InvalidFormatException {
    paragraph(section.label().in(language), Manner.HEADING);
    section.paragraphs().forEach(text -> body(text.in(language)));
    for (Plot plot : section.charts()) {
      chart(plot);
    }
    section.tables().forEach(this::table);
  }

  private void chart(Plot plot) throws IOException, InvalidFormatException {
    // a picture holds its title
    if (NativeChart.exists(plot.chart())) {
      paragraph(
          plot.chart().head().caption(language)
              + bracketed(plot.chart().head().subtitle().in(language)),
          Manner.CAPTION);
    }
    XWPFParagraph line = document.createParagraph();
    line.setStyle(Manner.SMALL.id());
    line.setAlignment(ParagraphAlignment.CENTER);
    charts.write(plot, line.createRun());
  }

  private String bracketed(String text) {
    return language == Language.ZH ? "（" + text + "）" : " (" + text + ")";
  }

  private void table(Table table) {
    paragraph(table.number().in(language) + "  " + table.title().in(language), Manner.CAPTION);
    XWPFParagraph unit = paragraph(UNIT.in(language) + table.unitLine().in(language), Manner.SMALL);
    unit.setAlignment(ParagraphAlignment.RIGHT);
    unit.setKeepNext(true);
    new DocumentTable(table, language, bulletin.symbols()).write(document);
    List<Label> notes = table.notes();
    notes.forEach(note -> paragraph(NOTE.in(language) + note.in(language), Manner.SMALL));
    if (notes.isEmpty()) {
      paragraph("", Manner.SMALL);
    }
  }

  private void notes() {
    if (!bulletin.notes().isEmpty()) {
      paragraph(NOTES.in(language), Manner.HEADING);
      bulletin.notes().forEach(note -> paragraph(note.in(language), Manner.SMALL));
    }
  }

  /** Two characters of indention: in characters for Word, in points for readers that lack them. */
  private void body(String text) {
    XWPFParagraph paragraph = paragraph(text, Manner.BODY);
    paragraph.setAlignment(ParagraphAlignment.BOTH);
    if (language == Language.ZH) {
      paragraph.setIndentationFirstLine(2 * 10 * Manner.BODY.halfPoints(language));
      CTInd indent = paragraph.getCTP().getPPr().getInd();
      indent.setFirstLineChars(BigInteger.valueOf(200));
    }
  }

  private XWPFParagraph paragraph(String text, Manner manner) {
    XWPFParagraph paragraph = document.createParagraph();
    paragraph.setStyle(manner.id());
    paragraph.createRun().setText(text);
    return paragraph;
  }
}
