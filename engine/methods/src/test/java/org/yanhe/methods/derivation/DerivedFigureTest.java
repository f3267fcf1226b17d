package org.yanhe.methods.derivation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.MathContext;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.yanhe.model.figure.Figure;
import org.yanhe.model.indicator.Formula;
import org.yanhe.model.indicator.IndicatorCode;

/** Every formula by hand, and what it says where one of its figures is missing. */
class DerivedFigureTest {
  private final Figures figures = new Figures();

  /** What a formula over {@code x} and {@code y} makes of them at a place. */
  private String of(String formula, String place, Map<String, String> inputs) {
    inputs.forEach((code, text) -> figures.put(IndicatorCode.parse(code), Given.figures(text)));
    Formula read =
        Given.catalogue(
                "- {code: x, kind: account, method: supply-use, item: x}\n"
                    + "- {code: y, kind: account, method: supply-use, item: y}\n"
                    + "- {code: z, kind: account, method: supply-use, item: z}\n"
                    + "- {code: made, "
                    + formula
                    + "}")
            .get(IndicatorCode.parse("made"))
            .formula();
    Figure figure = new DerivedFigure(figures, Given.regions()).of(read, Given.place(place));
    return Given.text(figure.flatMap(v -> Figure.known(v.round(new MathContext(6)))));
  }

  private String of(String formula, String place, String x, String y) {
    return of(formula, place, new TreeMap<>(Map.of("x", x, "y", y)));
  }

  private String of(String formula, String place, String x) {
    return of(formula, place, new TreeMap<>(Map.of("x", x)));
  }

  private static final String RATIO = "kind: ratio, numerator: x, denominator: y, per: 100";

  @Test
  void a_ratio_is_numerator_over_denominator_times_its_per() {
    assertThat(of(RATIO, "a 2021", "a 2021 25", "a 2021 200")).isEqualTo("12.5");
    assertThat(of(RATIO, "a 2021", "a 2021 0", "a 2021 200")).isEqualTo("0");
  }

  @Test
  void a_ratio_without_one_of_its_figures_tells_why() {
    assertThat(of(RATIO, "a 2021", "a 2021 25", "a 2021 0")).isEqualTo("NOT_APPLICABLE");
    assertThat(of(RATIO, "a 2021", "a 2021 .", "a 2021 0")).isEqualTo("NOT_REPORTED");
    assertThat(of(RATIO, "a 2021", "a 2021 25", "a 2021 C")).isEqualTo("SUPPRESSED");
    assertThat(of(RATIO, "a 2021", "a 2021 C", "a 2021 0")).isEqualTo("SUPPRESSED");
    assertThat(of(RATIO, "a 2021", "a 2021 .", "a 2021 C"))
        .as("a withheld figure comes first")
        .isEqualTo("SUPPRESSED");
    assertThat(of(RATIO, "a 2021", "a 2021 25", "b 2021 200")).isEqualTo("NOT_REPORTED");
  }

  @Test
  void a_class_is_related_to_the_total_where_there_is_no_such_class() {
    assertThat(of(RATIO, "a 2021 K", "a 2021 K 25", "a 2021 200")).isEqualTo("12.5");
    assertThat(of(RATIO, "a 2021 K", "a 2021 K 25", "a 2021 200, a 2021 K 50")).isEqualTo("50");
    assertThat(of(RATIO, "a 2021 K", "a 2021 K 25", "a 2021 200, a 2021 K ."))
        .isEqualTo("NOT_REPORTED");
  }

