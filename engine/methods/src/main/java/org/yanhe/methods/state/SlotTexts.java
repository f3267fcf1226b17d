package org.yanhe.methods.state;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Texts of slots, each written once and then by its number. */
final class SlotTexts {
  private final Set<String> all = new TreeSet<>();
  private final Map<String, Integer> numbers = new HashMap<>();

  SlotTexts(Collection<Set<Slot>> slots) {
    for (Set<Slot> some : slots) {
      for (Slot slot : some) {
        all.add(slot.region());
        all.add(slot.period());
        all.add(slot.value());
      }
    }
    all.forEach(text -> numbers.put(text, numbers.size()));
  }

  void write(PackedOutput out) {
    out.number(all.size());
    all.forEach(out::text);
  }

  /** The number of a text. */
  int of(String text) {
    return numbers.getOrDefault(text, 0);
  }

  void write(Slot slot, PackedOutput out) {
    out.number(of(slot.region()));
    out.number(of(slot.period()));
    out.number(of(slot.value()));
  }
}
