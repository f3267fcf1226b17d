package org.yanhe.methods.disclosure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.yanhe.methods.state.EntityState.Contribution;

/** Tables of regions and classes, both in trees of random depth, with every total. */
final class Hierarchies {
  private final Random random;
  private final List<Integer> regions;
  private final List<Integer> classes;

  private Hierarchies(Random random, int regions, int classes) {
    this.random = random;
    this.regions = tree(regions);
    this.classes = tree(classes);
  }

  /** A table of so many nodes in either dimension, the root included. */
  static ReleaseGraph random(Random random, int regions, int classes) {
    return new Hierarchies(random, regions, classes).graph();
  }

  /** The parent of each node by number; the root has none, and no node has only one part. */
  private List<Integer> tree(int nodes) {
    List<Integer> parents = new ArrayList<>(List.of(-1));
    while (parents.size() < nodes) {
      int parent = leaf(parents);
      int parts = 2 + random.nextInt(5);
      for (int i = 0; i < parts; i++) {
        parents.add(parent);
      }
    }
    return parents;
  }

  private int leaf(List<Integer> parents) {
    List<Integer> leaves = leaves(parents);
    return leaves.get(random.nextInt(leaves.size()));
  }

  private static List<Integer> leaves(List<Integer> parents) {
    List<Integer> leaves = new ArrayList<>();
    for (int node = 0; node < parents.size(); node++) {
      if (!parents.contains(node)) {
        leaves.add(node);
      }
    }
    return leaves;
  }

  private ReleaseGraph graph() {
    SortedMap<CellKey, Cell> cells = new TreeMap<>();
    SortedMap<CellKey, BigDecimal> sums = new TreeMap<>();
    for (int region : leaves(regions)) {
      for (int classCode : leaves(classes)) {
        Respondents respondents = respondents();
        Cell cell = Given.cell(Given.key(region, classCode), respondents.magnitude(), respondents);
        cells.put(cell.key(), cell);
        addUp(region, classCode, cell.value(), sums);
      }
    }
    sums.forEach((key, sum) -> cells.putIfAbsent(key, Given.open(key, sum)));
    return ReleaseGraph.of(cells.values(), relations(), List.of());
  }

  private void addUp(
      int region, int classCode, BigDecimal value, SortedMap<CellKey, BigDecimal> sums) {
    for (int r = region; r >= 0; r = regions.get(r)) {
      for (int c = classCode; c >= 0; c = classes.get(c)) {
        sums.merge(Given.key(r, c), value, BigDecimal::add);
      }
    }
  }

  private List<Relation> relations() {
    List<Relation> relations = new ArrayList<>();
    for (int r = 0; r < regions.size(); r++) {
      for (int c = 0; c < classes.size(); c++) {
        int row = r;
        int column = c;
        addTotal(
            Given.key(r, c),
            parts(regions, r).stream().map(part -> Given.key(part, column)).toList(),
            relations);
        addTotal(
            Given.key(r, c),
            parts(classes, c).stream().map(part -> Given.key(row, part)).toList(),
            relations);
      }
    }
    return relations;
  }

  private static void addTotal(CellKey whole, List<CellKey> parts, List<Relation> relations) {
    if (!parts.isEmpty()) {
      relations.add(Relation.total(whole, parts));
    }
  }

  private static List<Integer> parts(List<Integer> parents, int whole) {
    List<Integer> parts = new ArrayList<>();
    for (int node = 1; node < parents.size(); node++) {
      if (parents.get(node) == whole) {
        parts.add(node);
      }
    }
    return parts;
  }

  /** One cell in eight has fewer than three, and some of them return for several cells. */
  private Respondents respondents() {
    List<Contribution> contributions = new ArrayList<>();
    int count = random.nextInt(8) == 0 ? 1 + random.nextInt(2) : 4 + random.nextInt(9);
    for (int i = 0; i < count; i++) {
      String name = "e" + random.nextInt(1_500);
      contributions.add(new Contribution(name, BigDecimal.valueOf(50 + random.nextInt(500), 1)));
    }
    return Respondents.of(contributions, Holdings.NONE);
  }
}
