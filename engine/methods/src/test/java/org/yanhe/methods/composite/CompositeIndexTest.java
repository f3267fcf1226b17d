package org.yanhe.methods.composite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yanhe.model.figure.Figure;
import org.yanhe.model.figure.Reason;
import org.yanhe.model.problem.Stop;

class CompositeIndexTest {
  /** Two pillars, the first of two indicators; all columns are already from 0 to 100. */
  private static final String PERCENT =
      """
      unit a   b   c
      u1   0   100 100
      u2   50  50  80
      u3   100 0   20
      u4   50  100 0
      """;

  private static final IndexNode.Branch TWO_PILLARS =
      Given.branch(
          "index",
          new Weighting.Given(Map.of("first", new BigDecimal("3"), "c", BigDecimal.ONE)),
          Aggregation.ARITHMETIC,
          Given.branch("first", Given.more("a"), Given.more("b")),
          Given.more("c"));

  private static IndexResult compute(IndexSpec spec, String table) {
    return CompositeIndex.compute(spec, Given.table(table));
  }

  private static IndexResult flat(Aggregation aggregation, Normalisation scale, String table) {
    return compute(
        IndexSpec.of(
                Given.branch(
                    "index", new Weighting.Equal(), aggregation, Given.more("a"), Given.more("b")))
            .with(scale),
        table);
  }

  @Test
  void scores_are_weighted_means_up_the_tree() {
    IndexResult result = compute(IndexSpec.of(TWO_PILLARS), PERCENT);

    assertThat(Given.scores(result, "first")).containsExactly(50.0, 50.0, 50.0, 75.0);
    assertThat(Given.scores(result, "index")).containsExactly(62.5, 57.5, 42.5, 56.25);
    assertThat(Given.ranks(result, "index")).containsExactly("1", "2", "4", "3");
  }

  @Test
  void effective_weights_multiply_down_the_tree() {
    IndexResult result = compute(IndexSpec.of(TWO_PILLARS), PERCENT);

    assertThat(result.nodes())
        .extracting(NodeResult::code, NodeResult::parent, NodeResult::depth)
        .containsExactly(
            tuple("index", "", 0),
            tuple("first", "index", 1),
            tuple("a", "first", 2),
            tuple("b", "first", 2),
            tuple("c", "index", 1));
    assertThat(result.nodes())
        .extracting(NodeResult::effectiveWeight)
        .containsExactly(1.0, 0.75, 0.375, 0.375, 0.25);
  }

  @Test
  void tied_units_share_a_rank_that_is_stated() {
    IndexSpec spec = IndexSpec.of(TWO_PILLARS);

    assertThat(Given.ranks(compute(spec, PERCENT), "first")).containsExactly("2", "2", "2", "1");
    assertThat(Given.ranks(compute(spec.with(Ties.MEAN), PERCENT), "first"))
        .containsExactly("3", "3", "3", "1");
    assertThat(Given.ranks(compute(spec.with(Ties.DENSE), PERCENT), "a"))
        .containsExactly("3", "2", "1", "2");
    assertThat(compute(spec, PERCENT).node("first").standings())
        .extracting(Standing::tiedWith)
        .containsExactly(2, 2, 2, 0);
  }

  /** Tzeng and Huang (2011), Multiple Attribute Decision Making. */
  @Test
  void topsis_gives_the_closeness_of_tzeng_and_huang_2011() {
    Weighting weights =
        new Weighting.Given(
            Map.of(
                "a", new BigDecimal(".3"), "b", new BigDecimal(".4"), "c", new BigDecimal(".3")));
    IndexResult result =
        compute(
            IndexSpec.of(
                Given.branch(
                    "index",
                    weights,
                    Aggregation.TOPSIS,
                    Given.more("a"),
                    Given.more("b"),
                    Given.more("c"))),
            """
            unit a b c
            u1   5 8 4
            u2   7 6 8
            u3   8 8 6
            u4   7 4 6
            """);

    assertThat(result.root().standings())
        .extracting(s -> s.score().number().orElseThrow().doubleValue())
        .usingElementComparator((x, y) -> Math.abs(x - y) <= 0.0051 ? 0 : Double.compare(x, y))
        .containsExactly(50.37, 65.81, 74.82, 33.40);
    assertThat(Given.ranks(result, "index")).containsExactly("3", "2", "1", "4");
  }

