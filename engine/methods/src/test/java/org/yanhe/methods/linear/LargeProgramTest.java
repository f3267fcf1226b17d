package org.yanhe.methods.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * What the protection of a large release asks for: a year of months, quarters, half-years and
 * running totals, by county and class, where one figure of a year must move. Rounding errors of two
 * thousand steps once made such an answer worthless, and its search endless.
 */
class LargeProgramTest {
  private static final int COUNTIES = 14;
  private static final int CLASSES = 2;

  /** Months, running totals, quarters, half-years, the year. */
  private static final int TIMES = 31;

  private static final int YEAR = 30;
  private static final double TOLERANCE = 1e-6;

  private final Random random = new Random(1);
  private final Program program = new Program();
  private final double[][][] values = new double[COUNTIES + 1][CLASSES + 1][TIMES];
  private final int[][][] columns = new int[COUNTIES + 1][CLASSES + 1][TIMES];

  /** Row i adds up these times to time i. */
  private static int[][] sums() {
    int[][] parts = new int[TIMES][];
    for (int month = 0; month < 12; month++) {
      parts[12 + month] = range(0, month + 1);
    }
    for (int quarter = 0; quarter < 4; quarter++) {
      parts[24 + quarter] = range(3 * quarter, 3 * quarter + 3);
    }
    parts[28] = new int[] {24, 25};
    parts[29] = new int[] {26, 27};
    parts[YEAR] = new int[] {28, 29};
    return parts;
  }

  private static int[] range(int from, int to) {
    int[] range = new int[to - from];
    Arrays.setAll(range, i -> from + i);
    return range;
  }

  private void makeFigures() {
    for (int r = 0; r < COUNTIES; r++) {
      for (int c = 0; c < CLASSES; c++) {
        for (int month = 0; month < 12; month++) {
          double value = Math.pow(10, 4 * random.nextDouble() - 1);
          for (int whole : new int[] {r, COUNTIES}) {
            values[whole][c][month] += value;
            values[whole][CLASSES][month] += value;
          }
        }
      }
    }
    int[][] sums = sums();
    for (double[][] county : values) {
      for (double[] line : county) {
        for (int time = 12; time < TIMES; time++) {
          line[time] = Arrays.stream(sums[time]).mapToDouble(part -> line[part]).sum();
        }
      }
    }
  }

  /** One cell in ten is hidden, the others may move at a price, up or down. */
  private void makeVariables(int county, int kind) {
    double size = 0.2 * values[county][kind][YEAR];
    columns[county][kind][YEAR] = program.variable(0, 1, 0);
    for (int r = 0; r <= COUNTIES; r++) {
      for (int c = 0; c <= CLASSES; c++) {
        for (int time = 0; time < TIMES; time++) {
          if (r != county || c != kind || time != YEAR) {
            double room = values[r][c][time] / size;
            boolean isHidden = random.nextInt(10) == 0;
            double price = isHidden ? 0 : 1 + 1e-6 * random.nextDouble();
            columns[r][c][time] =
                program.variable(isHidden ? -room : 0, Double.POSITIVE_INFINITY, price);
            if (!isHidden) {
              program.variable(-room, 0, -price);
            }
          }
        }
      }
    }
  }

  private void addRow(List<int[]> plus, int[] minus) {
    List<Integer> variables = new ArrayList<>();
    List<Double> coefficients = new ArrayList<>();
    plus.forEach(cell -> add(cell, 1, variables, coefficients));
    add(minus, -1, variables, coefficients);
    program.row(variables, coefficients, 0, 0);
  }

  private void add(int[] cell, double sign, List<Integer> variables, List<Double> coefficients) {
    int column = columns[cell[0]][cell[1]][cell[2]];
    int count = column != 0 && program.cost(column) > 0 ? 2 : 1;
    for (int k = 0; k < count; k++) {
      variables.add(column + k);
      coefficients.add(sign);
    }
  }

  private void addTotals() {
    int[][] sums = sums();
    for (int r = 0; r <= COUNTIES; r++) {
      for (int c = 0; c <= CLASSES; c++) {
        for (int time = 12; time < TIMES; time++) {
          int[] at = {r, c, time};
          addRow(
              Arrays.stream(sums[time]).mapToObj(part -> new int[] {at[0], at[1], part}).toList(),
              at);
        }
      }
    }
    for (int time = 0; time < TIMES; time++) {
      int t = time;
      for (int r = 0; r <= COUNTIES; r++) {
        int county = r;
        addRow(
            Arrays.stream(range(0, CLASSES)).mapToObj(c -> new int[] {county, c, t}).toList(),
            new int[] {r, CLASSES, t});
      }
      for (int c = 0; c <= CLASSES; c++) {
        int kind = c;
        addRow(
            Arrays.stream(range(0, COUNTIES)).mapToObj(r -> new int[] {r, kind, t}).toList(),
            new int[] {COUNTIES, c, t});
      }
    }
  }

  private double cost(double[] answer) {
    double cost = 0;
    for (int j = 0; j < answer.length; j++) {
      cost += program.cost(j) * answer[j];
    }
    return cost;
  }

  @Test
  void an_answer_after_thousands_of_steps_keeps_all_sums_and_is_cheap() {
    makeFigures();
    makeVariables(3, 1);
    addTotals();
    Simplex simplex = new Simplex(program);

    assertThat(simplex.push(0, 1)).isCloseTo(1, within(TOLERANCE));
    double first = cost(simplex.values());
    double[] answer = simplex.cheapest(0);

    assertThat(cost(answer)).isPositive().isLessThan(first);
    for (Program.Row row : program.rows()) {
      double sum = 0;
      for (int k = 0; k < row.columns().size(); k++) {
        sum += row.coefficients().get(k) * answer[row.columns().get(k)];
      }
      assertThat(sum).isBetween(-TOLERANCE, TOLERANCE);
    }
    for (int j = 0; j < answer.length; j++) {
      assertThat(answer[j]).isBetween(program.low(j) - TOLERANCE, program.high(j) + TOLERANCE);
    }
  }
}
