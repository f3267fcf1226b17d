package org.yanhe.methods.state;

import java.util.ArrayList;
import java.util.List;

/** Reads a cube in either form; what it is made of stands in {@link CubeFormat}. */
final class CubeReader {
  /** Version and length of the head have no more bytes. */
  private static final int BEGIN = 20;

  /** Of states so many bytes at most are fetched at once, but a section wholly. */
  private static final long MOST = 1 << 26;

  private final CubeSource source;
  private final long states;
  private PackedInput in;

  /**
   * Prepares to read.
   *
   * @throws IllegalArgumentException if the bytes are of another version
   */
  CubeReader(CubeSource source) {
    PackedInput begin = new PackedInput(source.bytes(0, BEGIN));
    long version = begin.number();
    if (version != CubeFormat.VERSION && version != CubeFormat.PACKED) {
      throw new IllegalArgumentException(
          "Cannot read states: they are of version "
              + version
              + ", not "
              + CubeFormat.VERSION
              + ".");
    }
    boolean isPacked = version == CubeFormat.PACKED;
    int head = isPacked ? begin.count() : Integer.MAX_VALUE - BEGIN;
    this.source = source;
    this.states = isPacked ? begin.position() + head : 0;
    this.in = new PackedInput(source.bytes(begin.position(), head));
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

  /**
   * The cube.
   *
   * @param wanted the states that are read where the others can be passed over
   */
  Cube read(Selection wanted) {
    Cube cube = head(atoms());
    codebooks(cube);
    List<String> texts = slotTexts();
    if (states > 0) {
      sections(cube, texts, wanted);
    } else {
      for (int atom = 0; atom < cube.atoms().size(); atom++) {
        section(cube, atom, texts);
      }
    }
    return cube;
  }

  /** Neighbours are fetched at once. */
  private void sections(Cube cube, List<String> texts, Selection wanted) {
    PackedInput index = in;
    List<Integer> atoms = new ArrayList<>();
    long begin = states;
    long end = states;
    for (int atom = 0; atom < cube.atoms().size(); atom++) {
      boolean isWanted = wanted.atoms().test(cube.atoms().get(atom));
      for (int n = index.count(); n > 0; n--) {
        String period = texts.get(index.count());
        boolean isSectionWanted = isWanted && wanted.periods().test(period);
        int length = index.count();
        if (!isSectionWanted || end + length - begin > MOST) {
          fetch(begin, end, cube, atoms, texts);
          begin = isSectionWanted ? end : end + length;
        }
        end += length;
        if (isSectionWanted) {
          atoms.add(atom);
        }
      }
    }
    fetch(begin, end, cube, atoms, texts);
  }

  /** Reads sections of some atoms that lie one behind the other. */
  private void fetch(long begin, long end, Cube cube, List<Integer> atoms, List<String> texts) {
    if (!atoms.isEmpty()) {
      in = new PackedInput(source.bytes(begin, (int) (end - begin)));
      atoms.forEach(atom -> section(cube, atom, texts));
      atoms.clear();
    }
  }

  private void section(Cube cube, int atom, List<String> texts) {
    String by = cube.atoms().get(atom).by();
    for (int n = in.count(); n > 0; n--) {
      Slot slot = new Slot(by, texts.get(in.count()), texts.get(in.count()), texts.get(in.count()));
      fill(cube.state(slot, atom));
    }
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

  /** Few texts, met again in every cube: one object for each lets slots be compared at once. */
  private List<String> slotTexts() {
    List<String> texts = texts();
    texts.replaceAll(String::intern);
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
    } else if (state instanceof DistinctState distinct && states > 0) {
      distinct.addAll(in.bitmap());
    } else if (state instanceof DistinctState distinct) {
      int code = 0;
      for (int n = in.count(); n > 0; n--) {
        code += in.count();
        distinct.add(code);
      }
    } else if (state instanceof EntityState entities) {
      sums(entities.sums());
    } else if (state instanceof SketchState sketch) {
      sketch.read(in);
    } else {
      for (int n = in.count(); n > 0; n--) {
        ((ValuesState) state).add(in.decimal());
      }
    }
  }

  /** No object is made of a sum that fits in 64 bits. */
  private void sums(CodedSums sums) {
    int number = in.count();
    sums.list(number);
    for (int n = number; n > 0; n--) {
      int code = in.count();
      long head = in.signed();
      if (PackedInput.isWide(head)) {
        sums.add(code, in.wide(head));
      } else {
        sums.append(code, in.signed(), PackedInput.scale(head));
      }
    }
  }
}
