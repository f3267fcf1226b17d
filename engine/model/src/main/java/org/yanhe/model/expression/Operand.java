package org.yanhe.model.expression;

import java.math.BigDecimal;
import java.util.Set;
import java.util.TreeSet;

/** A value within a condition. */
public sealed interface Operand {

  /** Names of the columns it reads, sorted. */
  Set<String> columns();

  /**
   * The value of a column.
   *
   * @param name column of the dataset
   */
  record ColumnValue(String name) implements Operand {
    @Override
    public Set<String> columns() {
      return Set.of(name);
    }
  }

  /**
   * A text in quotes; compared with a date or a truth column it is read as one.
   *
   * @param text without the quotes
   */
  record TextValue(String text) implements Operand {
    @Override
    public Set<String> columns() {
      return Set.of();
    }
  }

  /**
   * A number.
   *
   * @param number exact
   */
  record NumberValue(BigDecimal number) implements Operand {
    @Override
    public Set<String> columns() {
      return Set.of();
    }
  }

  /**
   * A sum, difference or product.
   *
   * @param sign {@code +}, {@code -} or {@code *}
   * @param left first operand
   * @param right second operand
   */
  record Arithmetic(char sign, Operand left, Operand right) implements Operand {
    @Override
    public Set<String> columns() {
      Set<String> both = new TreeSet<>(left.columns());
      both.addAll(right.columns());
      return both;
    }

    BigDecimal apply(BigDecimal a, BigDecimal b) {
      return switch (sign) {
        case '+' -> a.add(b);
        case '-' -> a.subtract(b);
        default -> a.multiply(b);
      };
    }
  }
}
