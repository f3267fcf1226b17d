package org.yanhe.methods.perturbation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Totals and their parts along one dimension of a table. Below every total stands a rest of its
 * own, for what its parts leave over.
 */
final class Tree {
  static final String TOP = "";

  private final Map<String, List<String>> children = new TreeMap<>();
  private final Map<String, String> parents = new LinkedHashMap<>();

  /**
   * A tree.
   *
   * @param parents the total above each code, {@link #TOP} if there is none
   */
  Tree(Map<String, String> parents) {
    this.parents.putAll(new TreeMap<>(parents));
    this.parents.forEach(
        (code, parent) -> children.computeIfAbsent(parent, p -> new ArrayList<>()).add(code));
  }

  Map<String, String> parents() {
    return parents;
  }

  /** Parts of a total, without its rest. */
  List<String> parts(String code) {
    return children.getOrDefault(code, List.of());
  }

  /** What stands at the bottom: codes without parts, and the rests of all others. */
  List<String> leaves() {
    return List.copyOf(parents.keySet());
  }

  /** The codes whose bottoms add up to this one. */
  boolean isWithin(String leaf, String code) {
    for (String up = leaf; !up.equals(TOP); up = parents.getOrDefault(up, TOP)) {
      if (up.equals(code)) {
        return true;
      }
    }
    return false;
  }
}
