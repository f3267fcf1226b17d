package org.yanhe.model.indicator;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.yanhe.model.period.Frequency;
import org.yanhe.model.period.Period;
import org.yanhe.model.source.DatasetSchema;
import org.yanhe.model.text.Label;
import org.yanhe.model.unit.Unit;
import org.yanhe.model.yaml.UnknownWord;
import org.yanhe.model.yaml.YamlMap;

/** Reads one entry of a catalogue file. */
final class IndicatorReader {
  static final List<String> KINDS =
      List.of(
          "base",
          "external",
          "ratio",
          "share",
          "growth",
          "compound-growth",
          "base-effect",
          "change",
          "contribution",
          "sum",
          "cumulative",
          "location-quotient",
          "deflated",
          "chained",
          "bilateral-index",
          "adjusted",
          "benchmarked",
          "account",
          "composite");

  /** Keys of formulas; of which kind they are cannot be told if the kind cannot be read. */
  static final List<String> OF_SOME_KIND =
      List.of(
          "dataset",
          "measure",
          "where",
          "by",
          "item",
          "numerator",
          "denominator",
          "per",
          "denominator-at",
          "of",
          "within",
          "over",
          "basis",
          "part",
          "total",
          "as",
          "parts",
          "index",
          "method",
          "spring-festival",
          "working-days",
          "january-february",
          "since",
          "reference",
          "classes",
          "values",
          "quantities",
          "formula",
          "along",
          "node");

  /** Stands in for a code that cannot be read, so that the rest of its entry still is. */
  private static final IndicatorCode UNREADABLE = new IndicatorCode("unreadable");

  private final YamlMap map;

  private IndicatorReader(YamlMap map) {
    this.map = map;
  }

  static Optional<Indicator> read(YamlMap map, String topic) {
    return new IndicatorReader(map).indicator(topic);
  }

  /** The code of an entry, if it has one that can be read; tells no problem. */
  static Optional<IndicatorCode> code(YamlMap map) {
    return map.glance("code").filter(IndicatorCode::isCode).map(IndicatorCode::parse);
  }

  private Optional<Indicator> indicator(String topic) {
    Optional<IndicatorCode> code = map.need("code", IndicatorCode::parse);
    Optional<Label> label = map.needLabel("label");
    Optional<Label> definition = map.needLabel("definition");
    Optional<Unit> unit = map.need("unit", Unit::parse);
    Optional<Integer> decimals = map.need("decimals", IndicatorReader::decimals);
    Optional<YamlMap> additivity = map.needMap("additivity");
    Optional<Additivity> region = additivity.flatMap(a -> a.need("region", Additivity::parse));
    Optional<Additivity> period = additivity.flatMap(a -> a.need("period", Additivity::parse));
    additivity.ifPresent(YamlMap::done);
    Optional<NullRule> nulls = map.need("nulls", NullRule::parse);
    Optional<DisclosureClass> disclosure = map.need("disclosure", DisclosureClass::parse);
    Set<Frequency> frequencies = new HashSet<>(map.texts("frequencies", DatasetSchema::frequency));
    List<String> levels = map.texts("levels", l -> l);
    String validFrom = map.take("valid-from", t -> Period.parse(t).toString()).orElse("");
    Perturbation perturbation =
        map.take("perturbation", Perturbation::parse).orElse(Perturbation.NONE);
    Optional<Label> source = map.needLabel("source");
    Optional<Formula> formula = formula(code.orElse(UNREADABLE));
    return map.read(
        () ->
            new Indicator(
                code.orElseThrow(),
                topic,
                label.orElseThrow(),
                definition.orElseThrow(),
                unit.orElseThrow(),
                decimals.orElseThrow(),
                region.orElseThrow(),
                period.orElseThrow(),
                nulls.orElseThrow(),
                disclosure.orElseThrow(),
                frequencies,
                levels,
                validFrom,
                perturbation,
                source.orElseThrow(),
                formula.orElseThrow(),
                map.place()));
  }

  private static int decimals(String text) {
    if (!text.matches("[0-8]")) {
      throw new IllegalArgumentException("Invalid decimals: '" + text + "' (0 to 8)");
    }
    return Integer.parseInt(text);
  }

