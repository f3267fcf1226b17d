package org.yanhe.methods.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yanhe.methods.audit.AuditReport;
import org.yanhe.methods.audit.PublicAttack;
import org.yanhe.methods.derivation.Hidden;
import org.yanhe.methods.disclosure.CellKey;
import org.yanhe.methods.disclosure.Rules;
import org.yanhe.methods.state.Rollup.Place;
import org.yanhe.model.classification.ClassCode;
import org.yanhe.model.figure.Figure;
import org.yanhe.model.figure.Reason;
import org.yanhe.model.indicator.IndicatorCode;
import org.yanhe.model.indicator.Perturbation;
import org.yanhe.model.period.Period;
import org.yanhe.model.problem.Stop;
import org.yanhe.model.project.CountMethod;
import org.yanhe.model.region.RegionCode;
import org.yanhe.model.release.Observation;

/**
 * Leaks of a small city, each with the release that hides the sensitive figure alone, the attack
 * that finds it from the public part, and the release that is protected.
 */
class ProtectedFiguresTest {
  /** One maker of electronics, five software houses, five carriers and five sites. */
  private static final String INDUSTRIES =
      """
      - {code: digital, kind: base, dataset: returns, measure: sum(amount), where: "starts(kind, '3') or starts(kind, '6')"}
      - {code: electronics, kind: base, dataset: returns, measure: sum(amount), where: "starts(kind, '39')"}
      - {code: telecoms, kind: base, dataset: returns, measure: sum(amount), where: "starts(kind, '63')"}
      - {code: internet, kind: base, dataset: returns, measure: sum(amount), where: "starts(kind, '64')"}
      - {code: software, kind: base, dataset: returns, measure: sum(amount), where: "starts(kind, '65')"}
      - {code: by-kind, kind: base, dataset: returns, measure: sum(amount), by: kind}
      """;

  private static final String RETURNS =
      """
      a 2022-Q4 e1 3910 77
      a 2022-Q4 t1 6310 10
      a 2022-Q4 t2 6310 11
      b 2022-Q4 t3 6310 12
      b 2022-Q4 t4 6310 13
      a 2022-Q4 i1 6410 20
      a 2022-Q4 i2 6410 21
      b 2022-Q4 i3 6410 22
      b 2022-Q4 i4 6410 23
      a 2022-Q4 s1 6510 30
      a 2022-Q4 s2 6510 31
      b 2022-Q4 s3 6510 32
      b 2022-Q4 s4 6510 33
      """;

  @TempDir Path folder;

  private AuditReport attacked(SmallCity city, Hidden hidden) {
    return PublicAttack.attack(city.release(folder, hidden));
  }

  @Test
  void parts_of_a_total_under_names_of_their_own_give_the_missing_part_away() {
    SmallCity city = SmallCity.of(INDUSTRIES, RETURNS);
    Hidden naive =
        city.only(
            "electronics/2022/_T",
            "electronics/2022-Q4/_T",
            "by-kind/2022/3910",
            "by-kind/2022-Q4/3910");

    AuditReport leak = attacked(city, naive);

    assertThat(leak.findings())
        .as("335 less 46, 86 and 126 leaves 77 for the one maker")
        .isNotEmpty()
        .allSatisfy(f -> assertThat(f.low()).isBetween(76.99, 77.01));
    Hidden ours = city.protect();
    assertThat(city.names(ours))
        .contains("electronics/2022/_T", "by-kind/2022/3910")
        .hasSizeGreaterThan(4);
    assertThat(attacked(city, ours).findings()).isEmpty();
  }

  @Test
  void a_draft_with_a_leak_stops_the_run_and_the_sentence_names_the_figures() {
    SmallCity city = SmallCity.of(INDUSTRIES, RETURNS);
    AuditReport leak = attacked(city, city.only("electronics/2022/_T", "electronics/2022-Q4/_T"));

    assertThatThrownBy(() -> leak.requireSafe("publish the release"))
        .isInstanceOfSatisfying(
            Stop.DisclosureError.class, stop -> assertThat(stop.exitCode()).isEqualTo(5))
        .hasMessage(
            "Cannot publish the release: readers could work out electronics/city/2022,"
                + " electronics/city/2022-Q4 from what is published. Publish fewer figures around"
                + " them.");
  }

