package org.yanhe.documents.layout;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.yanhe.documents.naming.PeriodNames;
import org.yanhe.documents.register.Register;
import org.yanhe.documents.sentence.Paragraph;
import org.yanhe.documents.table.Symbols;
import org.yanhe.documents.table.Table;
import org.yanhe.documents.workbook.Book;
import org.yanhe.documents.workbook.Chapter;
import org.yanhe.documents.workbook.Definition;
import org.yanhe.documents.workbook.Exhibit;
import org.yanhe.documents.workbook.Plot;
import org.yanhe.model.indicator.Indicator;
import org.yanhe.model.indicator.IndicatorCode;
import org.yanhe.model.release.Manifest;
import org.yanhe.model.release.PublicRelease;
import org.yanhe.model.text.Label;

/** A layout filled from a release. */
public final class ReportBook {
  private final PublicRelease release;
  private final Layout layout;
  private final Set<IndicatorCode> used = new LinkedHashSet<>();

  private ReportBook(PublicRelease release, Layout layout) {
    this.release = release;
    this.layout = layout;
  }

  /**
   * Fills a layout. Sentences, tables and charts without a figure are left out, and chapters that
   * are empty then.
   */
  public static Book of(PublicRelease release, Layout layout) {
    return new ReportBook(release, layout).book();
  }

  private Book book() {
    Manifest manifest = release.manifest();
    List<Chapter> chapters = chapters();
    return new Book(
        manifest.title(),
        PeriodNames.of(manifest.period()),
        manifest.organisation(),
        manifest.asOf(),
        manifest.id(),
        chapters,
        PerturbationNotes.after(layout.readingNotes(), release, release.catalogue().all()),
        Symbols.yearbook(),
        definitions());
  }

  private List<Chapter> chapters() {
    List<Chapter> chapters = new ArrayList<>();
    fill(chapters, false);
    fill(chapters, true);
    return chapters;
  }

  /** Chapters, or the annexes behind them; each are counted by themselves. */
  private void fill(List<Chapter> chapters, boolean annexes) {
    int number = 1;
    for (ChapterSpec spec : layout.chapters()) {
      if (spec.annex() == annexes) {
        String prefix = (annexes ? "A" : "") + number;
        List<Table> tables = tables(spec, prefix);
        List<Exhibit> shown = exhibits(spec, prefix);
        Chapter chapter = new Chapter(numbered(number, spec), paragraphs(spec), tables, shown);
        if (!chapter.isEmpty()) {
          chapters.add(chapter);
          number++;
        }
      }
    }
  }

  static Label numbered(int number, ChapterSpec spec) {
    Label title = spec.title();
    String numeral = Chinese.numeral(number);
    return spec.annex()
        ? new Label("附录" + numeral + "  " + title.zh(), "Annex " + number + ". " + title.en())
        : new Label(numeral + "、" + title.zh(), number + ". " + title.en());
  }

  private List<Paragraph> paragraphs(ChapterSpec chapter) {
    List<Paragraph> filled = new ArrayList<>();
    for (ParagraphSpec spec : chapter.paragraphs()) {
      spec.fill(release)
          .ifPresent(
              paragraph -> {
                filled.add(paragraph);
                used.addAll(spec.indicators());
              });
    }
    return filled;
  }

  private List<Table> tables(ChapterSpec chapter, String number) {
    List<Table> tables = new ArrayList<>();
    for (TableSpec spec : chapter.tables()) {
      TableFromRelease filled = new TableFromRelease(release, spec);
      if (filled.hasFigures()) {
        tables.add(filled.table(number + "-" + (tables.size() + 1)));
        used.addAll(spec.indicators());
      }
    }
    for (Register register : chapter.registers()) {
      register.table(release, number + "-" + (tables.size() + 1), used).ifPresent(tables::add);
    }
    return tables;
  }

  private List<Exhibit> exhibits(ChapterSpec chapter, String number) {
    List<Exhibit> shown = new ArrayList<>();
    for (ChartSpec spec : chapter.charts()) {
      new ChartFromRelease(release, spec)
          .chart(number + "-" + (shown.size() + 1))
          .ifPresent(
              chart -> {
                shown.add(Plot.of(chart));
                used.addAll(spec.indicators());
              });
    }
    return shown;
  }

  private List<Definition> definitions() {
    return used.stream()
        .flatMap(code -> release.catalogue().find(code).stream())
        .map(ReportBook::definition)
        .toList();
  }

  private static Definition definition(Indicator i) {
    return new Definition(
        i.label(),
        new Label(
            i.definition().zh() + "。来源：" + i.source().zh() + "。",
            i.definition().en() + ". Source: " + i.source().en() + "."));
  }
}
