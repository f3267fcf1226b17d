package org.yanhe.methods.state;

import java.util.Arrays;
import org.roaringbitmap.BitSetUtil;
import org.roaringbitmap.RoaringBitmap;

/** The exact set of values seen, as a bitmap of their codes. */
public final class DistinctState implements State {
  private static final int BITS = Long.SIZE;

  private final Codebook codebook;
  private final RoaringBitmap codes = new RoaringBitmap();

  /** An empty set with a codebook of its own. */
  public DistinctState() {
    this(new Codebook());
  }

  /** An empty set of codes of a codebook. */
  DistinctState(Codebook codebook) {
    this.codebook = codebook;
  }

  /** Adds a value. */
  public void add(String value) {
    codes.add(codebook.code(value));
  }

  /** Adds a value by its code in the cube's codebook. */
  public void add(int code) {
    codes.add(code);
  }

  /** Adds the codes whose bits are set, the lowest bit of the first word being code 0. */
  public void addAll(long[] words) {
    codes.or(BitSetUtil.bitmapOf(words));
  }

  /** Adds codes. */
  void addAll(RoaringBitmap more) {
    codes.or(more);
  }

  /** Number of distinct values. */
  public long count() {
    return codes.getLongCardinality();
  }

  Codebook codebook() {
    return codebook;
  }

  RoaringBitmap codes() {
    return codes;
  }

  @Override
  public void merge(State other) {
    DistinctState distinct = (DistinctState) other;
    if (distinct.codebook == codebook || codebook.agrees(distinct.codebook)) {
      codes.or(distinct.codes);
    } else {
      codes.or(translated(distinct.codes, codebook.translate(distinct.codebook)));
    }
  }

  /** Many codes go through plain bits, few through a sorted list; one by one would be slow. */
  static RoaringBitmap translated(RoaringBitmap codes, int[] translation) {
    int[] known = codes.toArray();
    int last = 0;
    for (int i = 0; i < known.length; i++) {
      known[i] = translation[known[i]];
      last = Math.max(last, known[i]);
    }
    if (known.length < last / BITS) {
      Arrays.sort(known);
      return RoaringBitmap.bitmapOf(known);
    }
    long[] words = new long[last / BITS + 1];
    for (int code : known) {
      words[code / BITS] |= 1L << code;
    }
    return BitSetUtil.bitmapOf(words);
  }

  @Override
  public State copy() {
    DistinctState copy = new DistinctState(codebook);
    copy.codes.or(codes);
    return copy;
  }
}
