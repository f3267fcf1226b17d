package org.yanhe.documents;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;
import org.yanhe.documents.chart.ChartModel;
import org.yanhe.documents.chart.Charts;
import org.yanhe.documents.layout.Layout;
import org.yanhe.documents.layout.ReportBook;
import org.yanhe.documents.page.Page;
import org.yanhe.documents.table.Table;
import org.yanhe.documents.table.TableCsv;
import org.yanhe.documents.workbook.AccessibleWorkbook;
import org.yanhe.documents.workbook.Book;
import org.yanhe.documents.workbook.Chapter;
import org.yanhe.documents.workbook.Plot;
import org.yanhe.documents.workbook.YearbookWorkbook;
import org.yanhe.model.release.PublicRelease;
import org.yanhe.model.text.Language;

/** Every document of a release, from its public part alone. */
public final class ReportDocuments {
  private final PublicRelease release;
  private final Book book;
  private final String name;
  private final Language language;

  private ReportDocuments(PublicRelease release, Book book, Language language) {
    this.release = release;
    this.book = book;
    this.name = release.manifest().id();
    this.language = language;
  }

  /** The documents by their path below the folder of documents, in order of the paths. */
  public static Map<String, byte[]> of(PublicRelease release, Layout layout, Language language) {
    return new ReportDocuments(release, ReportBook.of(release, layout), language).render();
  }

  private Map<String, byte[]> render() {
    Map<String, byte[]> files = new TreeMap<>(pictures());
    files.put(name + ".xlsx", YearbookWorkbook.write(book, language));
    files.put(name + "-accessible.xlsx", AccessibleWorkbook.write(book, language));
    files.put(name + ".html", Page.write(release, book, language));
    for (Table table : book.tables()) {
      String number = table.number().en().replace("Table ", "table-");
      files.put("tables/" + number + ".csv", TableCsv.write(table, language));
    }
    return files;
  }

  /** Every chart as PNG and SVG, drawn on all cores. */
  private Map<String, byte[]> pictures() {
    Map<String, byte[]> files = new ConcurrentSkipListMap<>();
    book.chapters().stream()
        .map(Chapter::exhibits)
        .flatMap(
            exhibits ->
                exhibits.stream().flatMap(e -> e.match(p -> none(), ReportDocuments::chart)))
        .parallel()
        .forEach(
            chart -> {
              String path = "charts/figure-" + chart.head().number();
              files.put(path + ".png", Charts.png(chart, language));
              files.put(path + ".svg", Charts.svg(chart, language));
            });
    return files;
  }

  private static Stream<ChartModel> none() {
    return Stream.empty();
  }

  private static Stream<ChartModel> chart(Plot plot) {
    return Stream.of(plot.chart());
  }
}
