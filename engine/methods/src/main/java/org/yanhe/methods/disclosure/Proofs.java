package org.yanhe.methods.disclosure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** The proofs that demands are met, and by cell the demands whose proofs need it. */
final class Proofs {
  private final List<Demand> demands = new ArrayList<>();
  private final List<List<Deviation>> proofs = new ArrayList<>();
  private final Map<Demand, Integer> numbers = new HashMap<>();
  private final Map<Integer, SortedSet<Integer>> byNeed = new HashMap<>();

  /** Takes the proof of a demand, in place of the one that it had. */
  void put(Demand demand, List<Deviation> proof) {
    int number = numbers.computeIfAbsent(demand, d -> numbers.size());
    if (number == demands.size()) {
      demands.add(demand);
      proofs.add(proof);
    } else {
      for (Deviation old : proofs.set(number, proof)) {
        old.needs().forEach(cell -> byNeed(cell).remove(number));
      }
    }
    for (Deviation deviation : proof) {
      deviation.needs().forEach(cell -> byNeed(cell).add(number));
    }
  }

  private SortedSet<Integer> byNeed(int cell) {
    return byNeed.computeIfAbsent(cell, c -> new TreeSet<>());
  }

  /** The demands whose proofs need a cell, in the order in which they were first met. */
  List<Demand> needing(int cell) {
    return byNeed.getOrDefault(cell, Collections.emptySortedSet()).stream()
        .map(demands::get)
        .toList();
  }
}
