package org.yanhe.documents.bulletin;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableRowAlign;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.officeDocument.x2006.sharedTypes.STOnOff1;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;
import org.yanhe.documents.office.TextWidth;
import org.yanhe.documents.table.Cell;
import org.yanhe.documents.table.Head;
import org.yanhe.documents.table.Row;
import org.yanhe.documents.table.Symbols;
import org.yanhe.documents.table.Table;
import org.yanhe.documents.table.Thousands;
import org.yanhe.model.text.Language;

/** A table in a text: ruled above and below, its head repeated on each page. */
final class DocumentTable {
  private static final String BLUE = "1F5FA8";
  private static final String RULE = "D0D7DF";
  private static final String HEAD = "E8F0F8";

  /** Twentieths of a point that a digit of a cell takes, and both margins of a cell. */
  private static final int DIGIT = 105;

  private static final int PADDING = 220;

  private static final int ONE_PAGE = 25;

  /** More columns than this are set in smaller type. */
  private static final int FEW = 5;

  private final Table table;
  private final Language language;
  private final Symbols symbols;
  private final int[] widths;
  private final Manner manner;

  DocumentTable(Table table, Language language, Symbols symbols) {
    this.table = table;
    this.language = language;
    this.symbols = symbols;
    int columns = table.head().columns().size();
    this.manner = columns > FEW ? Manner.NARROW_CELL : Manner.CELL;
    this.widths = widths(columns);
  }

  /** A third of the page for the labels, or less beside many columns. */
  private static int[] widths(int columns) {
    int[] widths = new int[columns + 1];
    int column = Math.min(1300, DocumentPage.WIDTH * 2 / 3 / columns);
    Arrays.fill(widths, column);
    widths[0] = DocumentPage.WIDTH - columns * column;
    return widths;
  }

  void write(XWPFDocument document) {
    XWPFTable grid = document.createTable();
    grid.removeRow(0);
    look(grid);
    List<XWPFTableRow> rows = new ArrayList<>();
    for (int r = 0; r < table.head().depth(); r++) {
      rows.add(row(grid, true));
      head(rows.get(r), r);
    }
    for (Row line : table.rows()) {
      XWPFTableRow row = row(grid, false);
      body(row, line);
      rows.add(row);
    }
    keepTogether(rows);
  }

  /** A table that fits on a page is not broken: each row stays with the one below. */
  private static void keepTogether(List<XWPFTableRow> rows) {
    if (rows.size() <= ONE_PAGE) {
      rows.subList(0, rows.size() - 1).stream()
          .flatMap(row -> row.getCtRow().getTcList().stream())
          .flatMap(cell -> cell.getPList().stream())
          .forEach(DocumentTable::keepNext);
    }
  }

  private static void keepNext(CTP paragraph) {
    CTPPr properties = paragraph.isSetPPr() ? paragraph.getPPr() : paragraph.addNewPPr();
    properties.addNewKeepNext().setVal(STOnOff1.ON);
  }

  private void look(XWPFTable grid) {
    CTTblPr properties = grid.getCTTbl().getTblPr();
    if (properties.isSetTblBorders()) {
      properties.unsetTblBorders();
    }
    grid.setTableAlignment(TableRowAlign.CENTER);
    grid.setWidth(DocumentPage.WIDTH);
    properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
    grid.setTopBorder(XWPFTable.XWPFBorderType.SINGLE, 12, 0, BLUE);
    grid.setBottomBorder(XWPFTable.XWPFBorderType.SINGLE, 12, 0, BLUE);
    grid.setInsideHBorder(XWPFTable.XWPFBorderType.SINGLE, 4, 0, RULE);
    grid.setInsideVBorder(XWPFTable.XWPFBorderType.SINGLE, 4, 0, RULE);
    CTTblGrid columns =
        grid.getCTTbl().getTblGrid() == null
            ? grid.getCTTbl().addNewTblGrid()
            : grid.getCTTbl().getTblGrid();
    while (columns.sizeOfGridColArray() > 0) {
      columns.removeGridCol(0);
    }
    for (int width : widths) {
      columns.addNewGridCol().setW(BigInteger.valueOf(width));
    }
  }

