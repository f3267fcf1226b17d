package org.yanhe.methods.composite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

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

  /** Logistic quantile, close enough to the normal one and as symmetric. */
  private static double quantile(double share) {
    return Math.log(share / (1 - share));
  }
}
