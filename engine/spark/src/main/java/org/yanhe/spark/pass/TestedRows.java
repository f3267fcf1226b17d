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
  /** Number of truths. */
  static final int CLASSES = 3;

  private static final byte UNKNOWN = 0;
  private static final byte TRUE = 1;
  private static final byte FALSE = 2;
  private static final int LONG_BITS = 63;

  private final RowTest test;
  private final Optional<Threshold> threshold;
  private int[] truths = {};

  /**
   * A comparison of a number with a constant, as one of whole numbers.
   *
   * @param column position of the column
   * @param floor largest whole number not above the constant
   * @param below truth for a smaller number
   * @param atFloor truth for {@code floor}: equal to the constant, or still below it
   * @param above truth for a larger number
   */
  private record Threshold(int column, long floor, byte below, byte atFloor, byte above) {}

  TestedRows(Expression test, List<String> columns, List<BatchColumn.Kind> kinds) {
    this.test = RowTest.bind(test, columns);
    this.threshold = threshold(test, columns, kinds);
  }

  /** The truth of each row of the batch that was read last. */
  int[] truths() {
    return truths;
  }

  static byte number(Truth truth) {
    return switch (truth) {
      case TRUE -> TRUE;
      case FALSE -> FALSE;
      case UNKNOWN -> UNKNOWN;
    };
  }

  /** The truth behind a number; null where unknown. */
  static @Nullable Boolean truth(int number) {
    return number == UNKNOWN ? null : (Boolean) (number == TRUE);
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
    byte below = number(bound.test(c -> constant.subtract(BigDecimal.ONE)));
    byte equal = number(bound.test(c -> constant));
    byte above = number(bound.test(c -> constant.add(BigDecimal.ONE)));
    boolean isWhole = unscaled.compareTo(new BigDecimal(floor)) == 0;
    return Optional.of(
        new Threshold(position, floor.longValue(), below, isWhole ? equal : below, above));
  }

  void read(VectorizedScan.Batch batch, NumberColumns numbers) {
    if (truths.length < batch.rows()) {
      truths = new int[batch.rows()];
    }
    if (threshold.isPresent()) {
      compare(threshold.get(), batch, numbers.of(threshold.get().column()));
    } else {
      for (int i = 0; i < batch.rows(); i++) {
        truths[i] = number(testAt(batch, i));
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
    long floor = threshold.floor();
    int[] byOrder = {threshold.below(), threshold.atFloor(), threshold.above()};
    for (int i = 0; i < batch.rows(); i++) {
      truths[i] = byOrder[1 + Integer.signum(Long.compare(numbers[i], floor))];
    }
    if (column.hasNulls()) {
      for (int i = 0; i < batch.rows(); i++) {
        truths[i] = column.isNull(i) ? UNKNOWN : truths[i];
      }
    }
  }
}
