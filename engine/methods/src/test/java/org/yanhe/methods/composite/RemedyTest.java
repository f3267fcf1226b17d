package org.yanhe.methods.composite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RemedyTest {
  private static final Treatment STANDARD = Treatment.standard();

  private static double[] numbers(int last, double... outliers) {
    return DoubleStream.concat(
            IntStream.rangeClosed(1, last).asDoubleStream(), DoubleStream.of(outliers))
        .toArray();
  }

  /** An example of the R package COINr: 1 to 10 and 100. */
  @Test
  void outlier_takes_the_value_of_its_neighbour() {
    assertThat(new Remedy.Winsorise(5).treat(numbers(10, 100), STANDARD))
        .containsExactly(numbers(10, 10));
  }

  /** An example of the R package COINr: one point is not enough for 1 to 20, 100 and 200. */
  @Test
  void winsorising_stops_at_its_limit_and_the_next_remedy_begins() {
    double[] values = numbers(20, 100, 200);

    assertThat(STANDARD.isNeeded(new Remedy.Winsorise(1).treat(values, STANDARD))).isTrue();
    assertThat(STANDARD.isNeeded(new Remedy.Winsorise(2).treat(values, STANDARD))).isFalse();
  }

  @Test
  void low_outlier_is_raised() {
    assertThat(new Remedy.Winsorise(5).treat(numbers(10, -100), STANDARD))
        .containsExactly(numbers(10, 1));
  }

  @Test
  void tame_column_is_left_alone() {
    assertThat(new Remedy.Winsorise(5).treat(numbers(10), STANDARD)).containsExactly(numbers(10));
  }

  @Test
  void logarithm_and_power_keep_the_order_and_the_gaps() {
    double[] values = {5, 1, Double.NaN, 3000, 2};
    double[] left = {-5, -1, Double.NaN, -3000, -2};

    for (Remedy remedy : List.of(new Remedy.Log(), new Remedy.BoxCox())) {
      assertThat(Columns.ascendingRanks(remedy.treat(values, STANDARD)))
          .as("%s, skewed to the right", remedy)
          .containsExactly(3, 1, Double.NaN, 4, 2);
    }
    assertThat(Columns.ascendingRanks(new Remedy.Log().treat(left, STANDARD)))
        .containsExactly(2, 4, Double.NaN, 1, 3);
  }

  /** Logarithms of evenly spread numbers are the normal shape of their exponentials: λ = 0. */
  @Test
  void box_cox_finds_the_logarithm_of_a_lognormal_column() {
    double[] lognormal =
        IntStream.rangeClosed(1, 99).mapToDouble(i -> Math.exp(quantile(i / 100.0))).toArray();

    assertThat(Likelihood.bestLambda(lognormal)).isCloseTo(0, within(0.02));
  }

  /** Range 100, so that a hundredth of it is one. */
  @Test
  void the_logarithm_is_of_the_distance_from_the_far_end() {
    double[] logs = {0, Math.log(11), Math.log(101)};

    assertThat(new Remedy.Log().treat(new double[] {5, 15, 105}, STANDARD))
        .containsExactly(logs, within(1e-12));
    assertThat(new Remedy.Log().treat(new double[] {-5, -15, -105}, STANDARD))
        .containsExactly(new double[] {-logs[0], -logs[1], -logs[2]}, within(1e-12));
  }

  @Test
  void box_cox_of_values_that_are_not_positive_does_not_depend_on_where_they_begin() {
    double[] fromZero = {0, 1, 2, 4, 9, 30};
    double[] below = Columns.map(fromZero, value -> value - 50);

    double[] treated = new Remedy.BoxCox().treat(fromZero, STANDARD);

    assertThat(treated).doesNotContain(Double.NEGATIVE_INFINITY);
    assertThat(new Remedy.BoxCox().treat(below, STANDARD)).containsExactly(treated, within(1e-6));
  }

  @Test
  void box_cox_takes_positive_values_as_they_are() {
    double[] lognormal =
        IntStream.rangeClosed(1, 99).mapToDouble(i -> Math.exp(quantile(i / 100.0))).toArray();

    assertThat(new Remedy.BoxCox().treat(lognormal, STANDARD))
        .containsExactly(Columns.map(lognormal, Math::log), within(0.2));
  }

  /** The normal shape of x is that of (6 + z)^(1/λ). */
  @ParameterizedTest
  @CsvSource({"0.5, 2", "1, 1", "2, 0.5", "-1, -1", "-0.5, -2"})
  void the_exponent_that_makes_the_shape_normal_is_found(double lambda, double power) {
    double[] values =
        IntStream.rangeClosed(1, 99)
            .mapToDouble(i -> Math.pow(6 + quantile(i / 100.0), power))
            .toArray();

    assertThat(Likelihood.bestLambda(values)).isCloseTo(lambda, within(0.1));
  }

  @Test
  void the_power_is_continuous_at_zero() {
    assertThat(Likelihood.power(3, 0)).isCloseTo(Math.log(3), within(1e-12));
    assertThat(Likelihood.power(3, 1e-7)).isCloseTo(Math.log(3), within(1e-6));
    assertThat(Likelihood.power(3, 1)).isCloseTo(2, within(1e-12));
    assertThat(Likelihood.power(3, 2)).isCloseTo(4, within(1e-12));
    assertThat(Likelihood.power(2, -1)).isCloseTo(0.5, within(1e-12));
  }

  @Test
  void no_more_points_are_moved_than_allowed() {
    assertThat(new Remedy.Winsorise(1).treat(numbers(20, 100, 200), STANDARD))
        .containsExactly(numbers(20, 100, 100));
  }

  @ParameterizedTest
  @CsvSource({"winsorise 3, false", "log, true", "box-cox, true"})
  void a_remedy_knows_whether_it_changes_the_scale_and_is_what_was_read(
      String words, boolean changes) {
    assertThat(MethodWords.remedy(words).changesScale()).isEqualTo(changes);
    assertThat(MethodWords.remedy(words)).hasToString(words);
  }

  /** Logistic quantile, close enough to the normal one and as symmetric. */
  private static double quantile(double share) {
    return Math.log(share / (1 - share));
  }
}
