package org.yanhe.methods.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.yanhe.model.problem.Stop;

class AttackTest {
  @Test
  void four_suppressed_cells_leave_the_interval_of_the_textbook() {
    ReleaseGraph graph = Given.table("5 2 | 7", "1 2 | 3", "3 3 | 6", "9 7 | 16");
    Suppression pattern =
        Given.pattern("1", Given.key(0, 0), Given.key(0, 1), Given.key(1, 0), Given.key(1, 1));

    Interval interval = Attack.audit(graph, pattern).get(0);

    assertThat(interval.cell()).isEqualTo(Given.key(0, 0));
    assertThat(interval.low()).isCloseTo(3, within(1e-6));
    assertThat(interval.high()).isCloseTo(6, within(1e-6));
    assertThat(interval.isSafe()).isTrue();
  }

  /** Investment by activity and region, Fischetti and Salazar 2001: the 22 lies in [5, 30]. */
  @Test
  void investment_table_leaves_five_to_thirty() {
    ReleaseGraph graph =
        Given.table("20 50 10 | 80", "8 19 22 | 49", "17 32 12 | 61", "45 101 44 | 190");
    Suppression pattern =
        Given.pattern("3", Given.key(1, 2), Given.key(1, 0), Given.key(2, 0), Given.key(2, 2));

    Interval interval = of(Given.key(1, 2), Attack.audit(graph, pattern));

    assertThat(interval.low()).isCloseTo(5, within(1e-6));
    assertThat(interval.high()).isCloseTo(30, within(1e-6));
  }

  @Test
  void lonely_suppressed_cell_is_found_out_exactly_and_named() {
    ReleaseGraph graph = Given.table("5 2 | 7", "1 2 | 3", "6 4 | 10");
    List<Interval> intervals =
        Attack.audit(graph, Given.pattern("1", Given.key(0, 0), Given.key(0, 1)));

    assertThat(of(Given.key(0, 0), intervals).high()).isCloseTo(5, within(1e-6));
    assertThatThrownBy(() -> Attack.requireSafe(intervals))
        .isInstanceOf(Stop.DisclosureError.class)
        .hasMessage(
            "Cannot publish the release: readers could work out core.revenue/r00/2022/c00 too"
                + " closely. Publish fewer cells around them or widen their step.");
  }

  /** Patterns with one secondary cell too few leak, and some with all do not. */
  @Test
  void intervals_followed_only_as_far_as_they_must_reach_find_the_same_leaks() {
    int safe = 0;
    for (int seed = 0; seed < 40; seed++) {
      ReleaseGraph graph = OptimumTest.random(seed);
      Suppression whole = Protection.protect(graph, Rules.STANDARD);
      SortedMap<CellKey, List<CellKey>> secondary = new TreeMap<>(whole.secondary());
      if (seed % 2 == 0 && !secondary.isEmpty()) {
        secondary.remove(secondary.firstKey());
      }
      Suppression pattern = new Suppression(whole.primary(), secondary);

      String full = told(() -> Attack.requireSafe(Attack.audit(graph, pattern)));
      String quick = told(() -> Attack.requireSafe(graph, pattern));

      assertThat(quick).as("table %s", seed).isEqualTo(full);
      safe += full.isEmpty() ? 1 : 0;
    }
    assertThat(safe).isBetween(10, 30);
  }

  private static String told(Runnable check) {
    try {
      check.run();
      return "";
    } catch (Stop.DisclosureError e) {
      return String.valueOf(e.getMessage());
    }
  }

  @Test
  void published_rounding_is_all_that_a_reader_can_use() {
    CellKey total = Given.key(2, 0);
    Cell rounded =
        new Cell(
            total,
            new BigDecimal("12.3"),
            BigDecimal.TEN,
            Cell.Sign.NON_NEGATIVE,
            Cell.Standing.FREE,
            Respondents.NONE);
    ReleaseGraph graph =
        ReleaseGraph.of(
            List.of(
                Given.open(Given.key(0, 0), new BigDecimal("4.3")),
                Given.open(Given.key(1, 0), new BigDecimal("8")),
                rounded),
            List.of(Relation.total(total, List.of(Given.key(0, 0), Given.key(1, 0)))),
            List.of());

    Interval interval = Attack.audit(graph, Given.pattern("1", Given.key(0, 0))).get(0);

    assertThat(interval.low()).as("total in [5, 15] less 8").isCloseTo(0, within(1e-6));
    assertThat(interval.high()).isCloseTo(7, within(1e-6));
  }

