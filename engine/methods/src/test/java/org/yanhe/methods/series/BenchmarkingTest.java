package org.yanhe.methods.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.random.RandomGenerator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.yanhe.methods.series.Benchmarking.Movement;
import org.yanhe.methods.series.Cholette.Bias;
import org.yanhe.model.period.Frequency;
import org.yanhe.model.period.Period;

class BenchmarkingTest {

  /**
   * Quarterly National Accounts Manual (IMF 2017), example 8.8: quarterly chain Fisher indices
   * benchmarked to the annual ones by proportional Denton. Input and output are printed with two
   * decimals, so each benchmark is known to half a hundredth: tolerance 0.015.
   */
  @Test
  void proportional_denton_gives_the_example_of_the_imf_manual() {
    Series quarterly =
        Given.numbers(
            "2011-Q1",
            "100.74 100.66 100.74 101.07 101.25 101.31 101.90 102.99 103.77 104.32 104.26 104.08");
    Series annual = Given.numbers("2011", "100.79 101.79 104.06");

    Series result =
        new Denton(Movement.PROPORTIONAL, 1, Aggregation.AVERAGE).benchmark(quarterly, annual);

    assertClose(
        result,
        "100.73 100.65 100.72 101.04 101.19 101.24 101.82 102.91 103.71 104.27 104.21 104.04",
        0.015);
  }

  /**
   * G-Series (Statistics Canada), documentation of benchmarking(), example 3, car sales:
   * proportional with rho 0.729, printed with three decimals for the first ten of thirty quarters.
   */
  @Test
  void cholette_gives_the_example_of_statistics_canada() {
    Series sales =
        Given.numbers(
            "2011-Q1",
            """
            1851 2436 3115 2205 1987 2635 3435 2361 2183 2822 3664 2550 2342 3001 3779 2538
            2363 3090 3807 2631 2601 3063 3961 2774 2476 3083 3864 2773 2489 3082
            """);
    Series annual = Given.numbers("2011", "10324 10200 10582 11097 11582 11092");

    Series result = new Cholette(0.729, 1, Bias.NONE, Aggregation.SUM).benchmark(sales, annual);

    assertClose(
        new Series(result.start(), result.values().subList(0, 10)),
        "1987.762 2641.222 3366.003 2329.013 2021.161 2602.064 3320.486 2256.289 2072.168 2663.309",
        0.0006);
  }

  @Test
  void cholette_with_rho_1_is_denton() {
    Series indicator = Given.numbers("2020-Q1", "10 12 9 14 11 13 10 16 12 15");
    Series annual = Given.numbers("2020", "50 60");

    Series cholette = new Cholette(1, 1, Bias.NONE, Aggregation.SUM).benchmark(indicator, annual);

    assertThat(cholette.values())
        .usingElementComparator(near(1e-6))
        .isEqualTo(Denton.of(Movement.PROPORTIONAL).benchmark(indicator, annual).values());
  }

  @Test
  void correction_fades_beyond_the_last_benchmark_when_rho_is_below_1() {
    Series indicator = Given.series(Period.parse("2020-Q1"), 24, i -> 100);
    Series annual = Given.numbers("2020", "440 440");

    Series result = new Cholette(0.729, 0, Bias.NONE, Aggregation.SUM).benchmark(indicator, annual);

    assertThat(result.at(Period.parse("2025-Q4"))).isCloseTo(100, within(0.1));
    assertThat(result.at(Period.parse("2022-Q1"))).isBetween(105.0, 111.0);
  }

  @Test
  void stock_meets_its_value_at_the_end_of_the_year() {
    Series indicator = Given.numbers("2020-Q1", "10 12 9 14 11 13 10 16");
    Series annual = Given.numbers("2020", "20 22");

    Series result = new Denton(Movement.ADDITIVE, 1, Aggregation.LAST).benchmark(indicator, annual);

    assertThat(result.at(Period.parse("2020-Q4"))).isCloseTo(20, within(1e-9));
    assertThat(result.at(Period.parse("2021-Q4"))).isCloseTo(22, within(1e-9));
  }

  @Test
  void spread_without_indicator_is_smooth_and_adds_up() {
    Series result =
        Denton.of(Movement.ADDITIVE).spread(Given.numbers("2020", "40 40 40"), Frequency.QUARTER);

    assertThat(result.values()).usingElementComparator(near(1e-9)).containsOnly(10.0);
    assertThat(result.size()).isEqualTo(12);
  }

  /** The conditions of Lagrange, solved apart from the library, give the same series. */
  @Property(tries = 30)
  void denton_is_the_minimum_under_the_benchmarks(@ForAll long seed) {
    RandomGenerator random = new java.util.Random(seed);
    Series indicator =
        Given.series(Period.parse("2018-Q1"), 14, i -> 50 + 50 * random.nextDouble());
    Series annual = Given.series(Period.year(2018), 3, i -> 250 + 100 * random.nextDouble());

    for (Movement movement : Movement.values()) {
      assertThat(Denton.of(movement).benchmark(indicator, annual).values())
          .as("%s", movement)
          .usingElementComparator(near(1e-7))
          .isEqualTo(Oracle.denton(indicator, annual, movement));
    }
  }

  @Test
  void benchmarks_outside_the_indicator_are_refused() {
    Series indicator = Given.numbers("2020-Q2", "1 2 3 4 5 6 7");

    assertThatThrownBy(
            () -> Denton.of(Movement.ADDITIVE).benchmark(indicator, Given.numbers("2020", "9")))
        .hasMessage("Cannot benchmark 2020 to 2020: the indicator runs from 2020-Q2 to 2021-Q4");
  }

  @Test
  void indicator_with_zero_has_no_proportions() {
    Series indicator = Given.numbers("2020-Q1", "1 0 3 4");

    assertThatThrownBy(
            () -> Denton.of(Movement.PROPORTIONAL).benchmark(indicator, Given.numbers("2020", "9")))
        .hasMessage(
            "Cannot benchmark proportionally: the indicator is 0 in 2020-Q2. Use additive"
                + " movements.");
  }

  @Test
  void benchmarks_of_the_same_frequency_are_refused() {
    Series year = Given.numbers("2020", "1 2");

    assertThatThrownBy(() -> Denton.of(Movement.ADDITIVE).benchmark(year, year))
        .hasMessage(
            "Cannot benchmark a series by year with benchmarks by year: take longer periods");
  }

  private static void assertClose(Series result, String published, double tolerance) {
    List<Double> expected = Given.numbers("2011-Q1", published).values();
    assertThat(result.values()).usingElementComparator(near(tolerance)).isEqualTo(expected);
  }

  static java.util.Comparator<Double> near(double tolerance) {
    return (a, b) -> Math.abs(a - b) <= tolerance ? 0 : Double.compare(a, b);
  }
}
