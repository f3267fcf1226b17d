package org.yanhe.methods.state;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Reads a cube in either form; what it is made of stands in {@link CubeFormat}. */
final class CubeReader {
  private final PackedInput in;
  private final boolean isPacked;
  private final Predicate<Atom> wanted;

  /**
   * Prepares to read.
   *
   * @param wanted the atoms whose states are read where the others can be passed over
   */
  CubeReader(PackedInput in, boolean isPacked, Predicate<Atom> wanted) {
    this.in = in;
    this.isPacked = isPacked;
    this.wanted = wanted;
  }

  List<Atom> atoms() {
    List<Atom> atoms = new ArrayList<>();
    for (int n = in.count(); n > 0; n--) {
      Atom.Kind kind = Atom.Kind.valueOf(in.text());
      atoms.add(new Atom(kind, in.text(), in.text(), in.text(), in.text(), in.text()));
    }
    return atoms;
  }

  Cube read() {
    List<Atom> atoms = atoms();
    Cube cube = new Cube(atoms);
    long rows = in.number();
    for (int n = in.count(); n > 0; n--) {
      cube.saw(in.text(), 0);
    }
    cube.saw(rows);
    codebooks(cube);
    List<String> texts = texts();
    for (int atom = 0; atom < atoms.size(); atom++) {
      int length = isPacked ? in.count() : 0;
      if (isPacked && !wanted.test(atoms.get(atom))) {
        in.skip(length);
        continue;
      }
      for (int n = in.count(); n > 0; n--) {
        Slot slot =
            new Slot(
                atoms.get(atom).by(),
                texts.get(in.count()),
                texts.get(in.count()),
                texts.get(in.count()));
        fill(cube.state(slot, atom));
      }
    }
    return cube;
  }

  private void codebooks(Cube cube) {
    for (int n = in.count(); n > 0; n--) {
      Codebook book = cube.codebook(in.text());
      texts().forEach(book::add);
    }
  }

  private List<String> texts() {
    List<String> texts = new ArrayList<>();
    for (int n = in.count(); n > 0; n--) {
      texts.add(in.text());
    }
    return texts;
  }

  private void fill(State state) {
    if (state instanceof TotalState total) {
      long count = in.signed();
      total.add(in.decimal(), count);
    } else if (state instanceof ExtremesState extremes) {
      if (in.number() == 1) {
        extremes.add(in.decimal());
        extremes.add(in.decimal());
      }
    } else if (state instanceof DistinctState distinct && isPacked) {
      distinct.addAll(in.bitmap());
    } else if (state instanceof DistinctState distinct) {
      int code = 0;
      for (int n = in.count(); n > 0; n--) {
        code += in.count();
        distinct.add(code);
      }
    } else if (state instanceof EntityState entities) {
      int sums = in.count();
      entities.sums().reserve(sums);
      for (int n = sums; n > 0; n--) {
        entities.sums().add(in.count(), in.decimal());
      }
    } else if (state instanceof SketchState sketch) {
      sketch.read(in);
    } else {
      for (int n = in.count(); n > 0; n--) {
        ((ValuesState) state).add(in.decimal());
      }
    }
  }
}
