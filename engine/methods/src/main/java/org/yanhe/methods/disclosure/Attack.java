package org.yanhe.methods.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.yanhe.model.problem.Stop;
import org.yanhe.model.processor.SideBySide;

/**
 * The attacker in the product: works out, by two linear programs for each suppressed cell, between
 * which values it must lie given everything that is published, at published rounding, and given the
 * sign of each cell (Handbook 4.3.1). It shares nothing with the protection but the graph. Cells
 * are attacked side by side; the answers keep their order.
 */
public final class Attack {
  private final Network network;
  private final Pattern pattern;
  private final Suppression suppression;

  private Attack(ReleaseGraph graph, Suppression suppression) {
    this.network = new Network(graph);
    this.pattern = new Pattern(network);
    this.suppression = suppression;
    suppression.cells().forEach(key -> pattern.suppress(network.index(key)));
  }

  /**
   * What readers and insiders can find out.
   *
   * @return for each suppressed cell other than derived figures the interval of a reader; for each
   *     sensitive cell also those of the respondents that know other suppressed cells and may get
   *     nearer by them. Cells in order, the reader first.
   */
  public static List<Interval> audit(ReleaseGraph graph, Suppression suppression) {
    Attack attack = new Attack(graph, suppression);
    SortedSet<CellKey> targets = new TreeSet<>(suppression.cells());
    graph.ratios().forEach(ratio -> targets.remove(ratio.figure()));
    targets.addAll(suppression.primary().keySet());
    return SideBySide.map(List.copyOf(targets), attack::attack).stream()
        .flatMap(List::stream)
        .toList();
  }

  /**
   * Passes only a safe release. Intervals are followed no farther than they must reach.
   *
   * @throws Stop.DisclosureError naming every cell that can be found out too closely
   */
  public static void requireSafe(ReleaseGraph graph, Suppression suppression) {
    Attack attack = new Attack(graph, suppression);
    requireSafe(
        SideBySide.map(
                List.copyOf(suppression.primary().entrySet()),
                entry -> attack.require(entry.getKey(), entry.getValue()))
            .stream()
            .flatMap(List::stream)
            .toList());
  }

  /**
   * Passes only safe intervals.
   *
   * @throws Stop.DisclosureError naming every cell that can be found out too closely
   */
  public static void requireSafe(List<Interval> intervals) {
    String unsafe =
        intervals.stream()
            .filter(interval -> !interval.isSafe())
            .map(interval -> interval.cell().toString())
            .distinct()
            .collect(Collectors.joining(", "));
    if (!unsafe.isEmpty()) {
      throw new Stop.DisclosureError(
          "Cannot publish the release: readers could work out "
              + unsafe
              + " too closely. Publish fewer cells around them or widen their step.");
    }
  }

  private List<Interval> attack(CellKey key) {
    int cell = network.index(key);
    Sensitivity sensitivity = suppression.primary().get(key);
    double level = sensitivity == null ? 0 : sensitivity.level().doubleValue();
    List<Interval> intervals = new ArrayList<>();
    intervals.add(interval(cell, level, Attacker.OUTSIDER));
    if (level > 0) {
      for (Attacker insider : insiders(cell, level)) {
        double hidden = Math.min(level, network.besides(cell, insider));
        if (hidden > 0) {
          intervals.add(interval(cell, hidden, insider));
        }
      }
    }
    return intervals;
  }

  /** Readers first, then whoever makes a cell that moves in their proof of width. */
  private List<Interval> require(CellKey key, Sensitivity sensitivity) {
    int cell = network.index(key);
    double level = sensitivity.level().doubleValue();
    List<Interval> intervals = new ArrayList<>();
    SortedSet<Integer> moving = require(cell, level, Attacker.OUTSIDER, intervals);
    for (Attacker insider : pattern.insiders(moving, cell)) {
      double hidden = Math.min(level, network.besides(cell, insider));
      if (hidden > 0) {
        require(cell, hidden, insider, intervals);
      }
    }
    return intervals;
  }

  private SortedSet<Integer> require(
      int cell, double level, Attacker attacker, List<Interval> intervals) {
    double value = network.cell(cell).value().doubleValue();
    double below = Math.min(level, network.room(cell));
    Reach reach = new Reach(network, pattern, attacker, cell);
    SortedMap<Integer, Double> up = reach.toward(level);
    SortedMap<Integer, Double> down = below > 0 ? reach.toward(-below) : new TreeMap<>();
    intervals.add(
        new Interval(
            network.cell(cell).key(),
            attacker,
            value + down.getOrDefault(cell, 0.0),
            value + up.getOrDefault(cell, 0.0),
            value - below,
            value + level));
    SortedSet<Integer> moving = new TreeSet<>(up.keySet());
    moving.addAll(down.keySet());
    return moving;
  }

  /**
   * Who could do better than a reader. A respondent whose cells do not move between the true values
   * and a reader's proof of width cannot exclude that proof.
   */
  private List<Attacker> insiders(int cell, double level) {
    SortedSet<Integer> moving = new TreeSet<>();
    double below = Math.min(level, network.room(cell));
    Reach reach = new Reach(network, pattern, Attacker.OUTSIDER, cell);
    moving.addAll(reach.toward(level).keySet());
    if (below > 0) {
      moving.addAll(reach.toward(-below).keySet());
    }
    return pattern.insiders(moving, cell);
  }

  private Interval interval(int cell, double level, Attacker attacker) {
    double value = network.cell(cell).value().doubleValue();
    Reach reach = new Reach(network, pattern, attacker, cell);
    return new Interval(
        network.cell(cell).key(),
        attacker,
        value - reach.below(level),
        value + reach.above(level),
        value - Math.min(level, network.room(cell)),
        value + level);
  }
}
