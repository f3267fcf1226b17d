package org.yanhe.spark.pass;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Packs the keys of the rows of a batch from what each dimension has: one part for all rows, or a
 * part for each place and the place of each row. Several dimensions are packed in one go, so that
 * keys need not be fetched for each.
 */
final class GroupKeys {
  private final List<int[]> places = new ArrayList<>();
  private final List<long[]> parts = new ArrayList<>();
  private long same;
  private long[] keys = {};

  void clear() {
    places.clear();
    parts.clear();
    same = 0;
  }

  /** All rows have the same part. */
  void add(long part) {
    same |= part;
  }

  /**
   * Each row has a part.
   *
   * @param placeOf position in the parts, by row
   */
  void add(int[] placeOf, long[] partAt) {
    places.add(placeOf);
    parts.add(partAt);
  }

  /** The keys of the rows; valid until the next call. */
  long[] pack(int rows) {
    if (keys.length < rows) {
      keys = new long[rows];
    }
    Arrays.fill(keys, 0, rows, same);
    int done = 0;
    for (; done + 3 <= places.size(); done += 3) {
      three(done, rows);
    }
    if (done + 2 == places.size()) {
      two(done, rows);
    } else if (done + 1 == places.size()) {
      one(done, rows);
    }
    return keys;
  }

  private void three(int at, int rows) {
    long[] into = keys;
    int[] a = places.get(at);
    int[] b = places.get(at + 1);
    int[] c = places.get(at + 2);
    long[] partOfA = parts.get(at);
    long[] partOfB = parts.get(at + 1);
    long[] partOfC = parts.get(at + 2);
    for (int i = 0; i < rows; i++) {
      into[i] |= partOfA[a[i]] | partOfB[b[i]] | partOfC[c[i]];
    }
  }

  private void two(int at, int rows) {
    long[] into = keys;
    int[] a = places.get(at);
    int[] b = places.get(at + 1);
    long[] partOfA = parts.get(at);
    long[] partOfB = parts.get(at + 1);
    for (int i = 0; i < rows; i++) {
      into[i] |= partOfA[a[i]] | partOfB[b[i]];
    }
  }

  private void one(int at, int rows) {
    long[] into = keys;
    int[] a = places.get(at);
    long[] partOfA = parts.get(at);
    for (int i = 0; i < rows; i++) {
      into[i] |= partOfA[a[i]];
    }
  }
}
