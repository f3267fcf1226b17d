package org.yanhe.model.project;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.yanhe.model.indicator.IndicatorCode;
import org.yanhe.model.project.DisclosureSpec.Consent;
import org.yanhe.model.project.DisclosureSpec.Kind;
import org.yanhe.model.project.DisclosureSpec.Loss;
import org.yanhe.model.project.DisclosureSpec.Rule;
import org.yanhe.model.project.DisclosureSpec.RuleSet;
import org.yanhe.model.yaml.YamlMap;

/** Reads {@code disclosure} of {@code project.yaml} and the two lists that it names. */
final class DisclosureReader {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** Rules that look at more respondents than this are mistaken. */
  private static final int MOST_RESPONDENTS = 20;

  private DisclosureReader() {}

  /** The rules of a project; the standard ones without the key. */
  static Optional<DisclosureSpec> read(YamlMap project) {
    if (!project.has("disclosure")) {
      project.node("disclosure");
      return Optional.of(DisclosureSpec.standard());
    }
    return project.map("disclosure").flatMap(DisclosureReader::spec);
  }

  private static Optional<DisclosureSpec> spec(YamlMap map) {
    Optional<RuleSet> respondents =
        map.map("respondents").map(DisclosureReader::rules).orElse(Optional.of(RuleSet.standard()));
    Map<IndicatorCode, RuleSet> own = new TreeMap<>();
    map.map("indicators").ifPresent(all -> all.keys().forEach(code -> own(all, code, own)));
    Map<IndicatorCode, CountMethod> counts = CountReader.read(map);
    Loss loss = map.take("loss", DisclosureReader::loss).orElse(Loss.CELLS);
    Map<String, String> holdings =
        map.text("holdings").map(name -> holdings(map, name)).orElse(Map.of());
    List<Consent> consents = map.text("waivers").map(name -> consents(map, name)).orElse(List.of());
    return map.read(
        () -> new DisclosureSpec(respondents.orElseThrow(), own, counts, loss, holdings, consents));
  }

  private static void own(YamlMap all, String code, Map<IndicatorCode, RuleSet> own) {
    try {
      IndicatorCode indicator = IndicatorCode.parse(code);
      all.map(code).flatMap(DisclosureReader::rules).ifPresent(set -> own.put(indicator, set));
    } catch (IllegalArgumentException e) {
      all.problem(code, String.valueOf(e.getMessage()));
    }
  }

  private static Optional<RuleSet> rules(YamlMap map) {
    List<Rule> rules = new ArrayList<>();
    minimumFrequency(map).ifPresent(rules::add);
    map.maps("dominance").stream()
        .map(m -> pair(m, Kind.DOMINANCE, "n", DisclosureReader::count, "k"))
        .flatMap(Optional::stream)
        .forEach(rules::add);
    map.take("p-percent", DisclosureReader::positive)
        .ifPresent(p -> rules.add(new Rule(Kind.P_PERCENT, p, BigDecimal.ZERO)));
    map.map("prior-posterior")
        .flatMap(m -> pair(m, Kind.PRIOR_POSTERIOR, "p", DisclosureReader::percent, "q"))
        .ifPresent(rules::add);
    boolean secret =
        map.take("zeros", word -> oneOf("zeros", word, "public", "secret")).orElse(0) > 0;
    boolean negative =
        map.take("amounts", word -> oneOf("amounts", word, "non-negative", "any")).orElse(0) > 0;
    return map.read(() -> new RuleSet(needed(rules, secret), secret, negative, map.place()));
  }

  private static List<Rule> needed(List<Rule> rules, boolean secretZeros) {
    if (rules.isEmpty() && !secretZeros) {
      throw new IllegalArgumentException(
          "Invalid rules: none is given (minimum-frequency, dominance, p-percent,"
              + " prior-posterior). An indicator that needs none has the disclosure class 'open'.");
    }
    return rules;
  }

