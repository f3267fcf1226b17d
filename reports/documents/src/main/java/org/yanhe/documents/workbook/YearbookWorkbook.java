package org.yanhe.documents.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.yanhe.documents.table.Table;
import org.yanhe.model.text.Label;
import org.yanhe.model.text.Language;

/**
 * A book as an Excel workbook in the style of a statistical yearbook: cover, contents with links
 * both ways, reading notes, symbols, one sheet for each table and figure, definitions. Equal books
 * give equal bytes on any machine.
 */
public final class YearbookWorkbook {
  private final Book book;
  private final Language language;
  private final SheetNames names;
  private final XSSFWorkbook workbook;
  private final Styles styles;

  private YearbookWorkbook(Book book, Language language, XSSFWorkbook workbook) {
    this.book = book;
    this.language = language;
    this.names = new SheetNames(language);
    this.workbook = workbook;
    this.styles = new Styles(workbook, language, Typeface.SONG, 10.5);
  }

  /**
   * The bytes of an xlsx file.
   *
   * @param language Chinese prints English titles and headings below the Chinese ones; English
   *     prints English alone
   */
  public static byte[] write(Book book, Language language) {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      new YearbookWorkbook(book, language, workbook).fill();
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      workbook.write(out);
      return StableZip.repack(out.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write a workbook: " + e.getMessage(), e);
    }
  }

  private void fill() {
    FrontMatter front = new FrontMatter(book, language);
    front.cover(sheet(Words.COVER));
    Grid contents = sheet(Words.CONTENTS);
    String back = names.of(Words.CONTENTS);
    if (!book.readingNotes().isEmpty()) {
      front.readingNotes(sheet(Words.READING_NOTES), back);
    }
    front.symbols(sheet(Words.SYMBOLS), back);
    book.chapters().forEach(this::chapter);
    if (!book.definitions().isEmpty()) {
      front.definitions(sheet(Words.DEFINITIONS), back);
    }
    new ContentsSheet(contents, book, language, names).write();
    FileProperties.set(workbook, book, language);
    workbook.setActiveSheet(0);
  }

  private void chapter(Chapter chapter) {
    String title = book.title().in(language);
    String back = names.of(Words.CONTENTS);
    String label = chapter.label().in(language);
    for (Table table : chapter.tables()) {
      new TableSheet(sheet(table.number()), table, language, book.symbols())
          .write(back, title, label);
    }
    for (Exhibit exhibit : chapter.exhibits()) {
      if (exhibit instanceof Picture picture) {
        new PictureSheet(sheet(exhibit.number()), picture, language).write(back, title, label);
      }
    }
  }

  private Grid sheet(Label name) {
    return new Grid(workbook.createSheet(names.of(name)), styles);
  }
}