  @Test
  void whatever_is_computed_from_a_withheld_figure_is_withheld_with_it() {
    String derived =
        """
        - {code: electronics.share, kind: ratio, numerator: electronics, denominator: digital, per: 100, unit: "%", additivity: {region: none, period: none}}
        - {code: electronics.growth, kind: growth, of: electronics, over: year, unit: "%", additivity: {region: none, period: none}}
        - {code: electronics.pull, kind: contribution, part: electronics, total: digital, as: pull, unit: 百分点, additivity: {region: none, period: none}}
        """;
    SmallCity city =
        SmallCity.of(
            INDUSTRIES + derived,
            RETURNS + RETURNS.replace("2022-Q4", "2021-Q4").replace(" 77", " 70"));
    Figure withheld = Figure.absent(Reason.SUPPRESSED);
    Hidden ours = city.protect();

    assertThat(city.open().at(parse("electronics.pull"), place()).isKnown()).isTrue();
    for (String code : List.of("electronics.share", "electronics.growth", "electronics.pull")) {
      assertThat(city.figure(ours, code, "2022")).as(code).isEqualTo(withheld);
    }
    assertThat(attacked(city, ours).findings()).isEmpty();
  }

  @Test
  void a_class_and_the_indicator_of_its_own_are_withheld_together() {
    SmallCity city = SmallCity.of(INDUSTRIES, RETURNS);
    Hidden half = city.only("electronics/2022/_T", "electronics/2022-Q4/_T");

    assertThat(attacked(city, half).findings()).hasSize(2);
  }

  @Test
  void a_year_and_the_last_quarter_of_a_running_total_are_one_figure() {
    SmallCity city = SmallCity.of(INDUSTRIES, RETURNS);
    Hidden ours = city.protect();

    assertThat(city.names(ours).stream().filter(n -> n.contains("/2022/")).toList())
        .as("the same figures of the year and of its last quarter")
        .hasSameSizeAs(city.names(ours).stream().filter(n -> n.contains("/2022-Q4/")).toList());
  }

  /** 11 firms sell 2 500, of which ten sell 1 500 online: the rest is the return of one. */
  @Test
  void what_a_total_leaves_beside_its_part_is_judged_too() {
    String indicators =
        """
        - {code: all, kind: base, dataset: returns, measure: sum(amount)}
        - {code: online, kind: base, dataset: returns, measure: sum(amount), where: "kind = 'o'"}
        """;
    StringBuilder rows = new StringBuilder("a 2022-Q4 big shop 1000\n");
    for (int i = 0; i < 10; i++) {
      rows.append("a 2022-Q4 f").append(i).append(" o ").append(i < 5 ? 100 : 200).append('\n');
    }
    SmallCity city = SmallCity.of(indicators, rows.toString());

    assertThat(city.names(city.protect()))
        .as("the total or its part goes, for 2 500 - 1 500 is the return of one shop")
        .isNotEmpty();
  }

  @Test
  void all_digits_of_a_rate_would_give_both_its_terms_away() {
    SmallCity city =
        SmallCity.of(
            """
            - {code: all, kind: base, dataset: returns, measure: sum(amount)}
            - {code: all.growth, kind: growth, of: all, over: year, basis: same-unit, unit: "%", additivity: {region: none, period: none}}
            """,
            """
            a 2022-Q4 f1 k 30.19 28.43
            a 2022-Q4 f2 k 20.07 18.11
            a 2022-Q4 f3 k 25.33 26.02
            a 2022-Q4 f4 k 21.54 20.07
            """);
    Figure open = city.open().at(parse("all.growth"), place());
    Figure told = city.figure(city.protect(), "all.growth", "2022");

    Fractions.Fraction terms = Fractions.simplest(open.number().orElseThrow(), 1_000_000);

    assertThat(terms).as("97.13 over 92.63, read off the digits").hasToString("9713/9263");
    assertThat(told.number()).hasValue(new BigDecimal("4.9"));
  }

