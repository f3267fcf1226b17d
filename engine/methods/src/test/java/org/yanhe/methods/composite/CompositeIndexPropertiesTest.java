package org.yanhe.methods.composite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.yanhe.model.figure.Figure;
import org.yanhe.model.figure.Reason;
import org.yanhe.model.problem.Stop;

class CompositeIndexPropertiesTest {
  private static final List<String> LEAVES = List.of("a", "b", "c", "d");

  /** Two pillars of two indicators, one of them better when lower. */
  private static IndexNode.Branch tree(Weighting weighting, Aggregation aggregation) {
    return Given.branch(
        "index",
        weighting,
        aggregation,
        Given.branch("first", weighting, aggregation, Given.more("a"), Given.less("b")),
        Given.branch("second", weighting, aggregation, Given.more("c"), Given.more("d")));
  }

  private static IndexSpec spec(Weighting weighting, Aggregation aggregation) {
    return IndexSpec.of(tree(weighting, aggregation))
        .with(new Normalisation.MinMax(1, 100))
        .with(Constant.NEUTRAL);
  }

  /** Five to nine units with positive values; every column differs between units. */
  @Provide
  Arbitrary<IndexData> tables() {
    return Arbitraries.longs()
        .tuple2()
        .map(seeds -> table(new Random(seeds.get1()), 5 + Math.floorMod(seeds.get2(), 5)));
  }

  private static IndexData table(Random random, int units) {
    return new IndexData(
        IntStream.range(0, units).mapToObj(i -> IndexUnit.of("u" + i)).toList(),
        LEAVES.stream()
            .map(
                leaf ->
                    IndexColumn.of(
                        Given.code(leaf),
                        IntStream.range(0, units).mapToObj(i -> value(random, i)).toList()))
            .toList());
  }

  private static Figure value(Random random, int unit) {
    return Figure.known(BigDecimal.valueOf(10_000L * random.nextInt(1, 500) + unit, 4));
  }

  @Provide
  Arbitrary<Weighting> weightings() {
    return Arbitraries.of(
        new Weighting.Equal(),
        new Weighting.Entropy(Weighting.Entropy.Basis.RAW),
        new Weighting.Entropy(Weighting.Entropy.Basis.MIN_MAX),
        new Weighting.Critic(),
        new Weighting.Pca());
  }

  @Property(tries = 60)
  void order_of_units_changes_no_digit(
      @ForAll("tables") IndexData data,
      @ForAll("weightings") Weighting weighting,
      @ForAll Aggregation aggregation,
      @ForAll Random random) {
    List<Integer> order =
        IntStream.range(0, data.units().size())
            .boxed()
            .collect(Collectors.toCollection(ArrayList::new));
    Collections.shuffle(order, random);
    IndexSpec spec = spec(weighting, aggregation);

    IndexResult given = CompositeIndex.compute(spec, data);
    IndexResult shuffled = CompositeIndex.compute(spec, data.reordered(order));

    for (NodeResult node : given.nodes()) {
      assertThat(shuffled.node(node.code()).weight()).isEqualTo(node.weight());
      assertThat(shuffled.node(node.code()).standings())
          .isEqualTo(order.stream().map(node.standings()::get).toList());
    }
  }

  @Property(tries = 60)
  void weights_of_siblings_and_effective_weights_of_leaves_sum_to_one(
      @ForAll("tables") IndexData data, @ForAll("weightings") Weighting weighting) {
    IndexResult result = CompositeIndex.compute(spec(weighting, Aggregation.ARITHMETIC), data);

    assertThat(sum(result, "a", "b")).isCloseTo(1, within(1e-12));
    assertThat(sum(result, "first", "second")).isCloseTo(1, within(1e-12));
    assertThat(LEAVES.stream().mapToDouble(leaf -> result.node(leaf).effectiveWeight()).sum())
        .isCloseTo(1, within(1e-12));
    assertThat(result.nodes()).allMatch(node -> node.weight() >= 0);
  }

  private static double sum(IndexResult result, String... nodes) {
    return Stream.of(nodes).mapToDouble(node -> result.node(node).weight()).sum();
  }

  /** With bounds from the data the other units move too, so the bounds are fixed here. */
  @Property(tries = 60)
  void better_indicator_never_lowers_the_score_of_its_unit(
      @ForAll("tables") IndexData data, @ForAll Aggregation aggregation) {
    IndexSpec spec =
        new IndexSpec(
            marked(tree(new Weighting.Equal(), mean(aggregation))),
            Imputation.NONE,
            Treatment.none(),
            new Normalisation.FixedBounds(1, 100),
            Constant.REFUSE,
            Ties.BEST);

    double before = Given.scores(CompositeIndex.compute(spec, data), "index").get(0);

    assertThat(Given.scores(CompositeIndex.compute(spec, moved(data, "a", "7")), "index").get(0))
        .as("more of an indicator where more is better")
        .isGreaterThanOrEqualTo(before);
    assertThat(Given.scores(CompositeIndex.compute(spec, moved(data, "b", "7")), "index").get(0))
        .as("more of an indicator where less is better")
        .isLessThanOrEqualTo(before);
  }

