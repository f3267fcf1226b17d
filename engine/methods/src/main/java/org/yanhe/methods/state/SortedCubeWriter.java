package org.yanhe.methods.state;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.roaringbitmap.RoaringBitmap;

/** Writes equal cubes in equal bytes: slots and values sorted, codes numbered by their values. */
final class SortedCubeWriter extends CubeWriter {
  private final Map<Codebook, int[]> ranks = new LinkedHashMap<>();
  private final BitSet marks = new BitSet();
  private int[] codeAt = {};
  private long[] amountAt = {};

  SortedCubeWriter(Cube cube) {
    super(cube, sorted(cube));
  }

  private static List<Map<Slot, State>> sorted(Cube cube) {
    return IntStream.range(0, cube.atoms().size())
        .<Map<Slot, State>>mapToObj(atom -> new TreeMap<>(cube.statesOf(atom)))
        .toList();
  }

  @Override
  byte[] write() {
    out.number(CubeFormat.VERSION);
    head(out, cube.atoms(), cube.rows(), cube.periods());
    codebooks();
    texts.write(out);
    states.forEach(this::section);
    return out.bytes();
  }

  /** Only the values that some state has, so that what else was met leaves no trace. */
  @Override
  void codebooks() {
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

  private void codebook(String column, Codebook book, RoaringBitmap used) {
    Value[] sorted =
        IntStream.of(used.toArray())
            .mapToObj(code -> new Value(book.value(code), code))
            .sorted()
            .toArray(Value[]::new);
    out.text(column);
    out.number(sorted.length);
    int[] rank = new int[book.size()];
    for (int i = 0; i < sorted.length; i++) {
      rank[sorted[i].code()] = i;
      out.text(sorted[i].text());
    }
    ranks.put(book, rank);
  }

  /** A value that is used, with its code. */
  private record Value(String text, int code) implements Comparable<Value> {
    @Override
    public int compareTo(Value other) {
      return text.compareTo(other.text);
    }
  }

  private int[] rank(Codebook book) {
    return ranks.getOrDefault(book, new int[0]);
  }

  @Override
  void distinct(DistinctState distinct) {
    RoaringBitmap ranked = DistinctState.translated(distinct.codes(), rank(distinct.codebook()));
    out.number(ranked.getCardinality());
    int[] before = {0};
    ranked.forEach(
        (int one) -> {
          out.number(one - before[0]);
          before[0] = one;
        });
  }

  /** Each sum finds its place by its rank at once and leaves a mark on it. */
  @Override
  void entities(EntityState entities) {
    int[] rank = rank(entities.codebook());
    if (rank.length > codeAt.length) {
      codeAt = new int[rank.length];
      amountAt = new long[rank.length];
    }
    CodedSums sums = entities.sums();
    sums.forEach(
        (code, unscaled) -> {
          codeAt[rank[code]] = code;
          amountAt[rank[code]] = unscaled;
          marks.set(rank[code]);
        });
    out.number(sums.size());
    for (int at = marks.nextSetBit(0); at >= 0; at = marks.nextSetBit(at + 1)) {
      out.number(at);
      sums.write(codeAt[at], amountAt[at], out);
    }
    marks.clear();
  }
}