  private static XWPFTableRow row(XWPFTable grid, boolean head) {
    XWPFTableRow row = new XWPFTableRow(grid.getCTTbl().addNewTr(), grid);
    row.setCantSplitRow(true);
    if (head) {
      row.setRepeatHeader(true);
    }
    return row;
  }

  private void head(XWPFTableRow row, int r) {
    for (Head.Span span : spans(r)) {
      boolean first = span.row() == r;
      XWPFTableCell cell = cell(row, span.column(), span.columns());
      cell.setColor(HEAD);
      if (span.rows() > 1) {
        cell.getCTTc().getTcPr().addNewVMerge().setVal(first ? STMerge.RESTART : STMerge.CONTINUE);
      }
      String text = first ? words(span) : "";
      text(cell, text, ParagraphAlignment.CENTER, true);
    }
  }

  /** The cells that cover a head row, from left to right. */
  private List<Head.Span> spans(int row) {
    List<Head.Span> spans = new ArrayList<>(table.head().spans());
    spans.removeIf(span -> span.row() > row || span.row() + span.rows() <= row);
    spans.sort(java.util.Comparator.comparing(Head.Span::column));
    return spans;
  }

  /**
   * What a head cell says; a Chinese unit in brackets that does not fit behind it starts a line.
   */
  private String words(Head.Span span) {
    String text = span.label().in(language);
    if (language == Language.EN) {
      return text;
    }
    String joined = text.replaceAll("\\s+", "");
    int at = joined.lastIndexOf("（");
    return at <= 0 || TextWidth.of(joined) * DIGIT <= width(span.column(), span.columns()) - PADDING
        ? joined
        : joined.substring(0, at) + "\n" + joined.substring(at);
  }

  private int width(int column, int columns) {
    return Arrays.stream(widths, column, column + columns).sum();
  }

  private void body(XWPFTableRow row, Row line) {
    boolean strong = line.emphasis() == Row.Emphasis.STRONG;
    String mark = line.mark() == Row.Mark.OF_WHICH ? symbols.ofWhich() : "";
    XWPFTableCell label = cell(row, 0, 1);
    text(label, mark + line.label().in(language).strip(), ParagraphAlignment.LEFT, strong);
    label.getParagraphArray(0).setIndentationLeft(60 + 160 * line.level());
    for (int c = 0; c < line.cells().size(); c++) {
      text(cell(row, c + 1, 1), printed(line.cells().get(c)), ParagraphAlignment.RIGHT, strong);
    }
  }

  private String printed(Cell cell) {
    return cell.match(
        this::printed,
        computed -> printed(computed.figure()),
        new Cell.Words<>(label -> label.in(language), () -> ""));
  }

  private String printed(Cell.Value value) {
    return value.belowSmallest()
        ? symbols.belowSmallest()
        : value
            .figure()
            .match(
                number -> value.printed().map(p -> Thousands.in(language, p)).orElse(""),
                symbols::of);
  }

  private XWPFTableCell cell(XWPFTableRow row, int column, int columns) {
    CTTc element = row.getCtRow().addNewTc();
    CTTcPr properties = element.addNewTcPr();
    properties.addNewTcW().setType(STTblWidth.DXA);
    properties.getTcW().setW(BigInteger.valueOf(width(column, columns)));
    if (columns > 1) {
      properties.addNewGridSpan().setVal(BigInteger.valueOf(columns));
    }
    XWPFTableCell cell = new XWPFTableCell(element, row, row.getTable().getBody());
    cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
    return cell;
  }

  private void text(XWPFTableCell cell, String text, ParagraphAlignment side, boolean strong) {
    XWPFParagraph paragraph = cell.addParagraph();
    paragraph.setStyle(manner.id());
    paragraph.setAlignment(side);
    var run = paragraph.createRun();
    List<String> lines = text.lines().toList();
    for (int l = 0; l < lines.size(); l++) {
      if (l > 0) {
        run.addBreak();
      }
      run.setText(lines.get(l));
    }
    if (strong) {
      run.setBold(true);
    }
  }
}
