package org.yanhe.methods.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.IntPredicate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/** Against ojAlgo on random programs: the same optimum wherever ojAlgo finds a possible one. */
class SimplexTest {
  private static final double TOLERANCE = 1e-6;

  @Property(tries = 200)
  void finds_the_optimum_that_ojalgo_finds(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
    Random random = new Random(seed);
    int size = 2 + random.nextInt(8);
    Program program = new Program();
    ExpressionsBasedModel model = new ExpressionsBasedModel();
    List<Variable> variables = new ArrayList<>();
    for (int j = 0; j < size; j++) {
      int low = -random.nextInt(20);
      int high = random.nextInt(50);
      program.variable(low, high, 0);
      variables.add(model.addVariable("x" + j).lower(low).upper(high).weight(j == 0 ? 1 : 0));
    }
    for (int i = 0; i < 1 + random.nextInt(6); i++) {
      addRow(random, size, program, model, variables, i);
    }

    double ours = new Simplex(program).push(0, 1);
    Optimisation.Result theirs = model.maximise();

    assertThat(theirs.getState().isFeasible()).as("zero is possible").isTrue();
    assertThat(ours).isCloseTo(theirs.get(0).doubleValue(), within(TOLERANCE));
  }

  /**
   * What protection asks for: move one cell of a table by one unit while its totals hold, other
   * cells up or down at a price, the first and the last column without an upper bound.
   */
  @Property(tries = 100)
  void moves_a_cell_of_a_table_as_cheaply_as_ojalgo(
      @ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
    Random random = new Random(seed);
    int rows = 2 + random.nextInt(5);
    int columns = 2 + random.nextInt(5);
    Program program = new Program();
    ExpressionsBasedModel model = new ExpressionsBasedModel();
    List<List<Integer>> numbers = new ArrayList<>();
    for (int cell = 0; cell < rows * columns; cell++) {
      double high = cell % columns == 0 ? Double.POSITIVE_INFINITY : random.nextInt(4);
      int low = random.nextInt(4);
      int price = 1 + random.nextInt(9);
      numbers.add(
          cell == 0
              ? List.of(program.variable(0, 1, 0))
              : List.of(program.variable(0, high, price), program.variable(-low, 0, -price)));
      if (cell == 0) {
        model.addVariable("x0").lower(1).upper(1);
      } else {
        Variable up = model.addVariable("up" + cell).lower(0).weight(price);
        model.addVariable("down" + cell).lower(-low).upper(0).weight(-price);
        if (high < Double.POSITIVE_INFINITY) {
          up.upper(high);
        }
      }
    }
    for (int r = 0; r < rows; r++) {
      int row = r;
      addTotal(numbers, cell -> cell / columns == row, program, model);
    }
    for (int c = 0; c < columns; c++) {
      int column = c;
      addTotal(numbers, cell -> cell % columns == column, program, model);
    }

    Simplex simplex = new Simplex(program);
    boolean isMoved = simplex.push(0, 1) > 1 - TOLERANCE;
    double[] values = simplex.cheapest(0);
    Optimisation.Result theirs = model.minimise();

    assertThat(theirs.getState().isFeasible()).isEqualTo(isMoved);
    if (isMoved) {
      double cost = 0;
      for (int j = 0; j < values.length; j++) {
        cost += program.cost(j) * values[j];
      }
      assertThat(cost).isCloseTo(theirs.getValue(), within(TOLERANCE));
    }
  }

  /** Hillier and Lieberman, Introduction to Operations Research, the Wyndor Glass example. */
  @Test
  void a_worked_example_of_the_textbooks() {
    Program program = new Program();
    int kept = program.variable(0, 0, 0);
    int doors = program.variable(0, Double.POSITIVE_INFINITY, -3);
    int windows = program.variable(0, Double.POSITIVE_INFINITY, -5);
    program.row(List.of(doors), List.of(1.0), 0, 4);
    program.row(List.of(windows), List.of(2.0), 0, 12);
    program.row(List.of(doors, windows), List.of(3.0, 2.0), 0, 18);

    assertThat(new Simplex(program).cheapest(kept)).containsExactly(0, 2, 6);
    assertThat(new Simplex(program).push(doors, 1)).isEqualTo(4);
    assertThat(new Simplex(program).push(windows, 1)).isEqualTo(6);
    assertThat(new Simplex(program).push(windows, -1)).isZero();
  }

  /** Beale 1955: Dantzig's rule alone goes round in it for ever. */
  @Test
  void a_program_that_goes_round_is_solved() {
    Program program = new Program();
    int kept = program.variable(0, 0, 0);
    int[] x = new int[4];
    double[] costs = {-0.75, 150, -0.02, 6};
    for (int j = 0; j < x.length; j++) {
      x[j] = program.variable(0, Double.POSITIVE_INFINITY, costs[j]);
    }
    List<Integer> all = List.of(x[0], x[1], x[2], x[3]);
    program.row(all, List.of(0.25, -60.0, -1 / 25.0, 9.0), Double.NEGATIVE_INFINITY, 0);
    program.row(all, List.of(0.5, -90.0, -1 / 50.0, 3.0), Double.NEGATIVE_INFINITY, 0);
    program.row(List.of(x[2]), List.of(1.0), 0, 1);

    double[] values = new Simplex(program).cheapest(kept);

    double cost = 0;
    for (int j = 0; j < values.length; j++) {
      cost += program.cost(j) * values[j];
    }
    assertThat(cost).isCloseTo(-0.05, within(TOLERANCE));
  }

