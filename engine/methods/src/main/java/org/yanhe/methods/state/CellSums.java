package org.yanhe.methods.state;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one entity contributes to cells, by their numbers: plain arrays that are emptied for the
 * next entity by a mark, with decimals of any size for the few sums that leave 64 bits or have
 * other digits.
 */
public final class CellSums {
  private static final int FIRST_SIZE = 16;

  private long[] sums = new long[FIRST_SIZE];
  private int[] scales = new int[FIRST_SIZE];
  private int[] marks = new int[FIRST_SIZE];
  private int[] cells = new int[FIRST_SIZE];
  private int mark = 1;
  private int size;
  private final Map<Integer, BigDecimal> wide = new HashMap<>();

  /** Forgets everything. */
  void clear() {
    size = 0;
    mark++;
    wide.clear();
    if (mark < 0) {
      Arrays.fill(marks, 0);
      mark = 1;
    }
  }

  /** How many cells the entity contributes to, if only zero. */
  public int size() {
    return size;
  }

  /** The number of a cell that it contributes to, in the order of the first contribution. */
  public int cell(int position) {
    return cells[position];
  }

  /** Adds a number without its point. */
  void add(int cell, long unscaled, int scale) {
    if (isNew(cell)) {
      sums[cell] = unscaled;
      scales[cell] = scale;
    } else if (scales[cell] == scale) {
      long before = sums[cell];
      long sum = before + unscaled;
      if (((before ^ sum) & (unscaled ^ sum)) < 0) {
        addWide(cell, BigDecimal.valueOf(before, scale));
        sum = unscaled;
      }
      sums[cell] = sum;
    } else {
      addWide(cell, BigDecimal.valueOf(unscaled, scale));
    }
  }

  void add(int cell, BigDecimal amount) {
    if (isNew(cell)) {
      sums[cell] = 0;
      scales[cell] = amount.scale();
    }
    addWide(cell, amount);
  }

  private void addWide(int cell, BigDecimal amount) {
    wide.merge(cell, amount, BigDecimal::add);
  }

  /** Adds to a cell what the entity contributes to another one. */
  public void add(int cell, int other) {
    if (isPlain(other)) {
      add(cell, sums[other], scales[other]);
    } else {
      add(cell, amount(other));
    }
  }

  /** Takes from a cell what the entity contributes to another one. */
  public void subtract(int cell, int other) {
    if (isPlain(other)) {
      add(cell, -sums[other], scales[other]);
    } else {
      add(cell, amount(other).negate());
    }
  }

  private boolean isNew(int cell) {
    if (cell >= sums.length) {
      grow(Math.max(cell + 1, 2 * sums.length));
    }
    if (marks[cell] == mark) {
      return false;
    }
    marks[cell] = mark;
    cells[size++] = cell;
    return true;
  }

  private void grow(int length) {
    sums = Arrays.copyOf(sums, length);
    scales = Arrays.copyOf(scales, length);
    marks = Arrays.copyOf(marks, length);
    cells = Arrays.copyOf(cells, length);
  }

  /** Whether the contribution to a cell has a magnitude in 64 bits without its point. */
  public boolean isPlain(int cell) {
    return sums[cell] != Long.MIN_VALUE && (wide.isEmpty() || !wide.containsKey(cell));
  }

  /** A contribution that is plain, without its point. */
  public long unscaled(int cell) {
    return sums[cell];
  }

  /** Digits after the point of a contribution that is plain. */
  public int scale(int cell) {
    return scales[cell];
  }

  /** The contribution to a cell. */
  public BigDecimal amount(int cell) {
    BigDecimal plain = BigDecimal.valueOf(sums[cell], scales[cell]);
    @Nullable BigDecimal more = wide.isEmpty() ? null : wide.get(cell);
    return more == null ? plain : plain.add(more);
  }
}
