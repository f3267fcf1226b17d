package org.yanhe.documents.workbook;

import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.yanhe.documents.table.Orientation;
import org.yanhe.documents.table.Table;
import org.yanhe.model.text.Label;
import org.yanhe.model.text.Language;

/** The contents: chapters, tables and figures, each with a link. */
final class ContentsSheet {
  private static final int PAGE = Paper.digits(Orientation.PORTRAIT);
  private static final int ENGLISH = 38;
  private static final double LINE = 15;

  private final Grid grid;
  private final Book book;
  private final Language language;
  private final Places places;
  private final int columns;
  private final int number;
  private final int title;
  private int row;

  ContentsSheet(Grid grid, Book book, Language language, Places places) {
    this.grid = grid;
    this.book = book;
    this.language = language;
    this.places = places;
    this.columns = language == Language.ZH ? 3 : 2;
    this.number = 2 + widestNumber();
    this.title = PAGE - number - (language == Language.ZH ? ENGLISH : 0);
  }

  private int widestNumber() {
    return book.chapters().stream()
        .flatMap(
            chapter ->
                Stream.concat(
                    chapter.tables().stream().map(Table::number),
                    chapter.exhibits().stream().map(Exhibit::number)))
        .mapToInt(label -> TextWidth.of(label.in(language)))
        .max()
        .orElse(0);
  }

  void write() {
    grid.widths(number, title, ENGLISH);
    grid.merged(row++, 0, 1, columns, Words.CONTENTS.in(language), Faces.TITLE);
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
    Paper.a4(grid.sheet(), Orientation.PORTRAIT, columns - 1, row - 1);
    Paper.titleRows(grid.sheet(), 0, 0);
    Paper.runningHeads(
        grid.sheet(), language, book.title().in(language), Words.CONTENTS.in(language));
  }

  private void heading(Label label) {
    String text = label.in(language);
    XSSFCell cell = grid.merged(row, 0, 1, columns, text, Faces.CHAPTER);
    places.of(label).ifPresent(place -> grid.linkTo(cell, place));
    grid.height(row++, 10 + 16.0 * TextWidth.lines(text, PAGE * 10 / 12));
  }

  /** A page of text, where the book has it. */
  private void page(Label label) {
    places.of(label).ifPresent(place -> page(label, place));
  }

  private void page(Label label, String place) {
    grid.linkTo(grid.merged(row, 0, 1, columns, label.in(language), Faces.LINK), place);
    grid.height(row++, 20);
  }

  /** Number and title; in Chinese the English title beside them. */
  private void entry(Label number, Label label) {
    String target = places.of(number).orElseThrow();
    grid.linkTo(grid.text(row, 0, number.in(language), Faces.LINK), target);
    int lines = TextWidth.lines(label.in(language), title - 2);
    if (lines == 1) {
      grid.linkTo(grid.text(row, 1, label.in(language), Faces.LINK), target);
    } else {
      // some readers do not wrap linked text; the number still leads there
      grid.text(row, 1, label.in(language), Faces.ENTRY);
    }
    if (language == Language.ZH) {
      grid.text(row, 2, label.en(), Faces.ENTRY_ENGLISH);
      lines = Math.max(lines, TextWidth.lines(label.en(), ENGLISH * 14 / 10));
    }
    grid.height(row++, 2 + (LINE - 2) * lines);
  }
}