  @Test
  void the_latest_year_is_one_that_has_ended_and_lies_no_more_than_two_before() {
    String latest = RATIO + ", denominator-at: latest-year";
    String years = "a 2022 400, a 2021 200, a 2020 100, a 2019 50";

    assertThat(of(latest, "a 2022-Q2", "a 2022-Q2 25", years)).isEqualTo("12.5");
    assertThat(of(latest, "a 2022-Q4", "a 2022-Q4 25", years)).isEqualTo("6.25");
    assertThat(of(latest, "a 2022-Q4", "a 2022-Q4 25", years + ", a 2022-Q4 250")).isEqualTo("10");
    assertThat(of(latest, "a 2022-Q4", "a 2022-Q4 25", "a 2022 ., a 2020 100")).isEqualTo("25");
    assertThat(of(latest, "a 2022-Q4", "a 2022-Q4 25", "a 2019 50")).isEqualTo("NOT_REPORTED");
    assertThat(of(latest, "a 2022-Q4", "a 2022-Q4 25", "a 2022-Q4 n, a 2019 50"))
        .isEqualTo("NOT_APPLICABLE");
    assertThat(of(latest, "a 2022-Q4", "a 2022-Q4 25", years + ", a 2022-Q4 C"))
        .as("no other figure stands in for a withheld one")
        .isEqualTo("SUPPRESSED");
    assertThat(of(RATIO, "a 2022-Q4", "a 2022-Q4 25", years)).isEqualTo("NOT_REPORTED");
  }

  @Test
  void the_mean_of_a_year_is_half_of_its_two_ends() {
    String mean = RATIO + ", denominator-at: mean-of-year";

    assertThat(of(mean, "a 2021", "a 2021 25", "a 2020 150, a 2021 250")).isEqualTo("12.5");
    assertThat(of(mean, "a 2021", "a 2021 25", "a 2021 250")).isEqualTo("NOT_REPORTED");
    assertThat(of(mean, "a 2021", "a 2021 25", "a 2020 C, a 2021 .")).isEqualTo("SUPPRESSED");
  }

  @Test
  void a_share_is_of_all_classes_or_of_the_region_above() {
    String classes = "kind: share, of: x, within: class";
    String regions = "kind: share, of: x, within: region";

    assertThat(of(classes, "a 2021 K", "a 2021 K 25, a 2021 200")).isEqualTo("12.5");
    assertThat(of(regions, "a 2021 K", "a 2021 K 25, city 2021 K 50, city 2021 200"))
        .isEqualTo("50");
    assertThat(of(regions, "city 2021", "city 2021 200")).isEqualTo("NOT_APPLICABLE");
  }

  @Test
  void growth_is_over_the_year_or_the_period_before_or_an_average_of_two_years() {
    String growth = "kind: growth, of: x, over: ";

    assertThat(of(growth + "year", "a 2021-Q2", "a 2021-Q2 121, a 2020-Q2 100")).isEqualTo("21");
    assertThat(of(growth + "period", "a 2021-Q1", "a 2021-Q1 121, a 2020-Q4 110")).isEqualTo("10");
    assertThat(of(growth + "two-years", "a 2022", "a 2022 121, a 2020 100, a 2021 7"))
        .isEqualTo("10");
    assertThat(of(growth + "year", "a 2021", "a 2021 121, a 2020 0")).isEqualTo("NOT_APPLICABLE");
    assertThat(of(growth + "year", "a 2021", "a 2021 ., a 2020 C")).isEqualTo("SUPPRESSED");
  }

  @Test
  void january_and_february_together_have_no_growth_of_their_own() {
    String months = "kind: growth, of: x, over: year, january-february: together";
    String levels = "a 2021-02 12, a 2020-02 10, a 2021-03 12, a 2020-03 10";

    assertThat(of(months, "a 2021-02", levels)).isEqualTo("NOT_APPLICABLE");
    assertThat(of(months, "a 2021-03", levels)).isEqualTo("20");
  }

  @Test
  void a_change_is_the_difference_from_the_year_before() {
    assertThat(of("kind: change, of: x", "a 2021", "a 2021 12.5, a 2020 10")).isEqualTo("2.5");
    assertThat(of("kind: change, of: x", "a 2021", "a 2021 12.5")).isEqualTo("NOT_REPORTED");
  }

