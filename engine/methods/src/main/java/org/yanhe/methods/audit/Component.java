package org.yanhe.methods.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import org.yanhe.methods.linear.Program;
import org.yanhe.methods.linear.Simplex;

/**
 * Unknowns that hang together and the rows that bind them. Looks first for any values that agree
 * with all rows: the share u of all that is published is believed from 0 to 1, so that every step
 * is possible (homotopy); then pushes single unknowns up and down.
 */
final class Component {
  private static final double NOISE = 1e-7;

  /** Beyond so many times the largest published figure there is no bound worth the name. */
  private static final double NO_BOUND = 1e6;

  private final List<Integer> unknowns;
  private final Map<Integer, Integer> columns = new HashMap<>();
  private final double scale;
  private final Simplex simplex;
  private final boolean isPossible;
  private final double[] least;
  private final double[] most;

  Component(NavigableSet<Integer> unknowns, List<Facts.Row> rows, Facts facts) {
    this.unknowns = List.copyOf(unknowns);
    this.scale = scale(rows);
    Program program = new Program();
    int believed = program.variable(0, 1, 0);
    for (int unknown : this.unknowns) {
      double low = facts.isNonNegative(unknown) ? 0 : -NO_BOUND;
      columns.put(unknown, program.variable(low, NO_BOUND, 0));
    }
    rows.forEach(row -> add(program, believed, row));
    this.simplex = new Simplex(program);
    this.isPossible = simplex.push(believed, 1) > 1 - NOISE;
    simplex.keep(believed);
    this.least = new double[this.unknowns.size()];
    this.most = new double[this.unknowns.size()];
    Arrays.fill(least, Double.POSITIVE_INFINITY);
    Arrays.fill(most, Double.NEGATIVE_INFINITY);
    see();
  }

  private static double scale(List<Facts.Row> rows) {
    double largest = 0;
    for (Facts.Row row : rows) {
      for (double bound : new double[] {row.low(), row.high()}) {
        if (!Double.isInfinite(bound)) {
          double coefficient = row.terms().values().stream().mapToDouble(Math::abs).max().orElse(1);
          largest = Math.max(largest, Math.abs(bound) / coefficient);
        }
      }
    }
    return largest == 0 ? 1 : largest;
  }

  private void add(Program program, int believed, Facts.Row row) {
    double largest = row.terms().values().stream().mapToDouble(Math::abs).max().orElse(1);
    List<Integer> variables = new ArrayList<>();
    List<Double> coefficients = new ArrayList<>();
    for (Map.Entry<Integer, Double> term : row.terms().entrySet()) {
      variables.add(columns.getOrDefault(term.getKey(), 0));
      coefficients.add(term.getValue() / largest);
    }
    double low = row.low() / largest / scale;
    double high = row.high() / largest / scale;
    double nearest = low > 0 ? low : Math.min(high, 0);
    variables.add(believed);
    coefficients.add(-nearest);
    program.row(variables, coefficients, low - nearest, high - nearest);
  }

  /** Whether some values agree with all that is published. */
  boolean isPossible() {
    return isPossible;
  }

  /** The greatest distance that an unknown was seen to have from one possible value to another. */
  double seen(int unknown) {
    int position = position(unknown);
    return (most[position] - least[position]) * scale;
  }

  /** The value farthest from zero that an unknown was seen to have. */
  double reached(int unknown) {
    int position = position(unknown);
    return Math.max(Math.abs(most[position]), Math.abs(least[position])) * scale;
  }

  /** Least possible value. */
  double low(int unknown) {
    return push(unknown, -1);
  }

  /** Greatest possible value. */
  double high(int unknown) {
    return push(unknown, 1);
  }

  private double push(int unknown, int direction) {
    double value = simplex.push(columns.getOrDefault(unknown, 0), direction);
    see();
    return value * scale;
  }

  private int position(int unknown) {
    return columns.getOrDefault(unknown, 0) - 1;
  }

  private void see() {
    double[] values = simplex.values();
    for (int i = 0; i < unknowns.size(); i++) {
      double value = values[i + 1];
      least[i] = Math.min(least[i], value);
      most[i] = Math.max(most[i], value);
    }
  }
}
