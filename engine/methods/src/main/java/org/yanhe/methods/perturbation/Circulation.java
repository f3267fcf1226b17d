package org.yanhe.methods.perturbation;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * Whole numbers that flow round a network, as much into every node as out of it: the counts of a
 * table and of its totals. Rounds all of them to multiples of a base at once, so that they still
 * do, by cancelling cycles of flows that are no multiples (Cox 1987, A constructive procedure for
 * unbiased controlled rounding, JASA 82; here each cycle takes the shorter way instead of a drawn
 * one). Every flow ends at one of the two multiples next to it; a multiple stays.
 */
final class Circulation {
  private final List<List<Integer>> arcsOf = new ArrayList<>();
  private final List<Arc> arcs = new ArrayList<>();

  private static final class Arc {
    private final int from;
    private final int to;
    private long flow;

    Arc(int from, int to, long flow) {
      this.from = from;
      this.to = to;
      this.flow = flow;
    }

    int other(int node) {
      return node == from ? to : from;
    }
  }

  /** A step along an arc, with or against it. */
  private record Step(Arc arc, boolean isForward) {
    /** How far the flow of the arc is from the next multiple when the walk pushes this way. */
    long room(long base, boolean isPushed) {
      long above = Math.floorMod(arc.flow, base);
      return isForward == isPushed ? base - above : above;
    }

    void push(long amount) {
      arc.flow += isForward ? amount : -amount;
    }
  }

  /** Adds a node and names it by number. */
  int node() {
    arcsOf.add(new ArrayList<>());
    return arcsOf.size() - 1;
  }

  /** Adds an arc and names it by number. */
  int arc(int from, int to, long flow) {
    arcs.add(new Arc(from, to, flow));
    int number = arcs.size() - 1;
    arcsOf.get(from).add(number);
    arcsOf.get(to).add(number);
    return number;
  }

  long flow(int arc) {
    return arcs.get(arc).flow;
  }

  /**
   * Rounds all flows.
   *
   * @throws IllegalArgumentException if more flows into a node than out of it
   */
  void round(long base) {
    for (int node = 0; node < arcsOf.size(); node++) {
      checkBalance(node);
    }
    for (int i = 0; i < arcs.size(); i++) {
      while (isOpen(i, base)) {
        cancel(cycle(i, base), base);
      }
    }
  }

  private void checkBalance(int node) {
    long surplus = 0;
    for (int number : arcsOf.get(node)) {
      Arc arc = arcs.get(number);
      surplus += (arc.to == node ? arc.flow : 0) - (arc.from == node ? arc.flow : 0);
    }
    if (surplus != 0) {
      throw new IllegalArgumentException(
          "Cannot round a table: its parts differ from their total by " + surplus + ".");
    }
  }

  private boolean isOpen(int arc, long base) {
    return Math.floorMod(arcs.get(arc).flow, base) != 0;
  }

  /** Walks over open arcs until a node comes again; no node has only one of them. */
  private List<Step> cycle(int first, long base) {
    List<Step> walk = new ArrayList<>();
    List<Integer> nodes = new ArrayList<>(List.of(arcs.get(first).from));
    int arc = first;
    while (true) {
      int node = nodes.get(nodes.size() - 1);
      int next = arcs.get(arc).other(node);
      walk.add(new Step(arcs.get(arc), arcs.get(arc).from == node));
      int seen = nodes.indexOf(next);
      if (seen >= 0) {
        return walk.subList(seen, walk.size());
      }
      nodes.add(next);
      arc = another(next, arc, base).orElseThrow();
    }
  }

  private OptionalInt another(int node, int arc, long base) {
    return arcsOf.get(node).stream()
        .mapToInt(Integer::intValue)
        .filter(number -> number != arc && isOpen(number, base))
        .findFirst();
  }

  private static void cancel(List<Step> cycle, long base) {
    long forward = cycle.stream().mapToLong(step -> step.room(base, true)).min().orElseThrow();
    long back = cycle.stream().mapToLong(step -> step.room(base, false)).min().orElseThrow();
    cycle.forEach(step -> step.push(forward <= back ? forward : -back));
  }
}
