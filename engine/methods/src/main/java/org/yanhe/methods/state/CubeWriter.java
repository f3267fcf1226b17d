package org.yanhe.methods.state;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What both forms of a cube have in common; {@link CubeFormat} tells the order of the parts. */
abstract class CubeWriter {
  PackedOutput out = new PackedOutput();
  final Cube cube;
  final List<Map<Slot, State>> states;

  final SlotTexts texts;

  /**
   * Prepares to write.
   *
   * @param states of each atom, in the order in which its slots are written
   */
  CubeWriter(Cube cube, List<Map<Slot, State>> states) {
    this.cube = cube;
    this.states = states;
    this.texts = new SlotTexts(states.stream().map(Map::keySet).toList());
  }

  abstract void codebooks();

  abstract void distinct(DistinctState distinct);

  abstract void entities(EntityState entities);

  abstract byte[] write();

  /** How every form begins. */
  static void head(PackedOutput out, List<Atom> atoms, long rows, Collection<String> periods) {
    out.number(atoms.size());
    for (Atom atom : atoms) {
      out.text(atom.kind().name());
      List.of(atom.column(), atom.entity(), atom.where(), atom.by(), atom.error())
          .forEach(out::text);
    }
    out.number(rows);
    out.number(periods.size());
    periods.forEach(out::text);
  }

  /** Some states of an atom. */
  final void section(Map<Slot, State> some) {
    out.number(some.size());
    some.forEach(
        (slot, state) -> {
          texts.write(slot, out);
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
    } else if (state instanceof SketchState sketch) {
      sketch.write(out);
    } else {
      List<BigDecimal> values = ((ValuesState) state).sorted();
      out.number(values.size());
      values.forEach(out::decimal);
    }
  }
}