  @Test
  void growth_of_the_same_units_with_last_years_level_gives_this_years_away() {
    SmallCity city =
        SmallCity.of(
            """
            - {code: all, kind: base, dataset: returns, measure: sum(amount)}
            - {code: all.growth, kind: growth, of: all, over: year, basis: same-unit, unit: "%", additivity: {region: none, period: none}}
            """,
            "year",
            """
            a 2021-Q4 f1 k 400
            a 2021-Q4 f2 k 300
            a 2021-Q4 f3 k 300
            a 2022-Q4 f1 k 1000 400
            a 2022-Q4 f2 k 40 300
            a 2022-Q4 f3 k 40 300
            """);
    Hidden ours = city.protect();

    assertThat(city.names(ours))
        .as("1 000 · 1.08 = 1 080, which is nearly all of f1")
        .contains("all/2022/_T")
        .containsAnyOf("all.growth/2022/_T", "all/2021/_T");
  }

  @Test
  void a_mean_with_the_number_of_respondents_gives_the_sum_away() {
    SmallCity city =
        SmallCity.of(
            """
            - {code: all, kind: base, dataset: returns, measure: sum(amount)}
            - {code: part, kind: base, dataset: returns, measure: sum(amount), where: "kind = 'k'"}
            - {code: part.mean, kind: base, dataset: returns, measure: mean(amount), where: "kind = 'k'", additivity: {region: none, period: none}}
            - {code: part.count, kind: base, dataset: returns, measure: distinct(firm), where: "kind = 'k'", unit: 家, additivity: {region: none, period: none}}
            - {code: rest, kind: base, dataset: returns, measure: sum(amount), where: "kind = 'l'"}
            - {code: kinds, kind: base, dataset: returns, measure: sum(amount), by: kind}
            """,
            "year",
            """
            a 2022-Q4 f1 k 10
            a 2022-Q4 f2 k 11
            a 2022-Q4 f3 k 12
            a 2022-Q4 f4 k 13
            a 2022-Q4 f5 l 500
            """);
    Hidden ours = city.protect();

    assertThat(city.names(ours)).contains("rest/2022/_T");
    assertThat(city.names(ours).contains("part.mean/2022/_T"))
        .as("a withheld sum takes its mean along")
        .isEqualTo(city.names(ours).contains("part/2022/_T"));
    assertThat(attacked(city, ours).findings()).isEmpty();
  }

  @Test
  void what_the_release_before_told_protects_nobody() {
    SmallCity city = SmallCity.of(INDUSTRIES, "year", RETURNS);
    CellKey software = new CellKey("software", "city", "2022", "_T");
    CellKey same = new CellKey("by-kind", "city", "2022", "6510");
    Hidden fresh = city.protect(Rules.STANDARD, Map.of()).hidden();
    Hidden later =
        city.protect(
                Rules.STANDARD,
                Map.of(software, new BigDecimal("126"), same, new BigDecimal("126")))
            .hidden();

    assertThat(city.names(fresh)).contains("software/2022/_T");
    assertThat(city.names(later))
        .doesNotContain("software/2022/_T", "by-kind/2022/6510")
        .contains("electronics/2022/_T");
    assertThat(attacked(city, later).findings()).isEmpty();
  }

  private AuditReport attacked(SmallCity city, Hidden hidden, String told, String value) {
    Observation.Cell cell =
        Observation.Cell.total(parse(told), RegionCode.parse("city"), Period.year(2022));
    return PublicAttack.attack(
        city.release(folder, hidden), Map.of(cell, new BigDecimal(value)), Map.of());
  }

  @Test
  void who_has_the_release_before_finds_what_relies_on_hiding_a_figure_of_it() {
    SmallCity city = SmallCity.of(INDUSTRIES, "year", RETURNS);
    Hidden fresh = city.protect();

    assertThat(attacked(city, fresh).findings()).isEmpty();
    assertThat(attacked(city, fresh, "software", "126").findings())
        .as("203 less 126")
        .extracting(f -> f.cell().indicator().text())
        .contains("electronics")
        .doesNotContain("software");
  }