  /** Kuhn, in Balinski and Tucker 1969, bounded by a last row: its optimum is -2. */
  @Test
  void another_program_that_goes_round_is_solved() {
    Program program = new Program();
    int kept = program.variable(0, 0, 0);
    double[] costs = {-2, -3, 1, 12};
    for (double cost : costs) {
      program.variable(0, Double.POSITIVE_INFINITY, cost);
    }
    List<Integer> all = List.of(1, 2, 3, 4);
    program.row(all, List.of(-2.0, -9.0, 1.0, 9.0), Double.NEGATIVE_INFINITY, 0);
    program.row(all, List.of(1 / 3.0, 1.0, -1 / 3.0, -2.0), Double.NEGATIVE_INFINITY, 0);
    program.row(all, List.of(2.0, 3.0, -1.0, -12.0), Double.NEGATIVE_INFINITY, 2);

    double[] values = new Simplex(program).cheapest(kept);

    double cost = 0;
    for (int j = 0; j < costs.length; j++) {
      cost += costs[j] * values[j + 1];
    }
    assertThat(cost).isCloseTo(-2, within(TOLERANCE));
  }

  @Test
  void a_program_without_a_bound_is_a_bug() {
    Program program = new Program();
    int x = program.variable(0, Double.POSITIVE_INFINITY, 0);

    assertThatThrownBy(() -> new Simplex(program).push(x, 1))
        .hasMessage("Cannot solve a linear program: it has no bound. Report this as a bug.");
  }

  @Test
  void what_was_kept_moves_no_more() {
    Program program = new Program();
    int x = program.variable(-3, 5, 0);
    int y = program.variable(0, 9, 0);
    program.row(List.of(x, y), List.of(1.0, -1.0), 0, 0);
    Simplex simplex = new Simplex(program);

    assertThat(simplex.push(x, 1)).isEqualTo(5);
    simplex.keep(x);

    assertThat(simplex.push(y, -1)).isEqualTo(5);
    assertThat(simplex.push(y, 1)).isEqualTo(5);
    assertThat(simplex.values()).containsExactly(5, 5);
  }

  private static void addTotal(
      List<List<Integer>> numbers,
      IntPredicate isPart,
      Program program,
      ExpressionsBasedModel model) {
    List<Integer> parts = new ArrayList<>();
    Expression total = model.addExpression("total" + program.rows().size()).level(0);
    for (int cell = 0; cell < numbers.size(); cell++) {
      if (isPart.test(cell)) {
        for (int variable : numbers.get(cell)) {
          parts.add(variable);
          total.set(model.getVariable(variable), 1);
        }
      }
    }
    program.row(parts, Collections.nCopies(parts.size(), 1.0), 0, 0);
  }

  @Property(tries = 200)
  void every_answer_keeps_all_bounds(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
    Random random = new Random(seed);
    int size = 5 + random.nextInt(20);
    Program program = new Program();
    for (int j = 0; j < size; j++) {
      program.variable(-random.nextInt(20), random.nextInt(50), 0);
    }
    for (int i = 0; i < size; i++) {
      addRow(random, size, program, new ExpressionsBasedModel(), List.of(), i);
    }
    Simplex simplex = new Simplex(program);
    simplex.push(0, 1);
    double[] values = simplex.values();

    for (Program.Row row : program.rows()) {
      double sum = 0;
      for (int k = 0; k < row.columns().size(); k++) {
        sum += row.coefficients().get(k) * values[row.columns().get(k)];
      }
      assertThat(sum).isBetween(row.low() - TOLERANCE, row.high() + TOLERANCE);
    }
  }

  private static void addRow(
      Random random,
      int size,
      Program program,
      ExpressionsBasedModel model,
      List<Variable> variables,
      int number) {
    List<Integer> columns = new ArrayList<>();
    List<Double> coefficients = new ArrayList<>();
    Expression expression = model.addExpression("r" + number);
    for (int j = 0; j < size; j++) {
      if (random.nextInt(3) > 0) {
        int coefficient = random.nextInt(9) - 4;
        columns.add(j);
        coefficients.add((double) coefficient);
        if (!variables.isEmpty()) {
          expression.set(variables.get(j), coefficient);
        }
      }
    }
    int low = random.nextInt(3) == 0 ? 0 : -random.nextInt(30);
    int high = random.nextInt(3) == 0 ? 0 : random.nextInt(30);
    program.row(columns, coefficients, low, high);
    expression.lower(low).upper(high);
  }
}