  @Test
  void topsis_turns_an_indicator_where_less_is_better() {
    IndexNode.Branch tree =
        Given.branch("index", new Weighting.Equal(), Aggregation.TOPSIS, Given.less("a"));

    assertThat(Given.scores(compute(IndexSpec.of(tree), "unit a\nu1 1\nu2 2\nu3 5"), "index"))
        .containsExactly(100.0, 75.0, 0.0);
  }

  /** By hand: scores (1, 100), (50.5, 50.5), (100, 1): √(1·100) = 10; 2/(1 + 1/100) = 1.980198. */
  @Test
  void stricter_means_punish_uneven_scores() {
    Normalisation scale = new Normalisation.MinMax(1, 100);
    String table = "unit a b\nu1 1 3\nu2 2 2\nu3 3 1";

    assertThat(Given.scores(flat(Aggregation.ARITHMETIC, scale, table), "index"))
        .containsExactly(50.5, 50.5, 50.5);
    assertThat(Given.scores(flat(Aggregation.GEOMETRIC, scale, table), "index"))
        .containsExactly(10.0, 50.5, 10.0);
    assertThat(Given.scores(flat(Aggregation.HARMONIC, scale, table), "index"))
        .containsExactly(1.980198020, 50.5, 1.980198020);
  }

  @Test
  void geometric_mean_of_a_zero_score_is_refused() {
    assertThatThrownBy(
            () ->
                flat(
                    Aggregation.GEOMETRIC,
                    new Normalisation.MinMax(0, 100),
                    "unit a b\nu1 1 3\nu2 2 2"))
        .isInstanceOf(Stop.InputError.class)
        .hasMessage(
            "Cannot aggregate node 'index' by geometric or harmonic mean: score 0.0 is not above"
                + " zero. Normalise to a scale above zero, such as 1 to 100.");
  }

  @Test
  void missing_input_gives_its_reason_all_the_way_up() {
    IndexResult result =
        compute(IndexSpec.of(TWO_PILLARS), "unit a b c\nu1 1 * 3\nu2 2 4 1\nu3 3 5 2\nu4 4 1 -");

    assertThat(result.root().standings().get(0).score())
        .isEqualTo(Figure.absent(Reason.SUPPRESSED));
    assertThat(Given.ranks(result, "index")).containsExactly("Q", "2", "1", "L");
    assertThat(Given.ranks(result, "first")).containsExactly("Q", "2", "1", "3");
    assertThat(result.notes())
        .extracting(AuditNote::kind, AuditNote::node)
        .contains(tuple(AuditNote.Kind.MISSING, "b"), tuple(AuditNote.Kind.MISSING, "c"));
  }

  @Test
  void mean_fills_a_gap_and_is_told() {
    IndexSpec spec = IndexSpec.of(Given.branch("index", Given.more("a"))).with(Imputation.MEAN);

    IndexResult result = compute(spec, "unit a\nu1 0\nu2 -\nu3 4\nu4 10");

    assertThat(result.indicators().get(0).treated().get(1)).isEqualTo(Given.figure("4.666666667"));
    assertThat(result.indicators().get(0).denominated().get(1)).isEqualTo(Given.figure("-"));
    assertThat(result.indicators().get(0).imputed()).isEqualTo(1);
    assertThat(result.notes())
        .extracting(note -> note.text().en())
        .containsExactly("1 missing values were filled");
  }

  @Test
  void group_mean_stays_within_the_group() {
    IndexData data =
        new IndexData(
            List.of(
                new IndexUnit("u1", "north"),
                new IndexUnit("u2", "north"),
                new IndexUnit("u3", "south"),
                new IndexUnit("u4", "east")),
            List.of(
                IndexColumn.of(
                    Given.code("a"),
                    List.of(
                        Given.figure("1"),
                        Given.figure("-"),
                        Given.figure("9"),
                        Given.figure("*")))));
    IndexSpec spec =
        IndexSpec.of(Given.branch("index", Given.more("a"))).with(Imputation.GROUP_MEAN);

    IndexResult result = CompositeIndex.compute(spec, data);

    assertThat(Given.ranks(result, "index")).containsExactly("2", "2", "1", "Q");
  }

