package org.yanhe.documents.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.IgnoredErrorType;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.yanhe.documents.office.TextWidth;
import org.yanhe.documents.table.Cell;
import org.yanhe.documents.table.Cell.Value;
import org.yanhe.documents.table.CellRef;
import org.yanhe.documents.table.Formula;
import org.yanhe.documents.table.Head;
import org.yanhe.documents.table.HeadCell;
import org.yanhe.documents.table.Row;
import org.yanhe.documents.table.Symbols;
import org.yanhe.documents.table.Table;
import org.yanhe.model.text.Label;
import org.yanhe.model.text.Language;

/** One table on a sheet of its own: title, unit line, head, body, notes, source. */
final class TableSheet {
  private final Grid grid;
  private final Table table;
  private final Language language;
  private final Symbols symbols;
  private final TableShape shape;
  private final int lastColumn;
  private final int firstHead;
  private final int firstBody;
  private final Map<CellRef, Formula> formulas;
  private final Formula.Spelling addresses;

  TableSheet(Grid grid, Table table, Language language, Symbols symbols) {
    this.grid = grid;
    this.table = table;
    this.language = language;
    this.symbols = symbols;
    this.shape = new TableShape(table, language);
    this.lastColumn = table.head().columns().size();
    this.firstHead = language == Language.ZH ? 3 : 2;
    this.firstBody = firstHead + table.head().depth();
    this.formulas = table.liveFormulas();
    this.addresses = new Addresses(table, firstBody);
  }

  /** Fills the sheet. */
  void write(String contents, String book, String chapter) {
    grid.widths(shape.columnWidths());
    titles();
    head();
    body();
    int lastRow = foot();
    finish(lastRow, book, chapter);
    back(contents);
    name();
  }

  private void titles() {
    String title = table.number().in(language) + "  " + table.title().in(language);
    boolean large = TextWidth.lines(title, shape.width() * 21 / 32) == 1;
    Face face = large ? Faces.TITLE : Faces.TITLE_LONG;
    grid.merged(0, 0, 1, lastColumn + 1, title, face);
    grid.height(0, 8 + 22.0 * TextWidth.lines(title, shape.width() * 21 / (large ? 32 : 27)));
    if (language == Language.ZH) {
      String english = table.number().en() + "  " + table.title().en();
      grid.merged(1, 0, 1, lastColumn + 1, english, Faces.TITLE_ENGLISH);
      grid.height(1, 4 + 14.0 * TextWidth.lines(english, shape.width()));
    }
    grid.merged(firstHead - 1, 0, 1, lastColumn + 1, unitLine(), Faces.UNIT);
    grid.height(firstHead - 1, 4 + 12.5 * TextWidth.lines(unitLine(), shape.width()));
  }

  private String unitLine() {
    Label units = table.unitLine();
    String line = Words.UNIT.in(language) + units.in(language);
    return language == Language.EN || units.zh().equals(units.en())
        ? line
        : line + "  (" + units.en() + ")";
  }

  private void head() {
    for (Head.Span span : table.head().spans()) {
      Face face = Faces.HEAD.edges(headEdges(span));
      Label heading = shape.heading(span);
      XSSFCell cell =
          grid.merged(firstHead + span.row(), span.column(), span.rows(), span.columns(), face);
      if (language == Language.ZH && !heading.zh().equals(heading.en())) {
        grid.twoLines(cell, heading.zh(), face, heading.en(), Faces.HEAD_ENGLISH);
      } else {
        cell.setCellValue(heading.in(language));
      }
    }
    double[] heights = shape.headHeights();
    for (int r = 0; r < heights.length; r++) {
      grid.height(firstHead + r, heights[r]);
    }
  }

  private Face.Edges headEdges(Head.Span span) {
    boolean last = span.column() + span.columns() > lastColumn;
    return new Face.Edges(
        span.row() == 0 ? Edge.HEAVY : Edge.RULE,
        last ? Edge.NONE : Edge.RULE,
        Edge.RULE,
        span.column() == 0 ? Edge.NONE : Edge.RULE);
  }

  private void body() {
    List<HeadCell.Column> columns = table.head().columns();
    for (int r = 0; r < table.rows().size(); r++) {
      Row row = table.rows().get(r);
      boolean strong = row.emphasis() == Row.Emphasis.STRONG;
      Face label = (strong ? Faces.LABEL_STRONG : Faces.LABEL).indent(row.level());
      grid.text(firstBody + r, 0, label(row), label.edges(bodyEdges(r, 0)));
      for (int c = 0; c < columns.size(); c++) {
        body(r, c, new CellRef(row.key(), columns.get(c).key()), strong);
      }
      grid.height(firstBody + r, shape.height(row));
    }
  }

