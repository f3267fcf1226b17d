package org.yanhe.model.expression;

import org.jspecify.annotations.Nullable;

/** The values of one row by position. */
@FunctionalInterface
public interface RowValues {
  /**
   * The value of a column: {@code String}, {@code Long}, {@code BigDecimal}, {@code LocalDate} or
   * {@code Boolean}, null if empty. Null is allowed here alone, because this is the inner loop over
   * millions of rows.
   */
  @Nullable Object at(int column);
}
