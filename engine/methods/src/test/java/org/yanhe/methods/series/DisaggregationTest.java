package org.yanhe.methods.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ojalgo.matrix.MatrixR064;
import org.yanhe.model.period.Period;

class DisaggregationTest {
  private static final Series SALES = read("sales", Period.year(1975));
  private static final Series EXPORTS = read("exports", Period.quarter(1975, 1));
  private static final int QUARTERS = 4 * 36;

  /**
   * Sax and Steiner, Temporal Disaggregation of Time Series (The R Journal 5/2, 2013), section 3:
   * Chow-Lin of sales on exports gives 12.41 (1.493) and 0.01339 (0.0001672), rho truncated to 0.
   */
  @Test
  void chow_lin_gives_the_published_regression_of_swiss_sales_on_exports() {
    Disaggregated result =
        Disaggregation.of(ErrorModel.CHOW_LIN).disaggregate(SALES, List.of(EXPORTS));

    Coefficient constant = result.coefficients().get(0);
    Coefficient exports = result.coefficients().get(1);
    Coefficient rho = result.coefficients().get(2);
    assertThat(constant.estimate()).isCloseTo(12.41, within(0.005));
    assertThat(exports.estimate()).isCloseTo(0.01339, within(0.000005));
    assertThat(rho.estimate()).isCloseTo(0, within(1e-9));
    assertThat(exports.t()).isCloseTo(80.11, within(2.0));
    assertThat(constant.t()).isCloseTo(8.311, within(0.2));
  }

  @Test
  void chow_lin_with_a_given_rho_is_the_best_linear_unbiased_estimate() {
    double rho = 0.6;
    MatrixR064 root = autoregression(rho, QUARTERS);

    assertAgrees(new Disaggregation(ErrorModel.CHOW_LIN, Rho.fixed(rho), Aggregation.SUM), root);
  }

  @Test
  void fernandez_is_the_best_linear_unbiased_estimate_for_a_random_walk() {
    MatrixR064 root = Oracle.fill(QUARTERS, QUARTERS, (i, j) -> j <= i ? 1 : 0);

    assertAgrees(Disaggregation.of(ErrorModel.FERNANDEZ), root);
  }

  @Test
  void litterman_is_the_best_linear_unbiased_estimate_for_autoregressive_steps() {
    double rho = 0.4;
    MatrixR064 sum = Oracle.fill(QUARTERS, QUARTERS, (i, j) -> j <= i ? 1 : 0);

    assertAgrees(
        new Disaggregation(ErrorModel.LITTERMAN, Rho.fixed(rho), Aggregation.SUM),
        sum.multiply(autoregression(rho, QUARTERS)));
  }

  @Test
  void quarters_add_up_to_years_and_run_on_beyond_them() {
    for (ErrorModel model : ErrorModel.values()) {
      Series result = Disaggregation.of(model).disaggregate(SALES, List.of(EXPORTS)).series();

      for (int year = 1975; year <= 2010; year++) {
        assertThat(Given.total(result, year))
            .as("%s %s", model, year)
            .isCloseTo(SALES.at(Period.year(year)), within(1e-6));
      }
      assertThat(result.end()).isEqualTo(EXPORTS.end());
    }
  }

  @Test
  void average_of_quarters_meets_the_year() {
    Series result =
        new Disaggregation(ErrorModel.FERNANDEZ, Rho.estimated(), Aggregation.AVERAGE)
            .disaggregate(SALES, List.of(EXPORTS))
            .series();

    assertThat(Given.total(result, 2000) / 4).isCloseTo(SALES.at(Period.year(2000)), within(1e-6));
  }

  @Test
  void indicators_of_different_spans_are_refused() {
    Series shorter = new Series(EXPORTS.start(), EXPORTS.values().subList(0, QUARTERS));

    assertThatThrownBy(
            () ->
                Disaggregation.of(ErrorModel.CHOW_LIN)
                    .disaggregate(SALES, List.of(EXPORTS, shorter)))
        .hasMessage(
            "Cannot disaggregate by indicators of different spans: 1975-Q1 to 2011-Q2, 1975-Q1 to"
                + " 2010-Q4");
    assertThatThrownBy(() -> Rho.fixed(1)).hasMessage("Invalid rho: '1.0' (above -1, below 1)");
  }

  private static void assertAgrees(Disaggregation disaggregation, MatrixR064 root) {
    List<Double> indicator = EXPORTS.values().subList(0, QUARTERS);

    Disaggregated result =
        disaggregation.disaggregate(SALES, List.of(new Series(EXPORTS.start(), indicator)));

    assertThat(result.series().values())
        .usingElementComparator(BenchmarkingTest.near(1e-5))
        .isEqualTo(Oracle.disaggregate(SALES, indicator, root));
  }

  /** Square root of the covariance of a stationary autoregression with unit shocks. */
  private static MatrixR064 autoregression(double rho, int n) {
    return Oracle.fill(
        n, n, (i, j) -> j > i ? 0 : Math.pow(rho, i - j) / (j == 0 ? Math.sqrt(1 - rho * rho) : 1));
  }

  private static Series read(String name, Period start) {
    return new Series(
        start,
        Given.lines("swiss-pharma.csv").stream()
            .filter(line -> line.startsWith(name))
            .map(line -> Double.valueOf(line.split(",", -1)[2]))
            .toList());
  }
}
