package org.yanhe.methods.protection;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.yanhe.methods.derivation.Figures;
import org.yanhe.methods.derivation.Hidden;
import org.yanhe.methods.disclosure.Holdings;
import org.yanhe.methods.disclosure.Loss;
import org.yanhe.methods.disclosure.PrimaryRules;
import org.yanhe.methods.disclosure.Rules;
import org.yanhe.model.indicator.IndicatorCode;
import org.yanhe.model.project.CountMethod;

/** What is computed and withheld does not depend on the number of parts of the respondents. */
class InPartsTest {
  static final String INDICATORS =
      """
      - {code: sales, kind: base, dataset: returns, measure: sum(amount), nulls: zero, levels: [city, county], additivity: {region: additive, period: additive}}
      - {code: by-kind, kind: base, dataset: returns, measure: sum(amount), by: kind, additivity: {region: additive, period: additive}}
      - {code: of-k, kind: base, dataset: returns, measure: sum(amount), where: "kind = 'k'", additivity: {region: additive, period: additive}}
      - {code: running, kind: cumulative, of: sales, levels: [city, county], additivity: {region: additive, period: last}}
      - {code: returns, kind: base, dataset: returns, measure: count(), unit: 家, additivity: {region: additive, period: additive}}
      - {code: firms, kind: base, dataset: returns, measure: distinct(firm), unit: 家, additivity: {region: none, period: none}}
      - {code: top, kind: base, dataset: returns, measure: "top-share(2, amount, firm)", unit: "%", additivity: {region: none, period: none}}
      - {code: index, kind: base, dataset: returns, measure: "herfindahl(amount, firm)", decimals: 4, additivity: {region: none, period: none}}
      - {code: kinds, kind: base, dataset: returns, measure: "herfindahl(amount, kind)", decimals: 4, additivity: {region: none, period: none}}
      - {code: middle, kind: base, dataset: returns, measure: median(amount), additivity: {region: none, period: none}}
      """;

  /** Both firms of a holding begin with the same letter, which decides their part. */
  static Rules rules(Map<IndicatorCode, CountMethod> counts) {
    return new Rules(
        PrimaryRules.STANDARD,
        Map.of(),
        Loss.CELLS,
        new Holdings(Map.of("a1", "group", "a2", "group")),
        counts);
  }

  @Provide
  static Arbitrary<String> rows() {
    Arbitrary<String> row =
        Combinators.combine(
                Arbitraries.of("a", "b", "city"),
                Arbitraries.of("2022-Q1", "2022-Q2", "2022-Q3", "2022-Q4"),
                Arbitraries.of("a1", "a2", "b1", "c1", "d1", "e1", "f1", "g1"),
                Arbitraries.of("k", "l"),
                Arbitraries.integers().between(0, 40))
            .as(
                (region, quarter, firm, kind, amount) ->
                    String.join(" ", region, quarter, firm, kind, String.valueOf(amount * amount)));
    return row.list().ofMinSize(1).ofMaxSize(40).map(rows -> String.join("\n", rows));
  }

  private static SmallCity city(String rows) {
    return SmallCity.ofFlows(INDICATORS, "year quarter", rows);
  }

  @Property(tries = 30)
  void figures_are_those_of_one_part(
      @ForAll("rows") String rows, @ForAll @IntRange(min = 2, max = 5) int parts) {
    assertThat(printed(city(rows).inParts(parts).open())).isEqualTo(printed(city(rows).open()));
  }

  @Property(tries = 30)
  void what_is_withheld_is_that_of_one_part(
      @ForAll("rows") String rows, @ForAll @IntRange(min = 2, max = 5) int parts) {
    ProtectedFigures.Result one = city(rows).protect(rules(Map.of()), Map.of());
    ProtectedFigures.Result several = city(rows).inParts(parts).protect(rules(Map.of()), Map.of());

    assertThat(several.suppression()).isEqualTo(one.suppression());
    assertThat(several.widths()).isEqualTo(one.widths());
    for (String code : List.of("sales", "running", "top", "index", "kinds", "middle")) {
      assertThat(several.hidden().of(IndicatorCode.parse(code)))
          .as(code)
          .isEqualTo(one.hidden().of(IndicatorCode.parse(code)));
    }
  }

  @Property(tries = 20)
  void noise_is_that_of_one_part(
      @ForAll("rows") String rows, @ForAll @IntRange(min = 2, max = 5) int parts) {
    Rules noisy =
        rules(
            Map.of(
                IndicatorCode.parse("firms"),
                new CountMethod.CellKey(2, BigDecimal.ONE, "of the office")));

    assertThat(noisy(city(rows).inParts(parts), noisy)).isEqualTo(noisy(city(rows), noisy));
  }

  private static Map<Integer, String> noisy(SmallCity city, Rules rules) {
    Hidden hidden = city.protect(rules, Map.of()).hidden();
    return IntStream.of(2021, 2022)
        .boxed()
        .collect(
            Collectors.toMap(
                y -> y, y -> city.figure(hidden, "firms", String.valueOf(y)).toString()));
  }

  static String printed(Figures figures) {
    return INDICATORS
        .lines()
        .map(line -> line.replaceFirst(".*code: ([a-z-]+),.*", "$1"))
        .map(
            code ->
                figures.of(IndicatorCode.parse(code)).entrySet().stream()
                    .map(
                        f ->
                            f.getKey()
                                + " = "
                                + f.getValue().number().map(BigDecimal::stripTrailingZeros))
                    .collect(Collectors.joining("\n", code + "\n", "\n")))
        .collect(Collectors.joining());
  }
}
