package org.yanhe.methods.protection;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.yanhe.methods.disclosure.Cell;
import org.yanhe.methods.disclosure.CellKey;
import org.yanhe.methods.disclosure.Relation;
import org.yanhe.methods.disclosure.ReleaseGraph;
import org.yanhe.methods.disclosure.Rules;

/** Which cells a release has, who is behind them, and how they add up, written as equations. */
class SumCellsTest {
  private static final String SALES =
      "- {code: sales, kind: base, dataset: returns, measure: sum(amount), levels: [city, county],"
          + " additivity: {region: additive, period: additive}}\n";

  private static final String RUNNING =
      "- {code: running, kind: cumulative, of: sales, levels: [city, county], additivity: {region:"
          + " additive, period: last}}\n";

  private static final String FLOWS =
      """
      a 2022-Q1 f1 k 10
      a 2022-Q1 f2 k 11
      b 2022-Q1 f3 k 12
      a 2022-Q2 f1 k 13
      b 2022-Q2 f3 k 14
      """;

  private static SumCells sums(SmallCity city) {
    return city.sums(Rules.STANDARD, Map.of());
  }

  /** The whole of each equation, and the parts that make it. */
  private static List<String> equations(SumCells sums) {
    ReleaseGraph graph = ReleaseGraph.of(sums.cells().values(), sums.relations(), List.of());
    return graph.relations().stream().map(SumCellsTest::equation).toList();
  }

  private static String equation(Relation relation) {
    return side(relation, -1) + " = " + side(relation, 1);
  }

  private static String side(Relation relation, int sign) {
    return relation.terms().entrySet().stream()
        .filter(term -> term.getValue().signum() == sign)
        .map(
            term ->
                (term.getValue().abs().compareTo(BigDecimal.ONE) == 0
                        ? ""
                        : term.getValue().abs().toPlainString() + " ")
                    + term.getKey().toString().replace("/_T", ""))
        .collect(Collectors.joining(" + "));
  }

  private static Cell cell(SumCells sums, String key) {
    String[] v = key.split("/", -1);
    return Objects.requireNonNull(
        sums.cells().get(new CellKey(v[0], v[1], v[2], v.length > 3 ? v[3] : "_T")));
  }

  @Test
  void regions_and_periods_add_up() {
    SumCells sums = sums(SmallCity.ofFlows(SALES, "half-year quarter", FLOWS));

    assertThat(equations(sums))
        .containsExactlyInAnyOrder(
            "sales/city/2022-S1 = sales/a/2022-S1 + sales/b/2022-S1",
            "sales/city/2022-Q1 = sales/a/2022-Q1 + sales/b/2022-Q1",
            "sales/city/2022-Q2 = sales/a/2022-Q2 + sales/b/2022-Q2",
            "sales/city/2022-S1 = sales/city/2022-Q1 + sales/city/2022-Q2",
            "sales/a/2022-S1 = sales/a/2022-Q1 + sales/a/2022-Q2",
            "sales/b/2022-S1 = sales/b/2022-Q1 + sales/b/2022-Q2");
    assertThat(cell(sums, "sales/a/2022-S1").respondents().count()).as("f1 and f2").isEqualTo(2);
    assertThat(cell(sums, "sales/a/2022-S1").respondents().largest().get(0).value())
        .isEqualByComparingTo("23");
    assertThat(sums.places()).hasSameSizeAs(sums.cells());
  }

  @Test
  void the_last_quarter_of_a_running_return_is_the_year() {
    SumCells sums =
        sums(
            SmallCity.of(
                SALES
                    .replace("levels: [city, county]", "levels: [city]")
                    .replace("period: additive", "period: last"),
                "a 2022-Q3 f1 k 10\na 2022-Q4 f1 k 13\n"));

    assertThat(equations(sums)).containsExactly("sales/city/2022 = sales/city/2022-Q4");
  }

  @Test
  void what_is_no_sum_over_periods_binds_none() {
    SumCells sums =
        sums(
            SmallCity.of(
                SALES
                    .replace("levels: [city, county]", "levels: [city]")
                    .replace("period: additive", "period: none"),
                "a 2022-Q3 f1 k 10\na 2022-Q4 f1 k 13\n"));

    assertThat(equations(sums)).isEmpty();
  }

  @Test
  void a_running_total_is_the_one_before_and_its_own_period() {
    SumCells sums =
        sums(
            SmallCity.ofFlows(
                (SALES + RUNNING).replace("levels: [city, county]", "levels: [city]"),
                "quarter",
                FLOWS + "a 2021-Q4 f1 k 5\n"));

    assertThat(equations(sums))
        .containsExactlyInAnyOrder(
            "running/city/2022-Q1 = sales/city/2022-Q1",
            "running/city/2022-Q2 = running/city/2022-Q1 + sales/city/2022-Q2");
    assertThat(cell(sums, "running/city/2022-Q2").respondents().count()).isEqualTo(3);
    assertThat(cell(sums, "running/city/2022-Q2").respondents().magnitude())
        .isEqualByComparingTo("60");
    assertThat(cell(sums, "running/city/2022-Q2").sign()).isEqualTo(Cell.Sign.NON_NEGATIVE);
    assertThat(cell(sums, "running/city/2022-Q2").standing()).isEqualTo(Cell.Standing.FREE);
  }

