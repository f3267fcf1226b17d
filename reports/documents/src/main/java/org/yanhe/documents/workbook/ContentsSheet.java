package org.yanhe.documents.workbook;

import org.apache.poi.xssf.usermodel.XSSFCell;
import org.yanhe.documents.table.Orientation;
import org.yanhe.documents.table.Table;
import org.yanhe.model.text.Label;
import org.yanhe.model.text.Language;

/** The contents: chapters, tables and figures, each with a link. */
final class ContentsSheet {
  private static final int NUMBER = 12;
  private static final int PAGE = Paper.digits(Orientation.PORTRAIT);

  private final Grid grid;
  private final Book book;
  private final Language language;
  private final Places places;
  private int row;

  ContentsSheet(Grid grid, Book book, Language language, Places places) {
    this.grid = grid;
    this.book = book;
    this.language = language;
    this.places = places;
  }

  void write() {
    grid.widths(NUMBER, PAGE - NUMBER);
    grid.merged(row++, 0, 1, 2, Words.CONTENTS.in(language), Faces.TITLE);
    grid.height(0, 34);
    row++;
    page(Words.READING_NOTES);
    page(Words.SYMBOLS);
    for (Chapter chapter : book.chapters()) {
      heading(chapter.label());
      for (Table table : chapter.tables()) {
        entry(table.number(), table.title());
      }
      for (Exhibit exhibit : chapter.exhibits()) {
        entry(exhibit.number(), exhibit.title());
      }
    }
    page(Words.DEFINITIONS);
    page(Words.CHART_DATA);
    Paper.a4(grid.sheet(), Orientation.PORTRAIT, 1, row - 1);
    Paper.runningHeads(
        grid.sheet(), language, book.title().in(language), Words.CONTENTS.in(language));
  }

  private void heading(Label label) {
    String text = label.in(language);
    XSSFCell cell = grid.merged(row, 0, 1, 2, text, Faces.CHAPTER);
    places.of(label).ifPresent(place -> grid.linkTo(cell, place));
    grid.height(row++, 10 + 16.0 * TextWidth.lines(text, PAGE * 10 / 12));
  }

  /** A page of text, where the book has it. */
  private void page(Label label) {
    places.of(label).ifPresent(place -> page(label, place));
  }

  private void page(Label label, String place) {
    grid.linkTo(grid.merged(row, 0, 1, 2, label.in(language), Faces.LINK), place);
    grid.height(row++, 20);
  }

  private void entry(Label number, Label title) {
    String target = places.of(number).orElseThrow();
    grid.linkTo(grid.text(row, 0, number.in(language), Faces.LINK), target);
    int lines = TextWidth.lines(title.in(language), PAGE - NUMBER - 2);
    if (lines == 1) {
      grid.linkTo(grid.text(row, 1, title.in(language), Faces.LINK), target);
    } else {
      // some readers do not wrap linked text; the number still leads there
      grid.text(row, 1, title.in(language), Faces.ENTRY);
    }
    grid.height(row, 4 + 15.0 * lines);
    row++;
    if (language == Language.ZH) {
      grid.text(row, 1, title.en(), Faces.ENTRY_ENGLISH);
      grid.height(row, 2 + 13.0 * TextWidth.lines(title.en(), PAGE - NUMBER));
      row++;
    }
  }
}
