package org.yanhe.documents.workbook;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.yanhe.documents.chart.DrawnCharts;
import org.yanhe.documents.layout.Layout;
import org.yanhe.documents.layout.ReportBook;
import org.yanhe.model.problem.Problems;
import org.yanhe.model.release.PublicRelease;
import org.yanhe.model.text.Language;
import org.yanhe.model.yaml.YamlFile;

/**
 * Measures the yearbook workbook of a release against its cells written by POI alone, in
 * interleaved pairs, by the time that the thread spends on a core, which other work on the machine
 * does not change much. Pictures are drawn before, as documents share them. Run by hand with the
 * folder of a release; it is no test.
 */
final class WorkbookRace {
  private static final int WARM_UP = 60;
  private static final int PAIRS = 15;

  private static final ThreadMXBean THREAD = ManagementFactory.getThreadMXBean();

  private WorkbookRace() {}

  /** Something that takes time. */
  private interface Work {
    byte[] run() throws IOException;
  }

  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    PublicRelease release = PublicRelease.open(folder);
    Problems problems = new Problems();
    String text = Files.readString(folder.resolve("public/layout.yaml"));
    Layout layout =
        YamlFile.parse("layout.yaml", text, problems).flatMap(Layout::read).orElseThrow();
    Book book = ReportBook.of(release, layout);
    Book cells = withoutCharts(book);
    DrawnCharts drawn = new DrawnCharts(Language.ZH);
    Work all = () -> YearbookWorkbook.write(book, Language.ZH, drawn);
    Work some = () -> YearbookWorkbook.write(cells, Language.ZH);
    BarePoi whole = BarePoi.of(all.run());
    BarePoi plain = BarePoi.of(some.run());
    race("with charts", all, whole);
    race("cells alone", some, plain);
  }

  private static Book withoutCharts(Book book) {
    List<Chapter> chapters =
        book.chapters().stream()
            .map(c -> new Chapter(c.label(), c.paragraphs(), c.tables(), List.of()))
            .toList();
    return new Book(
        book.title(),
        book.subtitle(),
        book.organisation(),
        book.asOf(),
        book.release(),
        chapters,
        book.readingNotes(),
        book.symbols(),
        book.definitions());
  }

  private static void race(String name, Work ours, BarePoi bare) throws IOException {
    List<Double> our = new ArrayList<>();
    List<Double> their = new ArrayList<>();
    for (int i = -WARM_UP; i < PAIRS; i++) {
      double first = seconds(ours);
      double second = seconds(bare::write);
      if (i >= 0) {
        our.add(first);
        their.add(second);
      }
    }
    double a = median(our);
    double b = median(their);
    System.out.println(
        String.format(
            Locale.ROOT,
            "%s: %,d cells, ours %.3f s, POI alone %.3f s, ratio %.2f",
            name,
            bare.cells(),
            a,
            b,
            a / b));
  }

  private static double seconds(Work work) throws IOException {
    long start = THREAD.getCurrentThreadCpuTime();
    if (work.run().length == 0) {
      throw new IllegalStateException("Nothing was written");
    }
    return (THREAD.getCurrentThreadCpuTime() - start) / 1e9;
  }

  private static double median(List<Double> times) {
    return times.stream().sorted().toList().get(times.size() / 2);
  }
}
