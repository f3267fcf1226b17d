package org.yanhe.methods.perturbation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellKeyTest {
  private static final CellKeys KEYS = new CellKeys("of the office");

  private static double key(CellKeys keys, List<String> respondents) {
    return CellKeys.of(respondents.stream().mapToLong(keys::key).sum());
  }

  @Property(tries = 50)
  void noise_has_mean_zero_and_the_variance_that_was_asked_for(
      @ForAll @IntRange(min = 1, max = 12) int count,
      @ForAll @IntRange(min = 2, max = 6) int most,
      @ForAll @DoubleRange(min = 0.3, max = 1.5) double variance) {
    double[] likely = new NoiseTable(most, variance).probabilities(count);
    int least = -Math.min(count, most);

    double sum = 0;
    double mean = 0;
    double square = 0;
    for (int i = 0; i < likely.length; i++) {
      sum += likely[i];
      mean += likely[i] * (least + i);
      square += likely[i] * (least + i) * (least + i);
    }

    assertThat(likely).hasSize(most - least + 1);
    assertThat(sum).isEqualTo(1, within(1e-9));
    assertThat(mean).isEqualTo(0, within(1e-6));
    assertThat(square).isEqualTo(variance, within(1e-6));
  }

  @Property(tries = 100)
  void no_count_falls_below_zero_or_moves_farther_than_the_most(
      @ForAll @IntRange(min = 0, max = 20) int count,
      @ForAll @DoubleRange(min = 0, max = 1, maxIncluded = false) double key) {
    int noise = new NoiseTable(3, 1).noise(count, key);

    assertThat(noise).isBetween(-3, 3);
    assertThat(count + noise).isNotNegative();
  }

  /** Cells of three to two hundred respondents of one register under one secret. */
  @Test
  void noise_of_many_cells_is_about_zero_on_average() {
    Random random = new Random(1);
    NoiseTable table = new NoiseTable(2, 1);
    int sum = 0;
    int square = 0;
    for (int cell = 0; cell < 3_000; cell++) {
      List<String> names =
          random.ints(3 + random.nextInt(198), 0, 1_400).distinct().mapToObj(n -> "e" + n).toList();
      int noise = table.noise(names.size(), key(KEYS, names));
      sum += noise;
      square += noise * noise;
    }

    assertThat(sum / 3_000.0).isEqualTo(0, within(0.06));
    assertThat(square / 3_000.0).isEqualTo(1, within(0.1));
  }

  @Test
  void zero_stays_zero() {
    assertThat(new NoiseTable(3, 1).noise(0, 0.01)).isZero();
  }

  /** Symmetric about zero, and normal-like: probabilities of −2 to 2 for variance 1. */
  @Test
  void large_counts_have_the_discrete_normal_of_the_literature() {
    double[] likely = new NoiseTable(2, 1).probabilities(10);

    assertThat(likely[0]).isEqualTo(likely[4], within(1e-9));
    assertThat(likely[1] * likely[1] / (likely[0] * likely[2]))
        .as("log-probabilities lie on a parabola")
        .isEqualTo(likely[2] * likely[2] / (likely[1] * likely[3]), within(1e-6));
  }

  @Test
  void the_same_respondents_have_the_same_key_in_every_order_and_others_another() {
    assertThat(key(KEYS, List.of("a", "b", "c"))).isEqualTo(key(KEYS, List.of("c", "a", "b")));
    assertThat(key(KEYS, List.of("a", "b"))).isNotEqualTo(key(KEYS, List.of("a", "c")));
    assertThat(key(KEYS, List.of("a"))).isNotEqualTo(key(new CellKeys("another"), List.of("a")));
  }

  /** The first eight digits of SHA-256 of "of the office|a" and of "of the office|b", added up. */
  @Test
  void the_key_of_a_cell_is_the_sum_of_those_of_its_respondents() {
    double a = 0x8B878FD1L / 0x1p32;
    double b = 0xF1D52453L / 0x1p32;

    assertThat(key(KEYS, List.of("a"))).isEqualTo(a);
    assertThat(key(KEYS, List.of("a", "b"))).isEqualTo((a + b) % 1);
    assertThat(key(KEYS, List.of())).isZero();
  }

  /** Keys from 0 to 1 run through the noises from the least to the greatest. */
  @Test
  void each_noise_has_its_share_of_the_keys() {
    NoiseTable table = new NoiseTable(2, 1);
    double[] likely = table.probabilities(1);
    int[] drawn = new int[likely.length];
    int keys = 1_000;
    int before = Integer.MIN_VALUE;
    for (int i = 0; i < keys; i++) {
      int noise = table.noise(1, (double) i / keys);
      assertThat(noise).isGreaterThanOrEqualTo(before);
      before = noise;
      drawn[noise + 1]++;
    }

    assertThat(table.noise(1, 0)).isEqualTo(-1);
    assertThat(table.noise(1, Math.nextDown(1.0))).isEqualTo(2);
    assertThat(table.noise(1, likely[0])).as("a key at the end of a share is of the next").isZero();
    for (int i = 0; i < likely.length; i++) {
      assertThat((double) drawn[i] / keys).isEqualTo(likely[i], within(1e-3));
    }
  }

  @ParameterizedTest
  @CsvSource({"2, 2.0", "2, 0.0", "0, 0.5", "2, NaN"})
  void noise_that_a_count_of_one_cannot_have_is_told(int most, double variance) {
    assertThatThrownBy(() -> new NoiseTable(most, variance))
        .hasMessage(
            "Invalid noise: variance '%s' (above 0, below the greatest noise %d)", variance, most);
  }

  @Test
  void the_least_noise_there_is_goes_one_up_or_down() {
    assertThat(new NoiseTable(1, 0.5).probabilities(1))
        .containsExactly(new double[] {0.25, 0.5, 0.25}, within(1e-9));
  }
}
