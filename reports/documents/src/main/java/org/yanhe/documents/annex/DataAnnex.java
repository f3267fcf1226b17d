package org.yanhe.documents.annex;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.yanhe.documents.naming.ClassChoice;
import org.yanhe.documents.naming.PeriodNames;
import org.yanhe.documents.office.FileProperties;
import org.yanhe.model.indicator.IndicatorCode;
import org.yanhe.model.lineage.RowsUsed;
import org.yanhe.model.release.Manifest;
import org.yanhe.model.release.Observation;
import org.yanhe.model.release.PublicRelease;
import org.yanhe.model.text.Label;
import org.yanhe.model.text.Language;

/**
 * Every figure of a release as a workbook: one line a figure, with codes and names. Lines go to
 * disk as they come, so that memory does not grow with them; after a million a new sheet begins.
 */
public final class DataAnnex {
  private static final List<Label> HEAD =
      List.of(
          new Label("指标代码", "Indicator code"),
          new Label("指标", "Indicator"),
          new Label("地区代码", "Region code"),
          new Label("地区", "Region"),
          new Label("时期", "Period"),
          new Label("分类代码", "Class code"),
          new Label("分类", "Class"),
          new Label("数值", "Value"),
          new Label("状态", "Status"),
          new Label("单位", "Unit"),
          new Label("汇总的记录数", "Rows added up"));
  private static final List<Integer> WIDTHS = List.of(36, 34, 10, 12, 14, 12, 24, 18, 8, 12, 14);

  private final PublicRelease release;
  private final Language language;
  private final Map<Observation.Cell, Long> rows;
  private final Map<IndicatorCode, String> lists = new HashMap<>();

  private DataAnnex(PublicRelease release, Language language) {
    this.release = release;
    this.language = language;
    this.rows = RowsUsed.read(release);
  }

  /** Writes the workbook; the same release gives the same bytes. The stream stays open. */
  public static void write(PublicRelease release, Language language, OutputStream out) {
    DataAnnex annex = new DataAnnex(release, language);
    Manifest manifest = release.manifest();
    FileProperties properties =
        new FileProperties(
            manifest.title(),
            PeriodNames.of(manifest.period()),
            manifest.organisation(),
            manifest.asOf(),
            manifest.id());
    LongSheets sheets =
        new LongSheets(
            new Label("数据", "Data").in(language),
            HEAD.stream().map(label -> label.in(language)).toList(),
            WIDTHS);
    Stream<LongSheets.Line> lines = release.observations().stream().map(annex::line);
    try {
      sheets.write(lines, book -> FileProperties.set(book, properties, language), out);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write the data annex: " + e.getMessage(), e);
    }
  }

  private LongSheets.Line line(Observation o) {
    Observation.Cell cell = o.cell();
    return new LongSheets.Line(
        List.of(
            cell.indicator().text(),
            release.catalogue().get(cell.indicator()).label().in(language),
            cell.region().text(),
            release.regions().get(cell.region()).label().in(language),
            PeriodNames.of(cell.period()).in(language),
            cell.classCode().isTotal() ? "" : cell.classCode().text(),
            cell.classCode().isTotal() ? "" : className(cell)),
        o.figure().number(),
        o.decimals(),
        List.of(o.status(), o.unit().label().in(language), rows(cell)));
  }

  /** Empty where readers are not told. */
  private String rows(Observation.Cell cell) {
    return Optional.ofNullable(rows.get(cell)).map(String::valueOf).orElse("");
  }

  private String className(Observation.Cell cell) {
    String list =
        lists.computeIfAbsent(cell.indicator(), code -> ClassChoice.listOf(release, code));
    return release
        .classes()
        .find(list, cell.classCode())
        .map(entry -> entry.label().in(language))
        .orElse("");
  }
}
