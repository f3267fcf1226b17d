package org.yanhe.methods.composite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yanhe.model.problem.Stop;

class WeightingTest {
  private static final IndexNode[] FOUR = {
    Given.more("a"), Given.more("b"), Given.more("c"), Given.more("d")
  };
  private static final Weighting RAW_ENTROPY = new Weighting.Entropy(Weighting.Entropy.Basis.RAW);

  private static double[] weights(Weighting weighting, String table) {
    IndexResult result =
        CompositeIndex.compute(
            IndexSpec.of(Given.branch("index", weighting, Aggregation.ARITHMETIC, FOUR)),
            Given.table(table));
    return Given.weights(result, "a", "b", "c", "d");
  }

  /** Xu Zeshui (2004), Uncertain Multiple Attribute Decision Making. */
  @Test
  void entropy_of_raw_values_gives_the_weights_of_xu_2004() {
    double[] weights =
        weights(
            RAW_ENTROPY,
            """
            unit a  b  c  d
            u1   30 30 38 29
            u2   19 54 86 29
            u3   19 15 85 28.9
            u4   68 70 60 29
            """);

    assertThat(weights).containsExactly(new double[] {.4630, .3992, .1378, .0000}, within(5e-5));
  }

  /** Zavadskas and Podvezko (2016), Integrated determination of objective criteria weights. */
  @Test
  void entropy_of_raw_values_gives_the_weights_of_zavadskas_and_podvezko_2016() {
    double[] weights =
        weights(
            RAW_ENTROPY,
            """
            unit a   b   c  d
            u1   3   100 10 7
            u2   2.5 80  8  5
            u3   1.8 50  20 11
            u4   2.2 70  12 9
            """);

    assertThat(weights).containsExactly(new double[] {.1146, .1981, .4185, .2689}, within(5e-5));
  }

  /** By hand: shares (0, 1/3, 2/3), (0, 0, 1): e = 0.6365/1.0986, 0; 1 - e = .4206, 1. */
  @Test
  void entropy_of_min_max_scores_takes_shares_of_the_stretched_values() {
    IndexResult result =
        CompositeIndex.compute(
            IndexSpec.of(
                Given.branch(
                    "index",
                    new Weighting.Entropy(Weighting.Entropy.Basis.MIN_MAX),
                    Aggregation.ARITHMETIC,
                    Given.more("a"),
                    Given.less("b"))),
            Given.table(
                """
                unit a   b
                u1   -10 7
                u2   0   7
                u3   10  3
                """));

    assertThat(Given.weights(result, "a", "b"))
        .containsExactly(new double[] {.420620 / 1.420620, 1 / 1.420620}, within(1e-6));
  }

  @Test
  void entropy_of_negative_raw_values_is_refused() {
    assertThatThrownBy(
            () -> weights(RAW_ENTROPY, "unit a b c d\nu1 -1 2 3 4\nu2 5 6 7 8\nu3 9 1 2 3"))
        .isInstanceOf(Stop.InputError.class)
        .hasMessage(
            "Cannot weigh node 'index' by entropy: value -1.0 is below zero. Take shares of min-max"
                + " scores instead.");
  }

  /**
   * By hand: min-max columns (0, .5, 1), (1, .5, 0), (0, 1, 0) have s = .5, .5, .5774; r(a,b) = -1,
   * r(a,c) = r(b,c) = 0; so C = .5·(2 + 1), .5·(2 + 1), .5774·(1 + 1).
   */
  @Test
  void critic_weighs_contrast_times_conflict() {
    IndexResult result =
        CompositeIndex.compute(
            IndexSpec.of(
                Given.branch(
                    "index",
                    new Weighting.Critic(),
                    Aggregation.ARITHMETIC,
                    Given.more("a"),
                    Given.more("b"),
                    Given.more("c"))),
            Given.table(
                """
                unit a b  c
                u1   1 30 5
                u2   2 20 9
                u3   3 10 5
                """));

    double c = 2 / Math.sqrt(3);
    assertThat(Given.weights(result, "a", "b", "c"))
        .containsExactly(new double[] {1.5 / (3 + c), 1.5 / (3 + c), c / (3 + c)}, within(1e-12));
  }

