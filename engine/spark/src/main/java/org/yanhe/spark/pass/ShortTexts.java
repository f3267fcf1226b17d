package org.yanhe.spark.pass;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Numbers of texts of a few bytes, such as most codes are. A text lies whole beside its number, so
 * that finding it costs one place in memory.
 */
final class ShortTexts {
  /** Bytes of the longest text that is taken. */
  static final int LONGEST = 15;

  private static final int FIRST_SLOTS = 1 << 8;
  private static final int STRIDE = 4;
  private static final int NUMBER = 2;
  private static final int LENGTH_SHIFT = 56;
  private static final long SPREAD = 0x9E3779B97F4A7C15L;
  private static final VarHandle WORD =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  /** For each slot the first eight bytes, the others with the length, and the number + 1. */
  private long[] slots = new long[FIRST_SLOTS * STRIDE];

  private int size;

  /** The number of a text of at most {@link #LONGEST} bytes, or {@link TextIndex#ABSENT}. */
  int find(byte[] text) {
    long first = word(text, 0);
    long second = second(text);
    int slot = slot(slots, first, second);
    return (int) slots[slot + NUMBER] - 1;
  }

  /** Where the search for a text begins. */
  int begin(byte[] text) {
    return begin(slots.length, word(text, 0), second(text));
  }

  /**
   * Fetches places in memory that will soon be asked for: so close together that the processor
   * waits for many at once.
   *
   * @return something that depends on them
   */
  long touch(int[] places, int number) {
    long[] in = slots;
    long all = 0;
    for (int i = 0; i < number; i++) {
      all ^= in[places[i]];
    }
    return all;
  }

  /** Gives a text that is absent its number. */
  void add(byte[] text, int number) {
    if (size * 2 * STRIDE == slots.length) {
      grow();
    }
    put(slots, word(text, 0), second(text), number + 1L);
    size++;
  }

  private void grow() {
    long[] larger = new long[slots.length * 2];
    for (int slot = 0; slot < slots.length; slot += STRIDE) {
      if (slots[slot + NUMBER] != 0) {
        put(larger, slots[slot], slots[slot + 1], slots[slot + NUMBER]);
      }
    }
    slots = larger;
  }

  private static void put(long[] into, long first, long second, long number) {
    int slot = slot(into, first, second);
    into[slot] = first;
    into[slot + 1] = second;
    into[slot + NUMBER] = number;
  }

  /** Where a text is, or where it belongs. */
  private static int slot(long[] in, long first, long second) {
    int mask = in.length - 1;
    int slot = begin(in.length, first, second);
    while (in[slot + NUMBER] != 0 && (in[slot] != first || in[slot + 1] != second)) {
      slot = (slot + STRIDE) & mask;
    }
    return slot;
  }

  private static int begin(int length, long first, long second) {
    return (int) (mix(mix(first) ^ second) * STRIDE) & (length - 1);
  }

  private static long mix(long hash) {
    long spread = hash * SPREAD;
    return spread ^ (spread >>> Integer.SIZE);
  }

  private static long second(byte[] text) {
    return word(text, Long.BYTES) | (long) text.length << LENGTH_SHIFT;
  }

  /** Eight bytes, or as many as there are. */
  private static long word(byte[] text, int from) {
    if (from + Long.BYTES <= text.length) {
      return (long) WORD.get(text, from);
    }
    long word = 0;
    for (int i = text.length - 1; i >= from; i--) {
      word = word << Byte.SIZE | (text[i] & 0xFF);
    }
    return word;
  }
}
