package org.yanhe.methods.linear;

import java.util.Arrays;

/**
 * The primal simplex method with bounded variables (Chvátal, Linear Programming, ch. 8), from the
 * possible point zero, so that no first phase can go wrong. Plain loops in a fixed order: every
 * machine finds the same. When it gives up by count its answer is possible still, only not the
 * best.
 */
public final class Simplex {
  private static final double TOLERANCE = 1e-9;

  /** Steps without progress after which Bland's rule keeps it from going round. */
  private static final int PATIENCE = 40;

  private final int rows;
  private final int columns;
  private final double[][] table;
  private final double[] low;
  private final double[] high;
  private final double[] value;
  private final int[] basic;
  private final int[] free;
  private final double[] reduced;
  private final int most;

  /** Prepares a program; nothing is solved yet. */
  public Simplex(Program program) {
    columns = program.size();
    rows = program.rows().size();
    most = 20_000 + 20 * (rows + columns);
    table = new double[rows][columns];
    low = new double[columns + rows];
    high = new double[columns + rows];
    value = new double[columns + rows];
    reduced = new double[columns];
    basic = new int[rows];
    free = new int[columns];
    for (int j = 0; j < columns; j++) {
      free[j] = j;
      low[j] = program.low(j);
      high[j] = program.high(j);
    }
    for (int i = 0; i < rows; i++) {
      load(i, program.rows().get(i));
    }
  }

  /** The sum of a row is a variable of its own, basic at first. */
  private void load(int i, Program.Row row) {
    basic[i] = columns + i;
    low[columns + i] = Math.min(row.low(), 0);
    high[columns + i] = Math.max(row.high(), 0);
    for (int k = 0; k < row.columns().size(); k++) {
      table[i][row.columns().get(k)] += row.coefficients().get(k);
    }
  }

  /** Moves a variable as far up or down as its bounds and the rows allow. */
  public double push(int variable, int direction) {
    double[] cost = new double[columns + rows];
    cost[variable] = -direction;
    minimise(cost);
    return value[variable];
  }

  /** Keeps a variable where it is from now on. */
  public void keep(int variable) {
    low[variable] = value[variable];
    high[variable] = value[variable];
  }

  /** Keeps a variable where it is and makes the rest as cheap as possible. */
  public double[] cheapest(int kept, Program program) {
    keep(kept);
    double[] cost = new double[columns + rows];
    for (int j = 0; j < columns; j++) {
      cost[j] = program.cost(j);
    }
    minimise(cost);
    return values();
  }

  /** The values of the variables as they are now. */
  public double[] values() {
    return Arrays.copyOf(value, columns);
  }

  private void minimise(double[] cost) {
    price(cost);
    int idle = 0;
    for (int count = 0; count < most; count++) {
      int entering = entering(idle > PATIENCE);
      if (entering < 0) {
        return;
      }
      idle = step(entering, idle > PATIENCE) > TOLERANCE ? 0 : idle + 1;
    }
  }

  /** What each column costs per unit; most basic variables cost nothing. */
  private void price(double[] cost) {
    for (int j = 0; j < columns; j++) {
      reduced[j] = cost[free[j]];
    }
    for (int i = 0; i < rows; i++) {
      double own = cost[basic[i]];
      for (int j = 0; own != 0 && j < columns; j++) {
        reduced[j] += own * table[i][j];
      }
    }
  }

  /** The column that improves most per unit, or under Bland's rule the first that improves. */
  private int entering(boolean bland) {
    int best = -1;
    for (int j = 0; j < columns; j++) {
      if (improves(j)) {
        boolean better =
            best < 0
                || (bland
                    ? free[j] < free[best]
                    : Math.abs(reduced[j]) > Math.abs(reduced[best]) + TOLERANCE);
        best = better ? j : best;
      }
    }
    return best;
  }

  private boolean improves(int j) {
    int variable = free[j];
    return reduced[j] < -TOLERANCE
        ? value[variable] < high[variable]
        : reduced[j] > TOLERANCE && value[variable] > low[variable];
  }

  /** Moves along a column until the first bound; returns how far. */
  private double step(int j, boolean bland) {
    int direction = reduced[j] < 0 ? 1 : -1;
    int variable = free[j];
    double own = direction > 0 ? high[variable] - value[variable] : value[variable] - low[variable];
    int leaving = -1;
    double length = own;
    for (int i = 0; i < rows; i++) {
      double rate = table[i][j] * direction;
      if (Math.abs(rate) > TOLERANCE) {
        double limit = limit(basic[i], rate);
        if (limit < length - TOLERANCE
            || (leaving >= 0 && limit <= length + TOLERANCE && isBetter(i, leaving, j, bland))) {
          leaving = i;
          length = Math.min(limit, length);
        }
      }
    }
    if (length == Double.POSITIVE_INFINITY) {
      throw new IllegalStateException(
          "Cannot solve a linear program: it has no bound. Report this as a bug.");
    }
    move(j, direction * length);
    if (leaving >= 0) {
      pivot(leaving, j, table[leaving][j] * direction > 0);
    }
    return length;
  }

  private double limit(int variable, double rate) {
    double room = rate > 0 ? high[variable] - value[variable] : value[variable] - low[variable];
    return Math.max(0, room) / Math.abs(rate);
  }

  private boolean isBetter(int row, int than, int j, boolean bland) {
    return bland
        ? basic[row] < basic[than]
        : Math.abs(table[row][j]) > Math.abs(table[than][j]) + TOLERANCE;
  }

  private void move(int j, double distance) {
    value[free[j]] += distance;
    for (int i = 0; i < rows; i++) {
      if (table[i][j] != 0) {
        value[basic[i]] += table[i][j] * distance;
      }
    }
  }

  private void pivot(int row, int j, boolean atHigh) {
    int leaving = basic[row];
    value[leaving] = atHigh ? high[leaving] : low[leaving];
    double[] pivotRow = table[row];
    double pivot = pivotRow[j];
    for (int k = 0; k < columns; k++) {
      pivotRow[k] = k == j ? 1 / pivot : -pivotRow[k] / pivot;
    }
    for (int i = 0; i < rows; i++) {
      if (i != row && table[i][j] != 0) {
        eliminate(table[i], pivotRow, j);
      }
    }
    eliminate(reduced, pivotRow, j);
    basic[row] = free[j];
    free[j] = leaving;
  }

  private void eliminate(double[] line, double[] pivotRow, int j) {
    double factor = line[j];
    line[j] = 0;
    for (int k = 0; k < columns; k++) {
      if (pivotRow[k] != 0) {
        double sum = line[k] + factor * pivotRow[k];
        line[k] = Math.abs(sum) < 1e-12 ? 0 : sum;
      }
    }
  }
}
