package org.yanhe.methods.protection;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yanhe.methods.derivation.Hidden;
import org.yanhe.methods.disclosure.CellKey;
import org.yanhe.methods.disclosure.Rules;
import org.yanhe.model.figure.Figure;
import org.yanhe.model.figure.Reason;

/** Rates that are not computed from printed sums: who is behind them, and what they tell. */
class RatesTest {
  private static final Figure WITHHELD = Figure.absent(Reason.SUPPRESSED);

  private static final String GROWTH =
      """
      - {code: all, kind: base, dataset: returns, measure: sum(amount)}
      - {code: all.growth, kind: growth, of: all, over: year, basis: same-unit, unit: "%", additivity: {region: none, period: none}}
      """;

  private static Figure growth(String indicators, String rows) {
    SmallCity city = SmallCity.of(indicators, "year", rows);
    return city.figure(city.protect(), "all.growth", "2022");
  }

  private static Figure number(String text) {
    return Figure.known(new BigDecimal(text));
  }

  @Test
  void growth_over_fewer_than_three_returns_is_withheld() {
    String two = "a 2022-Q4 f1 k 12 10\na 2022-Q4 f2 k 11 10\na 2022-Q4 f3 k 30\n";

    assertThat(growth(GROWTH, two)).isEqualTo(WITHHELD);
    assertThat(growth(GROWTH, two + "a 2022-Q4 f4 k 13 10\n"))
        .as("36 over 30, and nobody told last year's level")
        .isEqualTo(number("20.0"));
  }

  @Test
  void growth_of_a_level_behind_which_there_are_one_or_two_is_withheld() {
    String rows = "a 2022-Q4 f1 k 12 10\na 2022-Q4 f2 k 12 10\na 2022-Q4 f3 k 0 10\n";

    assertThat(growth(GROWTH, rows)).as("two have returned something").isEqualTo(WITHHELD);
    assertThat(growth(GROWTH, rows.replace(" 12 ", " 0 ")))
        .as("nobody has")
        .isEqualTo(number("-100.0"));
    assertThat(growth(GROWTH, rows.replace(" 0 ", " 6 "))).as("three").isEqualTo(number("0.0"));
  }

  @Test
  void growth_of_an_open_level_is_told_in_all_digits() {
    assertThat(
            growth(
                GROWTH.replace("sum(amount)", "sum(amount), disclosure: open"),
                "a 2022-Q4 f1 k 12.345 10"))
        .isEqualTo(number("23.45"));
  }

  /** Nobody can work out this year's level of f1 from a growth of nothing. */
  @Test
  void growth_from_nothing_binds_nothing() {
    SmallCity city =
        SmallCity.of(
            GROWTH,
            "year",
            """
            a 2021-Q4 f1 k 0
            a 2021-Q4 f2 k 0
            a 2021-Q4 f3 k 0
            a 2022-Q4 f1 k 1000 400
            a 2022-Q4 f2 k 40 300
            a 2022-Q4 f3 k 40 300
            """);

    assertThat(city.names(city.protect())).containsExactly("all/2022/_T");
  }

  private static final String MEAN =
      """
      - {code: part, kind: base, dataset: returns, measure: sum(amount), where: "kind = 'k'"}
      - {code: rest, kind: base, dataset: returns, measure: sum(amount), where: "kind = 'l'"}
      - {code: all, kind: base, dataset: returns, measure: sum(amount)}
      - {code: part.mean, kind: base, dataset: returns, measure: mean(amount), where: "kind = 'k'", additivity: {region: none, period: none}}
      """;

  private static final String FIVE_AND_ONE =
      """
      a 2022-Q4 f1 k 100
      a 2022-Q4 f2 k 110
      a 2022-Q4 f3 k 120
      a 2022-Q4 f4 k 130
      a 2022-Q4 f5 l 500
      """;

  /** All less the mean times four leaves the one that is withheld. */
  @Test
  void a_mean_goes_with_the_sum_of_its_own_rows_and_stays_with_any_other() {
    Map<String, String> others =
        Map.of(
            "of other rows", MEAN.replace("mean(amount), where: \"kind = 'k'\"", "mean(amount)"),
            "of another column", MEAN.replace("mean(amount)", "mean(amount_last_year)"));
    SmallCity same = SmallCity.of(MEAN, "year", FIVE_AND_ONE);
    CellKey all = new CellKey("all", "city", "2022", "_T");
    Map<CellKey, BigDecimal> told = Map.of(all, new BigDecimal("960"));

    assertThat(same.names(same.protect(Rules.STANDARD, told).hidden()))
        .as("the total is known")
        .containsExactlyInAnyOrder("part/2022/_T", "rest/2022/_T", "part.mean/2022/_T");
    others.forEach(
        (what, indicators) -> {
          SmallCity city = SmallCity.of(indicators, "year", FIVE_AND_ONE.replace("\n", " 100\n"));
          assertThat(city.names(city.protect(Rules.STANDARD, told).hidden()))
              .as(what)
              .containsExactlyInAnyOrder("part/2022/_T", "rest/2022/_T");
        });
  }

  @Test
  void a_mean_that_the_release_before_told_is_published_again() {
    SmallCity city = SmallCity.of(MEAN, "year", FIVE_AND_ONE);
    CellKey mean = new CellKey("part.mean", "city", "2022", "_T");
    CellKey all = new CellKey("all", "city", "2022", "_T");
    Hidden ours = city.protect(Rules.STANDARD, Map.of(mean, new BigDecimal("115"))).hidden();
    Hidden revised =
        city.protect(
                Rules.STANDARD, Map.of(mean, new BigDecimal("114"), all, new BigDecimal("960")))
            .hidden();

    assertThat(city.names(ours)).containsExactlyInAnyOrder("all/2022/_T", "rest/2022/_T");
    assertThat(city.names(revised)).contains("part.mean/2022/_T");
  }

  @Test
  void a_mean_of_nothing_tells_nothing() {
    SmallCity city = SmallCity.of(MEAN, "year", FIVE_AND_ONE.replaceAll("k \\d+", "k 0"));

    assertThat(city.figure(city.protect(), "part.mean", "2022")).isEqualTo(number("0.0"));
  }
}