  private String label(Row row) {
    return switch (row.mark()) {
      case NONE -> shape.label(row);
      case OF_WHICH -> symbols.ofWhich() + shape.label(row);
    };
  }

  private Face.Edges bodyEdges(int row, int column) {
    return new Face.Edges(
        Edge.NONE,
        column == lastColumn ? Edge.NONE : Edge.FAINT,
        row == table.rows().size() - 1 ? Edge.HEAVY : Edge.NONE,
        Edge.NONE);
  }

  private void body(int r, int c, CellRef ref, boolean strong) {
    Face.Edges edges = bodyEdges(r, c + 1);
    Cell cell = table.rows().get(r).cells().get(c);
    Face number = (strong ? Faces.NUMBER_STRONG : Faces.NUMBER).edges(edges);
    int row = firstBody + r;
    int column = c + 1;
    cell.match(
        value -> figure(row, column, ref, value, number),
        computed -> figure(row, column, ref, computed.figure(), number),
        new Cell.Words<>(
            label -> grid.text(row, column, label.in(language), shape.wordFace(c).edges(edges)),
            () -> grid.cell(row, column, Faces.WORD.edges(edges))));
  }

  private XSSFCell figure(int row, int column, CellRef ref, Value value, Face face) {
    XSSFCell cell = grid.cell(row, column, face.format(Formats.of(value, symbols)));
    Formula formula = formulas.get(ref);
    if (formula != null) {
      cell.setCellFormula(formula.spelled(addresses));
    }
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

  /** Notes and source below the table; returns the last row. */
  private int foot() {
    int row = firstBody + table.rows().size() - 1;
    for (String line : footLines()) {
      row++;
      grid.merged(row, 0, 1, lastColumn + 1, line, Faces.NOTE);
      grid.height(row, 3 + 12.5 * TextWidth.lines(line, shape.width() * 10 / 9));
    }
    return row;
  }

  private List<String> footLines() {
    List<String> lines = new ArrayList<>();
    List<Label> notes = table.notes();
    String again = language == Language.ZH ? "　　" : "          ";
    for (int n = 0; n < notes.size(); n++) {
      String lead = n == 0 ? Words.NOTE.in(language) : again;
      String number = notes.size() == 1 ? "" : (n + 1) + ". ";
      lines.add(lead + number + notes.get(n).in(language));
    }
    lines.add(Words.SOURCE.in(language) + table.source().in(language));
    return lines;
  }

  private void finish(int lastRow, String book, String chapter) {
    Paper.a4(grid.sheet(), table.orientation(), lastColumn, lastRow);
    Paper.fullPages(
        grid.sheet(),
        table.orientation(),
        grid.points(lastRow),
        grid.points(firstBody - 1),
        shape.width() / (double) Paper.digits(table.orientation()));
    Paper.runningHeads(grid.sheet(), language, book, chapter);
    Paper.titleRows(grid.sheet(), 0, firstBody - 1);
    grid.sheet().createFreezePane(1, firstBody);
    grid.sheet()
        .addIgnoredErrors(
            new CellRangeAddress(firstBody, lastRow, 0, lastColumn),
            IgnoredErrorType.NUMBER_STORED_AS_TEXT,
            IgnoredErrorType.FORMULA,
            IgnoredErrorType.FORMULA_RANGE);
  }

  /** A way back, right of the print area. */
  private void back(String contents) {
    int column = lastColumn + 2;
    grid.sheet().setColumnWidth(lastColumn + 1, 2 * 256);
    grid.sheet().setColumnWidth(column, 12 * 256);
    grid.link(grid.text(0, column, Words.BACK.in(language), Faces.LINK), contents);
  }

  /** Names the body with its stub, such as {@code Table_1_1}. */
  private void name() {
    XSSFName name = grid.sheet().getWorkbook().createName();
    name.setNameName(Words.identifier(table.number()));
    name.setRefersToFormula(
        new AreaReference(
                new CellReference(grid.sheet().getSheetName(), firstBody, 0, true, true),
                new CellReference(
                    grid.sheet().getSheetName(),
                    firstBody + table.rows().size() - 1,
                    lastColumn,
                    true,
                    true),
                SpreadsheetVersion.EXCEL2007)
            .formatAsString());
  }
}
