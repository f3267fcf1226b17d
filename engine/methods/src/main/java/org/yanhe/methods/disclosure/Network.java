package org.yanhe.methods.disclosure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A release graph by numbers: cells in the order of their keys, and rows that bound the deviations
 * y of the cells from their true values. An attacker thinks true + y possible if all rows and
 * bounds hold.
 */
final class Network {
  private final List<Cell> cells;
  private final Map<CellKey, Integer> indices = new TreeMap<>();
  private final List<List<Row>> rowsOf = new ArrayList<>();
  private final double[] room;
  private final double[] below;
  private final double[] above;

  /** What is known of some cells: {@code low ≤ Σ coefficients·y ≤ high}. */
  static final class Row {
    private final int[] cells;
    private final double[] coefficients;
    private final double low;
    private final double high;
    private final int figure;

    Row(int[] cells, double[] coefficients, double low, double high, int figure) {
      this.cells = cells;
      this.coefficients = coefficients;
      this.low = low;
      this.high = high;
      this.figure = figure;
    }

    int[] cells() {
      return cells;
    }

    double[] coefficients() {
      return coefficients;
    }

    double low() {
      return low;
    }

    double high() {
      return high;
    }

    /** The derived figure that tells it as long as it is published, -1 if everybody knows. */
    int figure() {
      return figure;
    }
  }

  Network(ReleaseGraph graph) {
    cells = List.copyOf(graph.cells().values());
    for (int i = 0; i < cells.size(); i++) {
      indices.put(cells.get(i).key(), i);
      rowsOf.add(new ArrayList<>());
    }
    room = cells.stream().mapToDouble(Network::roomOf).toArray();
    below = new double[cells.size()];
    above = new double[cells.size()];
    for (int i = 0; i < cells.size(); i++) {
      Cell cell = cells.get(i);
      double low = cell.low().subtract(cell.value()).doubleValue();
      below[i] = Math.min(0, Math.max(low, -room[i]));
      above[i] = Math.max(0, cell.high().subtract(cell.value()).doubleValue());
    }
    graph.relations().forEach(relation -> add(relation.terms(), 0, 0, -1));
    graph.ratios().forEach(ratio -> add(graph, ratio));
  }

  private void add(ReleaseGraph graph, Ratio ratio) {
    Cell figure = cell(index(ratio.figure()));
    int index = index(ratio.figure());
    SortedMap<CellKey, BigDecimal> above = minus(ratio, figure.low());
    SortedMap<CellKey, BigDecimal> below = minus(ratio, figure.high());
    double low = Math.min(0, -ReleaseGraph.sum(graph.cells(), above).doubleValue());
    double high = Math.max(0, -ReleaseGraph.sum(graph.cells(), below).doubleValue());
    if (figure.step().signum() == 0) {
      add(above, 0, 0, index);
    } else {
      add(above, low, Double.POSITIVE_INFINITY, index);
      add(below, Double.NEGATIVE_INFINITY, high, index);
    }
  }

  /** Numerator less the denominator times a value of the figure. */
  private static SortedMap<CellKey, BigDecimal> minus(Ratio ratio, BigDecimal figure) {
    SortedMap<CellKey, BigDecimal> terms = new TreeMap<>(ratio.numerator());
    ratio
        .denominator()
        .forEach((key, b) -> terms.merge(key, b.multiply(figure).negate(), BigDecimal::add));
    terms.values().removeIf(a -> a.signum() == 0);
    return terms;
  }

  private void add(SortedMap<CellKey, BigDecimal> terms, double low, double high, int figure) {
    int[] columns = terms.keySet().stream().mapToInt(this::index).toArray();
    double[] coefficients = terms.values().stream().mapToDouble(BigDecimal::doubleValue).toArray();
    double largest = Arrays.stream(coefficients).map(Math::abs).max().orElse(1);
    double[] scaled = Arrays.stream(coefficients).map(a -> a / largest).toArray();
    Row row = new Row(columns, scaled, low / largest, high / largest, figure);
    for (int cell : columns) {
      rowsOf.get(cell).add(row);
    }
  }

  int size() {
    return cells.size();
  }

  int index(CellKey key) {
    return indices.getOrDefault(key, -1);
  }

  Cell cell(int index) {
    return cells.get(index);
  }

  List<Row> rowsOf(int cell) {
    return rowsOf.get(cell);
  }

  /**
   * What there is to hide from an attacker: a respondent of a cell knows its own part, so the
   * interval that it is left with need not be wider than the part of the others.
   */
  double besides(int index, Attacker attacker) {
    return cell(index).respondents().besides(attacker.name());
  }

  /** How far below its true value a hidden cell can be thought. */
  double room(int index) {
    return room[index];
  }

  private static double roomOf(Cell cell) {
    return cell.sign() == Cell.Sign.NON_NEGATIVE
        ? cell.value().doubleValue()
        : Double.POSITIVE_INFINITY;
  }

  /** Lower bound of the deviation that published rounding leaves, at most zero. */
  double slackBelow(int index) {
    return below[index];
  }

  /** Upper bound of the deviation that published rounding leaves, at least zero. */
  double slackAbove(int index) {
    return above[index];
  }
}
