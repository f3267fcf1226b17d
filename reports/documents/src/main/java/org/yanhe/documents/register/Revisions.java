package org.yanhe.documents.register;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.yanhe.documents.naming.ClassNames;
import org.yanhe.documents.naming.PeriodNames;
import org.yanhe.documents.table.Cell;
import org.yanhe.documents.table.FlatTable;
import org.yanhe.documents.table.Orientation;
import org.yanhe.model.classification.ClassCode;
import org.yanhe.model.figure.Figure;
import org.yanhe.model.indicator.IndicatorCode;
import org.yanhe.model.period.Period;
import org.yanhe.model.region.RegionCode;
import org.yanhe.model.release.PublicRelease;
import org.yanhe.model.release.StatusWords;
import org.yanhe.model.revision.RevisionFile;
import org.yanhe.model.text.Label;
import org.yanhe.model.unit.Unit;

/**
 * Printed figures that differ from the release before, the largest changes first, then those that
 * came, went or became final.
 */
final class Revisions {
  private static final int MOST = 200;
  private static final int CHANGE_DECIMALS = 1;
  private static final MathContext FIRST_DIGIT = new MathContext(1, RoundingMode.HALF_UP);

  private final PublicRelease release;
  private final ClassNames classes;
  private final Listing listing;

  private Revisions(PublicRelease release) {
    this.release = release;
    this.classes = new ClassNames(release);
    this.listing =
        new Listing(
            new Label("与上一版本相比的数据修订", "Revisions since the release before"),
            Orientation.LANDSCAPE,
            new Label("指标", "Indicator"),
            List.of(
                new Label("地区", "Region"),
                new Label("时期", "Period"),
                new Label("分类", "Class"),
                new Label("修订前", "Before"),
                new Label("修订后", "After"),
                FlatTable.UNIT,
                new Label("变动", "Change"),
                new Label("状态", "Status"),
                new Label("原因", "Reason")));
  }

  /** Nothing where the release before is not known. */
  static Optional<Listing> of(PublicRelease release) {
    return release.file(RevisionFile.FILE).map(bytes -> new Revisions(release).listing(bytes));
  }

  private Listing listing(byte[] csv) {
    List<NamedCsvRecord> all =
        CsvReader.builder().ofNamedCsvRecord(new String(csv, StandardCharsets.UTF_8)).stream()
            .toList();
    List<NamedCsvRecord> listed = all.stream().filter(Revisions::isListed).toList();
    listed.stream().limit(MOST).forEach(this::add);
    if (listed.size() > MOST) {
      listing.note(
          "共修订" + listed.size() + "个数，此为变动最大的" + MOST + "个，其余见revisions.csv。",
          listed.size()
              + " figures were revised; these are the "
              + MOST
              + " largest changes, revisions.csv has all.");
    }
    note(count(all, "added"), "未列出的新增数：", "New figures, which are not listed: ");
    note(count(all, "deleted"), "未列出的取消数：", "Figures no longer given, which are not listed: ");
    return listing;
  }

  private static boolean isListed(NamedCsvRecord r) {
    return r.getField("kind").equals("status-changed")
        || (r.getField("kind").equals("changed") && r.getField("printed").equals("yes"));
  }

  private static long count(List<NamedCsvRecord> all, String kind) {
    return all.stream().filter(r -> r.getField("kind").equals(kind)).count();
  }

  private void note(long count, String zh, String en) {
    if (count > 0) {
      listing.note(zh + count + "个。", en + count + ".");
    }
  }

  private void add(NamedCsvRecord r) {
    IndicatorCode code = IndicatorCode.parse(r.getField("indicator"));
    Label name = release.catalogue().find(code).map(i -> i.label()).orElse(Label.same(code.text()));
    listing.line(
        name,
        0,
        Cell.text(release.regions().label(RegionCode.parse(r.getField("region")))),
        Cell.text(PeriodNames.of(Period.parse(r.getField("period")))),
        classOf(code, ClassCode.parse(r.getField("class"))),
        figure(r, "before"),
        figure(r, "after"),
        Cell.text(Unit.parse(r.getField("unit")).label()),
        change(r),
        Cell.text(StatusWords.between(r.getField("status_before"), r.getField("status_after"))),
        reason(r));
  }

  private Cell classOf(IndicatorCode indicator, ClassCode code) {
    return code.isTotal()
        ? Cell.blank()
        : Cell.text(classes.of(indicator, code).orElse(Label.same(code.text())));
  }

  /** In %, of a rate in points; blank where there is nothing to compare. */
  private static Cell change(NamedCsvRecord r) {
    boolean isRate = Unit.parse(r.getField("unit")).isRate();
    String size = r.getField(isRate ? "change" : "change_percent");
    if (size.isEmpty() || !r.getField("kind").equals("changed")) {
      return Cell.blank();
    }
    BigDecimal printed = printed(new BigDecimal(size));
    String signed = (printed.signum() > 0 ? "+" : "") + printed.toPlainString();
    return Cell.text(
        isRate ? new Label(signed + "点", signed + " points") : Label.same(signed + "%"));
  }

  /** With more decimals where one would print zero. */
  private static BigDecimal printed(BigDecimal size) {
    BigDecimal usual = size.setScale(CHANGE_DECIMALS, RoundingMode.HALF_UP);
    return usual.signum() == 0 && size.signum() != 0 ? size.round(FIRST_DIGIT) : usual;
  }

  /** Nobody need declare one. */
  private static Cell reason(NamedCsvRecord r) {
    return r.getField("reason_zh").isEmpty()
        ? Cell.blank()
        : Cell.text(new Label(r.getField("reason_zh"), r.getField("reason_en")));
  }

  /** Blank where there was none, or where it must not be told any more. */
  private static Cell figure(NamedCsvRecord r, String column) {
    return r.getField(column).isEmpty()
        ? Cell.blank()
        : Cell.of(
            Figure.known(new BigDecimal(r.getField(column))),
            Unit.parse(r.getField("unit")),
            Integer.parseInt(r.getField("decimals")));
  }
}
