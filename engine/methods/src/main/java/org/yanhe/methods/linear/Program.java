package org.yanhe.methods.linear;

import java.util.ArrayList;
import java.util.List;

/**
 * A linear program in which zero is always possible: all bounds of variables and rows contain it.
 * Collects the parts; {@link Simplex} solves it.
 */
public final class Program {
  private final List<double[]> bounds = new ArrayList<>();
  private final List<Double> costs = new ArrayList<>();
  private final List<Row> rows = new ArrayList<>();

  /** Bounds of a sum of variables. */
  public record Row(List<Integer> columns, List<Double> coefficients, double low, double high) {
    public Row {
      columns = List.copyOf(columns);
      coefficients = List.copyOf(coefficients);
    }
  }

  /**
   * Adds a variable and names it by number.
   *
   * @param low at most zero, may be infinite
   * @param high at least zero, may be infinite
   */
  public int variable(double low, double high, double cost) {
    bounds.add(new double[] {Math.min(low, 0), Math.max(high, 0)});
    costs.add(cost);
    return bounds.size() - 1;
  }

  /** Adds {@code low ≤ Σ coefficient·variable ≤ high}, with low at most and high at least zero. */
  public void row(List<Integer> columns, List<Double> coefficients, double low, double high) {
    rows.add(new Row(columns, coefficients, low, high));
  }

  /** Number of variables. */
  public int size() {
    return bounds.size();
  }

  double low(int variable) {
    return bounds.get(variable)[0];
  }

  double high(int variable) {
    return bounds.get(variable)[1];
  }

  double cost(int variable) {
    return costs.get(variable);
  }

  List<Row> rows() {
    return rows;
  }
}
