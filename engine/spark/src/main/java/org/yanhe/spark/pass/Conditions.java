package org.yanhe.spark.pass;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yanhe.methods.state.Atom;
import org.yanhe.model.expression.Expression;
import org.yanhe.model.expression.ExpressionParser;
import org.yanhe.model.expression.Operand;
import org.yanhe.model.expression.RowTest;

/**
 * The conditions of atoms, taken apart into the tests that they are made of. A test is decided once
 * for each code or row; which conditions hold follows from the truths of the tests alone.
 */
final class Conditions {
  private final List<Expression> tests = new ArrayList<>();
  private final List<RowTest> wholes;

  Conditions(List<Atom> atoms) {
    List<Expression> flagged =
        atoms.stream().map(atom -> flagged(ExpressionParser.parse(atom.where()))).toList();
    List<String> names = new ArrayList<>();
    for (int i = 0; i < tests.size(); i++) {
      names.add(name(i));
    }
    wholes = flagged.stream().map(whole -> RowTest.bind(whole, names)).toList();
  }

  private static String name(int test) {
    return "test " + test;
  }

  /** Puts a flag in the place of every test; a flag without a value is an unknown truth. */
  private Expression flagged(Expression expression) {
    if (expression instanceof Expression.All all) {
      return new Expression.All(all.parts().stream().map(this::flagged).toList());
    }
    if (expression instanceof Expression.Any any) {
      return new Expression.Any(any.parts().stream().map(this::flagged).toList());
    }
    if (expression instanceof Expression.Not not) {
      return new Expression.Not(flagged(not.part()));
    }
    int test = tests.indexOf(expression);
    if (test < 0) {
      test = tests.size();
      tests.add(expression);
    }
    return new Expression.Flag(new Operand.ColumnValue(name(test)));
  }

  /** The tests, each once. */
  List<Expression> tests() {
    return tests;
  }

  /**
   * For each atom whether its condition holds.
   *
   * @param truths of each test; null where unknown
   */
  boolean[] holding(@Nullable Boolean[] truths) {
    boolean[] holding = new boolean[wholes.size()];
    for (int i = 0; i < holding.length; i++) {
      holding[i] = wholes.get(i).holds(test -> truths[test]);
    }
    return holding;
  }
}
