package org.yanhe.model.revision;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yanhe.model.classification.ClassCode;
import org.yanhe.model.indicator.IndicatorCode;
import org.yanhe.model.period.Period;
import org.yanhe.model.region.RegionCode;
import org.yanhe.model.release.CsvTable;
import org.yanhe.model.release.Observation;
import org.yanhe.model.release.PublicRelease;
import org.yanhe.model.text.Label;
import org.yanhe.model.text.Language;

/** {@code public/revisions.csv}: how a release differs from its predecessor, largest first. */
public final class RevisionFile {
  /** Its path below {@code public}. */
  public static final String FILE = "revisions.csv";

  private RevisionFile() {}

  /** The bytes of the file; only a header if there is nothing to tell. */
  public static byte[] bytes(List<Revision> revisions) {
    CsvTable table =
        new CsvTable(
            "indicator",
            "region",
            "period",
            "class",
            "kind",
            "before",
            "after",
            "status_before",
            "status_after",
            "unit",
            "decimals",
            "change",
            "change_percent",
            "printed",
            "reason_zh",
            "reason_en");
    revisions.forEach(r -> add(table, r));
    return table.bytes();
  }

  private static void add(CsvTable table, Revision r) {
    table.row(
        r.cell().indicator().text(),
        r.cell().region().text(),
        r.cell().period().toString(),
        r.cell().classCode().text(),
        r.kind().word(),
        plain(r.valueBefore()),
        plain(r.valueAfter()),
        r.statusBefore(),
        r.statusAfter(),
        r.after().unit().symbol(),
        String.valueOf(r.after().decimals()),
        plain(r.change()),
        plain(r.changePercent()),
        r.isPrinted() ? "yes" : "no",
        r.reason(Language.ZH),
        r.reason(Language.EN));
  }

  /** A decimal without exponent and without zeros at its end; empty if there is none. */
  public static String plain(Optional<BigDecimal> number) {
    return number
        .map(n -> n.signum() == 0 ? "0" : n.stripTrailingZeros().toPlainString())
        .orElse("");
  }

  /** The reasons that a release declares for revisions of its predecessor's figures. */
  static Map<Observation.Cell, List<Label>> reasons(PublicRelease release) {
    Map<Observation.Cell, List<Label>> reasons = new HashMap<>();
    release.file(FILE).stream()
        .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
        .flatMap(text -> CsvReader.builder().ofNamedCsvRecord(text).stream())
        .filter(r -> !r.getField("reason_zh").isEmpty())
        .forEach(r -> reasons.put(cell(r), List.of(reason(r))));
    return reasons;
  }

  private static Label reason(NamedCsvRecord r) {
    return new Label(r.getField("reason_zh"), r.getField("reason_en"));
  }

  private static Observation.Cell cell(NamedCsvRecord r) {
    return new Observation.Cell(
        IndicatorCode.parse(r.getField("indicator")),
        RegionCode.parse(r.getField("region")),
        Period.parse(r.getField("period")),
        ClassCode.parse(r.getField("class")));
  }
}
