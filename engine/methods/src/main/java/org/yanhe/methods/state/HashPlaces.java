package org.yanhe.methods.state;

/**
 * Where keys begin to be looked for in the open hash tables of states, whose sizes are powers of 2.
 */
final class HashPlaces {
  private static final int SPREAD = 0x9E3779B9;

  private HashPlaces() {}

  /**
   * Spreads keys that may lie close together.
   *
   * @param mask size of the table less one
   */
  static int of(int key, int mask) {
    int spread = key * SPREAD;
    return (spread ^ (spread >>> 15)) & mask;
  }
}