  @Test
  void nothing_relies_on_hiding_a_figure_that_was_hardly_revised() {
    SmallCity city = SmallCity.of(INDUSTRIES, "year", RETURNS);
    CellKey software = new CellKey("software", "city", "2022", "_T");
    CellKey same = new CellKey("by-kind", "city", "2022", "6510");
    Hidden ours =
        city.protect(
                Rules.STANDARD,
                Map.of(software, new BigDecimal("125"), same, new BigDecimal("125")))
            .hidden();

    assertThat(city.names(ours)).doesNotContain("software/2022/_T").contains("electronics/2022/_T");
    assertThat(attacked(city, ours, "software", "125").findings()).isEmpty();
  }

  /** 896 less 110 leaves 786 for a return of 770, told of software before it was revised to 126. */
  @Test
  void a_partner_is_chosen_that_was_not_told_before_however_far_it_was_revised() {
    SmallCity city = SmallCity.of(INDUSTRIES, "year", RETURNS.replace("3910 77", "3910 770"));
    BigDecimal before = new BigDecimal("110");
    CellKey software = new CellKey("software", "city", "2022", "_T");
    CellKey same = new CellKey("by-kind", "city", "2022", "6510");
    ProtectedFigures.Result ours =
        city.protect(Rules.STANDARD, Map.of(software, before, same, before));
    Map<Observation.Cell, BigDecimal> earlier =
        Map.of(
            Observation.Cell.total(parse("software"), RegionCode.parse("city"), Period.year(2022)),
            before);

    assertThat(
            PublicAttack.attack(
                    city.release(
                        folder,
                        city.only(
                            "electronics/2022/_T",
                            "software/2022/_T",
                            "by-kind/2022/3910",
                            "by-kind/2022/6510")),
                    earlier,
                    ours.widths())
                .findings())
        .as("hidden behind software")
        .isNotEmpty();
    assertThat(city.names(ours.hidden()))
        .doesNotContain("software/2022/_T")
        .contains("electronics/2022/_T");
    assertThat(
            PublicAttack.attack(city.release(folder, ours.hidden()), earlier, ours.widths())
                .findings())
        .isEmpty();
  }

  /** Both were told before, and both by other numbers: hiding them together is all that is left. */
  @Test
  void what_was_told_by_another_number_is_a_partner_where_nothing_else_is() {
    SmallCity city = SmallCity.of(INDUSTRIES, "year", RETURNS.replace("3910 77", "3910 770"));
    Map<CellKey, BigDecimal> told = new TreeMap<>();
    for (String industry : List.of("digital", "telecoms", "internet", "software")) {
      told.put(new CellKey(industry, "city", "2022", "_T"), new BigDecimal("500"));
    }
    for (String kind : List.of("6310", "6410", "6510")) {
      told.put(new CellKey("by-kind", "city", "2022", kind), new BigDecimal("500"));
    }
    Hidden ours = city.protect(Rules.STANDARD, told).hidden();

    assertThat(city.names(ours))
        .contains("electronics/2022/_T")
        .containsAnyOf(
            "digital/2022/_T", "telecoms/2022/_T", "internet/2022/_T", "software/2022/_T");
  }

  private static final String RUNNING =
      """
      - {code: sales, kind: base, dataset: returns, measure: sum(amount), additivity: {region: additive, period: additive}}
      - {code: sales.running, kind: cumulative, of: sales, additivity: {region: additive, period: last}}
      """;

  private AuditReport attacked(SmallCity city, ProtectedFigures.Result ours) {
    return PublicAttack.attack(city.release(folder, ours.hidden()), Map.of(), ours.widths());
  }

  /** The first quarter has one seller, the second hides it; together they are half a year. */
  @Test
  void a_running_total_is_published_where_it_tells_nothing_and_withheld_where_it_does() {
    SmallCity city =
        SmallCity.ofFlows(
            RUNNING,
            "half-year quarter",
            """
            a 2022-Q1 f1 k 100
            a 2022-Q2 f1 k 220
            a 2022-Q2 f2 k 130
            a 2022-Q2 f3 k 140
            a 2022-Q2 f4 k 150
            """);
    ProtectedFigures.Result ours = city.protect(Rules.STANDARD, Map.of());

    assertThat(city.names(ours.hidden()))
        .contains("sales/2022-Q1/_T", "sales/2022-Q2/_T", "sales.running/2022-Q1/_T")
        .doesNotContain("sales/2022-S1/_T", "sales.running/2022-Q2/_T");
    assertThat(city.figure(ours.hidden(), "sales.running", "2022-Q2"))
        .isEqualTo(city.figure(ours.hidden(), "sales", "2022-S1"));
    assertThat(attacked(city, ours).findings()).isEmpty();
  }

