package org.yanhe.methods.state;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.roaringbitmap.RoaringBitmap;

/** Writes equal cubes in equal bytes: slots and values sorted, codes numbered by their values. */
final class SortedCubeWriter extends CubeWriter {
  private final Map<Codebook, int[]> ranks = new LinkedHashMap<>();

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

  @Override
  void entities(EntityState entities) {
    int[] rank = rank(entities.codebook());
    int[] codes = new int[entities.count()];
    long[] amounts = new long[codes.length];
    long[] order = new long[codes.length];
    int[] next = {0};
    entities
        .sums()
        .forEach(
            (code, unscaled) -> {
              int place = next[0]++;
              codes[place] = code;
              amounts[place] = unscaled;
              order[place] = ((long) rank[code] << Integer.SIZE) | place;
            });
    Arrays.sort(order);
    out.number(order.length);
    for (long one : order) {
      int place = (int) one;
      out.number(one >>> Integer.SIZE);
      entities.sums().write(codes[place], amounts[place], out);
    }
  }
}
