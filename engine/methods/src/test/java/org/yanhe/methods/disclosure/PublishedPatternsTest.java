package org.yanhe.methods.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Tables of the tests of sdcTable 0.34 with the patterns that it publishes. */
class PublishedPatternsTest {
  /** The smallest share that all protect against: sdcTable asks for one unit. */
  private static final Rules RULES =
      Given.rules(Loss.VALUES, new PrimaryRule.MinimumFrequency(3, BigDecimal.ONE));

  private static ReleaseGraph ofTwo(ReleaseGraph graph, int row, int column) {
    CellKey key = Given.key(row, column);
    BigDecimal half =
        Optional.ofNullable(graph.cells().get(key))
            .map(cell -> cell.value().divide(BigDecimal.valueOf(2)))
            .orElseThrow();
    return Given.with(graph, key, Given.respondents(half.toPlainString(), half.toPlainString()));
  }

  /**
   * 100 persons by region and sex, of which two women of region A: OPT, HITAS, HYPERCUBE and the
   * simple heuristic all suppress three more cells, 18, 12 and 10.
   */
  @Test
  void persons_lose_no_more_than_by_the_optimum_of_sdc_table() {
    ReleaseGraph graph =
        ofTwo(
            Given.table("18 2 | 20", "14 19 | 33", "12 10 | 22", "11 14 | 25", "55 45 | 100"),
            0,
            1);

    Suppression pattern = Protection.protect(graph, RULES);

    assertThat(pattern.primary()).containsOnlyKeys(Given.key(0, 1));
    assertThat(pattern.secondary()).hasSizeLessThanOrEqualTo(3);
    assertThat(loss(graph, pattern)).isLessThanOrEqualTo(18 + 12 + 10);
    Attack.requireSafe(graph, pattern);
  }

  /**
   * Nine sensitive cells, two or more in every row and column, and yet one of them follows from the
   * sums of two rows less those of two columns. sdcTable suppresses one more, which leaves 0 to
   * 141.
   */
  @Test
  void two_cells_in_every_row_and_column_may_leak_and_one_more_is_enough() {
    ReleaseGraph graph =
        Given.table(
            "30 47 64 89 | 230",
            "90 124 5 31 | 250",
            "92 100 59 85 | 336",
            "800 991 651 685 | 3127",
            "1012 1262 779 890 | 3943");
    for (int[] at :
        new int[][] {{0, 0}, {0, 1}, {0, 2}, {1, 0}, {1, 2}, {2, 1}, {2, 3}, {3, 1}, {3, 3}}) {
      graph = ofTwo(graph, at[0], at[1]);
    }
    CellKey leaking = Given.key(0, 1);
    Suppression naive = Protection.primary(graph, RULES);
    Suppression published =
        new Suppression(naive.primary(), new TreeMap<>(Map.of(Given.key(1, 1), List.of(leaking))));

    Suppression ours = Protection.protect(graph, RULES);

    assertThat(of(leaking, Attack.audit(graph, naive)).low()).isCloseTo(47, within(1e-6));
    assertThat(of(leaking, Attack.audit(graph, naive)).high()).isCloseTo(47, within(1e-6));
    assertThat(of(leaking, Attack.audit(graph, published)).low()).isCloseTo(0, within(1e-6));
    assertThat(of(leaking, Attack.audit(graph, published)).high()).isCloseTo(141, within(1e-6));
    assertThat(ours.secondary()).as("as many as sdcTable adds").hasSize(1);
    assertThat(loss(graph, ours)).isLessThanOrEqualTo(loss(graph, published));
    Attack.requireSafe(graph, ours);
  }

  private static Interval of(CellKey key, List<Interval> intervals) {
    return intervals.stream().filter(i -> i.cell().equals(key)).findFirst().orElseThrow();
  }

  private static double loss(ReleaseGraph graph, Suppression pattern) {
    return graph.cells().values().stream()
        .filter(cell -> pattern.secondary().containsKey(cell.key()))
        .mapToDouble(cell -> cell.value().doubleValue())
        .sum();
  }
}
