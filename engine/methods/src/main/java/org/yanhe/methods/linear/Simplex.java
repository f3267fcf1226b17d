package org.yanhe.methods.linear;

import java.util.Arrays;

/**
 * The primal simplex method with bounded variables (Chvátal, Linear Programming, ch. 8), from the
 * possible point zero, so that no first phase can go wrong. Columns enter by the Devex rule (Harris
 * 1973), rows leave by Harris's test of ratios, which never takes a small pivot where a larger one
 * would break no bound by more than {@link #SLACK}; the table is made anew from the program before
 * errors of rounding pile up. Plain loops in a fixed order: every machine finds the same. When it
 * gives up by count its answer is possible still, only not the best.
 */
public final class Simplex {
  /** Smaller entries are no pivots. */
  private static final double PIVOT = 1e-7;

  /** How far a variable may lie beyond its bound for a better pivot. */
  private static final double SLACK = 1e-9;

  /** What improves by less than this share of the largest cost does not improve. */
  private static final double GAIN = 1e-9;

  /** Smaller entries are what rounding left of zero. */
  private static final double ZERO = 1e-12;

  /** Steps without progress after which Bland's rule keeps it from going round. */
  private static final int PATIENCE = 1_000;

  /** How far the sum of a row may be from what the table says of it. */
  private static final double ERROR = 1e-9;

  private final Program program;
  private final int rows;
  private final int columns;
  private final double[][] table;
  private final double[] low;
  private final double[] high;
  private final double[] value;
  private final int[] basic;
  private final int[] free;
  private final double[] reduced;
  private final double[] weight;
  private final int[] filled;
  private final int[] hit;
  private final double[] rate;
  private int hits;
  private final int most;
  private double gain;
  private int old;

  /** Prepares a program; nothing is solved yet. */
  public Simplex(Program program) {
    this.program = program;
    columns = program.size();
    rows = program.rows().size();
    most = 20_000 + 20 * (rows + columns);
    table = new double[rows][columns];
    low = new double[columns + rows];
    high = new double[columns + rows];
    value = new double[columns + rows];
    reduced = new double[columns];
    weight = new double[columns];
    filled = new int[columns];
    hit = new int[rows];
    rate = new double[rows];
    basic = new int[rows];
    free = new int[columns];
    for (int j = 0; j < columns; j++) {
      low[j] = program.low(j);
      high[j] = program.high(j);
    }
    for (int i = 0; i < rows; i++) {
      low[columns + i] = Math.min(program.rows().get(i).low(), 0);
      high[columns + i] = Math.max(program.rows().get(i).high(), 0);
    }
    load();
  }

