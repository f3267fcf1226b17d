package org.yanhe.bench;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * A row of a query of {@link ReportSql}.
 *
 * @param columns period, place, class, then indicators
 * @param values by position
 */
record QueryRow(List<String> columns, IntFunction<@Nullable Object> values) {
  private static final int FIRST_INDICATOR = 3;

  void putInto(Answer answer) {
    for (int i = FIRST_INDICATOR; i < columns.size(); i++) {
      Object value = values.apply(i);
      if (value != null) {
        Answer.Cell cell = new Answer.Cell(columns.get(i), text(0), text(1), text(2));
        answer.put(cell, new BigDecimal(value.toString()));
      }
    }
  }

  private String text(int column) {
    return String.valueOf(values.apply(column));
  }
}