  /**
   * r of 0.1, 0.2, 0.4 and their triples is 1 but for the last digit, which must not be a weight.
   */
  @Test
  void critic_refuses_indicators_that_repeat_each_other() {
    IndexSpec spec =
        IndexSpec.of(
            Given.branch(
                "index",
                new Weighting.Critic(),
                Aggregation.ARITHMETIC,
                Given.more("a"),
                Given.more("b")));

    assertThatThrownBy(
            () ->
                CompositeIndex.compute(
                    spec, Given.table("unit a b\nu1 0.1 0.3\nu2 0.2 0.6\nu3 0.4 1.2")))
        .isInstanceOf(Stop.InputError.class)
        .hasMessage(
            "Cannot weigh node 'index' by its data: its 2 indicators are all constant or repeat"
                + " each other over 3 complete units. Give weights or weigh equally.");
  }

  @Test
  void given_weights_are_scaled_to_one_and_follow_the_child() {
    Weighting weighting =
        new Weighting.Given(
            Map.of(
                "a", new BigDecimal("40"),
                "b", new BigDecimal("30"),
                "c", new BigDecimal("20"),
                "d", new BigDecimal("10")));

    assertThat(weights(weighting, "unit a b c d\nu1 1 2 3 4\nu2 4 3 2 1"))
        .containsExactly(new double[] {.4, .3, .2, .1}, within(1e-15));
  }

  @Test
  void given_weights_name_every_child_and_no_other() {
    Weighting weighting = new Weighting.Given(Map.of("a", BigDecimal.ONE, "x", BigDecimal.ONE));

    assertThatThrownBy(() -> Given.branch("index", weighting, Aggregation.ARITHMETIC, FOUR))
        .hasMessage(
            "Invalid weights of node 'index': given for [a, x] (the children are [a, b, c, d])");
  }

  @Test
  void weights_from_data_need_three_complete_units() {
    assertThatThrownBy(
            () -> weights(RAW_ENTROPY, "unit a b c d\nu1 1 2 3 4\nu2 5 6 7 8\nu3 9 - 2 3"))
        .hasMessage(
            "Cannot weigh node 'index' by its data: 2 units have all its indicators. Give weights"
                + " or impute.");
  }

  @Test
  void pairwise_comparison_gives_eigenvector_and_consistency_ratio() {
    Comparisons comparisons =
        new Comparisons(
            List.of(
                List.of(1.0, 3.0, 5.0),
                List.of(1 / 3.0, 1.0, 2.0),
                List.of(1 / 5.0, 1 / 2.0, 1.0)));

    assertThat(comparisons.weights())
        .containsExactly(new double[] {.648329, .229651, .122020}, within(5e-7));
    assertThat(comparisons.consistencyRatio()).isCloseTo(.003185, within(5e-7));
  }

  @Test
  void contradictory_comparisons_are_refused() {
    Comparisons circle =
        new Comparisons(
            List.of(
                List.of(1.0, 3.0, 1 / 3.0),
                List.of(1 / 3.0, 1.0, 3.0),
                List.of(3.0, 1 / 3.0, 1.0)));

    assertThatThrownBy(
            () ->
                Given.branch(
                    "index",
                    new Weighting.Ahp(circle),
                    Aggregation.ARITHMETIC,
                    Given.more("a"),
                    Given.more("b"),
                    Given.more("c")))
        .hasMessage("Invalid comparisons of node 'index': consistency ratio 1.1494 (below 0.1)");
  }

  @Test
  void comparisons_there_and_back_agree() {
    assertThatThrownBy(() -> new Comparisons(List.of(List.of(1.0, 3.0), List.of(0.5, 1.0))))
        .hasMessage(
            "Invalid comparisons: '3.0' and '0.5' in rows 1 and 2 (one is 1 over the other)");
  }
}
