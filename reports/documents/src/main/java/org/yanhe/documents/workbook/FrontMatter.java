package org.yanhe.documents.workbook;

import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.yanhe.documents.office.TextWidth;
import org.yanhe.documents.table.Orientation;
import org.yanhe.model.text.Label;
import org.yanhe.model.text.Language;

/** The pages of text before and after the tables: cover, reading notes, symbols, definitions. */
final class FrontMatter {
  private static final int TERM = 20;
  private static final int TERM_MEANT = 28;
  private static final int PAGE = Paper.digits(Orientation.PORTRAIT);

  private final Book book;
  private final Language language;

  FrontMatter(Book book, Language language) {
    this.book = book;
    this.language = language;
  }

  void cover(Grid grid) {
    grid.widths(PAGE);
    String title = book.title().in(language);
    grid.text(8, 0, title, Faces.COVER_TITLE);
    grid.height(8, 12 + 36.0 * TextWidth.lines(title, PAGE * 10 / 29));
    line(grid, 10, book.subtitle().in(language), Faces.COVER_LINE);
    if (language == Language.ZH) {
      line(grid, 12, book.title().en(), Faces.COVER_ENGLISH);
      line(grid, 13, book.subtitle().en(), Faces.COVER_ENGLISH);
    }
    line(grid, 24, book.organisation().in(language), Faces.COVER_LINE);
    line(grid, 25, Words.date(book.asOf()).in(language), Faces.COVER_LINE);
    line(grid, 27, Words.RELEASE.in(language) + book.release(), Faces.COVER_SMALL);
    Paper.a4(grid.sheet(), Orientation.PORTRAIT, 0, 27);
  }

  private static void line(Grid grid, int row, String text, Face face) {
    grid.text(row, 0, text, face);
    grid.height(row, 4 + 1.5 * face.size() * TextWidth.lines(text, PAGE * 10 / 18));
  }

  void readingNotes(Grid grid, String contents) {
    heading(grid, Words.READING_NOTES, contents);
    int row = 1;
    for (Label note : book.readingNotes()) {
      paragraph(grid, ++row, note.in(language));
    }
    finish(grid, row, Words.READING_NOTES);
  }

  private void paragraph(Grid grid, int row, String text) {
    grid.merged(row, 0, 1, 2, text, Faces.TEXT);
    grid.height(row, height(text, PAGE));
  }

  void symbols(Grid grid, String contents) {
    heading(grid, Words.SYMBOLS, contents);
    pairs(grid, 2, SymbolKey.of(book.symbols(), language));
    finish(grid, 1 + SymbolKey.of(book.symbols(), language).size(), Words.SYMBOLS);
  }

  /** Hundreds of them: set smaller than other text, so that fewer pages are turned. */
  void definitions(Grid grid, String contents) {
    heading(grid, Words.DEFINITIONS, contents);
    grid.widths(TERM_MEANT, PAGE - TERM_MEANT);
    int row = 2;
    for (Definition definition : book.definitions()) {
      String term = definition.term().in(language);
      String meaning = definition.meaning().in(language);
      grid.text(row, 0, term, Faces.MEANT);
      grid.text(row, 1, meaning, Faces.MEANING);
      int lines = Math.max(small(term, TERM_MEANT), small(meaning, PAGE - TERM_MEANT - 2));
      grid.height(row++, 3 + 12.5 * lines);
    }
    finish(grid, row - 1, Words.DEFINITIONS);
  }

  /** Lines of text at 9.5 points in a column measured in digits of 10.5 points. */
  private int small(String text, int width) {
    return TextWidth.lines(text, width * 21 / 20, language);
  }

  /** A term and what it means, as printed. */
  record Pair(String term, String meaning) {}

  private void pairs(Grid grid, int firstRow, List<Pair> pairs) {
    int row = firstRow;
    for (Pair pair : pairs) {
      grid.text(row, 0, pair.term(), Faces.TERM);
      grid.text(row, 1, pair.meaning(), Faces.TEXT);
      grid.height(row, Math.max(height(pair.term(), TERM), height(pair.meaning(), PAGE - TERM)));
      row++;
    }
  }

  private double height(String text, int width) {
    return textHeight(text, width, language);
  }

  /** Points of a text in a column of a width in digits. */
  static double textHeight(String text, int width, Language language) {
    double line = language == Language.ZH ? 15.5 : 13.5;
    return 6 + line * TextWidth.lines(text, width - 2, language);
  }

  private void heading(Grid grid, Label heading, String contents) {
    grid.widths(TERM, PAGE - TERM, 2, 12);
    XSSFCell cell = grid.merged(0, 0, 1, 2, heading.in(language), Faces.TITLE);
    grid.height(0, 34);
    if (language == Language.ZH) {
      grid.merged(1, 0, 1, 2, heading.en(), Faces.TITLE_ENGLISH);
      grid.height(1, 20);
    }
    grid.link(grid.text(0, 3, Words.BACK.in(language), Faces.LINK), contents);
    cell.setAsActiveCell();
  }

  private void finish(Grid grid, int lastRow, Label heading) {
    Paper.a4(grid.sheet(), Orientation.PORTRAIT, 1, lastRow);
    Paper.runningHeads(grid.sheet(), language, book.title().in(language), heading.in(language));
    Paper.titleRows(grid.sheet(), 0, 1);
  }
}
