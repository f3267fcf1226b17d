package org.yanhe.methods.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.yanhe.methods.state.EntityState.Contribution;
import org.yanhe.model.problem.Stop;

/**
 * Tables of two rows by three columns, attacked by trying every table of whole numbers that agrees
 * with all that is published: of tables that add up, such are the extremes. Row totals are
 * published, column totals exactly, to multiples of two, or not at all.
 */
class EveryTableTest {
  private static final int SEEDS = 80;

  /** Cells in the order of rows, totals last in each: 0 to 3, 4 to 7, 8 to 11. */
  private final int[] table = new int[12];

  private final boolean[] isSuppressed = new boolean[12];
  private final double[] level = new double[12];
  private final int[] step = new int[12];
  private final List<List<Contribution>> returns = new ArrayList<>();
  private final List<int[]> all = new ArrayList<>();

  private void draw(Random random) {
    returns.clear();
    for (int cell = 0; cell < 12; cell++) {
      boolean isInner = cell < 8 && cell % 4 < 3;
      table[cell] = isInner ? random.nextInt(5) : 0;
      isSuppressed[cell] = cell % 4 < 3 && random.nextInt(3) > 0;
      level[cell] = isSuppressed[cell] && random.nextInt(6) == 0 ? 1 : 0;
      step[cell] = !isInner && cell % 4 < 3 && random.nextBoolean() ? 2 : 0;
      returns.add(isInner && table[cell] > 0 ? returns(random, table[cell]) : List.of());
    }
    addUp(table);
    tryAll();
  }

  private void tryAll() {
    all.clear();
    every(0, new int[12]);
  }

  /** One of two firms, or it and another one, or as many as there are units. */
  private static List<Contribution> returns(Random random, int value) {
    String one = random.nextBoolean() ? "x" : "y";
    return switch (value == 1 ? 0 : random.nextInt(3)) {
      case 0 -> List.of(new Contribution(one, BigDecimal.valueOf(value)));
      case 1 ->
          List.of(
              new Contribution(one, BigDecimal.ONE),
              new Contribution("z", BigDecimal.valueOf(value - 1)));
      default ->
          IntStream.range(0, value)
              .mapToObj(i -> new Contribution("m" + i, BigDecimal.ONE))
              .toList();
    };
  }

  private static void addUp(int[] cells) {
    for (int c = 0; c < 3; c++) {
      cells[8 + c] = cells[c] + cells[4 + c];
    }
    for (int r = 0; r < 3; r++) {
      cells[4 * r + 3] = cells[4 * r] + cells[4 * r + 1] + cells[4 * r + 2];
    }
  }

  private void every(int row, int[] tried) {
    if (row == 2) {
      addUp(tried);
      if (IntStream.range(0, 12).allMatch(cell -> agrees(cell, tried[cell]))) {
        all.add(tried.clone());
      }
      return;
    }
    int total = table[4 * row + 3];
    for (int first = 0; first <= total; first++) {
      for (int second = 0; first + second <= total; second++) {
        tried[4 * row] = first;
        tried[4 * row + 1] = second;
        tried[4 * row + 2] = total - first - second;
        every(row + 1, tried);
      }
    }
  }

  /** Odd numbers are printed as the even one above. */
  private boolean agrees(int cell, int value) {
    int printed = (table[cell] + 1) / 2 * 2;
    return isSuppressed[cell]
        || (step[cell] == 2 ? Math.abs(value - printed) <= 1 : value == table[cell]);
  }

  private static CellKey key(int cell) {
    return Given.key(cell / 4, cell % 4);
  }

  private ReleaseGraph graph() {
    List<Cell> cells = new ArrayList<>();
    for (int cell = 0; cell < 12; cell++) {
      cells.add(
          new Cell(
              key(cell),
              BigDecimal.valueOf(table[cell]),
              BigDecimal.valueOf(step[cell]),
              Cell.Sign.NON_NEGATIVE,
              cell % 4 == 3 ? Cell.Standing.FIXED : Cell.Standing.FREE,
              Respondents.of(returns.get(cell), Holdings.NONE)));
    }
    return ReleaseGraph.of(cells, Given.totals(3, 4), List.of());
  }

  private Suppression suppression() {
    TreeMap<CellKey, Sensitivity> primary = new TreeMap<>();
    TreeMap<CellKey, List<CellKey>> secondary = new TreeMap<>();
    for (int cell = 0; cell < 12; cell++) {
      if (level[cell] > 0) {
        primary.put(key(cell), new Sensitivity("given", BigDecimal.valueOf(level[cell])));
      } else if (isSuppressed[cell]) {
        secondary.put(key(cell), List.of());
      }
    }
    return new Suppression(primary, secondary);
  }

