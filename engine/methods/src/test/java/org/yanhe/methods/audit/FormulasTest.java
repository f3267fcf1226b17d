package org.yanhe.methods.audit;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a figure tells about a withheld one that it was computed from: the interval that anybody can
 * work out by hand from the printed digits.
 */
class FormulasTest {
  private static final String LEVELS =
      """
      - {code: sales, kind: base, dataset: shops, measure: sum(amount)}
      - {code: kinds, kind: base, dataset: shops, measure: sum(other), by: kind}
      - {code: people, kind: base, dataset: census, measure: sum(number), unit: 人}
      """;

  @TempDir Path folder;

  private Yearbook book(String derived, String figures) {
    return Yearbook.of(folder, LEVELS + "- " + derived, figures);
  }

  private static final String RATIO =
      "{code: per-head, kind: ratio, numerator: sales, denominator: people, per: 100}";

  @Test
  void a_ratio_tells_its_numerator_to_half_of_its_last_digit() {
    book(RATIO, "per-head a 2022 12.5, sales a 2022 x, people a 2022 200").tells(24.9, 25.1);
    book(RATIO, "per-head a 2022 12, sales a 2022 x, people a 2022 200").tells(23, 25);
    book(RATIO, "per-head a 2022 12.5123 1, sales a 2022 x, people a 2022 200")
        .tells(25.0245, 25.0247);
  }

  @Test
  void a_ratio_tells_its_denominator() {
    book(RATIO, "per-head a 2022 12.5, sales a 2022 25, people a 2022 x")
        .tells(2500 / 12.55, 2500 / 12.45);
  }

  @Test
  void a_ratio_of_two_withheld_figures_tells_neither() {
    book(RATIO, "per-head a 2022 12.5, sales a 2022 x, people a 2022 x").tellsNothing();
    book(RATIO, "per-head a 2022 x, sales a 2022 x, people a 2022 200").tellsNothing();
    book(RATIO, "per-head a 2022 12.5, sales a 2022 x, people a 2022 .").tellsNothing();
  }

  @Test
  void a_class_is_related_to_the_total_of_what_has_no_classes() {
    String ratio = RATIO.replace("numerator: sales", "numerator: kinds");

    book(ratio, "per-head/K a 2022 12.5, kinds/K a 2022 x, people a 2022 200").tells(24.9, 25.1);
    book(ratio, "per-head/K a 2022 12.5, kinds/K a 2022 25, people a 2022 x")
        .tells(2500 / 12.55, 2500 / 12.45);
    book(ratio, "per-head/K a 2022 12.5, kinds/K a 2022 x, people/K a 2022 ., people a 2022 200")
        .tellsNothing();
  }

  @Test
  void a_ratio_to_the_mean_of_a_year_tells_each_of_its_three_figures() {
    String ratio = RATIO.replace("}", ", denominator-at: mean-of-year}");

    book(ratio, "per-head a 2022 12.5, sales a 2022 x, people a 2021 180, people a 2022 220")
        .tells(24.9, 25.1);
    book(ratio, "per-head a 2022 12.5, sales a 2022 25, people a 2021 x, people a 2022 220")
        .tells(5000 / 12.55 - 220, 5000 / 12.45 - 220);
    book(ratio, "per-head a 2022 12.5, sales a 2022 25, people a 2021 180, people a 2022 x")
        .tells(5000 / 12.55 - 180, 5000 / 12.45 - 180);
  }

  @Test
  void a_ratio_to_the_latest_year_takes_the_latest_that_has_ended_and_has_a_figure() {
    String ratio = RATIO.replace("}", ", denominator-at: latest-year}");
    String years = ", people a 2022 400, people a 2021 200, people a 2020 100, people a 2019 50";

    book(ratio, "per-head a 2022-Q2 12.5, sales a 2022-Q2 x" + years).tells(24.9, 25.1);
    book(ratio, "per-head a 2022-Q4 12.5, sales a 2022-Q4 x" + years).tells(49.8, 50.2);
    book(ratio, "per-head a 2022-Q4 12.5, sales a 2022-Q4 x, people a 2020 100")
        .tells(12.45, 12.55);
    book(ratio, "per-head a 2022-Q4 12.5, sales a 2022-Q4 x, people a 2019 100").tellsNothing();
    book(ratio, "per-head a 2022-Q4 12.5, sales a 2022-Q4 x, people a 2022-Q4 1000" + years)
        .tells(124.5, 125.5);
  }

