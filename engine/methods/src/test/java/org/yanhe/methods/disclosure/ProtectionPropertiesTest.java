package org.yanhe.methods.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.yanhe.methods.state.EntityState.Contribution;

/** Laws over random tables with a share of each row published to one decimal. */
class ProtectionPropertiesTest {
  @Property(tries = 60)
  void every_suppressed_interval_covers_its_protection_interval(
      @ForAll @LongRange(min = 0, max = 1_000_000) long seed,
      @ForAll @IntRange(min = 3, max = 7) int size) {
    ReleaseGraph graph = random(seed, size);

    Suppression pattern = Protection.protect(graph, Rules.STANDARD);

    assertThat(Attack.audit(graph, pattern)).allMatch(Interval::isSafe);
  }

  /** More cells than are looked at round each: regions and classes in trees of any shape. */
  @Property(tries = 4)
  void no_attack_finds_anything_where_only_the_nearest_cells_are_looked_at(
      @ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
    ReleaseGraph graph = Hierarchies.random(new Random(seed), 20, 16);

    Suppression pattern = Protection.protect(graph, Rules.STANDARD);

    assertThat(graph.cells().size()).isGreaterThan(300);
    assertThat(Attack.audit(graph, pattern)).isNotEmpty().allMatch(Interval::isSafe);
  }

  @Property(tries = 30)
  void order_of_cells_and_relations_never_matters(
      @ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
    ReleaseGraph graph = random(seed, 5);
    List<Cell> cells = new ArrayList<>(graph.cells().values());
    List<Relation> relations = new ArrayList<>(graph.relations());
    List<Ratio> ratios = new ArrayList<>(graph.ratios());
    Collections.shuffle(cells, new Random(seed));
    Collections.shuffle(relations, new Random(seed));
    Collections.shuffle(ratios, new Random(seed));

    Suppression shuffled =
        Protection.protect(ReleaseGraph.of(cells, relations, ratios), Rules.STANDARD);

    assertThat(shuffled).isEqualTo(Protection.protect(graph, Rules.STANDARD));
  }

  @Property(tries = 20)
  void no_secondary_cell_is_suppressed_needlessly(
      @ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
    ReleaseGraph graph = random(seed, 5);
    Suppression pattern = Protection.protect(graph, Rules.STANDARD);

    for (CellKey key : pattern.secondary().keySet()) {
      var fewer = new TreeMap<>(pattern.secondary());
      fewer.remove(key);
      assertThat(Attack.audit(graph, new Suppression(pattern.primary(), fewer)))
          .as("without %s somebody is found out", key)
          .anyMatch(interval -> !interval.isSafe());
    }
  }

  private static ReleaseGraph random(long seed, int size) {
    Random random = new Random(seed);
    BigDecimal[][] numbers = new BigDecimal[size][size];
    List<Cell> cells = new ArrayList<>();
    for (int r = 0; r < size - 1; r++) {
      for (int c = 0; c < size - 1; c++) {
        Respondents respondents = respondents(random);
        numbers[r][c] = respondents.magnitude();
        cells.add(Given.cell(Given.key(r, c), numbers[r][c], respondents));
      }
    }
    List<Ratio> ratios = new ArrayList<>();
    for (int i = 0; i < size - 1; i++) {
      numbers[i][size - 1] = sum(numbers, i, i + 1, 0, size - 1);
      numbers[size - 1][i] = sum(numbers, 0, size - 1, i, i + 1);
      cells.add(Given.open(Given.key(i, size - 1), numbers[i][size - 1]));
      cells.add(Given.open(Given.key(size - 1, i), numbers[size - 1][i]));
    }
    BigDecimal all = sum(numbers, 0, size - 1, 0, size - 1);
    cells.add(Given.open(Given.key(size - 1, size - 1), all));
    for (int r = 0; r < size - 1; r++) {
      if (numbers[r][size - 1].signum() > 0) {
        CellKey share = Given.key("core.share", r, 0);
        cells.add(share(share, numbers[r][0], numbers[r][size - 1]));
        ratios.add(Ratio.share(share, Given.key(r, 0), Given.key(r, size - 1)));
      }
    }
    return ReleaseGraph.of(cells, Given.totals(size, size), ratios);
  }

  private static Cell share(CellKey key, BigDecimal part, BigDecimal whole) {
    return new Cell(
        key,
        part.multiply(Sensitive.HUNDRED).divide(whole, MathContext.DECIMAL128),
        new BigDecimal("0.1"),
        Cell.Sign.ANY,
        Cell.Standing.FREE,
        Respondents.NONE);
  }

  /** Up to eight of a hundred enterprises, so that some own several cells alone. */
  private static Respondents respondents(Random random) {
    List<Contribution> contributions = new ArrayList<>();
    int count = random.nextInt(9);
    for (int i = 0; i < count; i++) {
      String name = "e" + random.nextInt(100);
      contributions.add(new Contribution(name, BigDecimal.valueOf(1 + random.nextInt(500), 1)));
    }
    return Respondents.of(contributions, Holdings.NONE);
  }

  private static BigDecimal sum(BigDecimal[][] numbers, int r0, int r1, int c0, int c1) {
    BigDecimal sum = BigDecimal.ZERO;
    for (int r = r0; r < r1; r++) {
      for (int c = c0; c < c1; c++) {
        sum = sum.add(numbers[r][c]);
      }
    }
    return sum;
  }
}