  /** Values of a cell in every table that agrees with what an attacker knows. */
  private NavigableSet<Integer> values(int cell, String attacker) {
    NavigableSet<Integer> values = new TreeSet<>();
    for (int[] tried : all) {
      if (IntStream.range(0, 12).allMatch(c -> !makes(attacker, c) || tried[c] == table[c])) {
        values.add(tried[cell]);
      }
    }
    return values;
  }

  private boolean makes(String attacker, int cell) {
    return returns.get(cell).size() == 1 && returns.get(cell).get(0).entity().equals(attacker);
  }

  @Test
  void every_interval_is_that_of_all_tables_that_agree() {
    int attacks = 0;
    for (int seed = 0; seed < SEEDS; seed++) {
      draw(new Random(seed));
      for (Interval interval : Attack.audit(graph(), suppression())) {
        int cell = IntStream.range(0, 12).filter(c -> key(c).equals(interval.cell())).sum();
        NavigableSet<Integer> values = values(cell, interval.attacker().name());
        String what = "table %s: %s".formatted(seed, interval);

        assertThat(interval.low()).as(what).isCloseTo(values.first(), within(1e-5));
        assertThat(interval.high()).as(what).isCloseTo(values.last(), within(1e-5));
        attacks += interval.attacker().equals(Attacker.OUTSIDER) ? 0 : 1;
      }
    }
    assertThat(attacks).as("attacks of respondents").isPositive();
  }

  /** Whether each attacker thinks every sensitive cell possible as far off as there is to hide. */
  private boolean isSafe() {
    return IntStream.range(0, 12).allMatch(this::isSafe);
  }

  private boolean isSafe(int cell) {
    return isSafe(cell, "", level[cell])
        && isSafe(cell, "x", Math.min(level[cell], besides(cell, "x")))
        && isSafe(cell, "y", Math.min(level[cell], besides(cell, "y")));
  }

  private double besides(int cell, String attacker) {
    return returns.get(cell).stream()
        .filter(c -> c.entity().equals(attacker))
        .mapToDouble(c -> table[cell] - c.value().doubleValue())
        .findFirst()
        .orElse(Double.POSITIVE_INFINITY);
  }

  private boolean isSafe(int cell, String attacker, double hidden) {
    NavigableSet<Integer> values = values(cell, attacker);
    return hidden == 0
        || (values.first() <= Math.max(0, table[cell] - hidden)
            && values.last() >= table[cell] + hidden);
  }

  @Test
  void a_pattern_passes_if_no_attacker_finds_out_too_much_by_trying_every_table() {
    int safe = 0;
    for (int seed = 0; seed < SEEDS; seed++) {
      draw(new Random(seed));
      ReleaseGraph graph = graph();
      Suppression pattern = suppression();

      assertThat(Attack.audit(graph, pattern).stream().allMatch(Interval::isSafe))
          .as("table %s", seed)
          .isEqualTo(isSafe());
      assertThat(passes(graph, pattern)).as("table %s", seed).isEqualTo(isSafe());
      safe += isSafe() ? 1 : 0;
    }
    assertThat(safe).isBetween(SEEDS / 5, SEEDS * 4 / 5);
  }

  private static boolean passes(ReleaseGraph graph, Suppression pattern) {
    try {
      Attack.requireSafe(graph, pattern);
      return true;
    } catch (Stop.DisclosureError e) {
      return false;
    }
  }

  /** Cells that the protection leaves unsafe are so even if all that may be suppressed is. */
  @Test
  void what_can_be_protected_at_all_withstands_trying_every_table() {
    int unsafe = 0;
    int safe = 0;
    for (int seed = 0; seed < SEEDS; seed++) {
      draw(new Random(seed));
      Suppression ours = Protection.protect(graph(), Rules.STANDARD);
      for (int cell = 0; cell < 12; cell++) {
        Sensitivity why = ours.primary().get(key(cell));
        level[cell] = why == null ? 0 : why.level().doubleValue();
        isSuppressed[cell] = ours.cells().contains(key(cell));
      }
      tryAll();
      int[] open = IntStream.range(0, 12).filter(cell -> !isSafe(cell)).toArray();
      safe += open.length == 0 ? 1 : 0;
      for (int cell = 0; cell < 12; cell++) {
        isSuppressed[cell] |= cell % 4 < 3 && table[cell] > 0;
      }
      tryAll();
      for (int cell : open) {
        assertThat(isSafe(cell)).as("table %s, cell %s", seed, key(cell)).isFalse();
        unsafe++;
      }
    }
    assertThat(safe).as("tables that are protected").isGreaterThan(SEEDS / 10);
    assertThat(unsafe).as("cells that cannot be").isPositive();
  }
}
