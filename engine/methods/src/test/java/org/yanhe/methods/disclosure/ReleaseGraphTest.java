package org.yanhe.methods.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What no release can be: cells twice, sums that do not add up, figures of nothing. */
class ReleaseGraphTest {
  private static final CellKey A = Given.key(0, 0);
  private static final CellKey B = Given.key(1, 0);
  private static final CellKey TOTAL = Given.key(2, 0);
  private static final CellKey SHARE = Given.key("core.share", 0, 0);

  private static Cell cell(CellKey key, String value) {
    return Given.open(key, new BigDecimal(value));
  }

  private static ReleaseGraph graph(List<Cell> cells, List<Ratio> ratios) {
    return ReleaseGraph.of(cells, List.of(Relation.total(TOTAL, List.of(A, B))), ratios);
  }

  @Test
  void cells_and_relations_are_in_order_and_each_once() {
    Relation sum = Relation.total(TOTAL, List.of(A, B));
    ReleaseGraph graph =
        ReleaseGraph.of(
            List.of(cell(TOTAL, "5"), cell(B, "3"), cell(A, "2")), List.of(sum, sum), List.of());

    assertThat(graph.cells().keySet()).containsExactly(A, B, TOTAL);
    assertThat(graph.relations()).containsExactly(sum);
  }

  @Test
  void a_cell_given_twice_is_refused() {
    assertThatThrownBy(() -> graph(List.of(cell(A, "2"), cell(A, "3"), cell(B, "3")), List.of()))
        .hasMessage(
            "Cannot protect cell core.revenue/r00/2022/c00: it is given twice. Give it once.");
  }

  @Test
  void a_sum_that_does_not_add_up_is_refused() {
    assertThatThrownBy(
            () -> graph(List.of(cell(A, "2"), cell(B, "3"), cell(TOTAL, "5.5")), List.of()))
        .hasMessageContaining("it is off by -0.5. Leave it out or correct the cells.");
    assertThatThrownBy(() -> graph(List.of(cell(A, "2"), cell(TOTAL, "5")), List.of()))
        .hasMessage(
            "Cannot bind cell core.revenue/r01/2022/c00: the release has no such cell. Add it,"
                + " HIDDEN if need be.");
  }

  @Test
  void a_figure_of_cells_that_are_not_there_or_of_nothing_is_refused() {
    List<Cell> cells = List.of(cell(A, "0"), cell(B, "3"), cell(TOTAL, "3"), cell(SHARE, "0"));
    CellKey other = Given.key(9, 9);

    assertThat(graph(cells, List.of(Ratio.share(SHARE, A, TOTAL))).ratios()).hasSize(1);
    for (Ratio ratio :
        List.of(
            Ratio.share(other, A, TOTAL),
            Ratio.share(SHARE, other, TOTAL),
            Ratio.share(SHARE, A, other))) {
      assertThatThrownBy(() -> graph(cells, List.of(ratio)))
          .hasMessageStartingWith("Cannot bind cell core.revenue/r09/2022/c09");
    }
    assertThatThrownBy(() -> graph(cells, List.of(Ratio.share(SHARE, B, A))))
        .hasMessage(
            "Cannot protect by figure core.share/r00/2022/c00: its denominator is not above zero."
                + " Publish no such figure.");
  }

  @Test
  void a_relation_has_no_term_of_nothing() {
    assertThatThrownBy(() -> new Relation(new TreeMap<>(Map.of(A, BigDecimal.ZERO))))
        .hasMessageEndingWith("(coefficients other than zero)");
  }

  @Test
  void the_least_level_is_a_digit_or_a_thousandth_or_one_for_nothing() {
    Rules secret =
        new Rules(
            new PrimaryRules(List.of(), ZeroRule.SECRET, Cell.Sign.NON_NEGATIVE, Waivers.NONE),
            Map.of(),
            Loss.CELLS,
            Holdings.NONE,
            Map.of());
    Rules tiny =
        Given.rules(Loss.CELLS, new PrimaryRule.MinimumFrequency(3, new BigDecimal("0.01")));

    assertThat(level(secret, cell("0", "0.1", "0", "0"))).isEqualByComparingTo("0.1");
    assertThat(level(secret, cell("0", "0", "0", "0"))).isEqualByComparingTo("1");
    assertThat(level(tiny, cell("-700", "0", "-700"))).isEqualByComparingTo("0.7");
    assertThat(level(tiny, cell("-700", "10", "-700"))).isEqualByComparingTo("10");
  }

  private static Cell cell(String value, String step, String... amounts) {
    return new Cell(
        A,
        new BigDecimal(value),
        new BigDecimal(step),
        Cell.Sign.ANY,
        Cell.Standing.FREE,
        Given.respondents(amounts));
  }

  private static BigDecimal level(Rules rules, Cell cell) {
    ReleaseGraph graph = ReleaseGraph.of(List.of(cell), List.of(), List.of());
    return Protection.primary(graph, rules).primary().values().iterator().next().level();
  }

  @Test
  void a_cell_whose_sign_its_value_contradicts_is_refused() {
    assertThatThrownBy(() -> cell(A, "-1"))
        .hasMessageEndingWith("it is below zero. Give it the sign ANY.");
    assertThatThrownBy(() -> cell("1", "-0.1")).hasMessageEndingWith("'-0.1' (not below 0)");
  }
}