  @Test
  void a_ratio_to_the_same_period_looks_at_no_other() {
    book(RATIO, "per-head a 2022-Q4 12.5, sales a 2022-Q4 x, people a 2022 200").tellsNothing();
  }

  @Test
  void a_share_tells_its_class_and_its_region() {
    String classes = "{code: share, kind: share, of: kinds, within: class, unit: '%'}";
    String regions = "{code: share, kind: share, of: sales, within: region, unit: '%'}";

    book(classes, "share/K a 2022 23.1, kinds/K a 2022 x, kinds/L a 2022 x, kinds a 2022 500")
        .tells(115.25, 115.75);
    book(classes, "share/K a 2022 23.1, kinds/K a 2022 115.5, kinds a 2022 x, kinds/L a 2022 x")
        .tells(11550 / 23.15, 11550 / 23.05);
    book(regions, "share a 2022 23.1, sales a 2022 x, sales city 2022 500").tells(115.25, 115.75);
    book(regions, "share city 2022 100.0, sales city 2022 x").tellsNothing();
  }

  @Test
  void growth_tells_the_level_of_either_year() {
    String growth = "{code: growth, kind: growth, of: sales, over: year, unit: '%'}";

    book(growth, "growth a 2022 5.0, sales a 2022 x, sales a 2021 200").tells(209.9, 210.1);
    book(growth, "growth a 2022 5.0, sales a 2022 210, sales a 2021 x")
        .tells(210 / 1.0505, 210 / 1.0495);
    book(growth, "growth a 2022-Q2 -5.0, sales a 2022-Q2 x, sales a 2021-Q2 200")
        .tells(189.9, 190.1);
  }

  @Test
  void growth_over_a_period_tells_the_level_of_either_period() {
    String growth = "{code: growth, kind: growth, of: sales, over: period, unit: '%'}";

    book(growth, "growth a 2022-Q1 5.0, sales a 2022-Q1 x, sales a 2021-Q4 200")
        .tells(209.9, 210.1);
    book(growth, "growth a 2022-Q1 5.0, sales a 2022-Q1 210, sales a 2021-Q4 x")
        .tells(210 / 1.0505, 210 / 1.0495);
  }

  /** 200 grew by 4.95 to 5.05 percent twice. */
  @Test
  void average_growth_over_two_years_tells_the_level_of_either() {
    String growth = "{code: growth, kind: growth, of: sales, over: two-years, unit: '%'}";

    book(growth, "growth a 2022 5.0, sales a 2022 x, sales a 2020 200")
        .tells(200 * 1.0495 * 1.0495, 200 * 1.0505 * 1.0505);
    book(growth, "growth a 2022 5.0, sales a 2022 220.5, sales a 2020 x")
        .tells(220.5 / 1.0505 / 1.0505, 220.5 / 1.0495 / 1.0495);
    book(growth, "growth a 2022 -100.0, sales a 2022 x, sales a 2020 200000000").tells(0, 50);
  }

  @Test
  void a_change_tells_the_level_of_either_year() {
    String change = "{code: change, kind: change, of: sales}";

    book(change, "change a 2022 12.5, sales a 2022 x, sales a 2021 200").tells(212.45, 212.55);
    book(change, "change a 2022 12.5, sales a 2022 212, sales a 2021 x").tells(199.45, 199.55);
  }

