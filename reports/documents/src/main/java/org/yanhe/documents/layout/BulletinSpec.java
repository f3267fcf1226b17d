package org.yanhe.documents.layout;

import java.util.List;
import java.util.Optional;
import org.yanhe.documents.naming.PeriodNames;
import org.yanhe.documents.sentence.Facts;
import org.yanhe.documents.sentence.Sentence;
import org.yanhe.model.period.Period;
import org.yanhe.model.release.PublicRelease;
import org.yanhe.model.text.Label;
import org.yanhe.model.text.Language;
import org.yanhe.model.yaml.YamlMap;

/**
 * How a bulletin is headed.
 *
 * @param title a template that names the time and the region
 * @param periods when; the last is named
 */
record BulletinSpec(ParagraphSpec.SentenceSpec title, PeriodChoice periods) {
  static Optional<BulletinSpec> read(YamlMap map) {
    Optional<ParagraphSpec.SentenceSpec> title =
        map.map("title").flatMap(ParagraphSpec.SentenceSpec::read);
    Optional<PeriodChoice> periods = map.map("periods").flatMap(PeriodChoice::read);
    List.of("title", "periods").stream()
        .filter(key -> !map.has(key))
        .forEach(key -> map.problem(key, "Missing key: '" + key + "'. Add it here."));
    return map.read(() -> new BulletinSpec(title.orElseThrow(), periods.orElseThrow()));
  }

  /** The title for a release; that of the report if a figure it names is missing. */
  Label title(PublicRelease release) {
    List<Period> chosen = periods.of(release.manifest().period());
    Period period = chosen.get(chosen.size() - 1);
    Facts facts = new Facts(release, release.manifest().region(), period, PeriodNames.of(period));
    Label report = release.manifest().title();
    return new Label(
        title.zh().fill(facts, Language.ZH).map(Sentence::text).orElse(report.zh()),
        title.en().fill(facts, Language.EN).map(Sentence::text).orElse(report.en()));
  }
}
