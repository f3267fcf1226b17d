package org.yanhe.methods.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yanhe.methods.state.EntityState.Contribution;

class ProtectionTest {
  private static final PrimaryRule AT_LEAST_TWO =
      new PrimaryRule.MinimumFrequency(2, BigDecimal.TEN);

  /**
   * Investment by activity and region (Fischetti and Salazar 2001): the 22 is sensitive. The
   * cheapest cycle through it is 8 + 17 + 12; the one over activity I costs 38.
   */
  @Test
  void investment_table_is_protected_at_least_loss() {
    ReleaseGraph graph =
        Given.with(
            Given.table("20 50 10 | 80", "8 19 22 | 49", "17 32 12 | 61", "45 101 44 | 190"),
            Given.key(1, 2),
            Given.owned("a", new BigDecimal("22")));

    Suppression pattern = Protection.protect(graph, Given.rules(Loss.VALUES, AT_LEAST_TWO));

    assertThat(pattern.primary()).containsOnlyKeys(Given.key(1, 2));
    assertThat(pattern.secondary())
        .containsOnlyKeys(Given.key(1, 0), Given.key(2, 0), Given.key(2, 2));
    assertThat(pattern.secondary().values())
        .as("each names its partner")
        .allMatch(List.of(Given.key(1, 2))::equals);
    Attack.requireSafe(Attack.audit(graph, pattern));
  }

  @Test
  void naive_suppression_leaks_exactly_where_ours_does_not() {
    ReleaseGraph graph =
        Given.with(
            Given.table("20 50 10 | 80", "8 19 22 | 49", "17 32 12 | 61", "45 101 44 | 190"),
            Given.key(1, 2),
            Given.owned("a", new BigDecimal("22")));
    Rules rules = Given.rules(Loss.CELLS, AT_LEAST_TWO);

    Interval naive = Attack.audit(graph, Protection.primary(graph, rules)).get(0);
    Interval ours = Attack.audit(graph, Protection.protect(graph, rules)).get(0);

    assertThat(naive.high() - naive.low()).as("49 − 8 − 19 = 22").isLessThan(1e-6);
    assertThat(naive.isSafe()).isFalse();
    assertThat(ours.low()).isLessThanOrEqualTo(19.8);
    assertThat(ours.high()).isGreaterThanOrEqualTo(24.2);
  }

  /**
   * Sales of 20 companies by sector and country, the data set magnitude1 of SSBtools; the two cells
   * of one company are sensitive. GaussSuppression 1.2.3 publishes a pattern of five more cells
   * worth 91.6.
   */
  @Test
  void loses_no_more_than_the_published_pattern_of_gauss_suppression() {
    ReleaseGraph graph = sales();
    Rules rules = Given.rules(Loss.VALUES, AT_LEAST_TWO);

    Suppression pattern = Protection.protect(graph, rules);

    assertThat(pattern.primary()).containsOnlyKeys(Given.key(1, 0), Given.key(3, 2));
    assertThat(loss(graph, pattern)).isLessThanOrEqualTo(91.6);
    Attack.requireSafe(Attack.audit(graph, pattern));
  }

  @Test
  void suppressed_numerator_hides_the_share() {
    CellKey share = Given.key("core.share", 0, 0);
    CellKey part = Given.key(0, 0);
    CellKey whole = Given.key(1, 0);
    ReleaseGraph graph =
        ReleaseGraph.of(
            List.of(
                Given.cell(part, new BigDecimal("123"), Given.owned("a", new BigDecimal("123"))),
                Given.open(whole, new BigDecimal("1000")),
                new Cell(
                    share,
                    new BigDecimal("12.3"),
                    new BigDecimal("0.1"),
                    Cell.Sign.ANY,
                    Cell.Standing.FREE,
                    Respondents.NONE)),
            List.of(),
            List.of(Ratio.share(share, part, whole)));

    Suppression pattern = Protection.protect(graph, Rules.STANDARD);

    assertThat(pattern.cells()).containsExactly(part, share);
    assertThat(pattern.secondary()).containsExactlyEntriesOf(Map.of(share, List.of(part)));
  }

