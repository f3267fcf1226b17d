package org.yanhe.methods.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.yanhe.methods.series.AdjustmentMethod.TRAMO_SEATS;
import static org.yanhe.methods.series.AdjustmentMethod.X13;
import static org.yanhe.methods.series.BenchmarkingTest.near;

import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.yanhe.model.figure.Figure;
import org.yanhe.model.figure.Reason;
import org.yanhe.model.period.Period;

class SeasonalAdjustmentTest {
  private static final Period START = Period.month(2012, 1);
  private static final Series STORES =
      Given.numbers("1982-04", String.join(" ", Given.lines("australia-department-stores.csv")));

  /** Documentation of the R package rjd3x13, first example: x13() with its default, RSA4. */
  @Test
  void x13_gives_the_published_model_of_australian_department_stores() {
    Adjusted adjusted = adjust(X13, "RSA4", STORES);

    assertThat(adjusted.arima()).isEqualTo("(2,1,1)(0,1,1)");
    assertThat(adjusted.decomposition()).isEqualTo(Decomposition.MULTIPLICATIVE);
    assertThat(estimates(adjusted))
        .usingElementComparator(near(5e-6))
        .containsExactly(
            0.0023233, 0.0520113, 0.1590340, -0.2900774, 0.34740, 0.21733, -0.69937, -0.48038);
    assertThat(adjusted.coefficients())
        .extracting(Coefficient::standardError)
        .usingElementComparator(near(5e-6))
        .containsExactly(
            0.0006844, 0.0084894, 0.0288578, 0.0400551, 0.06502, 0.06000, 0.05115, 0.06993);
  }

  /** Documentation of the R package rjd3tramoseats, first example: tramoseats(), RSAfull. */
  @Test
  void tramo_seats_gives_the_published_components_of_australian_department_stores() {
    Adjusted adjusted = adjust(TRAMO_SEATS, "RSAfull", STORES);

    assertThat(adjusted.arima()).isEqualTo("(0,1,1)(0,1,1)");
    assertThat(lastYear(adjusted.adjusted()))
        .usingElementComparator(near(5e-4))
        .containsExactly(
            1552.616, 1568.366, 1528.962, 1542.997, 1545.950, 1551.369, 1553.207, 1580.752,
            1554.517, 1551.804, 1544.701, 1535.588);
    assertThat(lastYear(adjusted.trend()))
        .usingElementComparator(near(5e-4))
        .containsExactly(
            1561.206, 1559.217, 1557.382, 1556.132, 1555.502, 1555.210, 1555.087, 1554.759,
            1553.908, 1552.778, 1551.717, 1550.949);
    assertThat(lastYear(adjusted.seasonal()))
        .usingElementComparator(near(5e-8))
        .containsExactly(
            0.8975174, 0.9547514, 1.1015974, 1.8473143, 0.9240275, 0.7041521, 0.8822391, 0.9632123,
            0.9343093, 1.0034774, 0.9357801, 0.8485999);
  }

  /**
   * The airline model on logarithms, by exact maximum likelihood: -0.4018 and -0.5569, as the
   * statistical packages print it.
   */
  @Test
  void airline_model_has_its_known_parameters() {
    Series logarithms =
        new Series(Given.AIRLINE.start(), Given.AIRLINE.values().stream().map(Math::log).toList());

    assertThat(estimates(adjust(X13, "RSA0", logarithms)))
        .usingElementComparator(near(5e-5))
        .containsExactly(-0.4018, -0.5569);
  }

  @Test
  void components_make_up_the_series() {
    for (AdjustmentMethod method : AdjustmentMethod.values()) {
      Adjusted adjusted = adjust(method, "RSA3", Given.AIRLINE);

      for (Period period : adjusted.original().decimals().keySet()) {
        double original = adjusted.original().at(period);
        double trend = adjusted.trend().at(period);
        double irregular = adjusted.irregular().at(period);
        assertThat(adjusted.adjusted().at(period) * adjusted.seasonal().at(period))
            .isCloseTo(original, within(1e-8));
        assertThat(trend * irregular).isCloseTo(adjusted.adjusted().at(period), within(1e-8));
      }
    }
  }

