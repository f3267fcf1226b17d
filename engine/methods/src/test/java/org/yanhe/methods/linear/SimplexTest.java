package org.yanhe.methods.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
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
