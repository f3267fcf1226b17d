package org.yanhe.methods.state;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** What both forms of a cube have in common; {@link CubeFormat} tells the order of the parts. */
abstract class CubeWriter {
  final PackedOutput out = new PackedOutput();
  final Cube cube;
  final List<Map<Slot, State>> states;

  private final Map<String, Integer> texts = new HashMap<>();

  /**
   * Prepares to write.
   *
   * @param states of each atom, in the order in which its slots are written
   */
  CubeWriter(Cube cube, List<Map<Slot, State>> states) {
    this.cube = cube;
    this.states = states;
  }

  abstract int version();

  abstract void codebooks();

  abstract void distinct(DistinctState distinct);

  abstract void entities(EntityState entities);

  byte[] write() {
    out.number(version());
    out.number(cube.atoms().size());
    cube.atoms().forEach(this::atom);
    out.number(cube.rows());
    out.number(cube.periods().size());
    cube.periods().forEach(out::text);
    codebooks();
    texts();
    states.forEach(this::states);
    return out.bytes();
  }

  private void atom(Atom atom) {
    out.text(atom.kind().name());
    List.of(atom.column(), atom.entity(), atom.where(), atom.by()).forEach(out::text);
  }

  private void texts() {
    TreeSet<String> all = new TreeSet<>();
    for (Map<Slot, State> some : states) {
      for (Slot slot : some.keySet()) {
        all.add(slot.region());
        all.add(slot.period());
        all.add(slot.value());
      }
    }
    out.number(all.size());
    for (String text : all) {
      texts.put(text, texts.size());
      out.text(text);
    }
  }

  private void states(Map<Slot, State> some) {
    out.number(some.size());
    some.forEach(
        (slot, state) -> {
          out.number(texts.getOrDefault(slot.region(), 0));
          out.number(texts.getOrDefault(slot.period(), 0));
          out.number(texts.getOrDefault(slot.value(), 0));
          state(state);
        });
  }

  private void state(State state) {
    if (state instanceof TotalState total) {
      out.signed(total.count());
      out.decimal(total.sum());
    } else if (state instanceof ExtremesState extremes) {
      out.number(extremes.smallest().isPresent() ? 1 : 0);
      extremes.smallest().ifPresent(out::decimal);
      extremes.largest().ifPresent(out::decimal);
    } else if (state instanceof DistinctState distinct) {
      distinct(distinct);
    } else if (state instanceof EntityState entities) {
      entities(entities);
    } else {
      List<BigDecimal> values = ((ValuesState) state).sorted();
      out.number(values.size());
      values.forEach(out::decimal);
    }
  }

  /** The sum of a code under the number that stands for it in the bytes. */
  final void sum(EntityState entities, int written, int code) {
    out.number(written);
    out.decimal(entities.sums().sum(code));
  }
}
