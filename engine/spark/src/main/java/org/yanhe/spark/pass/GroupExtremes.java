package org.yanhe.spark.pass;

import java.math.BigDecimal;
import java.util.Arrays;

/** Smallest and largest number of one column by group. */
final class GroupExtremes {
  private final int column;
  private final int scale;
  private long[] smallest = {};
  private long[] largest = {};

  GroupExtremes(int column, int scale) {
    this.column = column;
    this.scale = scale;
  }

  void add(int[] groups, int rows, int size, NumberColumns numbers) {
    if (smallest.length < size) {
      int before = smallest.length;
      smallest = Arrays.copyOf(smallest, Math.max(size, before * 2));
      largest = Arrays.copyOf(largest, smallest.length);
      Arrays.fill(smallest, before, smallest.length, Long.MAX_VALUE);
      Arrays.fill(largest, before, largest.length, Long.MIN_VALUE);
    }
    long[] values = numbers.of(column);
    BatchColumn from = numbers.column(column);
    boolean hasNulls = from.hasNulls();
    for (int i = 0; i < rows; i++) {
      if (!hasNulls || !from.isNull(i)) {
        int group = groups[i];
        smallest[group] = Math.min(smallest[group], values[i]);
        largest[group] = Math.max(largest[group], values[i]);
      }
    }
  }

  /** Whether the group has any number. */
  boolean has(int group) {
    return smallest[group] <= largest[group];
  }

  BigDecimal smallest(int group) {
    return BigDecimal.valueOf(smallest[group], scale);
  }

  BigDecimal largest(int group) {
    return BigDecimal.valueOf(largest[group], scale);
  }
}