  @Test
  void the_same_firms_are_behind_a_running_total_whichever_periods_are_published_beside_it() {
    String rows =
        FLOWS
            + "b 2022-Q2 f4 k -14\na 2022-Q3 f2 k 20\nb 2022-Q3 f3 k 3\na 2022-Q3 f5 k 1\n"
            + "a 2022-Q4 f1 k 7\nb 2022-Q4 f6 k 9\nb 2022-Q4 f3 k -29\n";
    SumCells quarters = sums(SmallCity.ofFlows(SALES + RUNNING, "quarter", rows));
    SumCells longer = sums(SmallCity.ofFlows(SALES + RUNNING, "year half-year quarter", rows));

    for (String region : List.of("a", "b", "city")) {
      for (String quarter : List.of("Q1", "Q2", "Q3", "Q4")) {
        String running = "running/" + region + "/2022-" + quarter;
        assertThat(cell(longer, running).respondents())
            .describedAs(running)
            .isEqualTo(cell(quarters, running).respondents());
      }
    }
    assertThat(cell(longer, "running/city/2022-Q4").respondents())
        .isEqualTo(cell(longer, "sales/city/2022").respondents());
    assertThat(cell(longer, "running/city/2022-Q4").respondents().count()).isEqualTo(5);
    assertThat(cell(longer, "running/city/2022-Q4").respondents().zeros()).isEqualTo(1);
  }

  /** County b sells nothing before the second quarter, so that its running total is one firm's. */
  @Test
  void a_running_total_is_as_secret_as_its_parts_where_some_of_them_are_none() {
    SumCells sums =
        sums(
            SmallCity.ofFlows(
                SALES.replace("kind: base", "kind: base, nulls: zero") + RUNNING,
                "quarter",
                "a 2022-Q1 f1 k 10\nb 2022-Q2 f3 k 14\n"));

    assertThat(cell(sums, "sales/b/2022-Q1").value()).isZero();
    assertThat(cell(sums, "running/b/2022-Q2").standing()).isEqualTo(Cell.Standing.FREE);
    assertThat(cell(sums, "running/b/2022-Q2").respondents().count()).isEqualTo(1);
  }

  /** The city's own office returns for itself, county b has nothing at all. */
  @Test
  void what_is_left_beside_a_region_without_rows_is_of_those_who_make_it() {
    SumCells sums =
        sums(
            SmallCity.ofFlows(
                SALES.replace("kind: base", "kind: base, nulls: zero"),
                "quarter",
                "a 2022-Q1 f1 k 10\ncity 2022-Q1 f2 k 14\n"));
    Cell rest = cell(sums, "outside the regions of sales/city/2022-Q1");

    assertThat(rest.value()).isEqualByComparingTo("14");
    assertThat(rest.respondents().count()).isEqualTo(1);
  }

  @Test
  void amounts_below_zero_anywhere_leave_every_sign_open() {
    SumCells sums =
        sums(SmallCity.ofFlows(SALES + RUNNING, "quarter", FLOWS + "b 2022-Q3 f3 k -1\n"));

    assertThat(cell(sums, "sales/a/2022-Q1").sign()).isEqualTo(Cell.Sign.ANY);
    assertThat(cell(sums, "running/a/2022-Q1").sign()).isEqualTo(Cell.Sign.ANY);
  }

  @Test
  void amounts_of_zero_leave_all_signs_known() {
    SumCells sums = sums(SmallCity.ofFlows(SALES, "quarter", FLOWS + "b 2022-Q3 f3 k 0\n"));

    assertThat(cell(sums, "sales/a/2022-Q1").sign()).isEqualTo(Cell.Sign.NON_NEGATIVE);
  }

  private static final String PARTS =
      """
      - {code: all, kind: base, dataset: returns, measure: sum(amount)}
      - {code: online, kind: base, dataset: returns, measure: sum(amount), unit: 万元, where: "kind = 'o'"}
      """;

  private static final String SHOPS =
      "a 2022-Q4 f1 o 10000\na 2022-Q4 f2 o 20000\na 2022-Q4 f3 s 5000\na 2022-Q4 f1 s 2000\n";