  @Test
  void published_share_gives_its_numerator_away() {
    CellKey part = Given.key(0, 0);
    CellKey whole = Given.key(1, 0);
    CellKey share = Given.key("core.share", 0, 0);
    ReleaseGraph graph =
        ReleaseGraph.of(
            List.of(
                Given.open(part, new BigDecimal("123")),
                Given.open(whole, new BigDecimal("1000")),
                figure(share, "12.3", "0.1")),
            List.of(),
            List.of(Ratio.share(share, part, whole)));

    Interval open = Attack.audit(graph, Given.pattern("20", part)).get(0);
    Interval closed = Attack.audit(graph, Given.pattern("20", part, share)).get(0);

    assertThat(open.low()).as("12.25 % of 1000").isCloseTo(122.5, within(1e-6));
    assertThat(open.high()).as("12.35 % of 1000").isCloseTo(123.5, within(1e-6));
    assertThat(open.isSafe()).isFalse();
    assertThat(closed.low()).isZero();
    assertThat(closed.high()).isInfinite();
  }

  @Test
  void growth_with_last_year_gives_this_year_away() {
    CellKey now = Given.key(0, 0);
    CellKey before = Given.key(1, 0);
    CellKey growth = Given.key("core.growth", 0, 0);
    ReleaseGraph graph =
        ReleaseGraph.of(
            List.of(
                Given.open(now, new BigDecimal("110")),
                Given.open(before, new BigDecimal("100")),
                figure(growth, "10", "1")),
            List.of(),
            List.of(Ratio.growth(growth, now, before)));

    Interval interval = Attack.audit(graph, Given.pattern("20", now)).get(0);

    assertThat(interval.low()).isCloseTo(109.5, within(1e-6));
    assertThat(interval.high()).isCloseTo(110.5, within(1e-6));
  }

  /** Row of two single respondents: each knows itself, and so the other. */
  @Test
  void respondent_that_makes_a_cell_alone_sees_through_it() {
    List<Cell> cells =
        List.of(
            Given.cell(Given.key(0, 0), BigDecimal.TEN, Given.owned("a", BigDecimal.TEN)),
            Given.cell(Given.key(0, 1), BigDecimal.TEN, Given.owned("b", BigDecimal.TEN)),
            Given.open(Given.key(0, 2), new BigDecimal("20")));
    ReleaseGraph graph =
        ReleaseGraph.of(
            cells,
            List.of(Relation.total(Given.key(0, 2), List.of(Given.key(0, 0), Given.key(0, 1)))),
            List.of());
    TreeMap<CellKey, Sensitivity> both = new TreeMap<>();
    both.put(Given.key(0, 0), new Sensitivity("given", BigDecimal.ONE));
    both.put(Given.key(0, 1), new Sensitivity("given", BigDecimal.ONE));

    List<Interval> intervals = Attack.audit(graph, new Suppression(both, new TreeMap<>()));

    assertThat(intervals)
        .filteredOn(interval -> interval.attacker().equals(Attacker.OUTSIDER))
        .allMatch(Interval::isSafe);
    assertThat(intervals)
        .filteredOn(interval -> !interval.isSafe())
        .extracting(interval -> interval.attacker().name())
        .containsExactly("b", "a");
  }

