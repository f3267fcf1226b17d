package org.yanhe.spark.pass;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.yanhe.methods.state.Cube;
import org.yanhe.methods.state.EntityState;
import org.yanhe.methods.state.QuantileState;
import org.yanhe.methods.state.Slot;

/**
 * What one atom keeps of single rows: each group whose rows count for it leads to the state of a
 * cell.
 */
abstract class CellFeed<T> implements RowFeed {
  private final Cube cube;
  private final int atom;
  private final Map<Slot, T> targets = new HashMap<>();
  private @Nullable Object[] byGroup = new Object[16];

  /** A cell and, from its first value on, its state. */
  static class Cell<S> {
    private final Slot slot;
    private @Nullable S state;

    Cell(Slot slot) {
      this.slot = slot;
    }

    S state(Function<Slot, S> first) {
      S known = state;
      if (known == null) {
        known = first.apply(slot);
        state = known;
      }
      return known;
    }
  }

  CellFeed(Cube cube, int atom) {
    this.cube = cube;
    this.atom = atom;
  }

  int atom() {
    return atom;
  }

  Cube cube() {
    return cube;
  }

  @Override
  public void lead(int group, Slot cell, IntPredicate holds) {
    if (!holds.test(atom)) {
      return;
    }
    if (group >= byGroup.length) {
      byGroup = Arrays.copyOf(byGroup, Math.max(group + 1, byGroup.length * 2));
    }
    byGroup[group] = targets.computeIfAbsent(cell, this::target);
  }

  @Override
  public void forgetGroups() {
    Arrays.fill(byGroup, null);
  }

  abstract T target(Slot cell);

  final void forEachTarget(Consumer<T> action) {
    targets.values().forEach(action);
  }

  /** Where the rows of a group go; null if they do not count. */
  @SuppressWarnings("unchecked")
  @Nullable T to(int group) {
    return group < byGroup.length ? (T) byGroup[group] : null;
  }

  @Override
  public void finish() {}

  /**
   * Sums per entity. Rows of a cell wait until there are many, which find the table of its sums in
   * the processor's cache: rows as they come would each wait for another table.
   */
  static final class PerEntity extends CellFeed<CellFeed.Waiting> {
    private static final int MOST_IN_ALL = 1 << 20;

    private final Coder entities;
    private final int column;
    private final int scale;
    private int room;

    /**
     * Sums of a column.
     *
     * @param column its position; negative where rows are counted
     */
    PerEntity(Cube cube, int atom, Coder entities, int column, int scale) {
      super(cube, atom);
      this.entities = entities;
      this.column = column;
      this.scale = scale;
    }

    @Override
    Waiting target(Slot cell) {
      return new Waiting(cell);
    }

    @Override
    public void add(int[] groups, int rows, int size, NumberColumns numbers, boolean leaving) {
      int[] codes = entities.codes();
      long[] values = column < 0 ? ones(rows) : numbers.of(column);
      boolean hasNulls = column >= 0 && numbers.column(column).hasNulls();
      for (int i = 0; i < rows; i++) {
        Waiting cell = to(groups[i]);
        if (cell != null && !(hasNulls && numbers.column(column).isNull(i))) {
          add(cell, codes[i], values[i], leaving);
        }
      }
      if (room > MOST_IN_ALL) {
        finish();
      }
    }

    private static long[] ones(int rows) {
      long[] ones = new long[rows];
      Arrays.fill(ones, 1);
      return ones;
    }

    private EntityState state(Waiting cell) {
      return cell.state(slot -> (EntityState) cube().state(slot, atom()));
    }

    private void add(Waiting cell, int code, long value, boolean leaving) {
      if (code == Coder.EMPTY) {
        state(cell);
      } else if (leaving && value == Long.MIN_VALUE) {
        state(cell).add(entities.text(code), BigDecimal.valueOf(value, scale).negate());
      } else {
        if (cell.isFull()) {
          settle(cell);
        }
        room += cell.add(code - 1, leaving ? -value : value);
      }
    }

    private void settle(Waiting cell) {
      if (cell.size > 0) {
        state(cell).add(cell.codes, cell.values, cell.size, scale);
        cell.size = 0;
      }
    }

    @Override
    public void finish() {
      forEachTarget(
          cell -> {
            settle(cell);
            cell.giveBack();
          });
      room = 0;
    }
  }

  /** A cell with values that are not in its state yet. */
  static final class Waiting extends Cell<EntityState> {
    private static final int MOST = 1 << 9;
    private static final int FIRST = 1 << 3;

    private int[] codes = {};
    private long[] values = {};
    private int size;

    Waiting(Slot slot) {
      super(slot);
    }

    boolean isFull() {
      return size == MOST;
    }

    /**
     * Adds a value.
     *
     * @return for how many more there is room now
     */
    int add(int code, long value) {
      int before = codes.length;
      if (size == before) {
        int length = Math.max(FIRST, 2 * size);
        codes = Arrays.copyOf(codes, length);
        values = Arrays.copyOf(values, length);
      }
      codes[size] = code;
      values[size++] = value;
      return codes.length - before;
    }

    /** Gives the room back, after what was in it has gone to the state. */
    void giveBack() {
      codes = new int[0];
      values = new long[0];
    }
  }

  /** Every value, kept or counted in its bucket. */
  static final class Values extends CellFeed<CellFeed.Cell<QuantileState>> {
    private final int column;
    private final int scale;

    Values(Cube cube, int atom, int column, int scale) {
      super(cube, atom);
      this.column = column;
      this.scale = scale;
    }

    @Override
    Cell<QuantileState> target(Slot cell) {
      return new Cell<>(cell);
    }

    @Override
    public void add(int[] groups, int rows, int size, NumberColumns numbers, boolean leaving) {
      long[] values = numbers.of(column);
      BatchColumn from = numbers.column(column);
      boolean hasNulls = from.hasNulls();
      for (int i = 0; i < rows; i++) {
        Cell<QuantileState> cell = to(groups[i]);
        if (cell != null && !(hasNulls && from.isNull(i))) {
          state(cell).add(values[i], scale);
        }
      }
    }

    private QuantileState state(Cell<QuantileState> cell) {
      return cell.state(slot -> (QuantileState) cube().state(slot, atom()));
    }
  }
}
