package org.yanhe.methods.disclosure;

import java.util.Arrays;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * A set of values other than the true ones that an attacker cannot exclude: the proof that its
 * cells are safe. Kept in arrays, for thousands are asked again and again.
 */
final class Deviation {
  private final int[] cells;
  private final double[] moves;
  private final int[] needs;

  /**
   * Keeps its own copies.
   *
   * @param moves deviation from the true value by cell, none of them zero
   * @param needs cells that must not be published for it to hold, derived figures included
   */
  Deviation(SortedMap<Integer, Double> moves, SortedSet<Integer> needs) {
    this.cells = moves.keySet().stream().mapToInt(Integer::intValue).toArray();
    this.moves = moves.values().stream().mapToDouble(Double::doubleValue).toArray();
    this.needs = needs.stream().mapToInt(Integer::intValue).toArray();
  }

  /** Number of cells that move. */
  int size() {
    return cells.length;
  }

  /** A cell that moves. */
  int cell(int index) {
    return cells[index];
  }

  /** How far the cell of the same index moves. */
  double distance(int index) {
    return moves[index];
  }

  /** How far a cell moves, zero for all others. */
  double move(int cell) {
    int index = Arrays.binarySearch(cells, cell);
    return index < 0 ? 0 : moves[index];
  }

  /** The cells that must not be published for it to hold, in order. */
  IntStream needs() {
    return Arrays.stream(needs);
  }

  boolean needs(int cell) {
    return Arrays.binarySearch(needs, cell) >= 0;
  }

  /** Whether it still holds: nothing that it needs is published. */
  boolean holds(Pattern pattern) {
    for (int cell : needs) {
      if (!pattern.isUnseen(cell)) {
        return false;
      }
    }
    return true;
  }

  /** Suppresses what it needs. */
  void suppress(Pattern pattern) {
    for (int cell : needs) {
      pattern.suppress(cell);
    }
  }

  /** The cells that move, in order. */
  SortedSet<Integer> moving() {
    SortedSet<Integer> moving = new TreeSet<>();
    for (int cell : cells) {
      moving.add(cell);
    }
    return moving;
  }
}
