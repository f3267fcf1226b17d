package org.yanhe.methods.composite;

/** A child as its branch sees it: NaN is missing. */
interface Scored {
  /** In its own unit: treated values of a leaf, scores of a branch. */
  double[] values();

  /** Comparable between siblings, more being better. */
  double[] scores();

  /** Which way {@link #values()} are good. */
  Direction direction();
}
