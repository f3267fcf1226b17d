package org.yanhe.spark.pass;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yanhe.model.expression.Expression;
import org.yanhe.model.expression.Operand;
import org.yanhe.model.expression.RowTest;
import org.yanhe.model.expression.Truth;

/** A test that has to be decided row by row, because it reads a number or several columns. */
final class TestedRows {
  /** The classes of a row, as of {@link Truth}. */
  static final int CLASSES = Truth.values().length;

  private static final int LONG_BITS = 63;

  private final RowTest test;
  private final Optional<Threshold> threshold;
  private byte[] truths = {};

  /**
   * A comparison of a number with a constant, as one of whole numbers.
   *
   * @param column position of the column
   * @param floor largest whole number not above the constant
   * @param isWhole whether the constant is {@code floor}
   * @param truths of a number below, equal to and above the constant
   */
  private record Threshold(int column, long floor, boolean isWhole, byte[] truths) {}

  TestedRows(Expression test, List<String> columns, List<BatchColumn.Kind> kinds) {
    this.test = RowTest.bind(test, columns);
    this.threshold = threshold(test, columns, kinds);
  }

  /** The truth of each row of the batch that was read last. */
  byte[] truths() {
    return truths;
  }

  /** The truth behind a class; null where unknown. */
  static @Nullable Boolean truth(int truth) {
    return switch (Truth.values()[truth]) {
      case TRUE -> Boolean.TRUE;
      case FALSE -> Boolean.FALSE;
      case UNKNOWN -> null;
    };
  }

  private static Optional<Threshold> threshold(
      Expression test, List<String> columns, List<BatchColumn.Kind> kinds) {
    if (!(test instanceof Expression.Comparison comparison)) {
      return Optional.empty();
    }
    Operand left = comparison.left();
    Operand right = comparison.right();
    if (left instanceof Operand.ColumnValue column && right instanceof Operand.NumberValue number) {
      return threshold(test, columns, kinds, column.name(), number.number());
    }
    if (left instanceof Operand.NumberValue number && right instanceof Operand.ColumnValue column) {
      return threshold(test, columns, kinds, column.name(), number.number());
    }
    return Optional.empty();
  }

  private static Optional<Threshold> threshold(
      Expression test,
      List<String> columns,
      List<BatchColumn.Kind> kinds,
      String column,
      BigDecimal constant) {
    int position = columns.indexOf(column);
    BigDecimal unscaled = constant.movePointRight(kinds.get(position).scale());
    BigInteger floor = unscaled.setScale(0, RoundingMode.FLOOR).toBigInteger();
    if (!kinds.get(position).isNumber() || floor.bitLength() > LONG_BITS) {
      return Optional.empty();
    }
    RowTest bound = RowTest.bind(test, List.of(column));
    byte[] truths = new byte[3];
    for (int i = 0; i < truths.length; i++) {
      BigDecimal beside = constant.add(BigDecimal.valueOf(i - 1L));
      truths[i] = (byte) bound.test(c -> beside).ordinal();
    }
    boolean isWhole = unscaled.compareTo(new BigDecimal(floor)) == 0;
    return Optional.of(new Threshold(position, floor.longValue(), isWhole, truths));
  }

  void read(VectorizedScan.Batch batch, NumberColumns numbers) {
    if (truths.length < batch.rows()) {
      truths = new byte[batch.rows()];
    }
    if (threshold.isPresent()) {
      compare(threshold.get(), batch, numbers.of(threshold.get().column()));
    } else {
      for (int i = 0; i < batch.rows(); i++) {
        truths[i] = (byte) testAt(batch, i).ordinal();
      }
    }
  }

  private Truth testAt(VectorizedScan.Batch batch, int row) {
    return test.test(
        c -> {
          BatchColumn column = batch.columns().get(c);
          return column.isNull(row) ? null : column.value(row);
        });
  }

  private void compare(Threshold threshold, VectorizedScan.Batch batch, long[] numbers) {
    BatchColumn column = batch.columns().get(threshold.column());
    boolean hasNulls = column.hasNulls();
    long floor = threshold.floor();
    int equal = threshold.isWhole() ? 1 : 0;
    for (int i = 0; i < batch.rows(); i++) {
      long number = numbers[i];
      int order = number > floor ? 2 : number == floor ? equal : 0;
      truths[i] =
          hasNulls && column.isNull(i) ? (byte) Truth.UNKNOWN.ordinal() : threshold.truths()[order];
    }
  }
}