  @Test
  void extremes_are_the_return_of_one_and_medians_need_ten() {
    SmallCity city =
        SmallCity.of(
            """
            - {code: all.largest, kind: base, dataset: returns, measure: max(amount), additivity: {region: none, period: none}}
            - {code: all.median, kind: base, dataset: returns, measure: median(amount), additivity: {region: none, period: none}}
            - {code: all.top, kind: base, dataset: returns, measure: "top-share(3, amount, firm)", unit: "%", additivity: {region: none, period: none}}
            """,
            "year",
            """
            a 2022-Q4 f1 k 10
            a 2022-Q4 f2 k 11
            a 2022-Q4 f3 k 12
            a 2022-Q4 f4 k 13
            """);

    assertThat(city.names(city.protect()))
        .containsExactlyInAnyOrder("all.largest/2022/_T", "all.median/2022/_T", "all.top/2022/_T");
    assertThat(city.figure(city.protect(), "all.median", "2022"))
        .isEqualTo(Figure.absent(Reason.SUPPRESSED));
  }

  private Map<String, Long> told(SmallCity city, Hidden hidden) {
    Map<String, Long> told = new TreeMap<>();
    for (Observation o : city.release(folder, hidden).observations()) {
      Observation.Cell at = o.cell();
      o.figure()
          .number()
          .ifPresent(
              n ->
                  told.put(
                      at.region() + "/" + at.period() + "/" + at.classCode(), n.longValueExact()));
    }
    return told;
  }

  @Test
  void counts_may_be_told_in_multiples_that_add_up_instead_of_being_withheld() {
    SmallCity city =
        SmallCity.of(
            "- {code: returns.number, kind: base, dataset: returns, measure: count, by: kind, unit:"
                + " 家, levels: [city, county]}",
            RETURNS);
    Hidden ours =
        city.protect(telling(Map.of("returns.number", new CountMethod.Rounding(3))), Map.of())
            .hidden();
    Map<String, Long> told = told(city, ours);
    Function<String, Long> at = place -> told.getOrDefault(place, -1L);

    assertThat(ours.count()).isZero();
    assertThat(told.values()).isNotEmpty().allMatch(count -> count % 3 == 0);
    assertThat(at.apply("city/2022/_T")).as("13 returns").isIn(12L, 15L);
    assertThat(at.apply("city/2022/_T"))
        .isEqualTo(at.apply("city/2022-Q4/_T"))
        .isEqualTo(at.apply("a/2022/_T") + at.apply("b/2022/_T"))
        .isEqualTo(
            List.of("3910", "6310", "6410", "6510").stream()
                .mapToLong(kind -> at.apply("city/2022/" + kind))
                .sum());
  }

  /** 0.0013 times ten thousand are told as 12 or 15. */
  @Test
  void counts_in_larger_units_are_rounded_as_counts() {
    SmallCity city =
        SmallCity.of(
            "- {code: returns.number, kind: base, dataset: returns, measure: count, unit: 万户,"
                + " decimals: 4}",
            "year",
            RETURNS);
    Hidden ours =
        city.protect(telling(Map.of("returns.number", new CountMethod.Rounding(3))), Map.of())
            .hidden();

    assertThat(city.figure(ours, "returns.number", "2022").number().orElseThrow())
        .isIn(new BigDecimal("0.0012"), new BigDecimal("0.0015"));
  }

