package org.yanhe.documents.workbook;

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
  private final SheetNames names;
  private int row;

  ContentsSheet(Grid grid, Book book, Language language, SheetNames names) {
    this.grid = grid;
    this.book = book;
    this.language = language;
    this.names = names;
  }

  void write() {
    grid.widths(NUMBER, PAGE - NUMBER);
    grid.merged(row++, 0, 1, 2, Words.CONTENTS.in(language), Faces.TITLE);
    grid.height(0, 34);
    row++;
    if (!book.readingNotes().isEmpty()) {
      page(Words.READING_NOTES);
    }
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
    if (!book.definitions().isEmpty()) {
      page(Words.DEFINITIONS);
    }
    Paper.a4(grid.sheet(), Orientation.PORTRAIT, 1, row - 1);
    Paper.runningHeads(grid.sheet(), book.title().in(language), Words.CONTENTS.in(language));
  }

  private void heading(Label label) {
    grid.merged(row, 0, 1, 2, label.in(language), Faces.CHAPTER);
    grid.height(row++, 26);
  }

  private void page(Label label) {
    grid.link(grid.merged(row, 0, 1, 2, label.in(language), Faces.LINK), names.of(label));
    grid.height(row++, 20);
  }

  private void entry(Label number, Label title) {
    String target = names.of(number);
    grid.link(grid.text(row, 0, number.in(language), Faces.LINK), target);
    grid.link(grid.text(row, 1, title.in(language), Faces.LINK), target);
    grid.height(row, 4 + 15.0 * TextWidth.lines(title.in(language), PAGE - NUMBER - 2));
    row++;
    if (language == Language.ZH) {
      grid.text(row, 1, title.en(), Faces.ENTRY_ENGLISH);
      grid.height(row, 2 + 13.0 * TextWidth.lines(title.en(), PAGE - NUMBER));
      row++;
    }
  }
}
