package org.yanhe.methods.composite.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.yanhe.methods.composite.Aggregation;
import org.yanhe.methods.composite.CompositeIndex;
import org.yanhe.methods.composite.Direction;
import org.yanhe.methods.composite.IndexColumn;
import org.yanhe.methods.composite.IndexData;
import org.yanhe.methods.composite.IndexNode;
import org.yanhe.methods.composite.IndexSpec;
import org.yanhe.methods.composite.IndexUnit;
import org.yanhe.methods.composite.Normalisation;
import org.yanhe.methods.composite.Standing;
import org.yanhe.methods.composite.Treatment;
import org.yanhe.methods.composite.Weighting;
import org.yanhe.model.figure.Figure;
import org.yanhe.model.figure.Reason;
import org.yanhe.model.indicator.IndicatorCode;
import org.yanhe.model.problem.Stop;

class IndexUncertaintyTest {
  private static final Assumptions NOTHING =
      new Assumptions(List.of(), List.of(), 0, List.of(), Omission.NONE);
  private static final Assumptions ALL =
      new Assumptions(
          List.of(new Normalisation.MinMax(1, 100), new Normalisation.Rank()),
          List.of(Treatment.none(), Treatment.standard()),
          0.25,
          List.of(Aggregation.ARITHMETIC, Aggregation.GEOMETRIC),
          Omission.ONE_INDICATOR);

  private static final IndexSpec SPEC =
      IndexSpec.of(
              branch(
                  "index",
                  branch("first", leaf("a"), leaf("b")),
                  branch("second", leaf("c"), leaf("d"), leaf("e"))))
          .with(new Normalisation.MinMax(1, 100));

  private static IndexNode.Branch branch(String code, IndexNode... children) {
    return new IndexNode.Branch(
        code, new Weighting.Equal(), Aggregation.ARITHMETIC, List.of(children));
  }

  private static IndexNode.Leaf leaf(String code) {
    return IndexNode.Leaf.of(IndicatorCode.parse(code), Direction.HIGHER_IS_BETTER);
  }

  private static IndexData table(int units, long seed) {
    Random random = new Random(seed);
    return new IndexData(
        IntStream.range(0, units).mapToObj(i -> IndexUnit.of("u" + i)).toList(),
        List.of("a", "b", "c", "d", "e").stream()
            .map(
                code ->
                    IndexColumn.of(
                        IndicatorCode.parse(code),
                        IntStream.range(0, units)
                            .mapToObj(i -> number(random.nextInt(1000)))
                            .toList()))
            .toList());
  }

  private static Figure number(long value) {
    return Figure.known(BigDecimal.valueOf(value));
  }

  @Test
  void nothing_varied_leaves_every_unit_at_its_published_rank() {
    IndexData data = table(6, 1);

    RankUncertainty result = IndexUncertainty.monteCarlo(SPEC, data, NOTHING, 20, 5);

    List<Standing> published = CompositeIndex.compute(SPEC, data).root().standings();
    for (int unit = 0; unit < 6; unit++) {
      RankInterval interval = result.units().get(unit);
      BigDecimal rank = published.get(unit).rank().number().orElseThrow();
      assertThat(List.of(interval.best(), interval.median(), interval.mean(), interval.worst()))
          .allMatch(figure -> figure.number().orElseThrow().compareTo(rank) == 0);
      assertThat(interval.runsAtRank().get(rank.intValueExact() - 1)).isEqualTo(20);
    }
  }

  @Test
  void aggregation_of_the_root_stands_for_the_tree_as_published() {
    IndexNode.Branch inner = branch("inner", leaf("a"), leaf("b"));
    IndexSpec published =
        IndexSpec.of(
                new IndexNode.Branch(
                    "index",
                    new Weighting.Equal(),
                    Aggregation.GEOMETRIC,
                    List.of(inner, branch("other", leaf("c"), leaf("d"), leaf("e")))))
            .with(new Normalisation.MinMax(1, 100));
    Assumptions geometric =
        new Assumptions(List.of(), List.of(), 0, List.of(Aggregation.GEOMETRIC), Omission.NONE);

    for (int seed = 0; seed < 20; seed++) {
      IndexData data = table(9, seed);
      assertThat(IndexUncertainty.monteCarlo(published, data, geometric, 1, 5).units())
          .isEqualTo(IndexUncertainty.monteCarlo(published, data, NOTHING, 1, 5).units());
    }
  }

