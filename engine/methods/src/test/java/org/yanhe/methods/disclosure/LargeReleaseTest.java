package org.yanhe.methods.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.yanhe.methods.state.EntityState.Contribution;

/** Regions and classes in three levels, five years: two thousand cells. */
class LargeReleaseTest {
  private static final int REGIONS = 12;
  private static final int CLASSES = 20;
  private static final int YEARS = 5;

  @Test
  void thousands_of_linked_cells_are_protected_together() {
    ReleaseGraph graph = release();
    assertThat(graph.cells()).hasSizeGreaterThan(1_500);

    Suppression pattern = Protection.protect(graph, Rules.STANDARD);

    Attack.requireSafe(graph, pattern);
    assertThat(pattern.primary().size()).isGreaterThan(100);
    assertThat(pattern.cells().size())
        .as("about two for each sensitive cell, never everything")
        .isLessThan(3 * pattern.primary().size());
  }

  private static ReleaseGraph release() {
    Random random = new Random(6);
    SortedMap<CellKey, Cell> cells = new TreeMap<>();
    List<Relation> relations = new ArrayList<>();
    for (int year = 0; year < YEARS; year++) {
      SortedMap<CellKey, BigDecimal> sums = new TreeMap<>();
      for (int r = 0; r < REGIONS; r++) {
        for (int c = 0; c < CLASSES; c++) {
          Respondents respondents = respondents(random, c);
          Cell cell = Given.cell(key(year, "r" + r, "c" + c), respondents.magnitude(), respondents);
          cells.put(cell.key(), cell);
          rollUp(year, r, c, cell, sums);
        }
      }
      relations.addAll(relations(year));
      sums.forEach((key, sum) -> cells.put(key, Given.open(key, sum)));
    }
    return ReleaseGraph.of(cells.values(), relations, List.of());
  }

  private static void rollUp(
      int year, int r, int c, Cell cell, SortedMap<CellKey, BigDecimal> sums) {
    for (String region : List.of("r" + r, "R" + r / 4, "T")) {
      for (String classCode : List.of("c" + c, "C" + c / 5, "T")) {
        CellKey key = key(year, region, classCode);
        if (!key.equals(cell.key())) {
          sums.merge(key, cell.value(), BigDecimal::add);
        }
      }
    }
  }

  private static List<Relation> relations(int year) {
    List<Relation> relations = new ArrayList<>();
    for (String region : levels("r", REGIONS, "R", 4)) {
      relations.add(sum(year, region, "T", names("C", 0, CLASSES / 5)));
      for (int group = 0; group < CLASSES / 5; group++) {
        relations.add(sum(year, region, "C" + group, names("c", 5 * group, 5 * group + 5)));
      }
    }
    for (String classCode : levels("c", CLASSES, "C", 5)) {
      relations.add(sumOfRegions(year, "T", names("R", 0, REGIONS / 4), classCode));
      for (int group = 0; group < REGIONS / 4; group++) {
        relations.add(
            sumOfRegions(year, "R" + group, names("r", 4 * group, 4 * group + 4), classCode));
      }
    }
    return relations;
  }

  private static Relation sum(int year, String region, String total, List<String> parts) {
    return Relation.total(
        key(year, region, total), parts.stream().map(p -> key(year, region, p)).toList());
  }

  private static Relation sumOfRegions(
      int year, String total, List<String> parts, String classCode) {
    return Relation.total(
        key(year, total, classCode), parts.stream().map(p -> key(year, p, classCode)).toList());
  }

  private static List<String> levels(String leaf, int leaves, String group, int size) {
    List<String> all = new ArrayList<>(names(leaf, 0, leaves));
    all.addAll(names(group, 0, leaves / size));
    all.add("T");
    return all;
  }

  private static List<String> names(String prefix, int from, int to) {
    List<String> names = new ArrayList<>();
    for (int i = from; i < to; i++) {
      names.add(prefix + i);
    }
    return names;
  }

  private static CellKey key(int year, String region, String classCode) {
    return new CellKey("core.revenue", region, String.valueOf(2020 + year), classCode);
  }

  /** Few enterprises in some classes, many in others. */
  private static Respondents respondents(Random random, int c) {
    List<Contribution> contributions = new ArrayList<>();
    int count = random.nextInt(c % 5 == 0 ? 4 : 14) + (c % 5 == 0 ? 0 : 4);
    for (int i = 0; i < count; i++) {
      String name = "e" + random.nextInt(2_000);
      contributions.add(new Contribution(name, BigDecimal.valueOf(100 + random.nextInt(900), 1)));
    }
    return Respondents.of(contributions, Holdings.NONE);
  }
}