  @Test
  void a_ratio_in_all_digits_gives_its_numerator_away_exactly() {
    CellKey part = Given.key(0, 0);
    CellKey whole = Given.key(1, 0);
    CellKey share = Given.key("core.share", 0, 0);
    ReleaseGraph graph =
        ReleaseGraph.of(
            List.of(
                Given.open(part, new BigDecimal("123")),
                Given.open(whole, new BigDecimal("1000")),
                figure(share, "12.3", "0")),
            List.of(),
            List.of(Ratio.share(share, part, whole)));

    Interval interval = Attack.audit(graph, Given.pattern("20", part)).get(0);

    assertThat(interval.low()).isCloseTo(123, within(1e-6));
    assertThat(interval.high()).isCloseTo(123, within(1e-6));
    assertThat(interval.mostLow()).isEqualTo(103);
    assertThat(interval.leastHigh()).isEqualTo(143);
  }

  /** A total of 5 and a hidden nothing: it is at least 5, and may be anything above. */
  @Test
  void a_figure_is_found_out_from_below_alone() {
    CellKey total = Given.key(2, 0);
    ReleaseGraph graph =
        ReleaseGraph.of(
            List.of(
                Given.open(Given.key(0, 0), new BigDecimal("5")),
                Given.open(Given.key(1, 0), BigDecimal.ZERO),
                Given.open(total, new BigDecimal("5"))),
            List.of(Relation.total(total, List.of(Given.key(0, 0), Given.key(1, 0)))),
            List.of());
    Suppression pattern = Given.pattern("1", total, Given.key(1, 0));

    assertThat(Attack.audit(graph, pattern))
        .extracting(Interval::low, Interval::high, Interval::isSafe)
        .containsExactly(
            tuple(0.0, Double.POSITIVE_INFINITY, true),
            tuple(5.0, Double.POSITIVE_INFINITY, false));
    assertThatThrownBy(() -> Attack.requireSafe(graph, pattern))
        .hasMessageContaining("core.revenue/r02/2022/c00");
  }

  /** Nothing is below zero, so a level that is larger than the figure reaches down to zero. */
  @Test
  void an_interval_need_not_reach_below_zero_where_amounts_do_not() {
    CellKey key = Given.key(0, 0);
    ReleaseGraph graph =
        ReleaseGraph.of(List.of(Given.open(key, BigDecimal.ONE)), List.of(), List.of());
    Interval interval = Attack.audit(graph, Given.pattern("3", key)).get(0);

    assertThat(interval.mostLow()).isZero();
    assertThat(interval.leastHigh()).isEqualTo(4);
    assertThat(interval.low()).isZero();
    Attack.requireSafe(graph, Given.pattern("3", key));
  }

  @Test
  void derived_figures_are_withheld_but_not_attacked() {
    CellKey part = Given.key(0, 0);
    CellKey whole = Given.key(1, 0);
    CellKey share = Given.key("core.share", 0, 0);
    ReleaseGraph graph =
        ReleaseGraph.of(
            List.of(
                Given.open(part, new BigDecimal("123")),
                Given.open(whole, new BigDecimal("1000")),
                figure(share, "12.3", "0.1")),
            List.of(),
            List.of(Ratio.share(share, part, whole)));

    assertThat(Attack.audit(graph, Given.pattern("20", part, share)))
        .extracting(Interval::cell)
        .containsExactly(part);
  }

  @Test
  void an_interval_may_be_a_millionth_of_its_width_too_narrow() {
    assertThat(interval(90.00001, 110).isSafe()).isTrue();
    assertThat(interval(90.0001, 110).isSafe()).isFalse();
    assertThat(interval(90, 109.99999).isSafe()).isTrue();
    assertThat(interval(90, 109.9999).isSafe()).isFalse();
  }

  private static Interval interval(double low, double high) {
    return new Interval(Given.key(0, 0), Attacker.OUTSIDER, low, high, 90, 110);
  }

  private static Cell figure(CellKey key, String value, String step) {
    return new Cell(
        key,
        new BigDecimal(value),
        new BigDecimal(step),
        Cell.Sign.ANY,
        Cell.Standing.FREE,
        Respondents.NONE);
  }

  private static Interval of(CellKey key, List<Interval> intervals) {
    return intervals.stream().filter(i -> i.cell().equals(key)).findFirst().orElseThrow();
  }
}