  @Test
  void same_seed_gives_the_same_result_on_one_core_and_on_many() throws Exception {
    IndexData data = table(12, 2);
    ForkJoinPool one = new ForkJoinPool(1);
    ForkJoinPool many = new ForkJoinPool(7);

    try {
      assertThat(one.submit(() -> IndexUncertainty.monteCarlo(SPEC, data, ALL, 500, 3)).get())
          .isEqualTo(many.submit(() -> IndexUncertainty.monteCarlo(SPEC, data, ALL, 500, 3)).get());
      assertThat(one.submit(() -> IndexUncertainty.sensitivity(SPEC, data, ALL, 200, 3)).get())
          .isEqualTo(
              many.submit(() -> IndexUncertainty.sensitivity(SPEC, data, ALL, 200, 3)).get());
    } finally {
      one.shutdown();
      many.shutdown();
    }
  }

  @Test
  void another_seed_gives_another_sample() {
    IndexData data = table(12, 2);

    assertThat(IndexUncertainty.monteCarlo(SPEC, data, ALL, 500, 3).units())
        .isNotEqualTo(IndexUncertainty.monteCarlo(SPEC, data, ALL, 500, 4).units());
  }

  @Test
  void interval_holds_the_median_and_the_runs_add_up() {
    for (RankInterval unit : IndexUncertainty.monteCarlo(SPEC, table(12, 4), ALL, 400, 9).units()) {
      List<BigDecimal> ordered =
          List.of(unit.best(), unit.low(), unit.median(), unit.high(), unit.worst()).stream()
              .map(figure -> figure.number().orElseThrow())
              .toList();
      assertThat(ordered).isSorted();
      assertThat(unit.runsAtRank().stream().mapToInt(Integer::intValue).sum()).isEqualTo(400);
    }
  }

  @Test
  void unit_that_is_best_in_everything_is_first_in_every_run() {
    IndexData data = table(8, 6);
    IndexData led =
        new IndexData(
            data.units(),
            data.columns().stream()
                .map(
                    column ->
                        IndexColumn.of(
                            column.indicator(),
                            IntStream.range(0, 8)
                                .mapToObj(i -> i == 3 ? number(1001) : column.figures().get(i))
                                .toList()))
                .toList());

    RankInterval leader = IndexUncertainty.monteCarlo(SPEC, led, ALL, 300, 1).units().get(3);

    assertThat(leader.runsAtRank().get(0)).isEqualTo(300);
  }

  @Test
  void unit_without_a_published_score_keeps_its_reason() {
    IndexData data =
        new IndexData(
            List.of(IndexUnit.of("u1"), IndexUnit.of("u2"), IndexUnit.of("u3")),
            List.of(
                column("a", number(1), Figure.absent(Reason.SUPPRESSED), number(3)),
                column("b", number(5), number(4), number(3))));
    IndexSpec spec = IndexSpec.of(branch("index", leaf("a"), leaf("b")));
    Assumptions omitting =
        new Assumptions(List.of(), List.of(), 0, List.of(), Omission.ONE_INDICATOR);

    List<RankInterval> units = IndexUncertainty.monteCarlo(spec, data, omitting, 50, 1).units();

    assertThat(units.get(1).median()).isEqualTo(Figure.absent(Reason.SUPPRESSED));
    assertThat(units.get(0).worst().number().orElseThrow()).isEqualByComparingTo("2");
  }

  private static IndexColumn column(String code, Figure... figures) {
    return IndexColumn.of(IndicatorCode.parse(code), List.of(figures));
  }