  @Test
  void earlier_figure_is_carried_over_its_own_size() {
    List<Figure> size = List.of(Given.figure("10"), Given.figure("20"));
    IndexData data =
        new IndexData(
            List.of(IndexUnit.of("u1"), IndexUnit.of("u2")),
            List.of(
                new IndexColumn(
                    Given.code("a"),
                    List.of(Given.figure("30"), Given.figure("-")),
                    List.of(Given.figure("1"), Given.figure("8"))),
                new IndexColumn(
                    Given.code("people"), size, List.of(Given.figure("9"), Given.figure("16")))));
    IndexNode.Leaf perHead =
        new IndexNode.Leaf(
            "a",
            Given.code("a"),
            Direction.HIGHER_IS_BETTER,
            Denominator.by(Given.code("people"), new BigDecimal("100")),
            Map.of());

    IndexResult result =
        CompositeIndex.compute(
            IndexSpec.of(Given.branch("index", perHead)).with(Imputation.CARRIED), data);

    assertThat(result.indicators().get(0).treated())
        .containsExactly(Given.figure("300.000000000"), Given.figure("50.000000000"));
  }

  @Test
  void size_of_zero_leaves_no_value() {
    IndexNode.Leaf perHead =
        new IndexNode.Leaf(
            "a",
            Given.code("a"),
            Direction.HIGHER_IS_BETTER,
            Denominator.by(Given.code("people"), BigDecimal.ONE),
            Map.of());

    IndexResult result =
        compute(
            IndexSpec.of(Given.branch("index", perHead)), "unit a people\nu1 6 2\nu2 5 0\nu3 4 1");

    assertThat(Given.ranks(result, "index")).containsExactly("2", "M", "1");
  }

  @Test
  void constant_indicator_is_refused_or_neutral() {
    IndexSpec spec = IndexSpec.of(Given.branch("index", Given.more("a"), Given.more("b")));
    String table = "unit a b\nu1 7 1\nu2 7 2\nu3 7 3";

    assertThatThrownBy(() -> compute(spec, table))
        .isInstanceOf(Stop.InputError.class)
        .hasMessage(
            "Cannot score indicator 'a': all 3 known values are 7.0. Take it out of the tree or let"
                + " constant columns be neutral.");
    assertThat(Given.scores(compute(spec.with(Constant.NEUTRAL), table), "index"))
        .containsExactly(25.0, 50.0, 75.0);
  }

  @Test
  void outliers_are_named_and_their_treatment_is_told() {
    IndexSpec spec =
        IndexSpec.of(Given.branch("index", Given.more("a"))).with(Treatment.standard());

    IndexResult result =
        compute(
            spec,
            """
            unit a
            u01 1
            u02 2
            u03 3
            u04 4
            u05 5
            u06 6
            u07 7
            u08 8
            u09 9
            u10 10
            u11 100
            """);

    assertThat(result.indicators().get(0).outliers()).containsExactly("u11");
    assertThat(result.indicators().get(0).treated().get(10))
        .isEqualTo(Given.figure("10.000000000"));
    assertThat(result.notes()).extracting(AuditNote::kind).containsExactly(AuditNote.Kind.TREATED);
  }

  @Test
  void fixed_marks_keep_logarithms_away() {
    IndexNode.Leaf leaf =
        Given.marked(Given.more("a"), Map.of(Mark.LOW, BigDecimal.ZERO, Mark.HIGH, BigDecimal.TEN));
    IndexSpec spec =
        IndexSpec.of(Given.branch("index", leaf))
            .with(new Normalisation.FixedBounds(0, 100))
            .with(Treatment.of(List.of(new Remedy.Log())));

    IndexResult result = compute(spec, "unit a\nu1 1\nu2 2\nu3 3\nu4 4\nu5 5\nu6 6\nu7 7\nu8 100");

    assertThat(Given.scores(result, "a"))
        .containsExactly(10.0, 20.0, 30.0, 40.0, 50.0, 60.0, 70.0, 100.0);
    assertThat(result.notes())
        .extracting(AuditNote::kind)
        .containsExactly(AuditNote.Kind.UNTREATED, AuditNote.Kind.CLIPPED);
  }

  @Test
  void indicator_that_runs_against_the_index_is_told() {
    IndexResult result =
        compute(
            IndexSpec.of(Given.branch("index", Given.more("a"), Given.more("b"), Given.less("c"))),
            "unit a b c\nu1 1 1 1\nu2 2 2 2\nu3 3 3 3\nu4 4 4 4");

    assertThat(result.notes())
        .extracting(note -> note.node() + ": " + note.text().en())
        .containsExactly(
            "c: Runs against the index, r = -1.00", "a: Tells the same as b, r = 1.00");
    assertThat(result.correlations())
        .contains(new NodeCorrelation("a", "c", Given.figure("-1.000000000")));
    assertThat(result.node("a").influence().number().orElseThrow().doubleValue())
        .isCloseTo(1, within(1e-9));
  }

