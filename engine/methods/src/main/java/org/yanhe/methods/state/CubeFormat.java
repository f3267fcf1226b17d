package org.yanhe.methods.state;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.roaringbitmap.RoaringBitmap;

/**
 * The bytes of a cube. Equal cubes have equal bytes, whatever the order in which their rows were
 * seen: slots and values are sorted, and codes are numbered by their sorted values.
 *
 * <p>Version 1: the version; atoms; rows; periods; codebooks; texts of slots; then for each atom
 * its slots with their states. Numbers have seven bits a byte, those with a sign are folded.
 *
 * <p>A cube that only goes from a task to the one that merges it is packed as it lies, under
 * version 0: nothing is sorted or numbered anew, and sets of codes are Roaring bitmaps.
 */
public final class CubeFormat {
  /** Raised whenever the bytes change their meaning. */
  public static final int VERSION = 1;

  private static final int PACKED = 0;

  private CubeFormat() {}

  /** The bytes of a cube. */
  public static byte[] write(Cube cube) {
    return new Writer(cube, true).write();
  }

  /** Bytes to be read soon, by the same program; equal cubes may have different ones. */
  static byte[] pack(Cube cube) {
    return new Writer(cube, false).write();
  }

  /**
   * Reads a cube.
   *
   * @throws IllegalArgumentException if the bytes are of another version
   */
  public static Cube read(byte[] bytes) {
    PackedInput in = new PackedInput(bytes);
    long version = in.number();
    if (version != VERSION && version != PACKED) {
      throw new IllegalArgumentException(
          "Cannot read states: they are of version " + version + ", not " + VERSION + ".");
    }
    return new Reader(in, version == PACKED).read();
  }

  private static final class Writer {
    private final PackedOutput out = new PackedOutput();
    private final Cube cube;
    private final boolean isSorted;
    private final List<Map<Slot, State>> states;
    private final Map<Codebook, int[]> ranks = new LinkedHashMap<>();
    private final Map<String, Integer> texts = new HashMap<>();

    Writer(Cube cube, boolean isSorted) {
      this.cube = cube;
      this.isSorted = isSorted;
      this.states =
          IntStream.range(0, cube.atoms().size())
              .mapToObj(cube::statesOf)
              .map(found -> isSorted ? new TreeMap<>(found) : found)
              .toList();
    }

    byte[] write() {
      out.number(isSorted ? VERSION : PACKED);
      out.number(cube.atoms().size());
      cube.atoms().forEach(this::atom);
      out.number(cube.rows());
      out.number(cube.periods().size());
      cube.periods().forEach(out::text);
      if (isSorted) {
        codebooks();
      } else {
        wholeCodebooks();
      }
      texts();
      states.forEach(this::states);
      return out.bytes();
    }

    private void atom(Atom atom) {
      out.text(atom.kind().name());
      List.of(atom.column(), atom.entity(), atom.where(), atom.by()).forEach(out::text);
    }

    /** Only the values that some state has, so that what else was met leaves no trace. */
    private void codebooks() {
      Map<String, RoaringBitmap> used = new TreeMap<>();
      Map<String, Codebook> books = new TreeMap<>();
      for (int i = 0; i < states.size(); i++) {
        Atom atom = cube.atoms().get(i);
        for (State state : states.get(i).values()) {
          if (state instanceof DistinctState distinct) {
            books.put(atom.column(), distinct.codebook());
            used.computeIfAbsent(atom.column(), c -> new RoaringBitmap()).or(distinct.codes());
          } else if (state instanceof EntityState entities) {
            books.put(atom.entity(), entities.codebook());
            RoaringBitmap codes = used.computeIfAbsent(atom.entity(), c -> new RoaringBitmap());
            entities.sums().forEachCode(codes::add);
          }
        }
      }
      out.number(books.size());
      books.forEach(
          (column, book) -> codebook(column, book, used.getOrDefault(column, new RoaringBitmap())));
    }

    private void wholeCodebooks() {
      out.number(cube.codebooks().size());
      cube.codebooks()
          .forEach(
              (column, book) -> {
                out.text(column);
                out.number(book.size());
                for (int code = 0; code < book.size(); code++) {
                  out.text(book.value(code));
                }
              });
    }

    private void codebook(String column, Codebook book, RoaringBitmap used) {
      List<String> values = new ArrayList<>();
      used.forEach((int code) -> values.add(book.value(code)));
      values.sort(null);
      out.text(column);
      out.number(values.size());
      int[] rank = new int[book.size()];
      for (int i = 0; i < values.size(); i++) {
        rank[book.code(values.get(i))] = i;
        out.text(values.get(i));
      }
      ranks.put(book, rank);
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
        List<java.math.BigDecimal> values = ((ValuesState) state).sorted();
        out.number(values.size());
        values.forEach(out::decimal);
      }
    }

    private int[] rank(Codebook book) {
      return ranks.getOrDefault(book, new int[0]);
    }

    private void distinct(DistinctState distinct) {
      if (!isSorted) {
        out.bitmap(distinct.codes());
        return;
      }
      gaps(DistinctState.translated(distinct.codes(), rank(distinct.codebook())));
    }

    private void gaps(RoaringBitmap ranked) {
      out.number(ranked.getCardinality());
      int[] before = {0};
      ranked.forEach(
          (int one) -> {
            out.number(one - before[0]);
            before[0] = one;
          });
    }

    private void entities(EntityState entities) {
      if (!isSorted) {
        out.number(entities.sums().size());
        entities.sums().forEachCode(code -> sum(entities, code, code));
        return;
      }
      int[] rank = rank(entities.codebook());
      TreeMap<Integer, Integer> codes = new TreeMap<>();
      entities.sums().forEachCode(code -> codes.put(rank[code], code));
      out.number(codes.size());
      codes.forEach((ranked, code) -> sum(entities, ranked, code));
    }

    private void sum(EntityState entities, int written, int code) {
      out.number(written);
      out.decimal(entities.sums().sum(code));
    }
  }

  private static final class Reader {
    private final PackedInput in;
    private final boolean isPacked;

    Reader(PackedInput in, boolean isPacked) {
      this.in = in;
      this.isPacked = isPacked;
    }

    Cube read() {
      List<Atom> atoms = new ArrayList<>();
      for (int n = in.count(); n > 0; n--) {
        atoms.add(
            new Atom(Atom.Kind.valueOf(in.text()), in.text(), in.text(), in.text(), in.text()));
      }
      Cube cube = new Cube(atoms);
      long rows = in.number();
      for (int n = in.count(); n > 0; n--) {
        cube.saw(in.text(), 0);
      }
      cube.saw(rows);
      codebooks(cube);
      List<String> texts = texts();
      for (int atom = 0; atom < atoms.size(); atom++) {
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
        for (int n = in.count(); n > 0; n--) {
          entities.sums().add(in.count(), in.decimal());
        }
      } else {
        for (int n = in.count(); n > 0; n--) {
          ((ValuesState) state).add(in.decimal());
        }
      }
    }
  }
}
