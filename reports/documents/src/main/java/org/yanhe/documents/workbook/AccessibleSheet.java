package org.yanhe.documents.workbook;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTTableStyleInfo;
import org.yanhe.documents.office.TextWidth;
import org.yanhe.documents.office.Typeface;
import org.yanhe.documents.table.Cell;
import org.yanhe.documents.table.Cell.Value;
import org.yanhe.documents.table.FlatTable;
import org.yanhe.documents.table.Orientation;
import org.yanhe.documents.table.Symbols;
import org.yanhe.documents.workbook.FrontMatter.Pair;
import org.yanhe.model.figure.Reason;
import org.yanhe.model.text.Label;
import org.yanhe.model.text.Language;

/** A sheet read from top to bottom in its first column, ending in at most one table. */
final class AccessibleSheet {
  static final Face HEADING = Face.of("heading-1", Typeface.SANS_BOLD, 16).unwrapped();
  static final Face SUBHEADING = Face.of("heading-2", Typeface.SANS_BOLD, 14).unwrapped();
  private static final Face TEXT = Face.of("text", Typeface.SANS, 12).unwrapped();
  private static final Face WRAPPED = Face.of("wrapped", Typeface.SANS, 12).top();
  private static final Face LINK = Face.of("link", Typeface.SANS_LINK, 12).ink(Ink.BLUE);
  private static final Face FIRST = Face.of("first", Typeface.SANS, 12);
  private static final Face LATER = FIRST.indent(1);
  private static final Face NUMBER =
      Face.of("number", Typeface.SANS, 12).across(HorizontalAlignment.RIGHT).indent(1);
  private static final Face HEAD =
      Face.of("head", Typeface.SANS_BOLD, 12)
          .edges(new Face.Edges(Edge.NONE, Edge.NONE, Edge.RULE, Edge.NONE));
  private static final Face HEAD_RIGHT = HEAD.across(HorizontalAlignment.RIGHT).indent(1);

  /** Digits of a line of prose. */
  private static final int PAGE = 100;

  /** A table that is longer than a page by no more than this is printed smaller, on one page. */
  private static final double SHRUNK = 1.45;

  private final Grid grid;
  private final Language language;
  private final PageBreaks breaks;
  private final double lineHeight;
  private int row;
  private int lastColumn;
  private double height;
  private double wider = 1;

  AccessibleSheet(Grid grid, Language language) {
    this.grid = grid;
    this.language = language;
    this.lineHeight = language == Language.ZH ? 18 : 15.5;
    this.breaks = new PageBreaks(grid.sheet(), Orientation.LANDSCAPE, 0);
  }

  void heading(String text) {
    grid.text(row, 0, text, HEADING);
    line(28);
  }

  /** A heading over a first paragraph, which stays on its page. */
  void subheading(String text, String first) {
    breaks.keep(row, 26 + proseHeight(first));
    grid.text(row, 0, text, SUBHEADING);
    line(26);
    prose(first);
  }

  /** A line of text; it runs over the empty cells to its right. */
  void paragraph(String text) {
    grid.text(row, 0, text, TEXT);
    line(lineHeight + 2);
  }

  /** A paragraph on a sheet without a table. */
  void prose(String text) {
    grid.widths(PAGE);
    breaks.keep(row, proseHeight(text));
    grid.text(row, 0, text, WRAPPED);
    line(proseHeight(text));
  }

  private double proseHeight(String text) {
    return lineHeight * TextWidth.lines(text, PAGE - 2, language) + 4;
  }

  private void line(double points) {
    grid.height(row++, points);
    breaks.add(points);
    height += points;
  }

  void pairs(String identifier, Label first, Label second, List<Pair> pairs) {
    table(identifier, flat(first, second, pairs), Symbols.shorthand());
  }

  /** Pairs whose first part names the sheet it leads to. */
  void linkedPairs(String identifier, Label first, Label second, List<Pair> pairs) {
    int top = row;
    pairs(identifier, first, second, pairs);
    for (int p = 0; p < pairs.size(); p++) {
      XSSFCell cell = grid.cell(top + 1 + p, 0, LINK);
      grid.link(cell, pairs.get(p).term());
    }
  }