  @Test
  void a_contribution_in_points_tells_its_part_and_last_years_total() {
    String pull =
        "{code: pull, kind: contribution, part: kinds, total: sales, as: pull, unit: 百分点}";

    book(pull, "pull/K a 2022 2.5, kinds/K a 2022 x, kinds/K a 2021 30, sales a 2021 200")
        .tells(34.9, 35.1);
    book(pull, "pull/K a 2022 2.5, kinds/K a 2022 35, kinds/K a 2021 x, sales a 2021 200")
        .tells(29.9, 30.1);
    book(pull, "pull/K a 2022 2.5, kinds/K a 2022 35, kinds/K a 2021 30, sales a 2021 x")
        .tells(500 / 2.55, 500 / 2.45);
  }

  @Test
  void a_contribution_to_growth_tells_its_part_and_the_total() {
    String rate =
        "{code: rate, kind: contribution, part: kinds, total: sales, as: rate, unit: '%'}";

    book(
            rate,
            "rate a 2022 20.0, kinds a 2022 x, kinds a 2021 30, sales a 2022 250, sales a 2021 200")
        .tells(39.975, 40.025);
    book(
            rate,
            "rate a 2022 20.0, kinds a 2022 40, kinds a 2021 30, sales a 2022 x, sales a 2021 200")
        .tells(200 + 1000 / 20.05, 200 + 1000 / 19.95);
  }

  /** A fifth of a fall by 50 is one by 10. */
  @Test
  void a_contribution_to_a_fall_tells_its_part_and_the_total() {
    String rate =
        "{code: rate, kind: contribution, part: kinds, total: sales, as: rate, unit: '%'}";

    book(
            rate,
            "rate a 2022 20.0, kinds a 2022 x, kinds a 2021 30, sales a 2022 150, sales a 2021 200")
        .tells(19.975, 20.025);
    book(
            rate,
            "rate a 2022 20.0, kinds a 2022 20, kinds a 2021 30, sales a 2022 x, sales a 2021 200")
        .tells(200 - 1000 / 19.95, 200 - 1000 / 20.05);
    book(
            rate,
            "rate a 2022 -20.0, kinds a 2022 40, kinds a 2021 30, sales a 2022 x, sales a 2021 200")
        .tells(200 - 1000 / 19.95, 200 - 1000 / 20.05);
  }

  @Test
  void a_level_at_constant_prices_tells_that_at_current_ones() {
    String real =
        "{code: real, kind: deflated, of: sales, index: prices, unit: 元}\n"
            + "- {code: prices, kind: base, dataset: prices, measure: mean(index), unit: 点}";

    book(real, "real a 2022 200.0, sales a 2022 x, prices a 2022 110").tells(219.945, 220.055);
    book(real, "real a 2022 200.0, sales a 2022 ., prices a 2022 110, people a 2022 x")
        .tellsNothing();
  }

  @Test
  void a_sum_tells_what_is_missing_and_can_itself_be_added_up() {
    String sum = "{code: all, kind: sum, parts: [sales, kinds]}";

    book(sum, "all a 2022 300.0, sales a 2022 x, kinds a 2022 80").tells(219.95, 220.05);
    book(sum, "all a 2022 x, sales a 2022 220, kinds a 2022 80").tells(300, 300);
    book(sum, "all a 2022 x, sales a 2022 220, kinds a 2022 .").tellsNothing();
    book(sum, "all a 2022 300.0, sales a 2022 x, kinds a 2022 .").tellsNothing();
  }

  @Test
  void a_running_total_tells_its_periods_and_can_itself_be_added_up() {
    String running = "{code: running, kind: cumulative, of: sales}";

    book(running, "running a 2022-Q2 300.0, sales a 2022-Q2 x, sales a 2022-Q1 80")
        .tells(219.95, 220.05);
    book(running, "running a 2022-Q2 x, sales a 2022-Q1 220, sales a 2022-Q2 80").tells(300, 300);
    book(running, "running a 2022-Q2 x, sales a 2022-Q1 ., sales a 2022-Q2 80").tellsNothing();
  }

