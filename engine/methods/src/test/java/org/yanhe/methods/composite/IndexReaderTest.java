package org.yanhe.methods.composite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.yanhe.methods.composite.uncertainty.Assumptions;
import org.yanhe.methods.composite.uncertainty.AssumptionsReader;
import org.yanhe.methods.composite.uncertainty.Omission;
import org.yanhe.model.figure.Figure;
import org.yanhe.model.figure.Reason;
import org.yanhe.model.problem.Problem;
import org.yanhe.model.problem.Problems;
import org.yanhe.model.yaml.YamlFile;

class IndexReaderTest {
  private final Problems problems = new Problems();

  private Optional<IndexSpec> read(String yaml) {
    return YamlFile.parse("index.yaml", yaml, problems).flatMap(IndexReader::read);
  }

  private List<String> told() {
    return problems.sorted().stream().map(Problem::toString).toList();
  }

  @Test
  void every_option_is_read() {
    IndexSpec spec =
        read("""
        imputation: group-mean
        treatment: winsorise 3, box-cox
        normalisation: fixed-bounds 1 100
        constant: neutral
        ties: dense
        tree:
          code: index
          weights: {first: 60, second: 40}
          aggregation: geometric
          children:
            - code: first
              weights: [[1, 3], [1/3, 1]]
              children:
                - {indicator: a, per: people, times: 10000, direction: higher, low: 0, high: 50}
                - {code: late, indicator: b, direction: lower, low: 1, high: 5, target: 1}
            - code: second
              weights: entropy min-max
              aggregation: harmonic
              children: [{indicator: c, direction: higher, low: 0, high: 1}]
        """)
            .orElseThrow();

    assertThat(told()).isEmpty();
    assertThat(spec)
        .isEqualTo(
            new IndexSpec(
                tree(),
                Imputation.GROUP_MEAN,
                Treatment.of(List.of(new Remedy.Winsorise(3), new Remedy.BoxCox())),
                new Normalisation.FixedBounds(1, 100),
                Constant.NEUTRAL,
                Ties.DENSE));
  }

  private static IndexNode.Branch tree() {
    Map<Mark, BigDecimal> unit = Map.of(Mark.LOW, BigDecimal.ZERO, Mark.HIGH, BigDecimal.ONE);
    return Given.branch(
        "index",
        new Weighting.Given(Map.of("first", new BigDecimal("60"), "second", new BigDecimal("40"))),
        Aggregation.GEOMETRIC,
        Given.branch(
            "first",
            new Weighting.Ahp(new Comparisons(List.of(List.of(1.0, 3.0), List.of(1 / 3.0, 1.0)))),
            Aggregation.ARITHMETIC,
            new IndexNode.Leaf(
                "a",
                Given.code("a"),
                Direction.HIGHER_IS_BETTER,
                Denominator.by(Given.code("people"), new BigDecimal("10000")),
                Map.of(Mark.LOW, BigDecimal.ZERO, Mark.HIGH, new BigDecimal("50"))),
            new IndexNode.Leaf(
                "late",
                Given.code("b"),
                Direction.LOWER_IS_BETTER,
                Denominator.none(),
                Map.of(
                    Mark.LOW, BigDecimal.ONE,
                    Mark.HIGH, new BigDecimal("5"),
                    Mark.TARGET, BigDecimal.ONE))),
        Given.branch(
            "second",
            new Weighting.Entropy(Weighting.Entropy.Basis.MIN_MAX),
            Aggregation.HARMONIC,
            Given.marked(Given.more("c"), unit)));
  }

  @Test
  void what_is_not_said_has_the_cautious_default() {
    IndexSpec spec =
        read("tree: {code: index, children: [{indicator: a, direction: higher}]}").orElseThrow();

    assertThat(spec).isEqualTo(IndexSpec.of(Given.branch("index", Given.more("a"))));
  }

  @Test
  void all_problems_are_told_at_once_with_their_places() {
    Optional<IndexSpec> spec =
        read(
            """
            normalisation: min-max 1
            ties: worst
            tree:
              code: index
              weights: [[1, 9], [9, 1]]
              children:
                - {indicator: a, direction: up}
                - {indicator: b, direction: higher, hihg: 3}
            """);

    assertThat(spec).isEmpty();
    assertThat(told())
        .containsExactly(
            "index.yaml:1:16: Invalid min-max: 'min-max 1' (no number or two)",
            "index.yaml:2:7: Invalid rule for ties: 'worst' (best, mean, dense)",
            "index.yaml:5:3: Invalid comparisons: '9.0' and '9.0' in rows 1 and 2 (one is 1 over"
                + " the other)",
            "index.yaml:7:33: Invalid direction: 'up' (higher, lower)",
            "index.yaml:8:41: Invalid key: 'hihg' (known here: indicator, code, direction, per,"
                + " times, low, high, target). Did you mean 'high'?");
  }

