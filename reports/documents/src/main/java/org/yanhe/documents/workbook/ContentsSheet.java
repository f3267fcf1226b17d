package org.yanhe.documents.workbook;

import org.apache.poi.xssf.usermodel.XSSFCell;
import org.yanhe.documents.office.TextWidth;
import org.yanhe.documents.table.Orientation;
import org.yanhe.model.text.Label;
import org.yanhe.model.text.Language;

/** The contents: chapters, tables and figures, each with a link. */
final class ContentsSheet {
  private static final double TITLE = 34;

  private final Grid grid;
  private final Book book;
  private final Language language;
  private final Places places;
  private final EntryLines entries;
  private final PageBreaks breaks;
  private int row;

  ContentsSheet(Grid grid, Book book, Language language, Places places) {
    this.grid = grid;
    this.book = book;
    this.language = language;
    this.places = places;
    this.entries = new EntryLines(grid, book.chapters(), language, places);
    this.breaks = new PageBreaks(grid.sheet(), Orientation.PORTRAIT, TITLE);
  }

  void write() {
    grid.merged(row++, 0, 1, entries.columns(), Words.CONTENTS.in(language), Faces.TITLE);
    grid.height(0, TITLE);
    grid.height(row++, 15);
    breaks.add(15);
    page(Words.READING_NOTES);
    page(Words.SYMBOLS);
    book.chapters().forEach(this::chapter);
    page(Words.DEFINITIONS);
    page(Words.CHART_DATA);
    Paper.a4(grid.sheet(), Orientation.PORTRAIT, entries.columns() - 1, row - 1);
    Paper.titleRows(grid.sheet(), 0, 0);
    Paper.runningHeads(
        grid.sheet(), language, book.title().in(language), Words.CONTENTS.in(language));
  }

  /** The heading stays with its first line. */
  private void chapter(Chapter chapter) {
    String text = chapter.label().in(language);
    double height = 10 + 16.0 * TextWidth.lines(text, EntryLines.PAGE * 10 / 12);
    double first =
        EntryLines.of(chapter).findFirst().map(entry -> entries.height(entry)).orElse(0.0);
    breaks.keep(row, height + first);
    XSSFCell cell = grid.merged(row, 0, 1, entries.columns(), text, Faces.CHAPTER);
    places.of(chapter.label()).ifPresent(place -> grid.linkTo(cell, place));
    line(height);
    EntryLines.of(chapter).forEach(this::entry);
  }

  private void entry(EntryLines.Entry entry) {
    breaks.keep(row, entries.height(entry));
    entries.write(row, entry);
    line(entries.height(entry));
  }

  /** A page of text, where the book has it. */
  private void page(Label label) {
    places.of(label).ifPresent(place -> page(label, place));
  }

  private void page(Label label, String place) {
    breaks.keep(row, 20);
    grid.linkTo(grid.merged(row, 0, 1, entries.columns(), label.in(language), Faces.LINK), place);
    line(20);
  }

  private void line(double height) {
    grid.height(row++, height);
    breaks.add(height);
  }
}
