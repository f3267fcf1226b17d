package org.yanhe.documents.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.yanhe.documents.sentence.Paragraph;
import org.yanhe.documents.sentence.Piece;
import org.yanhe.documents.sentence.Sentence;
import org.yanhe.documents.table.Orientation;
import org.yanhe.documents.table.Table;
import org.yanhe.model.text.Label;
import org.yanhe.model.text.Language;

/** What stands together on printed pages. */
class PagesTest {
  private static final List<Language> LANGUAGES = List.of(Language.values());

  private static Book book(List<Chapter> chapters) {
    Book sample = SampleBook.book();
    return new Book(
        sample.title(),
        sample.subtitle(),
        sample.organisation(),
        sample.asOf(),
        sample.release(),
        chapters,
        sample.readingNotes(),
        sample.symbols(),
        sample.definitions());
  }

  private static Paragraph said(String text) {
    Sentence sentence = new Sentence(List.of(new Piece(text, Optional.empty())));
    return new Paragraph(List.of(sentence), List.of(sentence));
  }

  private static Table numbered(String number) {
    Table table = SampleBook.sites();
    return new Table(
        Table.numbered(number),
        table.title(),
        table.unitLine(),
        table.head(),
        table.rows(),
        table.notes(),
        table.source(),
        table.orientation());
  }

  /** Chapters of one to seven tables. */
  private static Book longBook() {
    return book(
        IntStream.range(1, 40)
            .mapToObj(
                c ->
                    new Chapter(
                        Label.same("Chapter " + c),
                        List.of(),
                        IntStream.rangeClosed(1, 1 + c % 7)
                            .mapToObj(t -> numbered(c + "-" + t))
                            .toList(),
                        List.of()))
            .toList());
  }

  private static XSSFWorkbook open(byte[] bytes) throws IOException {
    return new XSSFWorkbook(new ByteArrayInputStream(bytes));
  }

  private static String text(Row row) {
    return Stream.of(row.getCell(0))
        .flatMap(Stream::ofNullable)
        .map(Cell::toString)
        .collect(Collectors.joining());
  }

  @ParameterizedTest
  @EnumSource
  void a_chapter_says_its_sentences_and_then_what_it_holds(Language language) throws IOException {
    Chapter first = SampleBook.book().chapters().get(0);
    Chapter chapter =
        new Chapter(first.label(), List.of(said("It grew.")), first.tables(), first.exhibits());
    try (XSSFWorkbook workbook = open(YearbookWorkbook.write(book(List.of(chapter)), language))) {
      XSSFSheet sheet = workbook.getSheetAt(4);
      List<String> lines = new ArrayList<>();
      sheet.forEach(row -> lines.add(text(row).strip()));

      assertThat(lines)
          .startsWith(chapter.label().in(language))
          .containsSubsequence("It grew.", Words.IN_THIS_CHAPTER.in(language))
          .endsWith(
              EntryLines.of(chapter)
                  .map(entry -> entry.number().in(language))
                  .toArray(String[]::new));
      assertThat(sheet.getHyperlinkList())
          .extracting(link -> link.getLocation())
          .contains("'" + first.tables().get(0).number().in(language) + "'!A1")
          .hasSizeGreaterThan(EntryLines.of(chapter).toList().size());
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_chapter_heading_of_the_contents_stays_with_its_next_line(Language language)
      throws IOException {
    try (XSSFWorkbook workbook = open(YearbookWorkbook.write(longBook(), language))) {
      XSSFSheet contents = workbook.getSheetAt(1);
      int[] breaks = contents.getRowBreaks();

      assertThat(breaks).hasSizeGreaterThan(2);
      for (int last : breaks) {
        assertThat(text(contents.getRow(last))).doesNotStartWith("Chapter");
      }
      assertThat(longest(contents)).isLessThanOrEqualTo(Paper.room(Orientation.PORTRAIT));
    }
  }

  /** Points of the longest page, the repeated title not counted. */
  private static double longest(XSSFSheet sheet) {
    double longest = 0;
    double page = 0;
    for (int r = 0; r <= sheet.getLastRowNum(); r++) {
      page += sheet.getRow(r).getHeightInPoints();
      longest = Math.max(longest, page);
      page = sheet.isRowBroken(r) ? 0 : page;
    }
    return longest;
  }

  @ParameterizedTest
  @EnumSource
  void no_block_of_chart_data_is_divided_by_a_page(Language language) throws IOException {
    try (XSSFWorkbook workbook = open(YearbookWorkbook.write(SampleBook.book(), language))) {
      XSSFSheet data = workbook.getSheet(Words.CHART_DATA.in(language));
      Set<String> firstOfPages = new TreeSet<>();
      for (int last : data.getRowBreaks()) {
        firstOfPages.add(text(data.getRow(last + 1)));
      }

      assertThat(firstOfPages)
          .isNotEmpty()
          .allMatch(text -> text.startsWith(language == Language.ZH ? "图" : "Figure"));
    }
  }

  @ParameterizedTest
  @CsvSource({"700, 0", "800, 1", "1000, 0", "1700, 2", "1990, 0"})
  void rows_that_run_over_their_pages_by_little_are_printed_smaller(double points, int pages)
      throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      XSSFSheet sheet = workbook.createSheet();
      Paper.a4(sheet, Orientation.PORTRAIT);
      Paper.fullPages(sheet, Orientation.PORTRAIT, points, 65, 1);

      assertThat(sheet.getPrintSetup().getFitHeight()).isEqualTo((short) pages);
      assertThat(sheet.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
    }
  }

  @Test
  void accessible_tables_repeat_their_head_and_long_texts_leave_room_for_all_columns()
      throws IOException {
    for (Language language : LANGUAGES) {
      try (XSSFWorkbook workbook = open(AccessibleWorkbook.write(SampleBook.book(), language))) {
        for (int s = 1; s < workbook.getNumberOfSheets(); s++) {
          XSSFSheet sheet = workbook.getSheetAt(s);
          int head = sheet.getTables().get(0).getStartRowIndex();
          int columns = sheet.getTables().get(0).getColumnCount();
          int[] widths =
              IntStream.range(0, columns).map(c -> sheet.getColumnWidth(c) / 256).toArray();

          assertThat(sheet.getRepeatingRows().getFirstRow()).isEqualTo(head);
          assertThat(sheet.getRepeatingRows().getLastRow()).isEqualTo(head);
          assertThat(Arrays.stream(widths).sum())
              .as(sheet.getSheetName())
              .isLessThanOrEqualTo(AccessibleWidths.PAPER * 4 / 3);
        }
      }
    }
  }
}
