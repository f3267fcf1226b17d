package org.yanhe.model.expression;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An operand bound to the positions of columns. */
@FunctionalInterface
interface RowOperand {

  @Nullable Object value(RowValues row);

  static RowOperand bind(Operand operand, List<String> columns) {
    if (operand instanceof Operand.ColumnValue column) {
      int position = columns.indexOf(column.name());
      if (position < 0) {
        throw new IllegalArgumentException("Invalid column: '" + column.name() + "' (unknown)");
      }
      return row -> row.at(position);
    }
    if (operand instanceof Operand.TextValue text) {
      return row -> text.text();
    }
    if (operand instanceof Operand.NumberValue number) {
      return row -> number.number();
    }
    Operand.Arithmetic arithmetic = (Operand.Arithmetic) operand;
    RowOperand left = bind(arithmetic.left(), columns);
    RowOperand right = bind(arithmetic.right(), columns);
    return row -> apply(arithmetic, left.value(row), right.value(row));
  }

  private static @Nullable BigDecimal apply(
      Operand.Arithmetic arithmetic, @Nullable Object left, @Nullable Object right) {
    return left == null || right == null
        ? null
        : arithmetic.apply(new BigDecimal(left.toString()), new BigDecimal(right.toString()));
  }
}
