package org.yanhe.methods.composite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yanhe.model.problem.Stop;

class NormalisationTest {
  private static final double[] VALUES = {2, 6, Double.NaN, 6, 10};
  private static final IndexNode.Leaf MORE = Given.more("a");
  private static final IndexNode.Leaf LESS = Given.less("a");

  private static IndexNode.Leaf marked(IndexNode.Leaf leaf) {
    return Given.marked(
        leaf,
        Map.of(
            Mark.LOW, new BigDecimal("4"),
            Mark.HIGH, new BigDecimal("8"),
            Mark.TARGET, new BigDecimal("6")));
  }

  @Test
  void min_max_stretches_from_the_worst_to_the_best_unit() {
    Normalisation scale = new Normalisation.MinMax(1, 100);

    assertThat(scale.scores(VALUES, MORE)).containsExactly(1, 50.5, Double.NaN, 50.5, 100);
    assertThat(scale.scores(VALUES, LESS)).containsExactly(100, 50.5, Double.NaN, 50.5, 1);
  }

  @Test
  void fixed_bounds_do_not_move_with_the_data_and_clip() {
    Normalisation scale = new Normalisation.FixedBounds(0, 100);

    assertThat(scale.scores(VALUES, marked(MORE))).containsExactly(0, 50, Double.NaN, 50, 100);
    assertThat(scale.scores(VALUES, marked(LESS))).containsExactly(100, 50, Double.NaN, 50, 0);
  }

  /** By hand: mean 6, s² = (16 + 0 + 0 + 16)/3. */
  @Test
  void z_score_has_the_mean_and_deviation_asked_for() {
    double z = 4 / Math.sqrt(32 / 3.0);

    assertThat(new Normalisation.ZScore(50, 10).scores(VALUES, LESS))
        .containsExactly(
            new double[] {50 + 10 * z, 50, Double.NaN, 50, 50 - 10 * z}, within(1e-12));
  }

  @Test
  void rank_counts_places_from_below_and_ties_share_the_mean() {
    assertThat(new Normalisation.Rank().scores(VALUES, MORE))
        .containsExactly(1, 2.5, Double.NaN, 2.5, 4);
    assertThat(new Normalisation.Rank().scores(VALUES, LESS))
        .containsExactly(4, 2.5, Double.NaN, 2.5, 1);
  }

  @Test
  void percentile_is_the_share_of_worse_units() {
    assertThat(new Normalisation.Percentile().scores(VALUES, MORE))
        .containsExactly(0, 50, Double.NaN, 50, 100);
  }

  @Test
  void distance_to_target_ends_at_the_target() {
    assertThat(new Normalisation.DistanceToTarget().scores(VALUES, marked(MORE)))
        .containsExactly(0, 100, Double.NaN, 100, 100);
    assertThat(new Normalisation.DistanceToTarget().scores(VALUES, marked(LESS)))
        .containsExactly(100, 100, Double.NaN, 100, 0);
  }

  @Test
  void target_that_all_units_have_reached_is_refused() {
    IndexNode.Leaf low = Given.marked(MORE, Map.of(Mark.TARGET, new BigDecimal("1")));

    assertThatThrownBy(() -> new Normalisation.DistanceToTarget().scores(VALUES, low))
        .isInstanceOf(Stop.InputError.class)
        .hasMessage(
            "Cannot score indicator 'a': every unit has reached the target 1. Raise the target or"
                + " choose another normalisation.");
  }

  @Test
  void normalisation_by_marks_needs_them_at_every_leaf() {
    assertThatThrownBy(
            () ->
                IndexSpec.of(Given.branch("index", MORE))
                    .with(new Normalisation.FixedBounds(0, 100)))
        .hasMessage("Invalid indicator 'a': mark LOW missing (the normalisation needs it)");
  }

  @Test
  void scale_runs_upwards() {
    assertThatThrownBy(() -> new Normalisation.MinMax(100, 0))
        .hasMessage("Invalid scale: '100.0 to 0.0' (the low end is below the high end)");
  }

  @ParameterizedTest
  @CsvSource({
    "min-max 1 100, 50.5",
    "fixed-bounds 20 80, 50",
    "z-score 50 10, 50",
    "rank, 3",
    "percentile, 50",
    "distance-to-target, 50"
  })
  void units_that_do_not_differ_stand_in_the_middle(String words, double middle) {
    assertThat(MethodWords.normalisation(words).neutral(5)).isEqualTo(middle);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "min-max 1 100",
        "fixed-bounds 0 100",
        "z-score 50 10",
        "rank",
        "percentile",
        "distance-to-target"
      })
  void as_a_text_it_is_what_was_read(String words) {
    assertThat(MethodWords.normalisation(words)).hasToString(words);
  }

  @Test
  void fixed_bounds_stretch_to_a_scale_that_does_not_begin_at_zero() {
    assertThat(new Normalisation.FixedBounds(20, 80).scores(VALUES, marked(MORE)))
        .containsExactly(20, 50, Double.NaN, 50, 80);
  }

  @Test
  void half_the_way_to_the_target_is_half_the_score() {
    IndexNode.Leaf far = Given.marked(MORE, Map.of(Mark.TARGET, new BigDecimal("12")));

    assertThat(new Normalisation.DistanceToTarget().scores(VALUES, far))
        .containsExactly(0, 40, Double.NaN, 40, 80);
    assertThat(new Normalisation.DistanceToTarget().marks()).containsExactly(Mark.TARGET);
  }

  @Test
  void a_target_at_the_worst_unit_is_refused() {
    IndexNode.Leaf low = Given.marked(MORE, Map.of(Mark.TARGET, new BigDecimal("2")));

    assertThatThrownBy(() -> new Normalisation.DistanceToTarget().scores(VALUES, low))
        .isInstanceOf(Stop.InputError.class);
  }

  @Test
  void a_scale_without_length_is_refused() {
    assertThatThrownBy(() -> new Normalisation.MinMax(5, 5))
        .hasMessage("Invalid scale: '5.0 to 5.0' (the low end is below the high end)");
  }
}
