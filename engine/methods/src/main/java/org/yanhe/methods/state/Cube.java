package org.yanhe.methods.state;

import java.io.Serializable;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The states of all atoms of a dataset at the finest grain: what one pass over its rows leaves.
 * Merging is associative and commutative.
 */
public final class Cube implements Serializable {
  private final List<Atom> atoms;
  private final Map<Slot, State[]> states = new HashMap<>();
  private final Set<String> periods = new TreeSet<>();
  private long rows;

  /** An empty cube for some atoms. */
  public Cube(List<Atom> atoms) {
    this.atoms = List.copyOf(atoms);
  }

  public List<Atom> atoms() {
    return atoms;
  }

  /** Notes that a row of a period was seen. */
  public void saw(String period) {
    periods.add(period);
    rows++;
  }

  /** Number of rows seen. */
  public long rows() {
    return rows;
  }

  /** The periods that have rows, in order. */
  public Set<String> periods() {
    return Collections.unmodifiableSet(periods);
  }

  /**
   * The state of an atom in a slot, fresh if it is the first time.
   *
   * @param atom position in {@link #atoms()}
   */
  public State state(Slot slot, int atom) {
    State[] row = states.computeIfAbsent(slot, s -> new State[atoms.size()]);
    if (row[atom] == null) {
      row[atom] = atoms.get(atom).state();
    }
    return row[atom];
  }

  /** The slots in which an atom has a state, with that state. */
  public Map<Slot, State> statesOf(Atom atom) {
    int position = atoms.indexOf(atom);
    Map<Slot, State> found = new HashMap<>();
    states.forEach(
        (slot, row) -> {
          if (position >= 0 && row[position] != null) {
            found.put(slot, row[position]);
          }
        });
    return found;
  }

  /** Adds what another cube of the same atoms has seen. */
  public Cube merge(Cube other) {
    if (!atoms.equals(other.atoms)) {
      throw new IllegalArgumentException("Cannot merge cubes: their atoms differ");
    }
    other.states.forEach(this::merge);
    periods.addAll(other.periods);
    rows += other.rows;
    return this;
  }

  private void merge(Slot slot, State[] row) {
    for (int i = 0; i < row.length; i++) {
      if (row[i] != null) {
        state(slot, i).merge(row[i]);
      }
    }
  }
}
