package org.yanhe.documents;

import java.util.ArrayDeque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.yanhe.documents.annex.DataAnnex;
import org.yanhe.documents.bulletin.Bulletin;
import org.yanhe.documents.bulletin.BulletinDocument;
import org.yanhe.documents.chart.ChartModel;
import org.yanhe.documents.chart.Charts;
import org.yanhe.documents.chart.DrawnCharts;
import org.yanhe.documents.exchange.Exchange;
import org.yanhe.documents.font.Typeface;
import org.yanhe.documents.layout.Layout;
import org.yanhe.documents.layout.ReportBook;
import org.yanhe.documents.layout.ReportBulletin;
import org.yanhe.documents.page.Page;
import org.yanhe.documents.table.Table;
import org.yanhe.documents.table.TableCsv;
import org.yanhe.documents.table.TidyParquet;
import org.yanhe.documents.workbook.AccessibleWorkbook;
import org.yanhe.documents.workbook.Book;
import org.yanhe.documents.workbook.Chapter;
import org.yanhe.documents.workbook.Plot;
import org.yanhe.documents.workbook.YearbookWorkbook;
import org.yanhe.model.processor.Deferred;
import org.yanhe.model.processor.SideBySide;
import org.yanhe.model.release.PublicRelease;
import org.yanhe.model.text.Language;

/** Every document of a release, from its public part alone. */
public final class ReportDocuments {
  /**
   * What takes longest first, and what is itself done side by side last, so that all end together.
   */
  private static final List<Format> BY_LENGTH =
      List.of(
          Format.WORKBOOK,
          Format.ANNEX,
          Format.EXCHANGE,
          Format.PAGE,
          Format.ACCESSIBLE,
          Format.BULLETIN,
          Format.TABLES,
          Format.CHARTS);

  private static final int MOST_HELD = 8 << 20;

  private final PublicRelease release;
  private final Layout layout;
  private final Deferred<Book> book;
  private final String name;
  private final Language language;
  private final DrawnCharts drawn;

  private ReportDocuments(PublicRelease release, Layout layout, Language language) {
    this.release = release;
    this.layout = layout;
    this.book = new Deferred<>(() -> ReportBook.of(release, layout));
    this.name = release.manifest().id();
    this.language = language;
    this.drawn = new DrawnCharts(language);
  }

  /** A release filled into a layout, ready to be rendered. */
  public static ReportDocuments of(PublicRelease release, Layout layout, Language language) {
    return new ReportDocuments(release, layout, language);
  }

  /**
   * Loads the fonts and the classes of workbooks, which takes a second or two, before there is a
   * release.
   *
   * @return the language, in which documents can be rendered without loading
   */
  public static Language load(Language language) {
    Typeface.width("0", Typeface.REGULAR.size(1));
    YearbookWorkbook.load(language);
    return language;
  }

  /**
   * Renders some formats side by side on all cores.
   *
   * @param ready takes the files of each format by path, in the order of the formats
   */
  public void render(Set<Format> formats, BiConsumer<Format, Map<String, RenderedFile>> ready) {
    if (!formats.stream().allMatch(Format::isStreamed)) {
      book.run();
    }
    List<Format> longestFirst = BY_LENGTH.stream().filter(formats::contains).toList();
    Finished finished = new Finished(EnumSet.copyOf(formats), ready);
    SideBySide.all(
        longestFirst.stream()
            .<Runnable>map(format -> () -> finished.add(format, render(format)))
            .toArray(Runnable[]::new));
  }

  /** What is rendered, handed on in order as soon as all before it is rendered too. */
  private static final class Finished {
    private final Queue<Format> missing;
    private final BiConsumer<Format, Map<String, RenderedFile>> ready;
    private final Map<Format, Map<String, RenderedFile>> waiting = new EnumMap<>(Format.class);

    Finished(Set<Format> formats, BiConsumer<Format, Map<String, RenderedFile>> ready) {
      this.missing = new ArrayDeque<>(formats);
      this.ready = ready;
    }

    synchronized void add(Format format, Map<String, RenderedFile> files) {
      waiting.put(format, files);
      Format next = missing.peek();
      while (next != null && waiting.containsKey(next)) {
        ready.accept(next, waiting.remove(next));
        missing.remove();
        next = missing.peek();
      }
    }
  }

  /** The documents of a format by their path below the folder of documents. */
  public Map<String, RenderedFile> render(Format format) {
    return switch (format) {
      case WORKBOOK -> one(".xlsx", YearbookWorkbook.write(book.get(), language, drawn));
      case ACCESSIBLE -> one("-accessible.xlsx", AccessibleWorkbook.write(book.get(), language));
      case BULLETIN -> bulletin();
      case PAGE -> one(".html", Page.write(release, book.get(), language));
      case CHARTS -> pictures();
      case TABLES -> tables();
      case ANNEX -> Map.of(name + "-data.xlsx", annex());
      case EXCHANGE -> exchange();
    };
  }

  private Map<String, RenderedFile> one(String kind, byte[] bytes) {
    return Map.of(name + kind, RenderedFile.of(bytes));
  }

  private RenderedFile annex() {
    return Draft.of(out -> DataAnnex.write(release, language, out), MOST_HELD);
  }

  /** Nothing where the layout holds no sentences. */
  private Map<String, RenderedFile> bulletin() {
    Bulletin bulletin = ReportBulletin.of(release, layout);
    return bulletin.isEmpty()
        ? Map.of()
        : one("-bulletin.docx", BulletinDocument.write(bulletin, language));
  }

  private Map<String, RenderedFile> exchange() {
    Map<String, RenderedFile> files = new TreeMap<>();
    Exchange.files(release)
        .forEach((path, bytes) -> files.put("exchange/" + path, RenderedFile.of(bytes)));
    return files;
  }

  private Map<String, RenderedFile> tables() {
    Map<String, RenderedFile> files = new TreeMap<>();
    List<Table> tables = book.get().tables();
    for (Table table : tables) {
      String number = table.number().en().replace("Table ", "table-");
      byte[] csv = TableCsv.write(table, language);
      files.put("tables/" + number + ".csv", RenderedFile.of(csv));
    }
    files.put("tables/all-tables.parquet", RenderedFile.of(TidyParquet.write(tables)));
    return files;
  }

  /** Every chart as PNG and SVG, drawn on all cores. */
  private Map<String, RenderedFile> pictures() {
    List<ChartModel> charts =
        book.get().chapters().stream()
            .map(Chapter::exhibits)
            .flatMap(
                exhibits ->
                    exhibits.stream().flatMap(e -> e.match(p -> none(), ReportDocuments::chart)))
            .toList();
    Map<String, RenderedFile> files = new ConcurrentSkipListMap<>();
    SideBySide.map(
        charts,
        chart -> {
          String path = "charts/figure-" + chart.head().number();
          files.put(path + ".png", RenderedFile.of(drawn.of(chart).png()));
          files.put(path + ".svg", RenderedFile.of(Charts.svg(chart, language)));
          return path;
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