  @Test
  void both_methods_agree_on_the_airline_series_within_4_percent() {
    Series x13 = adjust(X13, "RSA3", Given.AIRLINE).adjusted();
    Series seats = adjust(TRAMO_SEATS, "RSA3", Given.AIRLINE).adjusted();

    for (Period period : x13.decimals().keySet()) {
      assertThat(x13.at(period) / seats.at(period)).as("%s", period).isCloseTo(1, within(0.04));
    }
  }

  @Test
  void fixed_seasonal_pattern_is_removed_and_quality_told() {
    double[] factors = {0.8, 0.7, 1.0, 0.95, 1.0, 1.1, 1.0, 0.95, 1.05, 1.1, 1.25, 1.1};
    Random random = new Random(7);
    Series series =
        Given.series(
            START, 120, i -> (100 + i) * factors[i % 12] * Math.exp(0.003 * random.nextGaussian()));

    for (AdjustmentMethod method : AdjustmentMethod.values()) {
      Adjusted adjusted = adjust(method, "RSA3", series);

      for (int i = 0; i < 120; i++) {
        assertThat(adjusted.adjusted().values().get(i) / (100 + i))
            .as("%s %s", method, i)
            .isCloseTo(1, within(0.02));
      }
      assertThat(adjusted.diagnostic("seasonality-p")).isLessThan(0.001);
      assertThat(adjusted.diagnostic("residual-seasonality-p")).isGreaterThan(0.05);
    }
    assertThat(adjust(X13, "RSA3", series).diagnostic("Q")).isBetween(0.0, 1.0);
  }

  /** Sales that rise by 30 % over the 20 days before the festival and fall by 20 % during it. */
  @Test
  void moving_festival_is_estimated_and_removed() {
    List<Regressor> festival = SpringFestival.effects(20, 7, 20, START, START.plus(12 * 14 - 1));
    Random random = new Random(11);
    Series smooth =
        Given.series(START, 144, i -> 200 * Math.exp(0.006 * i + 0.004 * random.nextGaussian()));
    Series sales =
        Given.series(
            START,
            144,
            i ->
                smooth.values().get(i)
                    * Math.exp(
                        0.30 * festival.get(0).values().values().get(i)
                            - 0.20 * festival.get(1).values().values().get(i)));

    for (AdjustmentMethod method : AdjustmentMethod.values()) {
      Adjusted adjusted = new SeasonalAdjustment(method, "RSA3", festival).adjust(sales);

      assertThat(coefficient(adjusted, "spring-festival-before"))
          .as("%s", method)
          .isCloseTo(0.30, within(0.03));
      assertThat(coefficient(adjusted, "spring-festival-during")).isCloseTo(-0.20, within(0.03));
      assertThat(coefficient(adjusted, "spring-festival-after")).isCloseTo(0, within(0.03));
      for (int i = 0; i < 144; i++) {
        assertThat(adjusted.adjusted().values().get(i) / smooth.values().get(i))
            .as("%s %s", method, i)
            .isCloseTo(1, within(0.02));
      }
    }
  }

  /** One working day more raises the month by 1 %, shifted weekends included. */
  @Test
  void working_days_are_estimated_and_removed() {
    Regressor days = WorkingDays.ofChina().regressor(START, START.plus(12 * 14 - 1));
    Random random = new Random(5);
    Series output =
        Given.series(
            START,
            144,
            i ->
                Math.exp(
                    4
                        + 0.005 * i
                        + 0.01 * days.values().values().get(i)
                        + 0.003 * random.nextGaussian()));

    Adjusted adjusted = new SeasonalAdjustment(TRAMO_SEATS, "RSA3", List.of(days)).adjust(output);

    assertThat(coefficient(adjusted, "working-days")).isCloseTo(0.01, within(0.001));
  }