  @Test
  void two_single_respondents_do_not_protect_each_other() {
    ReleaseGraph plain = Given.table("10 10 30 | 50", "20 25 30 | 75", "30 35 60 | 125");
    ReleaseGraph graph =
        Given.with(
            Given.with(plain, Given.key(0, 0), Given.owned("a", BigDecimal.TEN)),
            Given.key(0, 1),
            Given.owned("b", BigDecimal.TEN));

    Suppression pattern = Protection.protect(graph, Given.rules(Loss.CELLS, AT_LEAST_TWO));

    assertThat(pattern.secondary().keySet())
        .as("a third cell of the row")
        .containsAnyOf(Given.key(0, 2), Given.key(0, 3));
    Attack.requireSafe(Attack.audit(graph, pattern));
  }

  @Test
  void one_owner_of_two_cells_does_not_protect_a_third() {
    ReleaseGraph plain = Given.table("10 10 30 | 50", "20 25 30 | 75", "30 35 60 | 125");
    ReleaseGraph graph = plain;
    graph = Given.with(graph, Given.key(0, 0), Given.owned("a", BigDecimal.TEN));
    graph = Given.with(graph, Given.key(0, 1), Given.owned("a", BigDecimal.TEN));
    graph = Given.with(graph, Given.key(0, 2), Given.owned("b", new BigDecimal("30")));

    Suppression pattern = Protection.protect(graph, Given.rules(Loss.CELLS, AT_LEAST_TWO));

    assertThat(pattern.cells()).as("the row total, as a knows the rest").contains(Given.key(0, 3));
    Attack.requireSafe(Attack.audit(graph, pattern));
  }

  @Test
  void what_everybody_knows_cannot_be_hidden_and_is_reported() {
    List<Cell> cells = new ArrayList<>();
    Given.table("5 2 | 7", "1 2 | 3", "6 4 | 10")
        .cells()
        .values()
        .forEach(
            c ->
                cells.add(
                    new Cell(
                        c.key(),
                        c.value(),
                        c.step(),
                        c.sign(),
                        c.key().equals(Given.key(0, 0)) ? Cell.Standing.FREE : Cell.Standing.FIXED,
                        Respondents.NONE)));
    ReleaseGraph graph =
        Given.with(
            ReleaseGraph.of(cells, Given.totals(3, 3), List.of()),
            Given.key(0, 0),
            Given.owned("a", new BigDecimal("5")));

    Suppression pattern = Protection.protect(graph, Rules.STANDARD);

    assertThat(Attack.audit(graph, pattern)).noneMatch(Interval::isSafe);
  }

  @Test
  void nothing_sensitive_suppresses_nothing() {
    Suppression pattern =
        Protection.protect(Given.table("5 2 | 7", "1 2 | 3", "6 4 | 10"), Rules.STANDARD);

    assertThat(pattern.cells()).isEmpty();
  }

  private static double loss(ReleaseGraph graph, Suppression pattern) {
    return graph.cells().values().stream()
        .filter(cell -> pattern.secondary().containsKey(cell.key()))
        .mapToDouble(cell -> cell.value().doubleValue())
        .sum();
  }

  /** Agriculture, entertainment, government, industry by Iceland, Portugal, Spain. */
  private static ReleaseGraph sales() {
    String[][] companies = {
      {"", "75.9 24.5", "96.6 43.2"},
      {"16.8", "7.1 2.3", "77.4 11.5 16.4"},
      {"", "21.6 2.0", "6.5 2.7"},
      {"9.6 8.8 1.9", "25.7 3.4", "8.4"}
    };
    ReleaseGraph graph =
        Given.table(
            "0 100.4 139.8 | 240.2",
            "16.8 9.4 105.3 | 131.5",
            "0 23.6 9.2 | 32.8",
            "20.3 29.1 8.4 | 57.8",
            "37.1 162.5 262.7 | 462.3");
    for (int r = 0; r < companies.length; r++) {
      for (int c = 0; c < companies[r].length; c++) {
        graph = Given.with(graph, Given.key(r, c), companiesOf(r, c, companies[r][c]));
      }
    }
    return graph;
  }

  private static Respondents companiesOf(int row, int column, String amounts) {
    List<Contribution> contributions = new ArrayList<>();
    for (String amount : amounts.isEmpty() ? new String[0] : amounts.split(" ")) {
      String name = row + "/" + column + "/" + contributions.size();
      contributions.add(new Contribution(name, new BigDecimal(amount)));
    }
    return Respondents.of(contributions, Holdings.NONE);
  }
}
