package org.yanhe.spark.pass;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Sums of one column by group: unscaled in 64 bits, checked, with wide sums for what leaves them.
 */
final class GroupSums {
  private final int column;
  private final int scale;
  private long[] sums = {};
  private long[] empty = {};
  private final Map<Integer, BigInteger> wide = new HashMap<>();

  GroupSums(int column, int scale) {
    this.column = column;
    this.scale = scale;
  }

  void add(int[] groups, int rows, int size, NumberColumns numbers) {
    if (sums.length < size) {
      sums = Arrays.copyOf(sums, Math.max(size, sums.length * 2));
      empty = Arrays.copyOf(empty, sums.length);
    }
    add(groups, rows, numbers.of(column));
    BatchColumn from = numbers.column(column);
    if (from.hasNulls()) {
      for (int i = 0; i < rows; i++) {
        empty[groups[i]] += from.isNull(i) ? 1 : 0;
      }
    }
  }

  private void add(int[] groups, int rows, long[] values) {
    long[] totals = sums;
    for (int i = 0; i < rows; i++) {
      int group = groups[i];
      long value = values[i];
      long before = totals[group];
      long sum = before + value;
      if (((before ^ sum) & (value ^ sum)) < 0) {
        wide.merge(group, BigInteger.valueOf(before), BigInteger::add);
        sum = value;
      }
      totals[group] = sum;
    }
  }

  BigDecimal sum(int group) {
    BigInteger low = BigInteger.valueOf(sums[group]);
    return new BigDecimal(wide.getOrDefault(group, BigInteger.ZERO).add(low), scale);
  }

  /** Rows without a value. */
  long empty(int group) {
    return empty[group];
  }
}
