package org.yanhe.methods.composite.uncertainty;

/**
 * A stream of random numbers that is a function of its key alone: SplitMix64 (Steele, Lea and Flood
 * 2014), written out because the generators of the JDK do not promise their numbers for ever.
 */
final class Stream64 {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private long state;

  /** A stream that starts at a state of its own. */
  Stream64(long state) {
    this.state = state;
  }

  /** The stream of a key of several parts. */
  static Stream64 of(long... key) {
    long state = 0;
    for (long part : key) {
      state = mix(state + GOLDEN ^ part);
    }
    return new Stream64(state);
  }

  /** The next 64 bits. */
  long next() {
    state += GOLDEN;
    return mix(state);
  }

  /** Uniform from 0 to below 1. */
  double uniform() {
    return (next() >>> 11) * 0x1.0p-53;
  }

  private static long mix(long bits) {
    long z = bits;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
