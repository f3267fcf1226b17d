package org.yanhe.methods.disclosure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.yanhe.methods.linear.Program;
import org.yanhe.methods.linear.Simplex;

/**
 * Finds a deviation that meets a demand at the least cost of further suppressions: the linear
 * relaxation of Fischetti and Salazar (2001) for one demand, over the cells near the target. Cells
 * far away stay as they are, which only makes the task harder, never the answer wrong.
 */
final class Search {
  /** Deviations below this share of the demand are rounding noise. */
  private static final double NOISE = 1e-7;

  /** The target is gathered first, and so has the first column. */
  private static final int TARGET = 0;

  private final Network network;
  private final Pattern pattern;
  private final BitSet made;
  private final Demand demand;
  private final Price price;
  private final Set<Integer> near = new LinkedHashSet<>();
  private final Set<Network.Row> rows = new LinkedHashSet<>();
  private final Program program = new Program();
  private final SortedMap<Integer, List<Integer>> columns = new TreeMap<>();
  private final SortedMap<Integer, List<Integer>> released = new TreeMap<>();

  /** What it costs to suppress a published cell per unit of deviation. */
  @FunctionalInterface
  interface Price {
    /** No cell may be suppressed in addition. */
    Price NOTHING_MORE = cell -> Double.POSITIVE_INFINITY;

    /** Infinite for cells that must stay published. */
    double of(int cell);
  }

  Search(Network network, Pattern pattern, Attacker attacker, Demand demand, Price price) {
    this.network = network;
    this.pattern = pattern;
    this.made = pattern.madeBy(attacker);
    this.demand = demand;
    this.price = price;
  }

  /**
   * Looks among the nearest cells.
   *
   * @param most about how many cells to look at
   */
  Optional<Deviation> among(int most) {
    gather(most);
    near.forEach(this::addColumns);
    rows.forEach(this::addRow);
    int direction = demand.distance() > 0 ? 1 : -1;
    Simplex simplex = new Simplex(program);
    return Math.abs(simplex.push(TARGET, direction)) < 1 - NOISE
        ? Optional.empty()
        : Optional.of(deviation(simplex.cheapest(TARGET)));
  }

  /** Breadth first over all that may move; what only rounding moves is taken in, not followed. */
  private void gather(int most) {
    Deque<Integer> queue = new ArrayDeque<>(List.of(demand.cell()));
    near.add(demand.cell());
    while (!queue.isEmpty()) {
      for (Network.Row row : network.rowsOf(queue.remove())) {
        if (near.size() < most && isFollowed(row)) {
          follow(row, queue);
        }
      }
    }
    near.forEach(cell -> rows.addAll(network.rowsOf(cell)));
  }

  private boolean isFollowed(Network.Row row) {
    return pattern.tells(row);
  }

  private void follow(Network.Row row, Deque<Integer> queue) {
    for (int cell : row.cells()) {
      boolean moves = moves(cell);
      if ((moves || hasSlack(cell)) && near.add(cell) && moves) {
        queue.add(cell);
      }
    }
  }

  private boolean moves(int cell) {
    return !made.get(cell) && (pattern.isUnseen(cell) || price.of(cell) < Double.POSITIVE_INFINITY);
  }

  private boolean hasSlack(int cell) {
    return !made.get(cell) && (network.slackAbove(cell) > 0 || network.slackBelow(cell) < 0);
  }

  /** Deviations are measured in units of the demand. */
  private double scaled(double deviation) {
    return deviation / demand.size();
  }

  private void addColumns(int cell) {
    List<Integer> own = columns.computeIfAbsent(cell, c -> new ArrayList<>());
    if (cell == demand.cell()) {
      own.add(
          program.variable(
              Math.min(0, Math.signum(demand.distance())),
              Math.max(0, Math.signum(demand.distance())),
              0));
    } else if (pattern.isUnseen(cell)) {
      own.add(program.variable(scaled(-network.room(cell)), Double.POSITIVE_INFINITY, 0));
    } else {
      own.add(
          program.variable(scaled(network.slackBelow(cell)), scaled(network.slackAbove(cell)), 0));
      if (price.of(cell) < Double.POSITIVE_INFINITY) {
        own.add(program.variable(0, Double.POSITIVE_INFINITY, price.of(cell)));
        own.add(program.variable(-scaled(network.room(cell)), 0, -price.of(cell)));
        released.put(cell, own.subList(1, 3));
      }
    }
  }

  private void addRow(Network.Row row) {
    if (!pattern.tells(row)) {
      return;
    }
    List<Integer> variables = new ArrayList<>();
    List<Double> coefficients = new ArrayList<>();
    for (int i = 0; i < row.cells().length; i++) {
      for (int column : columns.getOrDefault(row.cells()[i], List.of())) {
        variables.add(column);
        coefficients.add(row.coefficients()[i]);
      }
    }
    if (row.figure() >= 0 && price.of(row.figure()) < Double.POSITIVE_INFINITY) {
      addEscape(row, variables, coefficients);
    }
    program.row(variables, coefficients, scaled(row.low()), scaled(row.high()));
  }

  /** A derived figure may be suppressed instead: then its row binds no longer. */
  private void addEscape(Network.Row row, List<Integer> variables, List<Double> coefficients) {
    double cost = price.of(row.figure());
    int up = program.variable(0, Double.POSITIVE_INFINITY, cost);
    int down = program.variable(Double.NEGATIVE_INFINITY, 0, -cost);
    variables.addAll(List.of(up, down));
    coefficients.addAll(List.of(1.0, 1.0));
    released.computeIfAbsent(row.figure(), figure -> new ArrayList<>()).addAll(List.of(up, down));
  }

  private Deviation deviation(double[] values) {
    SortedMap<Integer, Double> moves = new TreeMap<>();
    SortedSet<Integer> needs = new TreeSet<>();
    for (Map.Entry<Integer, List<Integer>> entry : columns.entrySet()) {
      double move = entry.getValue().stream().mapToDouble(column -> values[column]).sum();
      if (Math.abs(move) > NOISE) {
        moves.put(entry.getKey(), move * demand.size());
        if (pattern.isUnseen(entry.getKey())) {
          needs.add(entry.getKey());
        }
      }
    }
    released.forEach(
        (cell, own) -> {
          if (own.stream().anyMatch(column -> Math.abs(values[column]) > NOISE)) {
            needs.add(cell);
          }
        });
    rows.stream()
        .filter(row -> !pattern.tells(row) && breaks(row, moves))
        .forEach(row -> needs.add(row.figure()));
    return new Deviation(moves, needs);
  }

  private boolean breaks(Network.Row row, Map<Integer, Double> moves) {
    double sum = 0;
    for (int i = 0; i < row.cells().length; i++) {
      sum += row.coefficients()[i] * moves.getOrDefault(row.cells()[i], 0.0);
    }
    double noise = NOISE * demand.size();
    return sum < row.low() - noise || sum > row.high() + noise;
  }
}
