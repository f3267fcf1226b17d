package org.yanhe.model.synthetic;

import java.util.SplittableRandom;

/**
 * A stream of random numbers that a seed and the number of the stream decide: streams do not depend
 * on each other, so that parts can be made in any order. Only the 64-bit numbers of the generator
 * are used, because how Java bounds them may change between versions.
 */
final class Draw {
  private static final int FRACTION_BITS = 53;

  private final SplittableRandom random;

  Draw(long seed, long stream) {
    this.random = new SplittableRandom(new SplittableRandom(seed ^ (stream << 1)).nextLong());
  }

  /** From 0 to below a bound. */
  int below(int bound) {
    return (int) (((random.nextLong() >>> Integer.SIZE) * bound) >>> Integer.SIZE);
  }

  /** From 0 to below 1. */
  double fraction() {
    return (random.nextLong() >>> (Long.SIZE - FRACTION_BITS)) * 0x1.0p-53;
  }

  /** Whether something of a probability of so many in a hundred happens. */
  boolean percent(int probability) {
    return below(100) < probability;
  }
}