  /** The sum of a row is a variable of its own, basic at first. */
  private void load() {
    for (int j = 0; j < columns; j++) {
      free[j] = j;
    }
    for (int i = 0; i < rows; i++) {
      basic[i] = columns + i;
      Arrays.fill(table[i], 0);
      Program.Row row = program.rows().get(i);
      for (int k = 0; k < row.columns().size(); k++) {
        table[i][row.columns().get(k)] += row.coefficients().get(k);
      }
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
  public double[] cheapest(int kept) {
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
    gain = GAIN * Arrays.stream(cost).map(Math::abs).max().orElse(1);
    Arrays.fill(weight, 1);
    price(cost);
    int idle = 0;
    for (int count = 0; count < most; count++) {
      if (old > rows + 100) {
        renew();
        price(cost);
      }
      int entering = entering(idle > PATIENCE);
      if (entering < 0) {
        if (isExact()) {
          return;
        }
        renew();
        price(cost);
      } else {
        idle = step(entering, idle > PATIENCE) > SLACK ? 0 : idle + 1;
      }
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

  /** The column that improves most for its weight, or under Bland's rule the first. */
  private int entering(boolean bland) {
    double[] costs = reduced;
    double least = gain;
    int best = -1;
    double greatest = 0;
    for (int j = 0; j < costs.length; j++) {
      double cost = costs[j];
      if ((cost < -least || cost > least) && canMove(free[j], cost)) {
        double merit = bland ? -free[j] : cost * cost / weight[j];
        if (best < 0 || merit > greatest) {
          best = j;
          greatest = merit;
        }
      }
    }
    return best;
  }

  private boolean canMove(int variable, double cost) {
    return cost < 0 ? value[variable] < high[variable] : value[variable] > low[variable];
  }

  /** Moves along a column until the first bound; returns how far. */
  private double step(int j, boolean bland) {
    int direction = reduced[j] < 0 ? 1 : -1;
    int variable = free[j];
    double own = direction > 0 ? high[variable] - value[variable] : value[variable] - low[variable];
    lookAt(j);
    int leaving = leaving(direction, own, bland);
    double length = leaving < 0 ? own : room(leaving, table[leaving][j] * direction);
    if (length == Double.POSITIVE_INFINITY) {
      throw new IllegalStateException(
          "Cannot solve a linear program: it has no bound. Report this as a bug.");
    }
    move(j, direction * length);
    if (leaving >= 0) {
      boolean atHigh = table[leaving][j] * direction > 0;
      int left = basic[leaving];
      pivot(leaving, j);
      value[left] = atHigh ? high[left] : low[left];
    }
    return length;
  }

  /** The rows in which a column is filled, and with what: columns are slow to walk along. */
  private void lookAt(int j) {
    double[][] lines = table;
    int count = 0;
    for (int i = 0; i < lines.length; i++) {
      double entry = lines[i][j];
      if (entry != 0) {
        hit[count] = i;
        rate[count++] = entry;
      }
    }
    hits = count;
  }

  /** The row that stops a column, by the largest pivot that breaks no bound; -1 if none does. */
  private int leaving(int direction, double own, boolean bland) {
    double farthest = own;
    for (int n = 0; n < hits; n++) {
      if (Math.abs(rate[n]) > PIVOT) {
        double room = room(hit[n], rate[n] * direction);
        farthest = Math.min(farthest, room + SLACK / Math.abs(rate[n]));
      }
    }
    int best = -1;
    for (int n = 0; farthest < own && n < hits; n++) {
      if (Math.abs(rate[n]) > PIVOT && room(hit[n], rate[n] * direction) <= farthest) {
        boolean better =
            best < 0
                || (bland
                    ? basic[hit[n]] < basic[hit[best]]
                    : Math.abs(rate[n]) > Math.abs(rate[best]));
        best = better ? n : best;
      }
    }
    return best < 0 ? -1 : hit[best];
  }

  /** How far a basic variable can follow a rate. */
  private double room(int row, double rate) {
    int variable = basic[row];
    double room = rate > 0 ? high[variable] - value[variable] : value[variable] - low[variable];
    return Math.max(0, room) / Math.abs(rate);
  }

  private void move(int j, double distance) {
    value[free[j]] += distance;
    for (int n = 0; n < hits; n++) {
      value[basic[hit[n]]] += rate[n] * distance;
    }
  }

  /** Swaps the basic variable of a row for a column that was looked at. */
  private void pivot(int row, int j) {
    double[] pivotRow = table[row];
    double pivot = pivotRow[j];
    int count = 0;
    for (int k = 0; k < columns; k++) {
      if (pivotRow[k] != 0) {
        pivotRow[k] = k == j ? 1 / pivot : -pivotRow[k] / pivot;
        filled[count++] = k;
      }
    }
    weigh(pivotRow, j, count);
    for (int n = 0; n < hits; n++) {
      if (hit[n] != row) {
        eliminate(table[hit[n]], pivotRow, j, count);
      }
    }
    eliminate(reduced, pivotRow, j, count);
    int leaving = basic[row];
    basic[row] = free[j];
    free[j] = leaving;
    old++;
  }

  /** Reference weights of Devex: how far a unit of each column moves the columns of the start. */
  private void weigh(double[] pivotRow, int j, int count) {
    double entered = weight[j];
    for (int n = 0; n < count; n++) {
      int k = filled[n];
      weight[k] = Math.max(weight[k], pivotRow[k] * pivotRow[k] * entered);
    }
    weight[j] = Math.max(pivotRow[j] * pivotRow[j] * entered, 1);
  }

  /** Only where the pivot row is filled: most tables stay sparse. */
  private void eliminate(double[] line, double[] pivotRow, int j, int count) {
    int[] places = filled;
    double factor = line[j];
    line[j] = 0;
    for (int n = 0; n < count; n++) {
      int k = places[n];
      double sum = line[k] + factor * pivotRow[k];
      line[k] = Math.abs(sum) < ZERO ? 0 : sum;
    }
  }

  /** Makes the table of the same basis from the program, and the values that follow from it. */
  private void renew() {
    boolean[] wanted = new boolean[columns + rows];
    for (int variable : basic) {
      wanted[variable] = true;
    }
    load();
    for (int j = 0; j < columns; j++) {
      if (wanted[j]) {
        enter(j, wanted);
      }
    }
    Arrays.fill(weight, 1);
    for (int i = 0; i < rows; i++) {
      double sum = 0;
      for (int j = 0; j < columns; j++) {
        sum += table[i][j] * value[free[j]];
      }
      value[basic[i]] = sum;
    }
    old = 0;
  }

  /** Swaps a column for the largest entry among rows that need not stay basic. */
  private void enter(int j, boolean[] wanted) {
    lookAt(j);
    int best = -1;
    for (int n = 0; n < hits; n++) {
      if (!wanted[basic[hit[n]]] && (best < 0 || Math.abs(rate[n]) > Math.abs(rate[best]))) {
        best = n;
      }
    }
    if (best >= 0 && Math.abs(rate[best]) > PIVOT) {
      pivot(hit[best], j);
    }
  }

  /** Whether the sums of rows are what the program makes of the values of its variables. */
  private boolean isExact() {
    for (int i = 0; old > 0 && i < rows; i++) {
      Program.Row row = program.rows().get(i);
      double sum = 0;
      for (int k = 0; k < row.columns().size(); k++) {
        sum += row.coefficients().get(k) * value[row.columns().get(k)];
      }
      double error = Math.abs(sum - value[columns + i]);
      if (error > ERROR * Math.max(1, Math.abs(sum))) {
        return false;
      }
    }
    return true;
  }
}