  private FlatTable flat(Label first, Label second, List<Pair> pairs) {
    return new FlatTable(
        List.of(first.in(language), second.in(language)),
        pairs.stream()
            .map(
                pair ->
                    List.of(
                        Cell.text(Label.same(pair.term())), Cell.text(Label.same(pair.meaning()))))
            .toList());
  }

  void table(String identifier, FlatTable table, Symbols symbols) {
    int top = row;
    lastColumn = table.header().size() - 1;
    int[] widths = AccessibleWidths.of(table, language);
    wider = Math.max(1, Arrays.stream(widths).sum() / (double) AccessibleWidths.PAPER);
    grid.widths(widths);
    List<String> headings =
        IntStream.rangeClosed(0, lastColumn)
            .mapToObj(c -> AccessibleWidths.heading(table.header().get(c), widths[c]))
            .toList();
    for (int c = 0; c <= lastColumn; c++) {
      grid.text(top, c, headings.get(c), headFace(table, c));
    }
    Paper.titleRows(grid.sheet(), top, top);
    line(lineHeight * lines(headings, widths) + 4);
    for (List<Cell> cells : table.rows()) {
      cells(table, cells, widths, symbols);
    }
    markUp(identifier, top, table);
  }

  private static Face headFace(FlatTable table, int column) {
    if (AccessibleWidths.isFigures(table, column)) {
      return HEAD_RIGHT;
    }
    return column == 0 ? HEAD : HEAD.indent(1);
  }

  private static Face wordFace(int column) {
    return column == 0 ? FIRST : LATER;
  }

  private int lines(List<String> texts, int[] widths) {
    return IntStream.range(0, texts.size())
        .map(c -> TextWidth.lines(texts.get(c), widths[c] - 3, language))
        .max()
        .orElse(1);
  }

  private void cells(FlatTable table, List<Cell> cells, int[] widths, Symbols symbols) {
    for (int c = 0; c < cells.size(); c++) {
      int column = c;
      cells
          .get(c)
          .match(
              value -> figure(column, value, symbols),
              computed -> figure(column, computed.figure(), symbols),
              new Cell.Words<>(
                  label -> grid.text(row, column, label.in(language), wordFace(column)),
                  () ->
                      grid.text(
                          row,
                          column,
                          symbols.of(Reason.NOT_APPLICABLE),
                          AccessibleWidths.isFigures(table, column) ? NUMBER : wordFace(column))));
    }
    List<String> words =
        cells.stream()
            .map(
                cell ->
                    cell.match(
                        value -> "",
                        computed -> "",
                        new Cell.Words<>(label -> label.in(language), () -> "")))
            .toList();
    line(lineHeight * lines(words, widths) + 3);
  }

  private XSSFCell figure(int column, Value value, Symbols symbols) {
    if (value.belowSmallest()) {
      return grid.text(row, column, symbols.belowSmallest(), NUMBER);
    }
    XSSFCell cell = grid.cell(row, column, NUMBER.format(Formats.of(value, symbols)));
    value
        .figure()
        .match(
            number -> {
              cell.setCellValue(number.doubleValue());
              return cell;
            },
            reason -> {
              cell.setCellValue(symbols.of(reason));
              return cell;
            });
    return cell;
  }

  private void markUp(String identifier, int top, FlatTable table) {
    AreaReference area =
        new AreaReference(
            new CellReference(top, 0),
            new CellReference(top + table.rows().size(), lastColumn),
            SpreadsheetVersion.EXCEL2007);
    XSSFTable marked = grid.sheet().createTable(area);
    marked.setName(identifier);
    marked.setDisplayName(identifier);
    CTTableStyleInfo style = marked.getCTTable().addNewTableStyleInfo();
    style.setName("TableStyleLight1");
    style.setShowFirstColumn(true);
    style.setShowRowStripes(false);
  }

  void finish() {
    Paper.a4(grid.sheet(), Orientation.LANDSCAPE);
    grid.sheet().setHorizontallyCenter(false);
    if (lastColumn > 0 && height < SHRUNK * wider * Paper.room(Orientation.LANDSCAPE)) {
      grid.sheet().getPrintSetup().setFitHeight((short) 1);
    }
  }
}
