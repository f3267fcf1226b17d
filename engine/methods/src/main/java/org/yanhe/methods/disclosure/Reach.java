package org.yanhe.methods.disclosure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.yanhe.methods.linear.Program;
import org.yanhe.methods.linear.Simplex;

/**
 * How far a cell can lie from its true value in the eyes of an attacker, over the suppressed cells
 * that hang together with it. Published cells further off are taken as known in full precision,
 * which only helps the attacker.
 */
final class Reach {
  /** Beyond so many times the scale of the cell there is no bound worth the name. */
  private static final double NO_BOUND = 1e6;

  private static final double NOISE = 1e-7;

  /** The target is gathered first, and so has the first column. */
  private static final int TARGET = 0;

  private final Network network;
  private final Pattern pattern;
  private final BitSet made;
  private final int target;
  private final Set<Integer> cluster = new LinkedHashSet<>();

  Reach(Network network, Pattern pattern, Attacker attacker, int target) {
    this.network = network;
    this.pattern = pattern;
    this.made = pattern.madeBy(attacker);
    this.target = target;
    gather();
  }

  private void gather() {
    Deque<Integer> queue = new ArrayDeque<>(List.of(target));
    cluster.add(target);
    while (!queue.isEmpty()) {
      for (Network.Row row : network.rowsOf(queue.remove())) {
        if (pattern.tells(row)) {
          for (int cell : row.cells()) {
            if (isUncertain(cell) && cluster.add(cell) && pattern.isUnseen(cell)) {
              queue.add(cell);
            }
          }
        }
      }
    }
  }

  private boolean isUncertain(int cell) {
    boolean rounded = network.slackBelow(cell) < 0 || network.slackAbove(cell) > 0;
    return !made.get(cell) && (pattern.isUnseen(cell) || rounded);
  }

  /** Distance of the greatest possible value from the true one. */
  double above(double level) {
    return farthest(1, level);
  }

  /** Distance of the least possible value from the true one. */
  double below(double level) {
    return Math.min(network.room(target), farthest(-1, level));
  }

  private double farthest(int direction, double level) {
    double scale = scale(level);
    double room = direction > 0 ? Double.POSITIVE_INFINITY : network.room(target) / scale;
    double distance =
        Math.abs(deviation(direction, Math.min(room, NO_BOUND), scale).getOrDefault(target, 0.0));
    return distance >= NO_BOUND * (1 - NOISE) ? Double.POSITIVE_INFINITY : distance * scale;
  }

  /**
   * The cells that move when the target goes toward a distance, and how far; the target goes no
   * farther than that.
   */
  SortedMap<Integer, Double> toward(double distance) {
    double scale = Math.abs(distance);
    SortedMap<Integer, Double> moving = new TreeMap<>();
    deviation(distance > 0 ? 1 : -1, 1, scale)
        .forEach(
            (cell, move) -> {
              if (Math.abs(move) > NOISE) {
                moving.put(cell, move * scale);
              }
            });
    return moving;
  }

  private double scale(double level) {
    Cell cell = network.cell(target);
    double own = Math.max(cell.value().abs().doubleValue(), cell.step().doubleValue());
    return level > 0 ? level : own > 0 ? own : 1;
  }

  /** The deviation of the target in one direction, as far as it goes, in units of the scale. */
  private Map<Integer, Double> deviation(int direction, double most, double scale) {
    Program program = new Program();
    Map<Integer, Integer> columns = new TreeMap<>();
    for (int cell : cluster) {
      columns.put(cell, column(program, cell, direction, most, scale));
    }
    Set<Network.Row> rows = new LinkedHashSet<>();
    cluster.forEach(cell -> rows.addAll(network.rowsOf(cell)));
    rows.stream().filter(pattern::tells).forEach(row -> add(program, row, columns, scale));
    Simplex simplex = new Simplex(program);
    simplex.push(TARGET, direction);
    double[] values = simplex.values();
    Map<Integer, Double> moves = new TreeMap<>();
    columns.forEach((cell, column) -> moves.put(cell, values[column]));
    return moves;
  }

  private int column(Program program, int cell, int direction, double most, double scale) {
    if (cell == target) {
      return program.variable(direction > 0 ? 0 : -most, direction > 0 ? most : 0, 0);
    }
    return pattern.isUnseen(cell)
        ? program.variable(-network.room(cell) / scale, Double.POSITIVE_INFINITY, 0)
        : program.variable(network.slackBelow(cell) / scale, network.slackAbove(cell) / scale, 0);
  }

  private static void add(
      Program program, Network.Row row, Map<Integer, Integer> columns, double scale) {
    List<Integer> variables = new ArrayList<>();
    List<Double> coefficients = new ArrayList<>();
    for (int i = 0; i < row.cells().length; i++) {
      Integer column = columns.get(row.cells()[i]);
      if (column != null) {
        variables.add(column);
        coefficients.add(row.coefficients()[i]);
      }
    }
    program.row(variables, coefficients, row.low() / scale, row.high() / scale);
  }
}
