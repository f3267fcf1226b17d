package org.yanhe.methods.state;

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
    for (int i = 0; i < words.length; i++) {
      for (long word = words[i]; word != 0; word &= word - 1) {
        codes.add(i * BITS + Long.numberOfTrailingZeros(word));
      }
    }
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
    if (distinct.codebook == codebook) {
      codes.or(distinct.codes);
    } else {
      int[] translation = codebook.translate(distinct.codebook);
      distinct.codes.forEach((int code) -> codes.add(translation[code]));
    }
  }

  @Override
  public State copy() {
    DistinctState copy = new DistinctState(codebook);
    copy.codes.or(codes);
    return copy;
  }
}
