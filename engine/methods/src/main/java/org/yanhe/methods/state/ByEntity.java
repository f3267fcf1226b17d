package org.yanhe.methods.state;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Turns a cube over: what it keeps by cell, and in a cell by entity, is handed over entity by
 * entity. So sums of any cells of one entity are found in a small array, whatever the number of
 * cells and levels, where merging the tables of cells with one another would go through all
 * entities at every level.
 */
public final class ByEntity {
  private final UnaryOperator<String> together;
  private final Cells cells;
  private final Route route;
  private final CellSums sums = new CellSums();

  /** The cells that a state of the finest grain is a part of. */
  @FunctionalInterface
  public interface Cells {
    /**
     * The numbers of the cells by slot, small ones, as tables of that length are made.
     *
     * @return gives none for a state that is not looked at
     */
    Function<Slot, int[]> of(Atom atom);

    /**
     * The ways upwards, to be gone one after the other: each tells the numbers of the cells that a
     * cell is a part of, so that what an entity contributes to it is added to them at once. No way
     * goes on from where it has led. Not asked for with a route.
     */
    default List<IntFunction<int[]>> upwards() {
      return List.of();
    }
  }

  /** Where what an entity contributes to a cell counts instead. */
  @FunctionalInterface
  public interface Route {
    /** Everything counts where it belongs. */
    Route NONE = (cell, entity) -> cell;

    /** The number of another cell, or a negative one if it does not count. */
    int of(int cell, String entity);
  }

  /** Takes what an entity, or entities that act as one, contribute to each cell. */
  @FunctionalInterface
  public interface Action {
    /**
     * Looks at one entity.
     *
     * @param sums not to be kept: the next entity has the same object
     */
    void accept(String entity, CellSums sums);
  }

  /**
   * Prepares to turn cubes over.
   *
   * @param together the name under which an entity acts; entities of one name are one
   */
  public ByEntity(UnaryOperator<String> together, Cells cells, Route route) {
    this.together = together;
    this.cells = cells;
    this.route = route;
  }

  /**
   * Hands over every entity of a cube that contributes to a cell.
   *
   * @param atoms which keep sums by the same entities
   */
  public void forEach(Cube cube, Iterable<Atom> atoms, Action action) {
    List<Part> parts = parts(cube, atoms);
    if (!parts.isEmpty()) {
      Codebook book = parts.get(0).state.codebook();
      new Turned(parts, book, new Names(book, together)).forEach(action);
    }
  }

  private List<Part> parts(Cube cube, Iterable<Atom> atoms) {
    List<Part> parts = new ArrayList<>();
    for (Atom atom : atoms) {
      Function<Slot, int[]> cellsOf = cells.of(atom);
      cube.forEachOf(
          atom,
          (slot, state) -> {
            int[] numbers = cellsOf.apply(slot);
            if (numbers.length > 0) {
              parts.add(new Part((EntityState) state, numbers));
            }
          });
    }
    return parts;
  }

  /** A state and the cells that it is a part of. */
  private static final class Part {
    private final EntityState state;
    private final int[] cells;

    Part(EntityState state, int[] cells) {
      this.state = state;
      this.cells = cells;
    }
  }

  /** The names under which entities act, numbered. */
  private static final class Names {
    private final List<String> names = new ArrayList<>();
    private final int[] ofCode;

    Names(Codebook book, UnaryOperator<String> together) {
      ofCode = new int[book.size()];
      Map<String, Integer> numbers = new HashMap<>();
      for (int code = 0; code < ofCode.length; code++) {
        String name = together.apply(book.value(code));
        Integer known = numbers.putIfAbsent(name, names.size());
        ofCode[code] = known == null ? names.size() : known;
        if (known == null) {
          names.add(name);
        }
      }
    }
  }

  /** The sums of all parts, sorted by the name of their entity. */
  private final class Turned {
    private final List<Part> parts;
    private final Codebook book;
    private final Names names;
    private final int[][] cellsOf;
    private final int[] scaleOf;
    private final int[] ends;
    private final int[] partOf;
    private final int[] codes;
    private final long[] amounts;
    private final Map<Integer, BigDecimal> wide = new HashMap<>();

    Turned(List<Part> parts, Codebook book, Names names) {
      this.parts = parts;
      this.book = book;
      this.names = names;
      this.cellsOf = parts.stream().map(part -> part.cells).toArray(int[][]::new);
      this.scaleOf = parts.stream().mapToInt(part -> part.state.sums().scale()).toArray();
      this.ends = begins();
      int all = ends.length == 0 ? 0 : ends[ends.length - 1];
      this.partOf = new int[all];
      this.codes = new int[all];
      this.amounts = new long[all];
      fill();
    }

    /** Where the sums of each name begin, and after the last where they end. */
    private int[] begins() {
      int[] counts = new int[names.names.size() + 1];
      parts.forEach(
          part -> part.state.sums().forEachCode(code -> counts[names.ofCode[code] + 1]++));
      Arrays.parallelPrefix(counts, Math::addExact);
      return counts;
    }

    /** Moves each begin to its end, which is the begin of the next name. */
    private void fill() {
      for (int i = 0; i < parts.size(); i++) {
        int part = i;
        CodedSums of = parts.get(i).state.sums();
        of.forEach(
            (code, unscaled) -> {
              int place = ends[names.ofCode[code]]++;
              partOf[place] = part;
              codes[place] = code;
              amounts[place] = unscaled;
              BigDecimal more = of.wide(code);
              if (more != null) {
                wide.put(place, more);
              }
            });
      }
    }

    void forEach(Action action) {
      List<IntFunction<int[]>> upwards = route == Route.NONE ? cells.upwards() : List.of();
      int place = 0;
      for (int name = 0; name < names.names.size(); name++) {
        sums.clear();
        for (; place < ends[name]; place++) {
          add(place);
        }
        upwards.forEach(this::ascend);
        if (sums.size() > 0) {
          action.accept(names.names.get(name), sums);
        }
      }
    }

    private void ascend(IntFunction<int[]> above) {
      int known = sums.size();
      for (int i = 0; i < known; i++) {
        for (int cell : above.apply(sums.cell(i))) {
          sums.add(cell, sums.cell(i));
        }
      }
    }

    private void add(int place) {
      int part = partOf[place];
      BigDecimal more = wide.isEmpty() ? null : wide.get(place);
      if (route == Route.NONE && more == null) {
        sums.add(cellsOf[part], amounts[place], scaleOf[part]);
      } else {
        add(routed(cellsOf[part], book.value(codes[place])), place, more);
      }
    }

    private void add(int[] routed, int place, @Nullable BigDecimal more) {
      sums.add(routed, amounts[place], scaleOf[partOf[place]]);
      if (more != null) {
        for (int cell : routed) {
          sums.add(cell, more);
        }
      }
    }

    private int[] routed(int[] all, String entity) {
      if (route == Route.NONE) {
        return all;
      }
      int[] routed = new int[all.length];
      int count = 0;
      for (int cell : all) {
        int to = route.of(cell, entity);
        if (to >= 0) {
          routed[count++] = to;
        }
      }
      return count == all.length ? routed : Arrays.copyOf(routed, count);
    }
  }
}