  @Test
  void indicator_without_a_column_is_told() {
    assertThatThrownBy(() -> compute(IndexSpec.of(Given.branch("index", Given.more("z"))), PERCENT))
        .hasMessage(
            "Cannot compute the index: indicator 'z' is not in the table. Add its column or take it"
                + " out of the tree.");
  }

  @Test
  void code_stands_once_in_a_tree() {
    assertThatThrownBy(() -> IndexSpec.of(Given.branch("index", Given.more("a"), Given.more("a"))))
        .hasMessage("Invalid tree: node 'a' (its code stands twice)");
  }

  @Test
  void topsis_branch_has_no_siblings_on_another_scale() {
    assertThatThrownBy(
            () ->
                Given.branch(
                    "index",
                    Given.branch(
                        "first", new Weighting.Equal(), Aggregation.TOPSIS, Given.more("a")),
                    Given.more("b")))
        .hasMessage("Invalid node: 'index' (children by TOPSIS and others do not share a scale)");
  }

  /** By hand: quartiles of 1 to 5 and one more by linear interpolation, 1.5 distances away. */
  @ParameterizedTest
  @CsvSource({"8.5, false", "8.6, true", "-2.5, false", "-2.6, true"})
  void an_outlier_lies_beyond_the_fences_of_tukey(String last, boolean isOutlier) {
    IndexResult result =
        compute(
            IndexSpec.of(Given.branch("index", Given.more("a"))),
            "unit a\nu1 1\nu2 2\nu3 3\nu4 4\nu5 5\nu6 " + last);

    assertThat(result.indicators().get(0).outliers())
        .isEqualTo(isOutlier ? List.of("u6") : List.of());
  }

  @Test
  void what_is_missing_twice_has_the_reason_of_the_first() {
    IndexResult result =
        compute(
            IndexSpec.of(Given.branch("index", Given.more("a"), Given.more("b"))),
            "unit a b\nu1 1 2\nu2 2 1\nu3 3 9\nu4 * -\nu5 - *");

    assertThat(Given.ranks(result, "index").subList(3, 5)).containsExactly("Q", "L");
  }

  @Test
  void a_constant_indicator_scores_by_bounds_that_do_not_compare_units() {
    IndexNode.Leaf bounded =
        Given.marked(Given.more("a"), Map.of(Mark.LOW, BigDecimal.ZERO, Mark.HIGH, BigDecimal.TEN));

    IndexResult result =
        compute(
            IndexSpec.of(Given.branch("index", bounded))
                .with(new Normalisation.FixedBounds(0, 100)),
            "unit a\nu1 3\nu2 3\nu3 3");

    assertThat(Given.scores(result, "index")).containsExactly(30.0, 30.0, 30.0);
    assertThat(result.notes())
        .extracting(AuditNote::kind, note -> note.text().en())
        .containsExactly(tuple(AuditNote.Kind.CONSTANT, "All units have the value 3.0"));
  }

  @Test
  void values_beyond_the_marks_are_counted_and_those_at_them_are_not() {
    IndexNode.Leaf bounded =
        Given.marked(Given.more("a"), Map.of(Mark.LOW, BigDecimal.ONE, Mark.HIGH, BigDecimal.TEN));

    IndexResult result =
        compute(
            IndexSpec.of(Given.branch("index", bounded))
                .with(new Normalisation.FixedBounds(0, 100)),
            "unit a\nu1 1\nu2 10\nu3 11\nu4 0\nu5 5");

    assertThat(result.notes())
        .extracting(AuditNote::kind, note -> note.text().en())
        .containsExactly(
            tuple(AuditNote.Kind.CLIPPED, "2 values lie beyond the fixed bounds 1.0 to 10.0"));
  }

  /** By hand, of a = 1 to 4 and b = a²: Σ over the means 25, 5 and 129. */
  @Test
  void siblings_that_tell_the_same_are_named_with_their_correlation() {
    IndexResult result =
        flat(
            Aggregation.ARITHMETIC,
            new Normalisation.MinMax(0, 100),
            "unit a b\nu1 1 1\nu2 2 4\nu3 3 9\nu4 4 16");

    assertThat(result.correlations().get(0).r().number().orElseThrow().doubleValue())
        .isCloseTo(25 / Math.sqrt(5 * 129), within(1e-9));
    assertThat(result.notes())
        .extracting(AuditNote::kind, AuditNote::node, note -> note.text().en())
        .containsExactly(tuple(AuditNote.Kind.REDUNDANT, "a", "Tells the same as b, r = 0.98"));
  }
}