  private Optional<Formula> formula(IndicatorCode code) {
    Optional<String> kind = map.need("kind", IndicatorReader::kind);
    if (kind.isEmpty()) {
      OF_SOME_KIND.forEach(map::node);
    }
    return kind.flatMap(
        k ->
            switch (k) {
              case "base" -> base();
              case "external" -> external(code);
              case "ratio" -> ratio();
              case "share" -> share();
              case "growth" -> growth();
              case "contribution" -> contribution();
              case "sum" -> sum();
              case "adjusted" -> adjusted();
              case "benchmarked" -> benchmarked();
              case "account" -> account();
              case "composite" -> composite();
              case "change" -> input("of").map(Formula.Change::new);
              case "compound-growth" -> compound();
              case "base-effect" -> baseEffect();
              case "chained" -> chained();
              case "bilateral-index" -> bilateral();
              case "cumulative" -> cumulative();
              case "deflated" -> two("of", "index", Formula.Deflated::new);
              default -> two("part", "total", Formula.LocationQuotient::new);
            });
  }

  private static String kind(String word) {
    return UnknownWord.check("kind", word, KINDS);
  }

  private Optional<Formula> base() {
    Optional<String> dataset = map.needText("dataset");
    Optional<Measure> measure = map.need("measure", Measure::parse);
    String where = map.text("where").orElse("");
    String by = map.text("by").orElse("");
    return both(dataset, measure, d -> m -> new Formula.Base(d, m, where, by));
  }

  /** A departmental total: the rows of the returns table that carry the indicator's own code. */
  private Optional<Formula> external(IndicatorCode code) {
    String dataset = map.text("dataset").orElse("returns");
    String named = map.take("item", t -> IndicatorCode.parse(t).text()).orElse(code.text());
    return Optional.of(
        new Formula.Base(dataset, Measure.parse("sum(value)"), "indicator = '" + named + "'", ""));
  }

  private Optional<Formula> ratio() {
    BigDecimal per = map.take("per", BigDecimal::new).orElse(BigDecimal.ONE);
    Formula.Ratio.At at =
        map.take("denominator-at", Formula.Ratio.At::parse).orElse(Formula.Ratio.At.SAME_PERIOD);
    return two("numerator", "denominator", (n, d) -> new Formula.Ratio(n, d, per, at));
  }

  private Optional<Formula> share() {
    return both(
        input("of"),
        map.need("within", Formula.Share.Within::parse),
        of -> within -> new Formula.Share(of, within));
  }

  private Optional<Formula> growth() {
    Formula.Growth.Basis basis =
        map.take("basis", Formula.Growth.Basis::parse).orElse(Formula.Growth.Basis.PUBLISHED);
    Formula.JanuaryFebruary months = months();
    return both(
        input("of"),
        map.need("over", Formula.Growth.Over::parse),
        of -> over -> new Formula.Growth(of, over, basis, months));
  }

  private Formula.JanuaryFebruary months() {
    return map.take("january-february", Formula.JanuaryFebruary::parse)
        .orElse(Formula.JanuaryFebruary.APART);
  }

  private Optional<Formula> cumulative() {
    Formula.JanuaryFebruary months = months();
    return input("of").map(of -> new Formula.Cumulative(of, months));
  }

  private Optional<Formula> compound() {
    return both(
        input("of"),
        map.need("since", IndicatorReader::year),
        of -> since -> new Formula.CompoundGrowth(of, since));
  }

  private Optional<Formula> baseEffect() {
    return both(
        input("of"),
        map.need("as", Formula.BaseEffect.Effect::parse),
        of -> as -> new Formula.BaseEffect(of, as));
  }

  private Optional<Formula> chained() {
    Optional<Integer> reference = map.need("reference", IndicatorReader::year);
    Optional<Formula.Chained.Taken> as = map.need("as", Formula.Chained.Taken::parse);
    List<String> classes = map.texts("classes", c -> c);
    return reference.flatMap(
        year ->
            as.flatMap(
                form ->
                    two(
                        "of",
                        "index",
                        (of, index) -> new Formula.Chained(of, index, year, classes, form))));
  }

