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

  /** Digits after the point that plain sums may have. */
  private static final int SCALES = 1 << 8;

  /**
   * Of each cell its sum without the point, and beside it the mark of the entity and the digits
   * after the point.
   */
  private long[] sums = new long[2 * FIRST_SIZE];

  private int[] cells = new int[FIRST_SIZE];
  private long mark = SCALES;
  private int size;
  private final Map<Integer, BigDecimal> wide = new HashMap<>();

  /** Forgets everything. */
  void clear() {
    size = 0;
    mark += SCALES;
    wide.clear();
  }

  /** How many cells the entity contributes to, if only zero. */
  public int size() {
    return size;
  }

  /** The number of a cell that it contributes to, in the order of the first contribution. */
  public int cell(int position) {
    return cells[position];
  }

  /** Adds a number without its point to some cells. */
  void add(int[] some, long unscaled, int scale) {
    for (int cell : some) {
      add(cell, unscaled, scale);
    }
  }

  /** Adds a number without its point. */
  void add(int cell, long unscaled, int scale) {
    if ((scale & -SCALES) != 0) {
      add(cell, BigDecimal.valueOf(unscaled, scale));
    } else if (isNew(cell, scale)) {
      sums[2 * cell] = unscaled;
    } else if (sums[2 * cell + 1] == mark + scale) {
      long before = sums[2 * cell];
      long sum = before + unscaled;
      if (((before ^ sum) & (unscaled ^ sum)) < 0) {
        addWide(cell, BigDecimal.valueOf(before, scale));
        sum = unscaled;
      }
      sums[2 * cell] = sum;
    } else {
      addWide(cell, BigDecimal.valueOf(unscaled, scale));
    }
  }

  void add(int cell, BigDecimal amount) {
    if (isNew(cell, 0)) {
      sums[2 * cell] = 0;
    }
    addWide(cell, amount);
  }

  private void addWide(int cell, BigDecimal amount) {
    wide.merge(cell, amount, BigDecimal::add);
  }

  /** Adds to a cell what the entity contributes to another one. */
  public void add(int cell, int other) {
    if (isPlain(other)) {
      add(cell, sums[2 * other], scale(other));
    } else {
      add(cell, amount(other));
    }
  }

  /** Takes from a cell what the entity contributes to another one. */
  public void subtract(int cell, int other) {
    if (isPlain(other)) {
      add(cell, -sums[2 * other], scale(other));
    } else {
      add(cell, amount(other).negate());
    }
  }

  private boolean isNew(int cell, int scale) {
    int at = 2 * cell + 1;
    if (at >= sums.length) {
      grow(Math.max(cell + 1, sums.length));
    }
    if ((sums[at] & -SCALES) == mark) {
      return false;
    }
    sums[at] = mark + scale;
    cells[size++] = cell;
    return true;
  }

  private void grow(int length) {
    sums = Arrays.copyOf(sums, 2 * length);
    cells = Arrays.copyOf(cells, length);
  }

  /** Whether the contribution to a cell has a magnitude in 64 bits without its point. */
  public boolean isPlain(int cell) {
    return sums[2 * cell] != Long.MIN_VALUE && (wide.isEmpty() || !wide.containsKey(cell));
  }

  /** A contribution that is plain, without its point. */
  public long unscaled(int cell) {
    return sums[2 * cell];
  }

  /** Digits after the point of a contribution that is plain. */
  public int scale(int cell) {
    return (int) (sums[2 * cell + 1] & (SCALES - 1));
  }

  /** The contribution to a cell. */
  public BigDecimal amount(int cell) {
    BigDecimal plain = BigDecimal.valueOf(sums[2 * cell], scale(cell));
    @Nullable BigDecimal more = wide.isEmpty() ? null : wide.get(cell);
    return more == null ? plain : plain.add(more);
  }
}
