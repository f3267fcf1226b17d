package org.yanhe.methods.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Which cells of a network the public does not see, and which of them some respondent knows. */
final class Pattern {
  private static final BitSet NONE = new BitSet();

  private final Network network;
  private final BitSet unseen = new BitSet();
  private final SortedMap<Attacker, BitSet> known = new TreeMap<>();

  Pattern(Network network) {
    this.network = network;
    known.put(Attacker.OUTSIDER, new BitSet());
    for (int i = 0; i < network.size(); i++) {
      Cell cell = network.cell(i);
      if (cell.standing() == Cell.Standing.HIDDEN) {
        unseen.set(i);
      }
      if (cell.respondents().isSingle()) {
        String owner = cell.respondents().largest().get(0).entity();
        known.computeIfAbsent(new Attacker(owner), name -> new BitSet()).set(i);
      }
    }
  }

  void suppress(int cell) {
    unseen.set(cell);
  }

  void publish(int cell) {
    unseen.clear(cell);
  }

  boolean isUnseen(int cell) {
    return unseen.get(cell);
  }

  /** Whether an attacker makes the cell alone. */
  private boolean makes(Attacker attacker, int cell) {
    return madeBy(attacker).get(cell);
  }

  /** The cells that an attacker makes alone; not to be changed. */
  BitSet madeBy(Attacker attacker) {
    return known.getOrDefault(attacker, NONE);
  }

  boolean tells(Network.Row row) {
    return row.figure() < 0 || !unseen.get(row.figure());
  }

  /** The respondents that make one of these cells alone, but not the target. */
  List<Attacker> insiders(Iterable<Integer> cells, int target) {
    SortedMap<Attacker, Boolean> found = new TreeMap<>();
    for (int cell : cells) {
      owner(cell).filter(o -> !makes(o, target)).ifPresent(o -> found.put(o, true));
    }
    return new ArrayList<>(found.keySet());
  }

  private Optional<Attacker> owner(int cell) {
    Respondents respondents = network.cell(cell).respondents();
    return respondents.isSingle() && unseen.get(cell)
        ? Optional.of(new Attacker(respondents.largest().get(0).entity()))
        : Optional.empty();
  }
}
