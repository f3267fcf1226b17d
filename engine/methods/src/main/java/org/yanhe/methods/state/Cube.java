package org.yanhe.methods.state;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The states of all atoms of a dataset at the finest grain: what one pass over its rows leaves.
 * Merging is associative and commutative. It travels and is stored as {@link CubeFormat} writes it.
 */
public final class Cube implements Serializable {
  private final List<Atom> atoms;
  private final int[] places;
  private final Map<String, Integer> widths = new HashMap<>();
  private final SortedMap<String, Map<Slot, @Nullable State[]>> states = new TreeMap<>();
  private final SortedMap<String, Codebook> codebooks = new TreeMap<>();
  private final Set<String> periods = new TreeSet<>();
  private long rows;

  /** An empty cube for some atoms. */
  public Cube(List<Atom> atoms) {
    this.atoms = List.copyOf(atoms);
    this.places = new int[atoms.size()];
    for (int i = 0; i < places.length; i++) {
      places[i] = widths.merge(atoms.get(i).by(), 1, Integer::sum) - 1;
    }
  }

  /**
   * The states of some atoms from cubes that saw the same rows, each for atoms of its own.
   *
   * @param cubes one or more that have every atom between them; others of theirs are left out
   */
  public static Cube of(List<Atom> atoms, List<Cube> cubes) {
    Cube cube = new Cube(atoms);
    for (int i = 0; i < atoms.size(); i++) {
      cube.take(i, cubes);
    }
    cube.periods.addAll(cubes.get(0).periods);
    cube.rows = cubes.get(0).rows;
    return cube;
  }

  private void take(int atom, List<Cube> cubes) {
    Cube from =
        cubes.stream()
            .filter(cube -> cube.atoms.contains(atoms.get(atom)))
            .findFirst()
            .orElseThrow(
                () -> new IllegalArgumentException("Cannot find states: " + atoms.get(atom)));
    from.forEachOf(atoms.get(atom), (slot, state) -> state(slot, atom).merge(state));
  }

  public List<Atom> atoms() {
    return atoms;
  }

  /** Notes that a row of a period was seen. */
  public void saw(String period) {
    saw(period, 1);
  }

  /** Notes that some rows of a period were seen. */
  public void saw(String period, long number) {
    periods.add(period);
    rows += number;
  }

  /** Notes that some rows were seen, of periods noted before. */
  void saw(long number) {
    rows += number;
  }

  /** Number of rows seen. */
  public long rows() {
    return rows;
  }

  /** Number of sums that are kept for single entities: what most of the memory is for. */
  public long sums() {
    return states.values().stream()
        .flatMap(slots -> slots.values().stream())
        .flatMap(Arrays::stream)
        .mapToLong(state -> state instanceof EntityState entities ? entities.count() : 0)
        .sum();
  }

  /** The periods that have rows, in order. */
  public Set<String> periods() {
    return Collections.unmodifiableSet(periods);
  }

  /** All codebooks, by column. */
  SortedMap<String, Codebook> codebooks() {
    return Collections.unmodifiableSortedMap(codebooks);
  }

  /** The codes of a column whose values are kept apart. */
  public Codebook codebook(String column) {
    return codebooks.computeIfAbsent(column, c -> new Codebook());
  }

  /**
   * The state of an atom in a slot, fresh if it is the first time.
   *
   * @param atom position in {@link #atoms()}
   */
  public State state(Slot slot, int atom) {
    @Nullable State[] row =
        states
            .computeIfAbsent(slot.by(), by -> new HashMap<>())
            .computeIfAbsent(slot, s -> new State[widths.getOrDefault(s.by(), 0)]);
    State state = row[places[atom]];
    if (state == null) {
      state = fresh(atoms.get(atom));
      row[places[atom]] = state;
    }
    return state;
  }

  private State fresh(Atom atom) {
    return switch (atom.kind()) {
      case TOTAL -> new TotalState();
      case EXTREMES -> new ExtremesState();
      case DISTINCT -> new DistinctState(codebook(atom.column()));
      case VALUES -> new ValuesState();
      case SKETCH -> new SketchState(Buckets.of(atom.error()));
      case PER_ENTITY -> new EntityState(codebook(atom.entity()));
    };
  }

  /** The slots in which an atom has a state, with that state. */
  public Map<Slot, State> statesOf(Atom atom) {
    int position = atoms.indexOf(atom);
    return position < 0 ? Map.of() : statesOf(position);
  }

  Map<Slot, State> statesOf(int atom) {
    Map<Slot, State> found = new HashMap<>();
    forEachOf(atom, found::put);
    return found;
  }

  /** Hands over the slots in which an atom has a state, with that state. */
  void forEachOf(Atom atom, BiConsumer<Slot, State> action) {
    int position = atoms.indexOf(atom);
    if (position >= 0) {
      forEachOf(position, action);
    }
  }

  private void forEachOf(int atom, BiConsumer<Slot, State> action) {
    states
        .getOrDefault(atoms.get(atom).by(), Map.of())
        .forEach(
            (slot, row) -> {
              State state = row[places[atom]];
              if (state != null) {
                action.accept(slot, state);
              }
            });
  }

  /** Adds what another cube of the same atoms has seen. */
  public Cube merge(Cube other) {
    if (!atoms.equals(other.atoms)) {
      throw new IllegalArgumentException("Cannot merge cubes: their atoms differ");
    }
    for (int i = 0; i < atoms.size(); i++) {
      int atom = i;
      other.forEachOf(atom, (slot, state) -> state(slot, atom).merge(state));
    }
    periods.addAll(other.periods);
    rows += other.rows;
    return this;
  }

  private Object writeReplace() {
    return new Packed(CubeFormat.pack(this));
  }

  /** A cube on its way to another machine. */
  private static final class Packed implements Serializable {
    private final byte[] bytes;

    Packed(byte[] bytes) {
      this.bytes = bytes;
    }

    private Object readResolve() {
      return CubeFormat.read(bytes);
    }
  }
}
