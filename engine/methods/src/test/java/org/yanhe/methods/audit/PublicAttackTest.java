package org.yanhe.methods.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yanhe.model.release.Observation;

/** Which figures are attacked, by what readers believe, and when a figure counts as found out. */
class PublicAttackTest {
  private static final String CATALOGUE =
      """
      - {code: sales, kind: base, dataset: shops, measure: sum(amount), additivity: {region: additive, period: none}}
      - {code: other, kind: base, dataset: farms, measure: sum(amount)}
      - {code: mean, kind: base, dataset: farms, measure: mean(amount)}
      - {code: ratio, kind: ratio, numerator: sales, denominator: other, unit: "%"}
      - {code: growth, kind: growth, of: sales, over: year, basis: same-unit, unit: "%"}
      - {code: both, kind: sum, parts: [sales, other]}
      - {code: running, kind: cumulative, of: sales}
      """;

  private static final String CITY = "sales a 2022 x, sales b 2022 x, sales city 2022 100";

  @TempDir Path folder;

  private Yearbook book(String figures) {
    return Yearbook.of(folder, CATALOGUE, figures);
  }

  @Test
  void a_figure_is_found_out_exactly_or_to_a_millionth() {
    assertThat(book("sales a 2022 x, sales b 2022 30, sales city 2022 100").attack().findings())
        .singleElement()
        .satisfies(
            f -> {
              assertThat(f.cell()).hasToString("sales/a/2022");
              assertThat(f.low()).isEqualTo(70);
              assertThat(f.width()).isZero();
            });
    assertThat(book(CITY).attack().findings()).isEmpty();
    assertThat(book("sales a 2022 x, other a 2022 40, ratio a 2022 2.5000000").attack().findings())
        .as("from 99.999998 to 100.000002")
        .hasSize(1);
    assertThat(book("sales a 2022 x, other a 2022 40, ratio a 2022 2.500000").attack().findings())
        .as("from 99.99998 to 100.00002")
        .hasSize(1);
    assertThat(book("sales a 2022 x, other a 2022 40, ratio a 2022 2.50000").attack().findings())
        .as("from 99.9998 to 100.0002")
        .isEmpty();
  }

  @Test
  void nothing_at_all_is_found_out_too() {
    assertThat(book("sales a 2022 x, sales b 2022 x, sales city 2022 0").attack().findings())
        .extracting(Finding::high)
        .containsExactly(0.0, 0.0);
  }

  @Test
  void figures_are_found_out_wherever_they_stand() {
    assertThat(
            book(CITY
                    + ", sales a 2021 x, sales b 2021 30, sales city 2021 100, sales b 2020 x"
                    + ", sales a 2020 50, sales city 2020 60")
                .attack()
                .findings())
        .extracting(Finding::cell)
        .extracting(Observation.Cell::toString)
        .containsExactly("sales/a/2021", "sales/b/2020");
  }

  @Test
  void levels_are_attacked_and_what_follows_from_them_is_not() {
    AuditReport report =
        book(CITY
                + ", ratio a 2022 x, growth a 2022 x, mean a 2022 x, both a 2022 x"
                + ", running a 2022 x, other a 2022 .")
            .attack();

    assertThat(report.withheld()).as("two counties, a sum and a running total").isEqualTo(4);
    assertThat(report.relations()).as("the counties, and the running total").isEqualTo(2);
  }

  @Test
  void figures_are_not_negative_where_none_of_their_indicator_is() {
    book(CITY).tells(0, 100);
    book(CITY + ", other a 2022 -1").tells(0, 100);
    book(CITY + ", sales a 2021 0").tells(0, 100);
    book(CITY + ", sales a 2021 -1").tellsNothing();
  }

  @Test
  void published_figures_that_contradict_each_other_say_so_and_the_others_are_attacked() {
    AuditReport report =
        book("sales a 2022 x, sales b 2022 130, sales city 2022 100"
                + ", sales a 2021 x, sales b 2021 30, sales city 2021 100")
            .attack();

    assertThat(report.contradicted())
        .extracting(Observation.Cell::toString)
        .containsExactly("sales/a/2022");
    assertThat(report.findings())
        .extracting(f -> f.cell().toString())
        .containsExactly("sales/a/2021");
  }

  @Test
  void readers_believe_what_the_release_before_told() {
    book(CITY).asking(1, 99).toldBefore("sales b 2022", "30").tells(70, 70);
    book(CITY).asking(1, 99).toldBefore("sales b 2022", "130").tellsNothing();
    book(CITY).asking(1, 99).toldBefore("sales b 2021", "30").tellsNothing();
    book("sales a 2022 x, sales b 2022 30, sales city 2022 100")
        .toldBefore("sales a 2022", "70")
        .tellsNothing();
  }

  @Test
  void readers_believe_in_growth_of_the_same_units_where_it_is_possible() {
    String growth = ", growth a 2022 5.0, sales a 2021 ";

    book(CITY + growth + "40").asking(1, 99).tells(40 * 1.0395, 40 * 1.0605);
    book(CITY + growth + "200").asking(1, 99).tellsNothing();
  }

  /** From 41.58 to 42.42 by growth, and 100 less 58 by what was told. */
  @Test
  void readers_believe_both_where_both_are_possible() {
    String growth = ", growth a 2022 5.0, sales a 2021 40";

    assertThat(book(CITY + growth).toldBefore("sales b 2022", "58").attack().findings())
        .singleElement()
        .satisfies(f -> assertThat(f.low()).isBetween(41.999, 42.001));
    assertThat(book(CITY + growth).toldBefore("sales b 2022", "20").attack().findings())
        .as("what was told and growth are not possible together, but what was told is alone")
        .singleElement()
        .satisfies(f -> assertThat(f.low()).isBetween(79.999, 80.001));
  }

  /** Two totals of the same county in the two releases: growth narrows what both allow. */
  @Test
  void growth_of_two_withheld_years_is_believed_with_what_was_told_of_one() {
    String years =
        "sales a 2022 x, sales b 2022 x, sales city 2022 100"
            + ", sales a 2021 x, sales b 2021 x, sales city 2021 80, growth a 2022 5.0";

    book(years).asking(1, 70).toldBefore("sales a 2021", "40").tells(40 * 1.0395, 40 * 1.0605);
  }
}
