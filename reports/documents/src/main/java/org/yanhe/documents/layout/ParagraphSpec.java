package org.yanhe.documents.layout;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.yanhe.documents.naming.PeriodNames;
import org.yanhe.documents.sentence.Facts;
import org.yanhe.documents.sentence.Paragraph;
import org.yanhe.documents.sentence.Sentence;
import org.yanhe.documents.sentence.Template;
import org.yanhe.model.indicator.IndicatorCode;
import org.yanhe.model.period.Period;
import org.yanhe.model.release.PublicRelease;
import org.yanhe.model.text.Language;
import org.yanhe.model.yaml.YamlMap;

/**
 * A paragraph as a layout declares it.
 *
 * @param periods when; the last is told
 * @param sentences in reading order
 */
record ParagraphSpec(PeriodChoice periods, List<SentenceSpec> sentences) {
  ParagraphSpec {
    sentences = List.copyOf(sentences);
    if (sentences.isEmpty()) {
      throw new IllegalArgumentException("Invalid paragraph: no sentences. List at least one.");
    }
  }

  /** A sentence in both languages. */
  record SentenceSpec(Template zh, Template en) {
    static Optional<SentenceSpec> read(YamlMap map) {
      Optional<Template> zh = map.need("zh", Template::parse);
      Optional<Template> en = map.need("en", Template::parse);
      return map.read(() -> new SentenceSpec(zh.orElseThrow(), en.orElseThrow()));
    }

    Template in(Language language) {
      return switch (language) {
        case ZH -> zh;
        case EN -> en;
      };
    }
  }

  static Optional<ParagraphSpec> read(YamlMap map) {
    Optional<PeriodChoice> periods = map.map("periods").flatMap(PeriodChoice::read);
    if (!map.has("periods")) {
      map.problem("periods", "Missing key: 'periods'. Add it here.");
    }
    List<SentenceSpec> sentences =
        map.maps("sentences").stream().map(SentenceSpec::read).flatMap(Optional::stream).toList();
    return map.read(() -> new ParagraphSpec(periods.orElseThrow(), sentences));
  }

  /** Every indicator that the sentences name. */
  Set<IndicatorCode> indicators() {
    Set<IndicatorCode> all = new TreeSet<>();
    for (SentenceSpec sentence : sentences) {
      all.addAll(sentence.zh().indicators());
      all.addAll(sentence.en().indicators());
    }
    return all;
  }

  /** The sentences that the release has figures for; none of them, no paragraph. */
  Optional<Paragraph> fill(PublicRelease release) {
    List<Period> chosen = periods.of(release.manifest().period());
    Period period = chosen.get(chosen.size() - 1);
    Facts facts = new Facts(release, release.manifest().region(), period, PeriodNames.of(period));
    Paragraph paragraph = new Paragraph(fill(facts, Language.ZH), fill(facts, Language.EN));
    return paragraph.zh().isEmpty() && paragraph.en().isEmpty()
        ? Optional.empty()
        : Optional.of(paragraph);
  }

  private List<Sentence> fill(Facts facts, Language language) {
    return sentences.stream().flatMap(s -> s.in(language).fill(facts, language).stream()).toList();
  }
}
