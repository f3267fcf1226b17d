package org.yanhe.documents.workbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.yanhe.documents.office.FileProperties;
import org.yanhe.documents.office.OfficeFile;
import org.yanhe.documents.office.SharedTexts;
import org.yanhe.documents.office.Typeface;
import org.yanhe.documents.table.Cell;
import org.yanhe.documents.table.FlatTable;
import org.yanhe.documents.table.Symbols;
import org.yanhe.documents.table.Table;
import org.yanhe.documents.workbook.FrontMatter.Pair;
import org.yanhe.model.text.Label;
import org.yanhe.model.text.Language;

/**
 * The same book for screen readers and machines, after the checklist of the UK Government Analysis
 * Function: one marked-up table a sheet with one head row, no merged cells, no meaning by colour or
 * place, shorthand for absent figures with its explanation, notes on a sheet of their own.
 */
public final class AccessibleWorkbook {
  private final Book book;
  private final Language language;
  private final SheetNames names;
  private final XSSFWorkbook workbook;
  private final Styles styles;
  private final List<Label> notes;

  private AccessibleWorkbook(Book book, Language language, XSSFWorkbook workbook) {
    this.book = book;
    this.language = language;
    this.names = new SheetNames(language);
    this.workbook = workbook;
    this.styles = new Styles(workbook, language, Typeface.SANS, 12);
    Set<Label> distinct = new LinkedHashSet<>();
    book.tables().forEach(table -> distinct.addAll(table.notes()));
    this.notes = List.copyOf(distinct);
  }

  /** The bytes of an xlsx file in one language. */
  public static byte[] write(Book book, Language language) {
    try (XSSFWorkbook workbook = SharedTexts.workbook()) {
      new AccessibleWorkbook(book, language, workbook).fill();
      return OfficeFile.bytes(workbook);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write a workbook: " + e.getMessage(), e);
    }
  }

  private void fill() {
    NamedStyles.headings(workbook, styles, language);
    cover();
    contents();
    if (hasText()) {
      summary();
    }
    pairs(Words.SYMBOLS, Words.SYMBOL, Words.MEANING, SymbolKey.ofCells(shorthand(), language));
    if (!notes.isEmpty()) {
      pairs(Words.NOTES, Words.NOTE_NUMBER, Words.NOTE_TEXT, numberedNotes());
    }
    if (!book.definitions().isEmpty()) {
      pairs(Words.DEFINITIONS, Words.TERM, Words.MEANING, definitions());
    }
    book.tables().forEach(this::table);
    FileProperties.set(workbook, book.properties(), language);
    workbook.setActiveSheet(0);
  }

  /** The same symbols in every accessible book, so that readers need to learn them once. */
  private static Symbols shorthand() {
    return Symbols.shorthand();
  }

  private List<Pair> numberedNotes() {
    return Stream.iterate(0, n -> n < notes.size(), n -> n + 1)
        .map(n -> new Pair(noteMark(n), notes.get(n).in(language)))
        .toList();
  }

  private String noteMark(int note) {
    return "[" + Words.NOTE_MARK.in(language) + (note + 1) + "]";
  }

  private List<Pair> definitions() {
    return book.definitions().stream()
        .map(d -> new Pair(d.term().in(language), d.meaning().in(language)))
        .toList();
  }

  private AccessibleSheet sheet(Label name) {
    Grid grid = new Grid(workbook.createSheet(names.of(name)), styles);
    return new AccessibleSheet(grid, language);
  }

  private void cover() {
    AccessibleSheet sheet = sheet(Words.COVER);
    sheet.heading(book.title().in(language));
    sheet.prose(book.subtitle().in(language));
    sheet.prose(book.organisation().in(language));
    sheet.prose(Words.AS_OF.in(language) + Words.date(book.asOf()).in(language));
    sheet.prose(Words.RELEASE.in(language) + book.release());
    text(sheet, Words.ABOUT, List.of(Words.ACCESSIBLE.in(language)));
    text(
        sheet,
        Words.READING_NOTES,
        book.readingNotes().stream().map(note -> note.in(language)).toList());
    sheet.finish();
  }

  /** Paragraphs under a heading; nothing where there are none. */
  private void text(AccessibleSheet sheet, Label heading, List<String> paragraphs) {
    if (!paragraphs.isEmpty()) {
      sheet.subheading(heading.in(language), paragraphs.get(0));
      paragraphs.stream().skip(1).forEach(sheet::prose);
    }
  }

  private boolean hasText() {
    return book.chapters().stream().anyMatch(chapter -> !chapter.paragraphs().isEmpty());
  }

  /** What the chapters say in words. */
  private void summary() {
    AccessibleSheet sheet = sheet(Words.SUMMARY);
    sheet.heading(Words.SUMMARY.in(language));
    for (Chapter chapter : book.chapters()) {
      text(
          sheet,
          chapter.label(),
          chapter.paragraphs().stream().map(paragraph -> paragraph.in(language)).toList());
    }
    sheet.finish();
  }

  private List<Label> textPages() {
    List<Label> pages = new ArrayList<>();
    if (hasText()) {
      pages.add(Words.SUMMARY);
    }
    pages.add(Words.SYMBOLS);
    if (!notes.isEmpty()) {
      pages.add(Words.NOTES);
    }
    if (!book.definitions().isEmpty()) {
      pages.add(Words.DEFINITIONS);
    }
    return pages;
  }

  private void contents() {
    List<Pair> pages = new ArrayList<>();
    textPages().forEach(label -> pages.add(new Pair(names.of(label), label.in(language))));
    book.tables().forEach(t -> pages.add(new Pair(names.of(t.number()), t.title().in(language))));
    AccessibleSheet sheet = sheet(Words.CONTENTS);
    sheet.heading(Words.CONTENTS.in(language));
    sheet.paragraph(Words.ONE_TABLE.in(language));
    sheet.linkedPairs("contents", Words.SHEET, Words.CONTENT, pages);
    sheet.finish();
  }

  private void pairs(Label name, Label first, Label second, List<Pair> pairs) {
    AccessibleSheet sheet = sheet(name);
    sheet.heading(name.in(language));
    sheet.paragraph(Words.ONE_TABLE.in(language));
    sheet.pairs(Words.identifier(name), first, second, pairs);
    sheet.finish();
  }

  private void table(Table table) {
    AccessibleSheet sheet = sheet(table.number());
    StringBuilder title = new StringBuilder(table.number().in(language));
    title.append(Words.COLON.in(language)).append(table.title().in(language));
    for (Label note : table.notes()) {
      title.append(' ').append(noteMark(notes.indexOf(note)));
    }
    sheet.heading(title.toString());
    FlatTable flat = FlatTable.of(table, language);
    boolean symbols = flat.rows().stream().flatMap(List::stream).anyMatch(AccessibleWorkbook::odd);
    sheet.paragraph(Words.ONE_TABLE.in(language) + (symbols ? Words.SEE_SYMBOLS.in(language) : ""));
    sheet.paragraph(Words.UNIT.in(language) + table.unitLine().in(language));
    sheet.paragraph(Words.SOURCE.in(language) + table.source().in(language));
    sheet.table(Words.identifier(table.number()), flat, shorthand());
    sheet.finish();
  }

  /** Whether a cell prints a symbol. */
  private static boolean odd(Cell cell) {
    return cell.value().filter(v -> v.belowSmallest() || !v.figure().isKnown()).isPresent();
  }
}