  @Test
  void compound_growth_begins_a_year_after_its_base() {
    String compound = "kind: compound-growth, of: x, since: 2020";
    String levels = "a 2020-Q2 100, a 2021-Q2 110, a 2022-Q2 144";

    assertThat(of(compound, "a 2022-Q2", levels)).isEqualTo("20");
    assertThat(of(compound, "a 2021-Q2", levels)).isEqualTo("10");
    assertThat(of(compound, "a 2020-Q2", levels)).isEqualTo("NOT_APPLICABLE");
  }

  /** Prices 100, 104 at the end of the year, 110 now: 10 percent, of which 4 were left over. */
  @Test
  void the_effects_of_a_base_are_those_of_two_years_and_of_last_years_end() {
    String effect = "kind: base-effect, of: x, as: ";
    String prices = "a 2022-Q2 110, a 2021-Q2 100, a 2021-Q4 104, a 2020-Q2 110";

    assertThat(of(effect + "carry-over", "a 2022-Q2", prices)).isEqualTo("4");
    assertThat(of(effect + "fresh", "a 2022-Q2", prices)).isEqualTo("6");
    assertThat(of(effect + "two-years", "a 2022-Q2", prices)).as("10 less 0").isEqualTo("10");
  }

  @Test
  void a_contribution_is_the_parts_increment_over_the_totals_base_or_increment() {
    String part = "a 2021 35, a 2020 30";
    String total = "a 2021 250, a 2020 200";
    String contribution = "kind: contribution, part: x, total: y, as: ";

    assertThat(of(contribution + "pull", "a 2021", part, total)).isEqualTo("2.5");
    assertThat(of(contribution + "rate", "a 2021", part, total)).isEqualTo("10");
    assertThat(of(contribution + "pull", "a 2021 K", "a 2021 K 35, a 2020 K 30", total))
        .isEqualTo("2.5");
  }

  @Test
  void a_sum_needs_all_its_parts() {
    String sum = "kind: sum, parts: [x, y, z]";

    assertThat(of(sum, "a 2021", Map.of("x", "a 2021 1", "y", "a 2021 2", "z", "a 2021 4")))
        .isEqualTo("7");
    assertThat(of(sum, "a 2021", Map.of("x", "a 2021 .", "y", "a 2021 2", "z", "a 2021 C")))
        .isEqualTo("SUPPRESSED");
    assertThat(of(sum, "a 2021", Map.of("x", "a 2021 1", "y", "a 2021 .", "z", "a 2021 4")))
        .isEqualTo("NOT_REPORTED");
  }

  @Test
  void a_running_total_adds_up_the_periods_of_its_year() {
    String running = "kind: cumulative, of: x";

    assertThat(of(running, "a 2021-Q3", "a 2020-Q4 9, a 2021-Q1 1, a 2021-Q2 2, a 2021-Q3 4"))
        .isEqualTo("7");
    assertThat(of(running, "a 2021-Q3", "a 2021-Q1 1, a 2021-Q3 4")).isEqualTo("NOT_REPORTED");
  }

  @Test
  void a_level_at_constant_prices_is_that_at_current_ones_over_the_index() {
    String real = "kind: deflated, of: x, index: y";

    assertThat(of(real, "a 2021 K", "a 2021 K 220", "a 2021 110")).isEqualTo("200");
    assertThat(of(real, "a 2021", "a 2021 220", "a 2021 0")).isEqualTo("NOT_APPLICABLE");
  }

  /** 30 of 100 in the county, 60 of 400 in the city. */
  @Test
  void a_location_quotient_is_a_share_over_that_of_the_region_above() {
    String quotient = "kind: location-quotient, part: x, total: y";

    assertThat(of(quotient, "a 2021", "a 2021 30, city 2021 60", "a 2021 100, city 2021 400"))
        .isEqualTo("2");
    assertThat(of(quotient, "city 2021", "city 2021 60", "city 2021 400"))
        .isEqualTo("NOT_APPLICABLE");
    assertThat(of(quotient, "a 2021", "a 2021 30, city 2021 0", "a 2021 100, city 2021 400"))
        .isEqualTo("NOT_APPLICABLE");
  }
}
