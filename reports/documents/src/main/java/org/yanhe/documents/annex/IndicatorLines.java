package org.yanhe.documents.annex;

import java.util.List;
import java.util.Optional;
import org.yanhe.model.indicator.Indicator;
import org.yanhe.model.lineage.Lineage;
import org.yanhe.model.release.FrozenCatalogue;
import org.yanhe.model.release.PublicRelease;
import org.yanhe.model.text.Label;
import org.yanhe.model.text.Language;

/** One line an indicator: its formula, the checksum of its definition, the datasets below it. */
final class IndicatorLines {
  private static final List<LongSheet.Column> COLUMNS =
      List.of(
          LongSheet.Column.of("指标代码", "Indicator code", 48),
          LongSheet.Column.wrapped("指标", "Indicator", 34),
          LongSheet.Column.wrapped("算式", "Formula", 60),
          LongSheet.Column.wrapped("数据集", "Datasets", 32),
          LongSheet.Column.of("定义的SHA-256", "SHA-256 of the definition", 68));

  private IndicatorLines() {}

  static LongSheet sheet(PublicRelease release, Language language) {
    Optional<Lineage> lineage = Lineage.read(release);
    return new LongSheet(
        new Label("指标", "Indicators"),
        language,
        COLUMNS,
        release.catalogue().all().stream().map(i -> line(i, lineage, language)));
  }

  private static List<Field> line(Indicator i, Optional<Lineage> lineage, Language language) {
    return List.of(
        Field.of(i.code().text()),
        Field.of(i.label().in(language)),
        Field.of(i.formula().words().in(language)),
        Field.of(lineage.map(all -> String.join(" ", all.datasets(i.code()))).orElse("")),
        Field.of(FrozenCatalogue.sha256(i)));
  }
}
