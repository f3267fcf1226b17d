package org.yanhe.documents.workbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.yanhe.documents.chart.ChartModel;
import org.yanhe.documents.chart.DrawnCharts;
import org.yanhe.documents.office.FileProperties;
import org.yanhe.documents.office.NativeChart;
import org.yanhe.documents.office.OfficeFile;
import org.yanhe.documents.office.SharedTexts;
import org.yanhe.documents.office.Typeface;
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
  private final Places places = new Places();
  private final ChartDataSheet data;
  private final DrawnCharts pictures;
  private final List<Pending> figures = new ArrayList<>();
  private final List<Pending> texts = new ArrayList<>();

  /** A sheet that waits until every table has its place, or every table and figure. */
  private record Pending(Chapter chapter, Grid grid) {}

  private YearbookWorkbook(
      Book book, Language language, XSSFWorkbook workbook, DrawnCharts pictures) {
    this.book = book;
    this.language = language;
    this.names = new SheetNames(language);
    this.workbook = workbook;
    this.styles = new Styles(workbook, language, Typeface.SONG, 10.5);
    this.data =
        new ChartDataSheet(names.of(Words.CHART_DATA), plots(NativeChart::exists), language);
    this.pictures = pictures;
  }

  /**
   * The bytes of an xlsx file.
   *
   * @param language Chinese prints English titles and headings below the Chinese ones; English
   *     prints English alone
   */
  public static byte[] write(Book book, Language language) {
    return write(book, language, new DrawnCharts(language));
  }

  /**
   * The same with pictures that other documents may share.
   *
   * @param pictures in the same language
   */
  public static byte[] write(Book book, Language language, DrawnCharts pictures) {
    try (XSSFWorkbook workbook = SharedTexts.workbook()) {
      new YearbookWorkbook(book, language, workbook, pictures).fill();
      return OfficeFile.bytes(workbook);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write a workbook: " + e.getMessage(), e);
    }
  }

  /** Loads what every workbook needs. */
  public static void load(Language language) {
    try (XSSFWorkbook workbook = SharedTexts.workbook()) {
      NamedStyles.normal(workbook, language);
      Grid grid =
          new Grid(workbook.createSheet(), new Styles(workbook, language, Typeface.SONG, 10.5));
      grid.sheet().createRow(0).createCell(0).setCellValue("0");
      OfficeFile.bytes(workbook);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write a workbook: " + e.getMessage(), e);
    }
  }

  private void fill() {
    NamedStyles.normal(workbook, language);
    pictures.draw(plots(chart -> !NativeChart.exists(chart)));
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
    figures.forEach(sheet -> figures(sheet.chapter(), sheet.grid(), back));
    texts.forEach(
        sheet ->
            new ChapterSheet(sheet.grid(), sheet.chapter(), language, places)
                .write(back, book.title().in(language)));
    if (!data.isEmpty()) {
      data.write(sheet(Words.CHART_DATA), back, book.title().in(language));
    }
    new ContentsSheet(contents, book, language, places).write();
    FileProperties.set(workbook, book.properties(), language);
    workbook.setActiveSheet(0);
  }

  private void chapter(Chapter chapter) {
    String title = book.title().in(language);
    String back = names.of(Words.CONTENTS);
    String label = chapter.label().in(language);
    if (!chapter.paragraphs().isEmpty()) {
      texts.add(new Pending(chapter, sheet(chapter.label())));
    }
    for (Table table : chapter.tables()) {
      new TableSheet(sheet(table.number()), table, language, book.symbols())
          .write(back, title, label);
    }
    if (!chapter.exhibits().isEmpty()) {
      figures.add(new Pending(chapter, sheet(FigureSheet.name(chapter.exhibits()))));
    }
  }

  private void figures(Chapter chapter, Grid grid, String back) {
    String title = book.title().in(language);
    new FigureSheet(grid, language, data, pictures)
        .write(chapter.exhibits(), back, title, chapter.label().in(language))
        .forEach((number, row) -> places.put(number, grid.sheet().getSheetName(), row));
  }

  private List<ChartModel> plots(Predicate<ChartModel> some) {
    return book.chapters().stream()
        .flatMap(chapter -> chapter.exhibits().stream())
        .flatMap(
            e -> e.match(picture -> Stream.<ChartModel>empty(), plot -> Stream.of(plot.chart())))
        .filter(some)
        .toList();
  }

  private Grid sheet(Label label) {
    Grid grid = new Grid(workbook.createSheet(names.of(label)), styles);
    places.put(label, names.of(label), 0);
    return grid;
  }
}
