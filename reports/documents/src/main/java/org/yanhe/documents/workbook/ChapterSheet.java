package org.yanhe.documents.workbook;

import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.yanhe.documents.sentence.Paragraph;
import org.yanhe.documents.table.Orientation;
import org.yanhe.model.text.Language;

/** The first page of a chapter: what it says in words, then its tables and figures with links. */
final class ChapterSheet {
  private final Grid grid;
  private final Chapter chapter;
  private final Language language;
  private final EntryLines entries;
  private int row;

  ChapterSheet(Grid grid, Chapter chapter, Language language, Places places) {
    this.grid = grid;
    this.chapter = chapter;
    this.language = language;
    this.entries = new EntryLines(grid, List.of(chapter), language, places);
  }

  /** Fills the sheet; tables and figures have their places by now. */
  void write(String contents, String book) {
    back(contents);
    heading();
    for (Paragraph paragraph : chapter.paragraphs()) {
      paragraph(paragraph.in(language));
    }
    if (EntryLines.of(chapter).findAny().isPresent()) {
      line(Words.IN_THIS_CHAPTER.in(language), Faces.CHAPTER, 30);
      EntryLines.of(chapter).forEach(entry -> entries.write(row++, entry));
    }
    Paper.a4(grid.sheet(), Orientation.PORTRAIT, entries.columns() - 1, row - 1);
    Paper.fullPages(grid.sheet(), Orientation.PORTRAIT, grid.points(row - 1), grid.points(1), 1);
    Paper.runningHeads(grid.sheet(), language, book, chapter.label().in(language));
    Paper.titleRows(grid.sheet(), 0, 1);
  }

  private void heading() {
    line(chapter.label().in(language), Faces.TITLE, 34).setAsActiveCell();
    if (language == Language.ZH) {
      line(chapter.label().en(), Faces.TITLE_ENGLISH, 20);
    } else {
      row++;
    }
  }

  private void paragraph(String text) {
    String indented = (language == Language.ZH ? "　　" : "") + text;
    line(indented, Faces.TEXT, FrontMatter.textHeight(indented, EntryLines.PAGE, language));
  }

  private XSSFCell line(String text, Face face, double height) {
    grid.height(row, height);
    return grid.merged(row++, 0, 1, entries.columns(), text, face);
  }

  /** A way back, right of the print area. */
  private void back(String contents) {
    int column = entries.columns() + 1;
    grid.sheet().setColumnWidth(column - 1, 2 * 256);
    grid.sheet().setColumnWidth(column, 12 * 256);
    grid.link(grid.text(0, column, Words.BACK.in(language), Faces.LINK), contents);
  }
}
