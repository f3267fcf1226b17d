package org.yanhe.spark.pass;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Numbers of texts by their bytes. A task meets every text again in each dictionary; here that
 * costs two places in memory, where a map of objects has five.
 */
final class TextIndex {
  static final int ABSENT = -1;
  private static final int FIRST_SLOTS = 1 << 8;
  private static final long SPREAD = 0x9E3779B97F4A7C15L;
  private static final long LOW = 0xFFFF_FFFFL;
  private static final VarHandle WORD =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  /** In each slot the upper half of a text's hash and its position + 1; 0 where nothing is. */
  private long[] slots = new long[FIRST_SLOTS];

  private int[] ends = new int[FIRST_SLOTS];
  private int[] numbers = new int[FIRST_SLOTS];
  private byte[] bytes = new byte[FIRST_SLOTS * Long.BYTES];
  private final ShortTexts shorts = new ShortTexts();
  private int size;
  private int[] places = {};
  private long touched;

  /** Fetches the places of texts that will be looked up next. */
  void expect(byte[][] texts, int number) {
    if (places.length < number) {
      places = new int[number];
    }
    int found = 0;
    for (int i = 0; i < number; i++) {
      if (texts[i].length <= ShortTexts.LONGEST) {
        places[found++] = shorts.begin(texts[i]);
      }
    }
    touched ^= shorts.touch(places, found);
  }

  /** Depends on all places that were fetched, so that no compiler leaves that out. */
  long touched() {
    return touched;
  }

  /** The number of a text, or {@link #ABSENT}. */
  int find(byte[] text) {
    if (text.length <= ShortTexts.LONGEST) {
      return shorts.find(text);
    }
    long hash = hash(text);
    int mask = slots.length - 1;
    for (int place = (int) hash & mask; slots[place] != 0; place = (place + 1) & mask) {
      int position = (int) (slots[place] & LOW) - 1;
      if ((slots[place] ^ hash) >>> Integer.SIZE == 0 && isAt(position, text)) {
        return numbers[position];
      }
    }
    return ABSENT;
  }

  private boolean isAt(int position, byte[] text) {
    int begin = begin(position);
    return Arrays.equals(bytes, begin, ends[position], text, 0, text.length);
  }

  private int begin(int position) {
    return position == 0 ? 0 : ends[position - 1];
  }

  /** Gives a text that is absent its number. */
  void add(byte[] text, int number) {
    if (text.length <= ShortTexts.LONGEST) {
      shorts.add(text, number);
      return;
    }
    if (size * 2 == slots.length) {
      grow();
    }
    int begin = begin(size);
    if (begin + text.length > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(begin + text.length, bytes.length * 2));
    }
    System.arraycopy(text, 0, bytes, begin, text.length);
    ends[size] = begin + text.length;
    numbers[size] = number;
    size++;
    insert(slots, (hash(text) & ~LOW) | size, (int) hash(text));
  }

  private static void insert(long[] into, long entry, int hash) {
    int mask = into.length - 1;
    int place = hash & mask;
    while (into[place] != 0) {
      place = (place + 1) & mask;
    }
    into[place] = entry;
  }

  private void grow() {
    long[] larger = new long[slots.length * 2];
    for (int position = 0; position < size; position++) {
      long hash = hash(Arrays.copyOfRange(bytes, begin(position), ends[position]));
      insert(larger, (hash & ~LOW) | (position + 1), (int) hash);
    }
    slots = larger;
    ends = Arrays.copyOf(ends, larger.length);
    numbers = Arrays.copyOf(numbers, larger.length);
  }

  private static long hash(byte[] text) {
    long hash = text.length;
    int i = 0;
    for (; i + Long.BYTES <= text.length; i += Long.BYTES) {
      hash = mix(hash ^ (long) WORD.get(text, i));
    }
    for (; i < text.length; i++) {
      hash = mix(hash ^ text[i]);
    }
    return hash;
  }

  private static long mix(long hash) {
    long spread = hash * SPREAD;
    return spread ^ (spread >>> Integer.SIZE);
  }
}
