package org.yanhe.methods.state;

import java.util.ArrayList;
import java.util.List;

/** Reads a cube in either form; what it is made of stands in {@link CubeFormat}. */
final class CubeReader {
  private final PackedInput in;
  private final boolean isPacked;
  private final Selection wanted;

  /**
   * Prepares to read.
   *
   * @param wanted the states that are read where the others can be passed over
   */
  CubeReader(PackedInput in, boolean isPacked, Selection wanted) {
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

  /** The cube as it is before its states are read, but after its atoms. */
  Cube head(List<Atom> atoms) {
    Cube cube = new Cube(atoms);
    long rows = in.number();
    for (int n = in.count(); n > 0; n--) {
      cube.saw(in.text(), 0);
    }
    cube.saw(rows);
    return cube;
  }

  Cube read() {
    List<Atom> atoms = atoms();
    Cube cube = head(atoms);
    codebooks(cube);
    List<String> texts = texts();
    for (int atom = 0; atom < atoms.size(); atom++) {
      int length = isPacked ? in.count() : 0;
      if (isPacked && !wanted.atoms().test(atoms.get(atom))) {
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
        if (isPacked && !wanted.periods().test(slot.period())) {
          passOver(cube.fresh(atom));
        } else {
          fill(cube.state(slot, atom));
        }
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

  /** Goes on behind a state, without making anything of those that grow with the respondents. */
  private void passOver(State state) {
    if (state instanceof EntityState) {
      for (int n = in.count(); n > 0; n--) {
        in.number();
        in.passOverDecimal();
      }
    } else if (state instanceof DistinctState) {
      in.skip(in.count());
    } else {
      fill(state);
    }
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
      CodedSums sums = entities.sums();
      int number = in.count();
      sums.reserve(number);
      for (int n = number; n > 0; n--) {
        int code = in.count();
        long head = in.signed();
        if (PackedInput.isWide(head)) {
          sums.add(code, in.wide(head));
        } else {
          sums.add(code, in.signed(), PackedInput.scale(head));
        }
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
