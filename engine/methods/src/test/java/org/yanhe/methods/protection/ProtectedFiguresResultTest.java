package org.yanhe.methods.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.yanhe.methods.audit.PublicAttack.Width;
import org.yanhe.methods.disclosure.Cell;
import org.yanhe.methods.disclosure.CellKey;
import org.yanhe.methods.disclosure.Holdings;
import org.yanhe.methods.disclosure.Loss;
import org.yanhe.methods.disclosure.PrimaryRule;
import org.yanhe.methods.disclosure.PrimaryRules;
import org.yanhe.methods.disclosure.Rules;
import org.yanhe.methods.disclosure.Waivers;
import org.yanhe.methods.disclosure.ZeroRule;
import org.yanhe.model.indicator.IndicatorCode;
import org.yanhe.model.period.Period;
import org.yanhe.model.problem.Stop;
import org.yanhe.model.region.RegionCode;
import org.yanhe.model.release.Observation;

/** What a decision tells beside what is withheld, and what it does with what was told before. */
class ProtectedFiguresResultTest {
  /** One maker, and three more in a total of all. */
  private static final String INDUSTRIES =
      """
      - {code: all, kind: base, dataset: returns, measure: sum(amount)}
      - {code: makers, kind: base, dataset: returns, measure: sum(amount), where: "kind = 'm'"}
      - {code: others, kind: base, dataset: returns, measure: sum(amount), where: "kind != 'm'"}
      """;

  private static final String RETURNS =
      "a 2022-Q4 e1 m 50\na 2022-Q4 t1 o 40\na 2022-Q4 t2 o 45\na 2022-Q4 t3 o 35\n";

  private static SmallCity city() {
    return SmallCity.of(INDUSTRIES, "year", RETURNS);
  }

  private static CellKey key(String indicator) {
    return new CellKey(indicator, "city", "2022", "_T");
  }

  private static Width width(ProtectedFigures.Result result, String indicator) {
    Observation.Cell cell =
        Observation.Cell.total(
            IndicatorCode.parse(indicator), RegionCode.parse("city"), Period.year(2022));
    return Objects.requireNonNull(result.widths().get(cell));
  }

  private static Rules rare(int percent, Cell.Sign sign) {
    return new Rules(
        new PrimaryRules(
            List.of(new PrimaryRule.MinimumFrequency(3, BigDecimal.valueOf(percent))),
            ZeroRule.PUBLIC,
            sign,
            Waivers.NONE),
        Map.of(),
        Loss.CELLS,
        Holdings.NONE,
        Map.of());
  }

  /** 50 is all of itself: 100 ÷ 85 · 50 less 50 is 8.8. */
  @Test
  void the_interval_of_a_sensitive_figure_reaches_a_level_below_and_above_it() {
    ProtectedFigures.Result result = city().protect(Rules.STANDARD, Map.of());
    double level = 50 / 0.85 - 50;

    assertThat(result.widths()).hasSize(1);
    assertThat(width(result, "makers").low()).isCloseTo(50 - level, within(1e-9));
    assertThat(width(result, "makers").high()).isCloseTo(50 + level, within(1e-9));
  }

  @Test
  void no_interval_reaches_below_zero_unless_amounts_do() {
    assertThat(width(city().protect(rare(150, Cell.Sign.NON_NEGATIVE), Map.of()), "makers"))
        .isEqualTo(new Width(0, 125));
    assertThat(width(city().protect(rare(150, Cell.Sign.ANY), Map.of()), "makers"))
        .isEqualTo(new Width(-25, 125));
  }

  @Test
  void a_hidden_rest_that_is_sensitive_has_no_interval_of_a_figure() {
    SmallCity city =
        SmallCity.of(
            INDUSTRIES.lines().limit(1).findFirst().orElseThrow()
                + "\n"
                + INDUSTRIES.lines().skip(2).findFirst().orElseThrow(),
            "year",
            RETURNS);
    ProtectedFigures.Result result = city.protect(Rules.STANDARD, Map.of());

    assertThat(result.suppression().primary().keySet())
        .extracting(CellKey::indicator)
        .containsExactly("rest 0 of all");
    assertThat(result.widths()).isEmpty();
    assertThat(city.names(result.hidden())).hasSize(1);
  }

  @Test
  void a_sensitive_figure_that_was_told_before_is_not_repeated() {
    SmallCity city = city();
    Map<CellKey, BigDecimal> earlier = Map.of(key("makers"), new BigDecimal("50"));
    ProtectedFigures.Result result = city.protect(Rules.STANDARD, earlier);

    assertThat(city.names(result.hidden())).containsExactly("makers/2022/_T");
    assertThat(result.suppression().cells()).isEmpty();
  }

  @Test
  void a_safe_figure_that_was_told_before_is_repeated() {
    SmallCity city = city();
    Map<CellKey, BigDecimal> earlier = Map.of(key("others"), new BigDecimal("120"));

    assertThat(city.names(city.protect(Rules.STANDARD, earlier).hidden()))
        .containsExactlyInAnyOrder("makers/2022/_T", "all/2022/_T");
  }

  @Test
  void what_the_release_before_gave_away_stops_the_release() {
    Map<CellKey, BigDecimal> earlier = new TreeMap<>();
    earlier.put(key("all"), new BigDecimal("170"));
    earlier.put(key("others"), new BigDecimal("120"));

    assertThatThrownBy(() -> city().protect(Rules.STANDARD, earlier))
        .isInstanceOf(Stop.DisclosureError.class)
        .hasMessageContaining("makers/city/2022/_T");
  }

  @Test
  void open_figures_are_not_judged() {
    SmallCity open =
        SmallCity.of(
            INDUSTRIES.replace("sum(amount)", "sum(amount), disclosure: open"), "year", RETURNS);

    assertThat(open.names(open.protect())).isEmpty();
  }

  /** An open total of three makers and a secret one of them are one family. */
  @Test
  void a_secret_part_of_an_open_total_is_judged() {
    SmallCity mixed =
        SmallCity.of(
            INDUSTRIES
                .replaceFirst("sum\\(amount\\)", "sum(amount), disclosure: open")
                .replace("{code: all,", "{code: all, "),
            "year",
            RETURNS);

    assertThat(mixed.names(mixed.protect()))
        .containsExactlyInAnyOrder("makers/2022/_T", "others/2022/_T");
  }
}
