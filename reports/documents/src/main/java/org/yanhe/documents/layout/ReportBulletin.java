package org.yanhe.documents.layout;

import java.util.ArrayList;
import java.util.List;
import org.yanhe.documents.bulletin.Bulletin;
import org.yanhe.documents.sentence.Paragraph;
import org.yanhe.documents.table.Symbols;
import org.yanhe.documents.table.Table;
import org.yanhe.documents.workbook.Plot;
import org.yanhe.model.release.Manifest;
import org.yanhe.model.release.PublicRelease;
import org.yanhe.model.text.Label;

/** The bulletin of a layout: its sentences, with the tables and charts marked for it. */
public final class ReportBulletin {
  private final PublicRelease release;
  private final Layout layout;
  private int tables;
  private int charts;

  private ReportBulletin(PublicRelease release, Layout layout) {
    this.release = release;
    this.layout = layout;
  }

  /** Fills the bulletin. Chapters without a sentence are left out; figures count through. */
  public static Bulletin of(PublicRelease release, Layout layout) {
    return new ReportBulletin(release, layout).bulletin();
  }

  private Bulletin bulletin() {
    Manifest manifest = release.manifest();
    Label title = layout.bulletin().map(spec -> spec.title(release)).orElseGet(manifest::title);
    return new Bulletin(
        title,
        manifest.organisation(),
        manifest.asOf(),
        manifest.id(),
        sections(),
        PerturbationNotes.after(layout.readingNotes(), release, release.catalogue().all()),
        Symbols.yearbook());
  }

  private List<Bulletin.Section> sections() {
    List<Bulletin.Section> sections = new ArrayList<>();
    for (ChapterSpec chapter : layout.chapters()) {
      List<Paragraph> paragraphs =
          chapter.paragraphs().stream().flatMap(p -> p.fill(release).stream()).toList();
      if (!paragraphs.isEmpty()) {
        Label label = ReportBook.numbered(sections.size() + 1, chapter);
        sections.add(new Bulletin.Section(label, paragraphs, charts(chapter), tables(chapter)));
      }
    }
    return sections;
  }

  private List<Plot> charts(ChapterSpec chapter) {
    List<Plot> shown = new ArrayList<>();
    for (ChartSpec spec : chapter.charts()) {
      if (spec.inBulletin()) {
        new ChartFromRelease(release, spec)
            .chart(String.valueOf(charts + shown.size() + 1))
            .ifPresent(chart -> shown.add(Plot.of(chart)));
      }
    }
    charts += shown.size();
    return shown;
  }

  private List<Table> tables(ChapterSpec chapter) {
    return chapter.tables().stream()
        .filter(TableSpec::inBulletin)
        .map(spec -> new TableFromRelease(release, spec))
        .filter(TableFromRelease::hasFigures)
        .map(filled -> filled.table(String.valueOf(++tables)))
        .toList();
  }
}
