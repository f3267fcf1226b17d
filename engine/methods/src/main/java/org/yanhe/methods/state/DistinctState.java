package org.yanhe.methods.state;

import java.util.Arrays;
import org.roaringbitmap.BitSetUtil;
import org.roaringbitmap.RoaringBitmap;

/** The exact set of values seen, as a bitmap of their codes. */
public final class DistinctState implements State {
  private static final int BITS = Long.SIZE;

  /** A Roaring bitmap lists up to so many codes one by one, and merges such lists code by code. */
  private static final int MOST_LISTED = 1 << 12;

  /** Plain bits are kept of the codes below, as one container of a Roaring bitmap has them. */
  private static final int MOST_PLAIN = 1 << 16;

  private final Codebook codebook;
  private final RoaringBitmap codes = new RoaringBitmap();

  /** Codes as plain bits that are not among the others yet. */
  private long[] plain = {};

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
    return codes().getLongCardinality();
  }

  Codebook codebook() {
    return codebook;
  }

  /** All codes, not to be changed. Several threads may ask, and the first puts them together. */
  synchronized RoaringBitmap codes() {
    if (plain.length > 0) {
      codes.or(BitSetUtil.bitmapOf(plain));
      plain = new long[0];
    }
    return codes;
  }

  @Override
  public void merge(State other) {
    DistinctState distinct = (DistinctState) other;
    if (distinct.codebook == codebook || codebook.agrees(distinct.codebook)) {
      join(distinct.codes());
    } else {
      join(translated(distinct.codes(), codebook.translate(distinct.codebook)));
    }
  }

  /** Adds short lists, of which many may follow, as plain bits. */
  private void join(RoaringBitmap more) {
    if (more.isEmpty()) {
      return;
    }
    int last = more.last();
    int listed = more.getCardinality();
    if (last >= MOST_PLAIN
        || listed > MOST_LISTED
        || BITS * (listed + codes.getCardinality()) < last) {
      codes.or(more);
    } else {
      if (last / BITS >= plain.length) {
        plain = Arrays.copyOf(plain, Math.max(last / BITS + 1, 2 * plain.length));
      }
      long[] into = plain;
      more.forEach((int code) -> into[code / BITS] |= 1L << code);
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
    copy.codes.or(codes());
    return copy;
  }
}