  /** {@code minimum-frequency: 3}, or with the protection in %: {@code {n: 3, protection: 10}}. */
  private static Optional<Rule> minimumFrequency(YamlMap map) {
    if (map.node("minimum-frequency").filter(YamlMap.class::isInstance).isPresent()) {
      return map.map("minimum-frequency")
          .flatMap(
              m -> {
                Optional<BigDecimal> n = m.need("n", DisclosureReader::count);
                BigDecimal protection =
                    m.take("protection", DisclosureReader::percent).orElse(BigDecimal.TEN);
                return m.read(() -> new Rule(Kind.MINIMUM_FREQUENCY, n.orElseThrow(), protection));
              });
    }
    return map.take("minimum-frequency", DisclosureReader::count)
        .map(n -> new Rule(Kind.MINIMUM_FREQUENCY, n, BigDecimal.TEN));
  }

  private static Optional<Rule> pair(
      YamlMap map, Kind kind, String first, Function<String, BigDecimal> parser, String second) {
    Optional<BigDecimal> one = map.need(first, parser);
    Optional<BigDecimal> other = map.need(second, DisclosureReader::percent);
    return map.read(
        () -> {
          if (kind == Kind.PRIOR_POSTERIOR
              && one.orElseThrow().compareTo(other.orElseThrow()) >= 0) {
            throw new IllegalArgumentException(
                "Invalid p: '"
                    + one.orElseThrow().toPlainString()
                    + "' (below q = "
                    + other.orElseThrow().toPlainString()
                    + ")");
          }
          return new Rule(kind, one.orElseThrow(), other.orElseThrow());
        });
  }

  private static BigDecimal count(String text) {
    if (!text.matches("[1-9]\\d?") || Integer.parseInt(text) > MOST_RESPONDENTS) {
      throw new IllegalArgumentException(
          "Invalid number of respondents: '" + text + "' (1 to " + MOST_RESPONDENTS + ")");
    }
    return new BigDecimal(text);
  }

  private static BigDecimal percent(String text) {
    BigDecimal percent = positive(text);
    if (percent.compareTo(HUNDRED) > 0) {
      throw new IllegalArgumentException(
          "Invalid percentage: '" + text + "' (above 0, at most 100)");
    }
    return percent;
  }

  private static BigDecimal positive(String text) {
    if (!text.matches("\\d{1,6}(\\.\\d{1,6})?") || new BigDecimal(text).signum() == 0) {
      throw new IllegalArgumentException("Invalid percentage: '" + text + "' (a number above 0)");
    }
    return new BigDecimal(text);
  }

  private static int oneOf(String key, String word, String first, String second) {
    if (!word.equals(first) && !word.equals(second)) {
      throw new IllegalArgumentException(
          "Invalid " + key + ": '" + word + "' (" + first + " or " + second + ")");
    }
    return word.equals(second) ? 1 : 0;
  }

  private static Loss loss(String word) {
    for (Loss loss : Loss.values()) {
      if (loss.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(word)) {
        return loss;
      }
    }
    throw new IllegalArgumentException(
        "Invalid loss: '" + word + "' (cells, values or log-values)");
  }

  private static Map<String, String> holdings(YamlMap map, String name) {
    Map<String, String> holdings = new TreeMap<>();
    DisclosureLists.rows(map, "holdings", file(map, name), List.of("respondent", "holding"))
        .forEach(
            row -> {
              if (holdings.putIfAbsent(row.text(0), row.text(1)) != null) {
                row.problem("'" + row.text(0) + "' occurs twice. Name its holding once.");
              }
            });
    return holdings;
  }

  private static List<Consent> consents(YamlMap map, String name) {
    List<Consent> consents = new ArrayList<>();
    DisclosureLists.rows(
            map,
            "waivers",
            file(map, name),
            List.of("respondent", "indicator", "who", "when", "why"))
        .forEach(row -> consent(row).ifPresent(consents::add));
    return consents;
  }

  private static Optional<Consent> consent(DisclosureLists.Row row) {
    if (row.text(0).isEmpty() || row.text(2).isEmpty() || row.text(4).isEmpty()) {
      row.problem("respondent, who, when and why are needed. Fill them in.");
      return Optional.empty();
    }
    try {
      return Optional.of(
          new Consent(
              row.text(0),
              row.text(1),
              row.text(2),
              LocalDate.parse(row.text(3)),
              row.text(4),
              row.place()));
    } catch (DateTimeException e) {
      row.problem("'" + row.text(3) + "' is no day. Write it like 2023-05-31.");
      return Optional.empty();
    }
  }

  private static Path file(YamlMap map, String name) {
    return Path.of(map.place().file()).resolveSibling(name);
  }
}
