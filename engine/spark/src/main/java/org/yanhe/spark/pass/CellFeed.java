package org.yanhe.spark.pass;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
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
  static final class Cell<S> {
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

  /** Where the rows of a group go; null if they do not count. */
  @SuppressWarnings("unchecked")
  @Nullable T to(int group) {
    return group < byGroup.length ? (T) byGroup[group] : null;
  }

  @Override
  public void finish() {}

  /** Sums per entity. */
  static final class PerEntity extends CellFeed<CellFeed.Cell<EntityState>> {
    private final Coder entities;
    private final int column;
    private final int scale;

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
    Cell<EntityState> target(Slot cell) {
      return new Cell<>(cell);
    }

    @Override
    public void add(int[] groups, int rows, int size, NumberColumns numbers, boolean leaving) {
      int[] codes = entities.codes();
      long[] values = column < 0 ? ones(rows) : numbers.of(column);
      boolean hasNulls = column >= 0 && numbers.column(column).hasNulls();
      for (int i = 0; i < rows; i++) {
        Cell<EntityState> cell = to(groups[i]);
        if (cell != null && !(hasNulls && numbers.column(column).isNull(i))) {
          add(state(cell), codes[i], values[i], leaving);
        }
      }
    }

    private static long[] ones(int rows) {
      long[] ones = new long[rows];
      Arrays.fill(ones, 1);
      return ones;
    }

    private EntityState state(Cell<EntityState> cell) {
      return cell.state(slot -> (EntityState) cube().state(slot, atom()));
    }

    private void add(EntityState state, int code, long value, boolean leaving) {
      if (code == Coder.EMPTY) {
        return;
      }
      if (leaving && value == Long.MIN_VALUE) {
        state.add(entities.text(code), BigDecimal.valueOf(value, scale).negate());
      } else {
        state.add(code - 1, leaving ? -value : value, scale);
      }
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