  /** 13 returns are told as 12 or 15, so all less 12 others do not leave the one that is hidden. */
  @Test
  void a_count_that_is_told_by_another_number_gives_no_withheld_one_away() {
    String counts =
        """
        - {code: returns.number, kind: base, dataset: returns, measure: count, where: "starts(kind, '39') or starts(kind, '6')", unit: 家}
        - {code: electronics.number, kind: base, dataset: returns, measure: count, where: "starts(kind, '39')", unit: 家}
        - {code: others.number, kind: base, dataset: returns, measure: count, where: "starts(kind, '6')", unit: 家}
        """;
    SmallCity exact = SmallCity.of(counts, "year", RETURNS);
    SmallCity told = SmallCity.of(counts, "year", RETURNS);
    told.telling("returns.number", new Perturbation(Perturbation.Kind.CONTROLLED_ROUNDING, 3));
    Hidden one = exact.only("electronics.number/2022/_T");
    Hidden rounded = exact.only("electronics.number/2022/_T");
    rounded.tell(parse("returns.number"), told.number("returns.number", 12));

    assertThat(attacked(exact, one).findings()).as("13 less 12").hasSize(1);
    assertThat(attacked(told, rounded).findings()).as("from 10 to 14, less 12").isEmpty();
    assertThat(attacked(told, rounded).contradicted()).isEmpty();
  }

  @Test
  void counts_may_be_told_with_the_same_noise_wherever_the_same_respondents_are_counted() {
    SmallCity city =
        SmallCity.of(
            """
            - {code: firms, kind: base, dataset: returns, measure: distinct(firm), unit: 家, additivity: {region: none, period: last}}
            - {code: firms.by-kind, kind: base, dataset: returns, measure: distinct(firm), by: kind, unit: 家, additivity: {region: none, period: last}}
            """,
            RETURNS);
    CountMethod noise = new CountMethod.CellKey(2, BigDecimal.ONE, "of the office");
    Hidden ours =
        city.protect(telling(Map.of("firms", noise, "firms.by-kind", noise)), Map.of()).hidden();
    Figure all = city.figure(ours, "firms", "2022");

    assertThat(all).isEqualTo(city.figure(ours, "firms", "2022-Q4"));
    assertThat(all).isEqualTo(city.figure(ours, "firms.by-kind", "2022"));
    assertThat(all.number().orElseThrow().intValueExact()).isBetween(11, 15);
  }

  @Test
  void noise_of_an_open_count_depends_on_who_is_counted_too() {
    SmallCity city =
        SmallCity.of(
            "- {code: firms, kind: base, dataset: returns, measure: count, unit: 家, disclosure:"
                + " open, perturbation: cell-key 2}",
            RETURNS);
    CountMethod noise = new CountMethod.CellKey(2, BigDecimal.ONE, "known to the office");
    Hidden ours = city.protect(telling(Map.of("firms", noise)), Map.of()).hidden();

    assertThat(city.figure(ours, "firms", "2022").number().orElseThrow().intValueExact())
        .isBetween(11, 15);
  }

  /** Classes whose noise differs need not add up to their total, which has noise of its own. */
  @Test
  void counts_by_class_are_told_with_the_noise_of_each_class() {
    SmallCity city =
        SmallCity.of(
            """
            - {code: firms, kind: base, dataset: returns, measure: count, unit: 家, perturbation: cell-key 2}
            - {code: firms.by-kind, kind: base, dataset: returns, measure: count, by: kind, unit: 家, perturbation: cell-key 2}
            """,
            RETURNS);
    CountMethod noise = new CountMethod.CellKey(2, BigDecimal.ONE, "of the office");
    Hidden ours =
        city.protect(telling(Map.of("firms", noise, "firms.by-kind", noise)), Map.of()).hidden();
    Map<String, Long> all = told(city, ours);

    assertThat(city.figure(ours, "firms", "2022"))
        .isEqualTo(city.figure(ours, "firms.by-kind", "2022"));
    assertThat(all.keySet()).anyMatch(place -> place.endsWith("/3910"));
  }

  private static Rules telling(Map<String, CountMethod> methods) {
    Map<IndicatorCode, CountMethod> counts = new TreeMap<>();
    methods.forEach((code, method) -> counts.put(parse(code), method));
    Rules rules = Rules.STANDARD;
    return new Rules(rules.standard(), Map.of(), rules.loss(), rules.holdings(), counts);
  }

  private static IndicatorCode parse(String code) {
    return IndicatorCode.parse(code);
  }

  private static Place place() {
    return new Place(RegionCode.parse("city"), Period.year(2022), ClassCode.TOTAL);
  }
}