  /** By hand: u1 leads in a, u2 in b; without a leads u2, without b u1; 1/1 as published. */
  @Test
  void scenarios_are_all_combinations() {
    IndexData data =
        new IndexData(
            List.of(IndexUnit.of("u1"), IndexUnit.of("u2")),
            List.of(column("a", number(2), number(1)), column("b", number(1), number(2))));
    IndexSpec spec = IndexSpec.of(branch("index", leaf("a"), leaf("b")));
    Assumptions assumptions =
        new Assumptions(List.of(), List.of(), 0.25, List.of(), Omission.ONE_INDICATOR);

    Scenarios result = IndexUncertainty.scenarios(spec, data, assumptions);

    assertThat(result.scenarios()).hasSize(5 * 3);
    assertThat(ranks(result, "", "")).containsExactly("1", "1");
    assertThat(ranks(result, "a -0.25", "")).containsExactly("2", "1");
    assertThat(ranks(result, "a +0.25", "")).containsExactly("1", "2");
    assertThat(ranks(result, "b +0.25", "b")).containsExactly("1", "2");
    assertThat(ranks(result, "", "a")).containsExactly("2", "1");
    assertThat(result.units().get(0).mean().number().orElseThrow().doubleValue())
        .as("7 of 15 scenarios put u1 second")
        .isCloseTo(1 + 7 / 15.0, within(1e-6));
  }

  private static List<String> ranks(Scenarios result, String weights, String omitted) {
    Map<Assumption, String> choices =
        Map.of(Assumption.WEIGHTS, weights, Assumption.OMISSION, omitted);
    return result.scenarios().stream()
        .filter(scenario -> scenario.choices().equals(choices))
        .flatMap(scenario -> scenario.ranks().stream())
        .map(rank -> rank.number().orElseThrow().stripTrailingZeros().toPlainString())
        .toList();
  }

  @Test
  void single_assumption_explains_everything() {
    Assumptions weightsOnly = new Assumptions(List.of(), List.of(), 0.9, List.of(), Omission.NONE);

    Sensitivity result = IndexUncertainty.sensitivity(SPEC, table(12, 8), weightsOnly, 2000, 1);

    assertThat(result.shift()).hasSize(1);
    assertThat(value(result.shift().get(0).first())).isCloseTo(1, within(1e-9));
    assertThat(value(result.shift().get(0).total())).isCloseTo(1, within(0.1));
  }

  @Test
  void idle_assumption_has_no_share() {
    Assumptions twins =
        new Assumptions(
            List.of(new Normalisation.MinMax(1, 100), new Normalisation.MinMax(1, 100)),
            List.of(),
            0.5,
            List.of(),
            Omission.NONE);

    Sensitivity result = IndexUncertainty.sensitivity(SPEC, table(12, 8), twins, 2000, 1);

    assertThat(result.shift())
        .extracting(VarianceShare::assumption)
        .containsExactly(Assumption.NORMALISATION, Assumption.WEIGHTS);
    assertThat(value(result.shift().get(0).total())).isEqualTo(0);
    assertThat(value(result.shift().get(0).first())).isCloseTo(0, within(0.1));
    assertThat(value(result.shift().get(1).total())).isCloseTo(1, within(0.1));
  }

  private static double value(Figure figure) {
    return figure.number().orElseThrow().doubleValue();
  }

  @Test
  void combination_that_cannot_be_scored_is_told_before_the_runs() {
    Assumptions zero =
        new Assumptions(
            List.of(new Normalisation.MinMax(0, 100)),
            List.of(),
            0,
            List.of(Aggregation.GEOMETRIC),
            Omission.NONE);

    assertThatThrownBy(() -> IndexUncertainty.monteCarlo(SPEC, table(5, 1), zero, 10, 1))
        .isInstanceOf(Stop.InputError.class)
        .hasMessageContaining("score 0.0 is not above zero");
  }

  @Test
  void spread_of_weights_stays_below_one() {
    assertThatThrownBy(() -> new Assumptions(List.of(), List.of(), 1, List.of(), Omission.NONE))
        .hasMessage("Invalid spread of weights: '1.0' (from 0 to below 1)");
  }
}
