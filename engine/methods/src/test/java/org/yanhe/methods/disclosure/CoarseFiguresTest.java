package org.yanhe.methods.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.yanhe.methods.state.EntityState.Contribution;

/**
 * Tables with the share of each cell in its row, told to five or ten points, and the growth of one
 * over another: such figures leave cells room to move while they are published, but not for every
 * distance.
 */
class CoarseFiguresTest {
  private static final int SIZE = 4;
  private static final int SEEDS = 60;

  private static ReleaseGraph random(long seed) {
    Random random = new Random(seed);
    BigDecimal[][] numbers = new BigDecimal[SIZE][SIZE];
    List<Cell> cells = new ArrayList<>();
    List<Ratio> ratios = new ArrayList<>();
    for (int r = SIZE - 1; r >= 0; r--) {
      for (int c = SIZE - 1; c >= 0; c--) {
        numbers[r][c] = BigDecimal.ZERO;
      }
    }
    for (int r = 0; r < SIZE - 1; r++) {
      for (int c = 0; c < SIZE - 1; c++) {
        Respondents who = respondents(random, r + "-" + c);
        for (int[] at : new int[][] {{r, c}, {r, SIZE - 1}, {SIZE - 1, c}, {SIZE - 1, SIZE - 1}}) {
          numbers[at[0]][at[1]] = numbers[at[0]][at[1]].add(who.magnitude());
        }
        cells.add(Given.cell(Given.key(r, c), who.magnitude(), who));
      }
    }
    for (int i = 0; i < SIZE; i++) {
      cells.add(Given.open(Given.key(i, SIZE - 1), numbers[i][SIZE - 1]));
      if (i < SIZE - 1) {
        cells.add(Given.open(Given.key(SIZE - 1, i), numbers[SIZE - 1][i]));
      }
    }
    for (int r = 0; r < SIZE - 1; r++) {
      for (int c = 0; c < SIZE - 1; c++) {
        CellKey share = Given.key("core.share", r, c);
        cells.add(percent(share, numbers[r][c], numbers[r][SIZE - 1], 0, 5 + 5 * (c % 2)));
        ratios.add(Ratio.share(share, Given.key(r, c), Given.key(r, SIZE - 1)));
      }
      CellKey growth = Given.key("core.growth", r, 0);
      cells.add(percent(growth, numbers[r][0], numbers[r][1], 100, 10));
      ratios.add(Ratio.growth(growth, Given.key(r, 0), Given.key(r, 1)));
    }
    return ReleaseGraph.of(cells, Given.totals(SIZE, SIZE), ratios);
  }

  private static Cell percent(CellKey key, BigDecimal part, BigDecimal whole, int less, int step) {
    return new Cell(
        key,
        part.movePointRight(2)
            .divide(whole, MathContext.DECIMAL128)
            .subtract(BigDecimal.valueOf(less)),
        BigDecimal.valueOf(step),
        Cell.Sign.ANY,
        Cell.Standing.FREE,
        Respondents.NONE);
  }

  /** Of one, two or six firms, of sizes that ask for intervals of many widths. */
  private static Respondents respondents(Random random, String cell) {
    List<Contribution> contributions = new ArrayList<>();
    int count = random.nextInt(3) == 0 ? 1 + random.nextInt(2) : 6;
    for (int i = 0; i < count; i++) {
      BigDecimal amount = BigDecimal.valueOf(5 + random.nextInt(random.nextBoolean() ? 10 : 100));
      contributions.add(new Contribution("e" + cell + "-" + i, amount));
    }
    return Respondents.of(contributions, Holdings.NONE);
  }

  @Test
  void what_is_protected_is_safe_and_nothing_of_it_needless() {
    int published = 0;
    int suppressed = 0;
    for (int seed = 0; seed < SEEDS; seed++) {
      ReleaseGraph graph = random(seed);
      Suppression pattern = Protection.protect(graph, Rules.STANDARD);

      assertThat(Attack.audit(graph, pattern)).as("table %s", seed).allMatch(Interval::isSafe);
      for (CellKey key : pattern.secondary().keySet()) {
        TreeMap<CellKey, List<CellKey>> fewer = new TreeMap<>(pattern.secondary());
        fewer.remove(key);
        assertThat(Attack.audit(graph, new Suppression(pattern.primary(), fewer)))
            .as("table %s without %s", seed, key)
            .anyMatch(interval -> !interval.isSafe());
      }
      suppressed += (int) figures(graph, pattern);
      published += graph.ratios().size() - (int) figures(graph, pattern);
    }
    assertThat(published).as("figures that may stay").isGreaterThan(SEEDS);
    assertThat(suppressed).as("figures that may not").isGreaterThan(SEEDS);
  }

  private static long figures(ReleaseGraph graph, Suppression pattern) {
    return graph.ratios().stream().filter(r -> pattern.cells().contains(r.figure())).count();
  }

  /** A partner is one that protects: without it the sensitive cell it names is found out. */
  @Test
  void partners_are_the_sensitive_cells_that_need_a_suppression() {
    for (int seed = 0; seed < SEEDS / 3; seed++) {
      ReleaseGraph graph = random(seed);
      Suppression pattern = Protection.protect(graph, Rules.STANDARD);

      assertThat(pattern.secondary().values()).as("table %s", seed).noneMatch(List::isEmpty);
      assertThat(pattern.secondary().values())
          .as("table %s", seed)
          .allMatch(pattern.primary().keySet()::containsAll);
    }
  }
}