  /** The ideal of TOPSIS moves with the unit, so it is not monotone in this sense. */
  private static Aggregation mean(Aggregation aggregation) {
    return aggregation == Aggregation.TOPSIS ? Aggregation.ARITHMETIC : aggregation;
  }

  private static IndexNode.Branch marked(IndexNode.Branch branch) {
    return new IndexNode.Branch(
        branch.code(),
        branch.weighting(),
        branch.aggregation(),
        branch.children().stream()
            .map(
                child ->
                    child.<IndexNode>match(
                        CompositeIndexPropertiesTest::marked,
                        leaf ->
                            Given.marked(
                                leaf,
                                Map.of(
                                    Mark.LOW, BigDecimal.ZERO, Mark.HIGH, new BigDecimal("500")))))
            .toList());
  }

  private static IndexData moved(IndexData data, String leaf, String by) {
    return new IndexData(
        data.units(),
        data.columns().stream()
            .map(
                column ->
                    column.indicator().text().equals(leaf)
                        ? IndexColumn.of(column.indicator(), first(column.figures(), by))
                        : column)
            .toList());
  }

  private static List<Figure> first(List<Figure> figures, String by) {
    return Stream.concat(
            Stream.of(figures.get(0).flatMap(v -> Figure.known(v.add(new BigDecimal(by))))),
            figures.stream().skip(1))
        .toList();
  }

  @Property(tries = 60)
  void means_are_ordered_harmonic_geometric_arithmetic(@ForAll("tables") IndexData data) {
    IndexSpec spec = spec(new Weighting.Equal(), Aggregation.ARITHMETIC);
    List<Double> arithmetic = Given.scores(CompositeIndex.compute(spec, data), "index");
    List<Double> geometric =
        Given.scores(CompositeIndex.compute(spec.with(Aggregation.GEOMETRIC), data), "index");
    List<Double> harmonic =
        Given.scores(CompositeIndex.compute(spec.with(Aggregation.HARMONIC), data), "index");

    for (int unit = 0; unit < arithmetic.size(); unit++) {
      assertThat(geometric.get(unit)).isLessThanOrEqualTo(arithmetic.get(unit) + 1e-8);
      assertThat(harmonic.get(unit)).isLessThanOrEqualTo(geometric.get(unit) + 1e-8);
    }
  }

  @Property(tries = 60)
  void change_of_unit_of_an_indicator_changes_no_rank(
      @ForAll("tables") IndexData data, @ForAll("scales") Normalisation scale) {
    IndexSpec spec =
        spec(new Weighting.Entropy(Weighting.Entropy.Basis.MIN_MAX), Aggregation.ARITHMETIC)
            .with(scale);
    IndexData thousandfold =
        new IndexData(
            data.units(),
            data.columns().stream()
                .map(
                    column ->
                        IndexColumn.of(
                            column.indicator(),
                            column.figures().stream()
                                .map(f -> f.flatMap(v -> Figure.known(v.movePointRight(3))))
                                .toList()))
                .toList());

    assertThat(ranksOrRefusal(spec, thousandfold)).isEqualTo(ranksOrRefusal(spec, data));
  }

  /** Random columns may say nothing; then the unit must not matter to the refusal either. */
  private static Object ranksOrRefusal(IndexSpec spec, IndexData data) {
    try {
      return Given.ranks(CompositeIndex.compute(spec, data), "index");
    } catch (Stop.InputError e) {
      return String.valueOf(e.getMessage());
    }
  }

  @Provide
  Arbitrary<Normalisation> scales() {
    return Arbitraries.of(
        new Normalisation.MinMax(0, 100),
        new Normalisation.ZScore(0, 1),
        new Normalisation.Rank(),
        new Normalisation.Percentile());
  }

  @Property(tries = 60)
  void unit_without_an_input_has_no_score_and_the_others_have(
      @ForAll("tables") IndexData data, @ForAll Aggregation aggregation) {
    IndexColumn gap = data.columns().get(0);
    List<Figure> figures =
        Stream.concat(
                Stream.of(Figure.absent(Reason.NOT_YET_PUBLISHED)), gap.figures().stream().skip(1))
            .toList();
    IndexData holed =
        new IndexData(
            data.units(),
            Stream.concat(
                    Stream.of(IndexColumn.of(gap.indicator(), figures)),
                    data.columns().stream().skip(1))
                .toList());

    List<Standing> standings =
        CompositeIndex.compute(spec(new Weighting.Equal(), aggregation), holed).root().standings();

    assertThat(standings.get(0).score()).isEqualTo(Figure.absent(Reason.NOT_YET_PUBLISHED));
    assertThat(standings.stream().skip(1)).allMatch(s -> s.score().isKnown());
  }
}