  private Optional<Formula> bilateral() {
    Optional<Formula.Bilateral.Weighing> method =
        map.need("formula", Formula.Bilateral.Weighing::parse);
    Optional<Formula.Bilateral.Compared> as = map.need("as", Formula.Bilateral.Compared::parse);
    List<String> classes = map.texts("classes", c -> c);
    return method.flatMap(
        by ->
            as.flatMap(
                form ->
                    two(
                        "values",
                        "quantities",
                        (v, q) -> new Formula.Bilateral(v, q, classes, by, form))));
  }

  private static int year(String text) {
    if (!text.matches("(19|20)[0-9]{2}")) {
      throw new IllegalArgumentException("Invalid year: '" + text + "' (1900 to 2099)");
    }
    return Integer.parseInt(text);
  }

  private Optional<Formula> contribution() {
    Optional<Formula.Contribution.Form> as = map.need("as", Formula.Contribution.Form::parse);
    return as.flatMap(form -> two("part", "total", (p, t) -> new Formula.Contribution(p, t, form)));
  }

  private Optional<Formula> sum() {
    List<IndicatorCode> parts = map.texts("parts", IndicatorCode::parse);
    if (parts.size() < 2) {
      map.problem("parts", "Invalid 'parts': a sum needs two or more indicators. List them.");
      return Optional.empty();
    }
    return Optional.of(new Formula.Sum(parts));
  }

  private Optional<Formula> adjusted() {
    Optional<YamlMap> windows = map.map("spring-festival");
    Optional<Formula.Adjusted.Festival> festival =
        windows.isPresent()
            ? windows.flatMap(IndicatorReader::festival)
            : Optional.of(Formula.Adjusted.Festival.none());
    Formula.Adjusted.Calendar calendar =
        map.take("working-days", Formula.Adjusted.Calendar::parse)
            .orElse(Formula.Adjusted.Calendar.NONE);
    return map.need("method", Formula.Adjusted.Method::parse)
        .flatMap(
            method ->
                both(
                    input("of"),
                    festival,
                    of -> f -> new Formula.Adjusted(of, method, f, calendar)));
  }

  private static Optional<Formula.Adjusted.Festival> festival(YamlMap windows) {
    Optional<Integer> before = windows.need("before", IndicatorReader::days);
    Optional<Integer> during = windows.need("during", IndicatorReader::days);
    Optional<Integer> after = windows.need("after", IndicatorReader::days);
    return windows.read(
        () ->
            new Formula.Adjusted.Festival(
                before.orElseThrow(), during.orElseThrow(), after.orElseThrow()));
  }

  private static int days(String text) {
    if (!text.matches("[0-9]{1,2}")) {
      throw new IllegalArgumentException("Invalid number of days: '" + text + "' (1 to 40)");
    }
    return Integer.parseInt(text);
  }

  private Optional<Formula> benchmarked() {
    Optional<Formula.Benchmarked.Way> method = map.need("method", Formula.Benchmarked.Way::parse);
    return method.flatMap(m -> two("of", "along", (of, by) -> new Formula.Benchmarked(of, by, m)));
  }

  private Optional<Formula> account() {
    return both(
        map.need("method", IndicatorReader::account),
        map.needText("item"),
        method -> item -> new Formula.Account(method, item));
  }

  private static String account(String method) {
    return UnknownWord.check("method of account", method, Formula.Account.METHODS);
  }

  private Optional<Formula> composite() {
    Optional<Formula.Composite.Outcome> as = map.need("as", Formula.Composite.Outcome::parse);
    return as.flatMap(
        form ->
            both(
                map.needText("index"),
                map.needText("node"),
                index -> node -> new Formula.Composite(index, node, form)));
  }

  private Optional<IndicatorCode> input(String key) {
    return map.need(key, IndicatorCode::parse);
  }

  private Optional<Formula> two(
      String first,
      String second,
      java.util.function.BiFunction<IndicatorCode, IndicatorCode, Formula> make) {
    return both(input(first), input(second), a -> b -> make.apply(a, b));
  }

  private static <A, B> Optional<Formula> both(
      Optional<A> a, Optional<B> b, Function<A, Function<B, Formula>> make) {
    return a.flatMap(x -> b.map(y -> make.apply(x).apply(y)));
  }
}
