package org.yanhe.methods.disclosure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.yanhe.methods.state.EntityState.Contribution;

/** Tables that a statistician can check by hand: the last row and column are totals. */
final class Given {
  private Given() {}

  static CellKey key(int row, int column) {
    return key("core.revenue", row, column);
  }

  static CellKey key(String indicator, int row, int column) {
    return new CellKey(
        indicator,
        String.format(Locale.ROOT, "r%02d", row),
        "2022",
        String.format(Locale.ROOT, "c%02d", column));
  }

  /** Respondents of equal size that make a value together. */
  static Respondents respondents(String... amounts) {
    List<Contribution> contributions = new ArrayList<>();
    for (int i = 0; i < amounts.length; i++) {
      contributions.add(new Contribution("e" + i, new BigDecimal(amounts[i])));
    }
    return Respondents.of(contributions, Holdings.NONE);
  }

  static Respondents owned(String owner, BigDecimal amount) {
    return Respondents.of(List.of(new Contribution(owner, amount)), Holdings.NONE);
  }

  static Cell open(CellKey key, BigDecimal value) {
    return cell(key, value, Respondents.NONE);
  }

  static Cell cell(CellKey key, BigDecimal value, Respondents respondents) {
    return new Cell(
        key, value, BigDecimal.ZERO, Cell.Sign.NON_NEGATIVE, Cell.Standing.FREE, respondents);
  }

  static BigDecimal[][] numbers(String... rows) {
    return Arrays.stream(rows)
        .map(
            row ->
                Arrays.stream(row.strip().split("[ |]+"))
                    .map(BigDecimal::new)
                    .toArray(BigDecimal[]::new))
        .toArray(BigDecimal[][]::new);
  }

  /** A two-way table without respondents, totals last. */
  static List<Cell> cells(BigDecimal[][] numbers) {
    List<Cell> cells = new ArrayList<>();
    for (int r = 0; r < numbers.length; r++) {
      for (int c = 0; c < numbers[r].length; c++) {
        cells.add(open(key(r, c), numbers[r][c]));
      }
    }
    return cells;
  }

  static List<Relation> totals(int rows, int columns) {
    List<Relation> relations = new ArrayList<>();
    for (int r = 0; r < rows; r++) {
      List<CellKey> parts = new ArrayList<>();
      for (int c = 0; c < columns - 1; c++) {
        parts.add(key(r, c));
      }
      relations.add(Relation.total(key(r, columns - 1), parts));
    }
    for (int c = 0; c < columns; c++) {
      List<CellKey> parts = new ArrayList<>();
      for (int r = 0; r < rows - 1; r++) {
        parts.add(key(r, c));
      }
      relations.add(Relation.total(key(rows - 1, c), parts));
    }
    return relations;
  }

  static ReleaseGraph table(String... rows) {
    BigDecimal[][] numbers = numbers(rows);
    return ReleaseGraph.of(cells(numbers), totals(numbers.length, numbers[0].length), List.of());
  }

  /** The same graph with respondents behind some cells. */
  static ReleaseGraph with(ReleaseGraph graph, CellKey key, Respondents respondents) {
    List<Cell> cells = new ArrayList<>();
    graph
        .cells()
        .values()
        .forEach(
            c ->
                cells.add(
                    c.key().equals(key)
                        ? new Cell(key, c.value(), c.step(), c.sign(), c.standing(), respondents)
                        : c));
    return ReleaseGraph.of(cells, graph.relations(), graph.ratios());
  }

  /** A pattern given by hand: the first cell is sensitive, the others are suppressed for it. */
  static Suppression pattern(String level, CellKey sensitive, CellKey... others) {
    TreeMap<CellKey, List<CellKey>> secondary = new TreeMap<>();
    new TreeSet<>(List.of(others)).forEach(key -> secondary.put(key, List.of(sensitive)));
    return new Suppression(
        new TreeMap<>(Map.of(sensitive, new Sensitivity("given", new BigDecimal(level)))),
        secondary);
  }

  static Rules rules(Loss loss, PrimaryRule... rules) {
    return new Rules(
        new PrimaryRules(List.of(rules), ZeroRule.PUBLIC, Cell.Sign.NON_NEGATIVE, Waivers.NONE),
        Map.of(),
        loss,
        Holdings.NONE,
        Map.of());
  }
}
