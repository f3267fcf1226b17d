package org.yanhe.spark.pass;

import java.util.Arrays;

/** Numbers keys in the order of first sight: an array where keys are short, a hash table beyond. */
final class KeyIndex {
  static final int ABSENT = -1;
  private static final int MOST_DENSE_BITS = 20;
  private static final int FIRST_BITS = 12;
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  private final int bits;
  private final boolean isDense;
  private long[] keys = new long[1 << FIRST_BITS];
  private int size;
  private int[] slots;

  /**
   * An empty index.
   *
   * @param bits of a key, at most 63
   */
  KeyIndex(int bits) {
    this.bits = bits;
    this.isDense = bits <= MOST_DENSE_BITS;
    this.slots = new int[isDense ? 1 << bits : keys.length * 2];
    Arrays.fill(slots, ABSENT);
  }

  int bits() {
    return bits;
  }

  int size() {
    return size;
  }

  long key(int slot) {
    return keys[slot];
  }

  /** The number of a key, or {@link #ABSENT}. */
  int find(long key) {
    if (isDense) {
      return slots[(int) key];
    }
    int mask = slots.length - 1;
    int place = place(key, mask);
    while (slots[place] != ABSENT && keys[slots[place]] != key) {
      place = (place + 1) & mask;
    }
    return slots[place];
  }

  /**
   * Finds the numbers of keys, or {@link #ABSENT}.
   *
   * @return whether all are known
   */
  boolean find(long[] wanted, int number, int[] into) {
    if (!isDense) {
      return findHashed(wanted, number, into);
    }
    int[] known = slots;
    int all = 0;
    for (int i = 0; i < number; i++) {
      int slot = known[(int) wanted[i]];
      into[i] = slot;
      all |= slot;
    }
    return all >= 0;
  }

  private boolean findHashed(long[] wanted, int number, int[] into) {
    int all = 0;
    for (int i = 0; i < number; i++) {
      into[i] = find(wanted[i]);
      all |= into[i];
    }
    return all >= 0;
  }

  private static int place(long key, int mask) {
    long spread = key * SPREAD;
    return (int) (spread ^ (spread >>> 32)) & mask;
  }

  /** Numbers a key that is absent. */
  int add(long key) {
    if (size == keys.length) {
      keys = Arrays.copyOf(keys, size * 2);
      if (!isDense) {
        rehash();
      }
    }
    keys[size] = key;
    insert(size);
    return size++;
  }

  private void rehash() {
    slots = new int[keys.length * 2];
    Arrays.fill(slots, ABSENT);
    for (int slot = 0; slot < size; slot++) {
      insert(slot);
    }
  }

  private void insert(int slot) {
    if (isDense) {
      slots[(int) keys[slot]] = slot;
      return;
    }
    int mask = slots.length - 1;
    int place = place(keys[slot], mask);
    while (slots[place] != ABSENT) {
      place = (place + 1) & mask;
    }
    slots[place] = slot;
  }
}
