package org.yanhe.spark.source;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yanhe.model.source.Column;
import org.yanhe.spark.check.TypedRow;

/**
 * Hashes of the values that must occur once, gathered while rows are read. If no two are equal, no
 * two values are; if two are, or there are too many to keep, the rows have to be looked at again.
 */
final class KeyHashes {
  private static final int START = 1 << 10;

  /** As many as a word holds. */
  private static final int CHARACTERS = Long.SIZE / Character.SIZE;

  private final int[][] keys;
  private final int most;
  private long[] hashes = new long[START];
  private int size;
  private boolean full;

  /**
   * Begins empty.
   *
   * @param most hashes that are kept
   */
  KeyHashes(List<Column> schema, List<List<String>> keys, int most) {
    List<String> names = schema.stream().map(Column::name).toList();
    this.keys =
        keys.stream()
            .map(key -> key.stream().mapToInt(names::indexOf).toArray())
            .toArray(int[][]::new);
    this.most = most;
  }

  /**
   * What was gathered.
   *
   * @param hashes of all keys; meaningless if they were too many
   * @param tooMany whether there were more than are kept
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Found(long[] hashes, boolean tooMany) implements Serializable {
    static final Found NONE = new Found(new long[0], false);
  }

  void add(TypedRow row) {
    for (int k = 0; k < keys.length && !full; k++) {
      add(hash(k, keys[k], row));
    }
  }

  private void add(long hash) {
    if (size == most) {
      full = true;
      hashes = new long[0];
      size = 0;
      return;
    }
    if (size == hashes.length) {
      hashes = Arrays.copyOf(hashes, (int) Math.min(most, size * 2L));
    }
    hashes[size++] = hash;
  }

  private static long hash(int rule, int[] columns, TypedRow row) {
    long hash = rule + 1L;
    for (int column : columns) {
      hash = mixed(hash ^ hash(row.at(column)));
    }
    return hash;
  }

  private static long hash(@Nullable Object value) {
    if (!(value instanceof CharSequence text)) {
      return value == null ? 0 : hash(value.toString());
    }
    long hash = text.length();
    int i = 0;
    while (i < text.length()) {
      long word = 0;
      for (int end = Math.min(i + CHARACTERS, text.length()); i < end; i++) {
        word = word << Character.SIZE | text.charAt(i);
      }
      hash = (hash ^ word) * 0x9E3779B97F4A7C15L;
      hash ^= hash >>> 32;
    }
    return hash;
  }

  /** The finaliser of MurmurHash3: every bit of the input changes half of those of the output. */
  private static long mixed(long hash) {
    long a = (hash ^ (hash >>> 33)) * 0xFF51AFD7ED558CCDL;
    long b = (a ^ (a >>> 33)) * 0xC4CEB9FE1A85EC53L;
    return b ^ (b >>> 33);
  }

  Found found() {
    return new Found(Arrays.copyOf(hashes, size), full);
  }

  /**
   * Whether a value may occur twice among those of several tasks; not if no two hashes are equal.
   *
   * @param most hashes that are kept in all
   */
  static boolean mayRepeat(Collection<Found> all, int most) {
    long count = all.stream().mapToLong(found -> found.hashes().length).sum();
    if (count > most || all.stream().anyMatch(Found::tooMany)) {
      return true;
    }
    return Repetition.isAmong(all.stream().map(Found::hashes).toList());
  }
}
