package org.yanhe.methods.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.yanhe.methods.state.EntityState.Contribution;

/** Secondary suppression against the best of all patterns, found by trying them all. */
class OptimumTest {
  private static final int TABLES = 24;
  private static final int SIZE = 4;

  @Test
  void loses_hardly_more_cells_than_the_best_of_all_patterns() {
    int ours = 0;
    int best = 0;
    int sensitive = 0;
    for (int seed = 0; seed < TABLES; seed++) {
      ReleaseGraph graph = random(seed);
      Suppression pattern = Protection.protect(graph, Rules.STANDARD);
      sensitive += pattern.primary().size();
      ours += pattern.secondary().size();
      best += best(graph, pattern);
    }

    assertThat(sensitive).isGreaterThan(TABLES);
    assertThat(best).isPositive().isLessThanOrEqualTo(ours);
    assertThat((double) ours / best).as("%s cells, at best %s", ours, best).isLessThan(1.1);
  }

  private static int best(ReleaseGraph graph, Suppression ours) {
    List<CellKey> candidates = new ArrayList<>(graph.cells().keySet());
    candidates.removeAll(ours.primary().keySet());
    for (int size = 0; size < ours.secondary().size(); size++) {
      if (isEnough(graph, ours, candidates, 0, size, new TreeMap<>())) {
        return size;
      }
    }
    return ours.secondary().size();
  }

  private static boolean isEnough(
      ReleaseGraph graph,
      Suppression ours,
      List<CellKey> candidates,
      int from,
      int size,
      SortedMap<CellKey, List<CellKey>> chosen) {
    if (chosen.size() == size) {
      return Attack.audit(graph, new Suppression(ours.primary(), chosen)).stream()
          .allMatch(Interval::isSafe);
    }
    for (int i = from; i < candidates.size(); i++) {
      chosen.put(candidates.get(i), List.of());
      if (isEnough(graph, ours, candidates, i + 1, size, chosen)) {
        return true;
      }
      chosen.remove(candidates.get(i));
    }
    return false;
  }

  /** A table of 3 by 3 cells and their totals, of which some have one or two respondents. */
  static ReleaseGraph random(long seed) {
    Random random = new Random(seed);
    BigDecimal[][] numbers = new BigDecimal[SIZE][SIZE];
    List<Cell> cells = new ArrayList<>();
    for (BigDecimal[] row : numbers) {
      Arrays.fill(row, BigDecimal.ZERO);
    }
    for (int r = 0; r < SIZE - 1; r++) {
      for (int c = 0; c < SIZE - 1; c++) {
        Respondents respondents = respondents(random, r * SIZE + c);
        cells.add(Given.cell(Given.key(r, c), respondents.magnitude(), respondents));
        for (int[] at : new int[][] {{r, c}, {r, SIZE - 1}, {SIZE - 1, c}, {SIZE - 1, SIZE - 1}}) {
          numbers[at[0]][at[1]] = numbers[at[0]][at[1]].add(respondents.magnitude());
        }
      }
    }
    for (int i = 0; i < SIZE; i++) {
      cells.add(Given.open(Given.key(i, SIZE - 1), numbers[i][SIZE - 1]));
      if (i < SIZE - 1) {
        cells.add(Given.open(Given.key(SIZE - 1, i), numbers[SIZE - 1][i]));
      }
    }
    return ReleaseGraph.of(cells, Given.totals(SIZE, SIZE), List.of());
  }

  /** Mostly many, sometimes one or two, never the same in two cells. */
  private static Respondents respondents(Random random, int cell) {
    List<Contribution> contributions = new ArrayList<>();
    int count = random.nextInt(5) == 0 ? 1 + random.nextInt(2) : 6;
    for (int i = 0; i < count; i++) {
      BigDecimal amount = BigDecimal.valueOf(50 + random.nextInt(100), 1);
      contributions.add(new Contribution("e" + cell + "-" + i, amount));
    }
    return Respondents.of(contributions, Holdings.NONE);
  }
}
