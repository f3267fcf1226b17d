package org.yanhe.model.expression;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A condition bound to the positions of columns. */
@FunctionalInterface
public interface RowTest {

  Truth test(RowValues row);

  /** Whether the condition holds; unknown does not. */
  default boolean holds(RowValues row) {
    return test(row) == Truth.TRUE;
  }

  /**
   * Binds a condition.
   *
   * @param columns names of the columns in the order of the row
   */
  static RowTest bind(Expression expression, List<String> columns) {
    if (expression instanceof Expression.All all) {
      List<RowTest> parts = bindEach(all.parts(), columns);
      return row -> {
        Truth truth = Truth.TRUE;
        for (RowTest part : parts) {
          truth = truth.and(part.test(row));
        }
        return truth;
      };
    }
    if (expression instanceof Expression.Any any) {
      List<RowTest> parts = bindEach(any.parts(), columns);
      return row -> {
        Truth truth = Truth.FALSE;
        for (RowTest part : parts) {
          truth = truth.or(part.test(row));
        }
        return truth;
      };
    }
    if (expression instanceof Expression.Not not) {
      RowTest part = bind(not.part(), columns);
      return row -> part.test(row).not();
    }
    return bindTest(expression, columns);
  }

  private static List<RowTest> bindEach(List<Expression> parts, List<String> columns) {
    return parts.stream().map(part -> bind(part, columns)).toList();
  }

  private static RowTest bindTest(Expression expression, List<String> columns) {
    if (expression instanceof Expression.Comparison comparison) {
      RowOperand left = RowOperand.bind(comparison.left(), columns);
      RowOperand right = RowOperand.bind(comparison.right(), columns);
      return row -> compare(comparison, left.value(row), right.value(row));
    }
    if (expression instanceof Expression.In in) {
      RowOperand value = RowOperand.bind(in.value(), columns);
      List<RowOperand> list = in.list().stream().map(o -> RowOperand.bind(o, columns)).toList();
      return row -> isIn(value.value(row), list, row);
    }
    if (expression instanceof Expression.Starts starts) {
      RowOperand value = RowOperand.bind(starts.value(), columns);
      String prefix = starts.prefix();
      return row -> starts(value.value(row), prefix);
    }
    if (expression instanceof Expression.IsEmpty empty) {
      RowOperand value = RowOperand.bind(empty.value(), columns);
      return row -> Truth.of(value.value(row) == null);
    }
    RowOperand flag = RowOperand.bind(((Expression.Flag) expression).value(), columns);
    return row -> flag.value(row) instanceof Boolean truth ? Truth.of(truth) : Truth.UNKNOWN;
  }

  private static Truth starts(@Nullable Object value, String prefix) {
    return value == null ? Truth.UNKNOWN : Truth.of(value.toString().startsWith(prefix));
  }

  private static Truth isIn(@Nullable Object value, List<RowOperand> list, RowValues row) {
    if (value == null) {
      return Truth.UNKNOWN;
    }
    for (RowOperand one : list) {
      Object other = one.value(row);
      if (other != null && order(value, other) == 0) {
        return Truth.TRUE;
      }
    }
    return Truth.FALSE;
  }

  private static Truth compare(
      Expression.Comparison comparison, @Nullable Object left, @Nullable Object right) {
    return left == null || right == null ? Truth.UNKNOWN : comparison.test(order(left, right));
  }

  /** Order of two values; a text beside a date, number or truth is read as one. */
  private static int order(Object left, Object right) {
    if (left instanceof LocalDate || right instanceof LocalDate) {
      return LocalDate.parse(left.toString()).compareTo(LocalDate.parse(right.toString()));
    }
    if (isNumber(left) || isNumber(right)) {
      return number(left).compareTo(number(right));
    }
    return left.toString().compareTo(right.toString());
  }

  private static boolean isNumber(Object value) {
    return value instanceof BigDecimal || value instanceof Long;
  }

  private static BigDecimal number(Object value) {
    return value instanceof BigDecimal decimal ? decimal : new BigDecimal(value.toString());
  }
}
