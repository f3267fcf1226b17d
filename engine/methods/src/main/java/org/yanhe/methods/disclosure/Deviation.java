package org.yanhe.methods.disclosure;

import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A set of values other than the true ones that an attacker cannot exclude: the proof that its
 * cells are safe.
 *
 * @param moves deviation from the true value by cell, none of them zero
 * @param needs cells that must not be published for it to hold, derived figures included
 */
record Deviation(SortedMap<Integer, Double> moves, SortedSet<Integer> needs) {
  Deviation {
    moves = Collections.unmodifiableSortedMap(new TreeMap<>(moves));
    needs = Collections.unmodifiableSortedSet(new TreeSet<>(needs));
  }

  double move(int cell) {
    return moves.getOrDefault(cell, 0.0);
  }
}