  @Test
  void quarters_and_half_years_are_adjusted_too() {
    for (String start : new String[] {"2010-Q1", "2010-S1"}) {
      Series series =
          Given.series(
              Period.parse(start), 40, i -> (100 + i) * (i % 2 == 0 ? 0.9 : 1.1) + i % 3 * 0.1);

      for (AdjustmentMethod method : AdjustmentMethod.values()) {
        Adjusted adjusted = adjust(method, "RSA1", series);

        assertThat(adjusted.adjusted().start()).isEqualTo(Period.parse(start));
        for (int i = 0; i < 40; i++) {
          assertThat(adjusted.adjusted().values().get(i) / (100 + i))
              .as("%s %s %s", method, start, i)
              .isCloseTo(1, within(0.03));
        }
      }
    }
  }

  @Test
  void series_that_never_moves_is_refused_with_the_reason() {
    Series flat = Given.series(START, 120, i -> 5);

    assertThatThrownBy(() -> adjust(X13, "RSA3", flat))
        .hasMessage("Cannot adjust 2012-01 to 2021-12 seasonally: too many identical data");
  }

  @Test
  void two_runs_give_the_same_bits() {
    for (AdjustmentMethod method : AdjustmentMethod.values()) {
      assertThat(adjust(method, "RSA5", Given.AIRLINE))
          .isEqualTo(adjust(method, "RSA5", Given.AIRLINE));
    }
  }

  @Test
  void growth_over_the_previous_period_uses_the_adjusted_series() {
    Adjusted adjusted = adjust(X13, "RSA3", Given.AIRLINE);
    Period december = Period.month(1960, 12);

    double growth = adjusted.growthOverPrevious(december).number().orElseThrow().doubleValue();

    double expected =
        100 * (adjusted.adjusted().at(december) / adjusted.adjusted().at(december.previous()) - 1);
    assertThat(growth).isCloseTo(expected, within(1e-9));
    assertThat(Math.abs(growth)).as("raw growth is +10.8 %").isLessThan(3);
    assertThat(adjusted.growthOverPrevious(Period.month(1949, 1)))
        .isEqualTo(Figure.absent(Reason.NOT_REPORTED));
  }

  @Test
  void short_or_yearly_series_is_refused() {
    Series three = new Series(START, IntStream.range(0, 36).mapToObj(i -> 1.0 + i).toList());

    assertThatThrownBy(() -> adjust(X13, "RSA3", three))
        .hasMessage(
            "Cannot adjust 2012-01 to 2014-12: 36 periods by month. Give 4 years or more, shorter"
                + " than yearly.");
    assertThatThrownBy(() -> adjust(X13, "RSA3", Given.numbers("2012", "1 2 3 4 5 6")))
        .hasMessageContaining("6 periods by year");
  }

  @Test
  void unknown_specification_and_short_regressor_are_refused() {
    assertThatThrownBy(() -> new SeasonalAdjustment(X13, "RSA9", List.of()))
        .hasMessage(
            "Invalid specification of X13: 'RSA9' (X11, RSA0, RSA1, RSA2, RSA3, RSA4, RSA5)");
    Regressor working = WorkingDays.ofChina().regressor(START, START.plus(119));
    Series series = Given.series(START, 120, i -> 100 + i);
    assertThatThrownBy(() -> new SeasonalAdjustment(X13, "RSA3", List.of(working)).adjust(series))
        .hasMessage(
            "Cannot use regressor 'working-days': it runs from 2012-01 to 2021-12, needed are"
                + " 2012-01 to 2023-12");
    assertThatThrownBy(() -> new SeasonalAdjustment(X13, "X11", List.of(working)))
        .hasMessage("Invalid regressors: 1 (X11 has no model)");
  }

  private static Adjusted adjust(AdjustmentMethod method, String specification, Series series) {
    return new SeasonalAdjustment(method, specification, List.of()).adjust(series);
  }

  private static List<Double> estimates(Adjusted adjusted) {
    return adjusted.coefficients().stream().map(Coefficient::estimate).toList();
  }

  private static double coefficient(Adjusted adjusted, String name) {
    return adjusted.coefficients().stream()
        .filter(c -> c.name().equals(name))
        .flatMapToDouble(c -> DoubleStream.of(c.estimate()))
        .findFirst()
        .orElseThrow();
  }

  private static List<Double> lastYear(Series series) {
    return series.values().subList(series.size() - 12, series.size());
  }
}