  @Test
  void weights_that_do_not_fit_the_children_are_told_where_the_branch_stands() {
    read("tree: {code: index, weights: {z: 1}, children: [{indicator: a, direction: higher}]}");

    assertThat(told())
        .containsExactly(
            "index.yaml:1:7: Invalid weights of node 'index': given for [z] (the children are"
                + " [a])");
  }

  @Test
  void assumptions_are_read() {
    Optional<Assumptions> assumptions =
        YamlFile.parse(
                "index.yaml",
                """
                normalisations: [min-max 1 100, rank]
                treatments: [none, "winsorise 5, log"]
                weight-spread: 0.25
                aggregations: [arithmetic, geometric]
                omission: one-indicator
                """,
                problems)
            .flatMap(AssumptionsReader::read);

    assertThat(told()).isEmpty();
    assertThat(assumptions)
        .contains(
            new Assumptions(
                List.of(new Normalisation.MinMax(1, 100), new Normalisation.Rank()),
                List.of(Treatment.none(), Treatment.standard()),
                0.25,
                List.of(Aggregation.ARITHMETIC, Aggregation.GEOMETRIC),
                Omission.ONE_INDICATOR));
  }

  @Test
  void what_is_varied_has_the_published_choice_among_its_alternatives() {
    IndexSpec published =
        read("""
        normalisation: min-max 1 100
        treatment: winsorise 5, log
        tree:
          code: index
          aggregation: geometric
          children: [{indicator: a, direction: higher}]
        """)
            .orElseThrow();
    String vary =
        """
        normalisations: [min-max, z-score 100 10]
        treatments: [none, box-cox]
        aggregations: [arithmetic, harmonic]
        """;

    YamlFile.parse("index.yaml", vary, problems)
        .ifPresent(map -> AssumptionsReader.read(map, published));

    assertThat(told())
        .containsExactly(
            "index.yaml:1:1: Invalid 'normalisations': min-max 0 100; z-score 100 10 (the"
                + " published choice 'min-max 1 100' is one of the alternatives). Add it.",
            "index.yaml:2:1: Invalid 'treatments': none; box-cox (the published choice"
                + " 'winsorise 5, log' is one of the alternatives). Add it.",
            "index.yaml:3:1: Invalid 'aggregations': arithmetic; harmonic (the published choice"
                + " 'geometric' is one of the alternatives). Add it.");
  }

  @Test
  void long_table_becomes_a_wide_one_with_reasons_for_its_holes() {
    List<IndexUnit> units = List.of(IndexUnit.of("u2"), IndexUnit.of("u1"));

    IndexData data =
        IndexData.of(
            units,
            List.of(cell("u1", "b", "1"), cell("u1", "a", "2"), cell("u2", "a", "3")),
            List.of(cell("u2", "b", "9")));

    assertThat(data.columns())
        .containsExactly(
            IndexColumn.of(Given.code("a"), List.of(Given.figure("3"), Given.figure("2"))),
            new IndexColumn(
                Given.code("b"),
                List.of(Figure.absent(Reason.NOT_REPORTED), Given.figure("1")),
                List.of(Given.figure("9"), Figure.absent(Reason.NOT_REPORTED))));
  }

  @Test
  void long_table_names_each_cell_once_and_known_units_only() {
    List<IndexUnit> units = List.of(IndexUnit.of("u1"));

    assertThatThrownBy(
            () ->
                IndexData.of(units, List.of(cell("u1", "a", "1"), cell("u1", "a", "1")), List.of()))
        .hasMessage("Invalid index data: unit 'u1', indicator 'a' (given twice)");
    assertThatThrownBy(() -> IndexData.of(units, List.of(cell("u9", "a", "1")), List.of()))
        .hasMessage("Invalid index data: unit 'u9', indicator 'a' (no such unit)");
  }

  private static IndexCell cell(String unit, String indicator, String value) {
    return new IndexCell(unit, Given.code(indicator), Given.figure(value));
  }
}
