package org.yanhe.methods.state;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What stands behind the head of a packed cube: of each atom the states of each period for
 * themselves, so that a reader fetches those that it wants and no others.
 */
final class PackedSections {
  private final PackedOutput index = new PackedOutput();
  private final PackedOutput body = new PackedOutput();

  /** The states of an atom by their period. */
  static SortedMap<String, Map<Slot, State>> byPeriod(Map<Slot, State> states) {
    SortedMap<String, Map<Slot, State>> periods = new TreeMap<>();
    states.forEach(
        (slot, state) ->
            periods.computeIfAbsent(slot.period(), p -> new LinkedHashMap<>()).put(slot, state));
    return periods;
  }

  /** Begins an atom, of so many periods. */
  void atom(int periods) {
    index.number(periods);
  }

  /** Adds the states of a period of the atom begun last. */
  void add(int period, PackedOutput states) {
    index.number(period);
    index.number(states.size());
    body.append(states);
  }

  /** The whole: how long the head with its index is, both, and the states. */
  byte[] behind(PackedOutput head) {
    PackedOutput whole = new PackedOutput();
    whole.number(CubeFormat.PACKED);
    whole.number((long) head.size() + index.size());
    whole.append(head);
    whole.append(index);
    whole.append(body);
    return whole.bytes();
  }
}