  private static final String SAME_UNITS =
      "{code: growth, kind: growth, of: sales, over: year, basis: same-unit, unit: '%'}";

  @Test
  void growth_of_the_same_units_is_trusted_by_a_point_if_nothing_shows_how_far() {
    book(SAME_UNITS, "growth a 2022 5.0, sales a 2022 x, sales a 2021 200").tells(207.9, 212.1);
  }

  /** 4 and 0 percent in the levels of b: 2 and 4 points off. */
  @Test
  void growth_of_the_same_units_is_trusted_as_far_as_it_ever_lay_from_that_of_levels() {
    String elsewhere =
        ", growth b 2022 6.0, sales b 2022 104, sales b 2021 100"
            + ", growth b 2021 4.0, sales b 2020 100, growth b 2020 9.0";

    book(SAME_UNITS, "growth a 2022 5.0, sales a 2022 x, sales a 2021 200" + elsewhere)
        .tells(201.9, 218.1);
    book(SAME_UNITS, "growth a 2022 5.0, sales a 2022 210, sales a 2021 x" + elsewhere)
        .tells(210 / 1.0905, 210 / 1.0095);
  }

  @Test
  void growth_from_nothing_counts_as_none() {
    String elsewhere = ", growth b 2022 3.0, sales b 2022 104, sales b 2021 0";

    book(SAME_UNITS, "growth a 2022 5.0, sales a 2022 x, sales a 2021 200" + elsewhere)
        .tells(203.9, 216.1);
  }

  private static final String MEAN =
      """
      {code: mean, kind: base, dataset: shops, measure: mean(amount), where: "size = 'L'", unit: 元/人}
      - {code: total, kind: base, dataset: shops, measure: sum(amount), where: "size = 'L'"}
      """;

  private static final String COUNT =
      "- {code: number, kind: base, dataset: shops, measure: count, where: \"size = 'L'\", unit:"
          + " 家}";

  @Test
  void a_mean_tells_the_sum_to_whoever_knows_the_number() {
    String figures = "mean a 2022 12.5, number a 2022 20, total a 2022 x";

    book(MEAN + COUNT, figures).tells(249, 251);
    book(MEAN + COUNT.replace("count,", "distinct(firm),"), figures).tells(249, 251);
    book(MEAN + COUNT, "mean a 2022 ., number a 2022 20, total a 2022 x").tellsNothing();
    book(MEAN + COUNT, "mean a 2022 12.5, number a 2022 x, total a 2022 x").tellsNothing();
  }

  @Test
  void a_mean_tells_no_sum_of_other_rows() {
    String figures = "mean a 2022 12.5, number a 2022 20, total a 2022 x";

    for (String other : new String[] {"size = 'S'", "size = 'M'"}) {
      book(MEAN + COUNT.replace("size = 'L'", other), figures).tellsNothing();
    }
    book(MEAN + COUNT.replace("dataset: shops", "dataset: other"), figures).tellsNothing();
    book(MEAN + COUNT.replace("unit: 家", "by: kind, unit: 家"), figures).tellsNothing();
    book(MEAN.replace("sum(amount)", "sum(other)") + COUNT, figures).tellsNothing();
    book(MEAN, "mean a 2022 12.5, people a 2022 20, total a 2022 x").tellsNothing();
  }

  @Test
  void a_mean_tells_a_sum_in_its_own_unit() {
    String large = MEAN.replace("sum(amount), where", "sum(amount), unit: 万元, where");

    book(large + COUNT, "mean a 2022 125000.5, number a 2022 20, total a 2022 x")
        .tells(250.0009, 250.0011);
  }

  /** 12.5 times 18 to 22, for a count that was rounded to base 3 lies up to 2 off. */
  @Test
  void a_mean_tells_less_where_the_number_is_another_one() {
    String told = COUNT.replace("unit", "perturbation: controlled-rounding 3, unit");

    book(MEAN + told, "mean a 2022 12.5, number a 2022 20, total a 2022 x").tells(224, 276);
  }
}
