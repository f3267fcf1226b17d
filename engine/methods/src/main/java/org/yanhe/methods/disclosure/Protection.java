package org.yanhe.methods.disclosure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Decides what a release must not publish: sensitive cells by the primary rules, and further cells
 * so that no reader can narrow a sensitive one down to less than its protection interval. The same
 * cells give the same pattern, in whatever order they come and on whatever machine.
 */
public final class Protection {
  private Protection() {}

  /**
   * Protects all tables of a release together.
   *
   * <p>The guarantee: for every sensitive cell, for every reader and for every respondent that
   * makes a suppressed cell alone, values at both ends of the protection interval agree with all
   * that is published. It fails only where {@link Cell.Standing#FIXED} cells tell too much, which
   * {@link Attack#audit} then reports.
   */
  public static Suppression protect(ReleaseGraph graph, Rules rules) {
    Suppression primary = primary(graph, rules);
    return new Complement(new Network(graph), graph, rules.loss(), primary.primary()).find();
  }

  /** Only the sensitive cells: what naive suppression hides. */
  public static Suppression primary(ReleaseGraph graph, Rules rules) {
    SortedMap<CellKey, Sensitivity> sensitive = new TreeMap<>();
    for (Cell cell : graph.cells().values()) {
      if (cell.standing() != Cell.Standing.FIXED) {
        rules
            .of(cell.key().indicator())
            .judge(cell.respondents(), least(cell))
            .ifPresent(reason -> sensitive.put(cell.key(), reason));
      }
    }
    return new Suppression(sensitive, new TreeMap<>());
  }

  /** One published digit, or a thousandth of the value where all digits are published. */
  private static BigDecimal least(Cell cell) {
    if (cell.step().signum() > 0) {
      return cell.step();
    }
    return cell.value().signum() == 0 ? BigDecimal.ONE : cell.value().abs().scaleByPowerOfTen(-3);
  }

  /** What sensitive cells demand, the largest demand first, ties by key. */
  static List<Demand> demands(Network network, SortedMap<CellKey, Sensitivity> sensitive) {
    List<Demand> demands = new ArrayList<>();
    sensitive.forEach(
        (key, reason) -> {
          int cell = network.index(key);
          double level = reason.level().doubleValue();
          double below = Math.min(level, network.room(cell));
          demands.add(new Demand(cell, level));
          if (below > 0) {
            demands.add(new Demand(cell, -below));
          }
        });
    demands.sort(
        Comparator.comparingDouble(Demand::size)
            .reversed()
            .thenComparing(Demand::cell)
            .thenComparing(Demand::distance));
    return demands;
  }
}