  @Test
  void what_is_left_of_a_total_is_a_hidden_cell_of_those_who_make_it() {
    SumCells sums = sums(SmallCity.of(PARTS, "year", SHOPS.replace("f1 s", "f4 s")));
    Cell rest = cell(sums, "rest 0 of all/city/2022");

    assertThat(equations(sums))
        .containsExactly("all/city/2022 = 10000 online/city/2022 + rest 0 of all/city/2022");
    assertThat(rest.value()).isEqualByComparingTo("7000");
    assertThat(rest.standing()).isEqualTo(Cell.Standing.HIDDEN);
    assertThat(rest.sign()).isEqualTo(Cell.Sign.NON_NEGATIVE);
    assertThat(rest.respondents().count()).isEqualTo(2);
    assertThat(rest.respondents().magnitude()).isEqualByComparingTo("7000");
    assertThat(cell(sums, "online/city/2022").respondents().magnitude()).isEqualByComparingTo("3");
  }

  @Test
  void a_rest_in_larger_units_is_of_respondents_in_those_units() {
    String large =
        PARTS.replace("sum(amount)}", "sum(amount), unit: 万元}").replace("unit: 万元, where", "where");
    SumCells sums = sums(SmallCity.of(large, "year", SHOPS.replace("f1 s", "f4 s")));

    assertThat(equations(sums))
        .containsExactly("10000 all/city/2022 = online/city/2022 + 10000 rest 0 of all/city/2022");
    assertThat(cell(sums, "rest 0 of all/city/2022").value()).isEqualByComparingTo("0.7");
    assertThat(cell(sums, "rest 0 of all/city/2022").respondents().magnitude())
        .isEqualByComparingTo("0.7");
  }

  @Test
  void a_rest_below_zero_has_any_sign() {
    SumCells sums = sums(SmallCity.of(PARTS, "year", SHOPS.replace("s 5000", "s -9000")));

    assertThat(cell(sums, "all/city/2022").sign()).isEqualTo(Cell.Sign.NON_NEGATIVE);
    assertThat(cell(sums, "rest 0 of all/city/2022").value()).isEqualByComparingTo("-7000");
    assertThat(cell(sums, "rest 0 of all/city/2022").sign()).isEqualTo(Cell.Sign.ANY);
  }

  @Test
  void parts_that_leave_nothing_leave_no_cell() {
    SumCells sums = sums(SmallCity.of(PARTS, "year", SHOPS.replace(" s ", " o ")));

    assertThat(sums.cells().keySet()).extracting(CellKey::indicator).containsOnly("all", "online");
    assertThat(equations(sums)).containsExactly("all/city/2022 = 10000 online/city/2022");
  }

  @Test
  void an_open_part_of_a_secret_total_has_no_respondents_and_is_known_to_all() {
    String open = PARTS.replace("unit: 万元", "disclosure: open");
    SumCells sums = sums(SmallCity.of(open, "year", SHOPS));

    assertThat(cell(sums, "online/city/2022").standing()).isEqualTo(Cell.Standing.FIXED);
    assertThat(cell(sums, "online/city/2022").respondents().count()).isZero();
    assertThat(cell(sums, "rest 0 of all/city/2022").respondents().count()).isZero();
    assertThat(cell(sums, "all/city/2022").respondents().count()).isEqualTo(3);
  }

  private static Cell.Standing standing(String rows, String before) {
    SmallCity city = SmallCity.of(PARTS.lines().findFirst().orElseThrow(), "year", rows);
    CellKey all = new CellKey("all", "city", "2022", "_T");
    return cell(city.sums(Rules.STANDARD, Map.of(all, new BigDecimal(before))), "all/city/2022")
        .standing();
  }

  @Test
  void what_was_told_before_stays_if_it_was_hardly_revised() {
    String four = "a 2022-Q4 f1 k 25\na 2022-Q4 f2 k 25\na 2022-Q4 f3 k 25\na 2022-Q4 f4 k 25\n";

    assertThat(standing(four, "100.0")).isEqualTo(Cell.Standing.FIXED);
    assertThat(standing(four, "110")).as("ten percent off").isEqualTo(Cell.Standing.FIXED);
    assertThat(standing(four, "90")).isEqualTo(Cell.Standing.FIXED);
    assertThat(standing(four, "110.1")).isEqualTo(Cell.Standing.REVISED);
    assertThat(standing(four, "89.9")).isEqualTo(Cell.Standing.REVISED);
    assertThat(sums(SmallCity.of(PARTS, "year", four)).cells().values())
        .as("not told before")
        .extracting(Cell::standing)
        .containsOnly(Cell.Standing.FREE);
  }

  @Test
  void a_sensitive_figure_that_was_revised_is_protected_again() {
    String one = "a 2022-Q4 f1 k 100\n";

    assertThat(standing(one, "100")).isEqualTo(Cell.Standing.FIXED);
    assertThat(standing(one, "101")).isEqualTo(Cell.Standing.FREE);
    assertThat(standing(one, "200")).isEqualTo(Cell.Standing.FREE);
  }
}
