package org.yanhe.spark.source;

import org.jspecify.annotations.Nullable;

/**
 * What texts of a column mean that come again and again, such as codes and months: they are read
 * once each. A column whose texts hardly come again is not remembered.
 */
final class KnownTexts {
  private static final int SLOTS = 1 << 15;
  private static final int MOST = SLOTS / 2;
  private static final int TRIAL = 1 << 14;
  private static final int FACTOR = 0x01000193;

  /** Spreads texts that differ in their last characters, whose numbers are neighbours. */
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  /** Characters beyond do not fit in a byte. */
  private static final int BYTE = 0xFF;

  private final Words words = new Words();
  private @Nullable Known[] slots = new Known[1 << 8];
  private int size;
  private int asked;
  private int found;
  private boolean useless;

  /** A text of which no {@link #word} can be made. */
  @SuppressWarnings("ArrayRecordComponent")
  private record Known(char[] text, int hash, Object meaning) {
    private boolean is(char[] chars, int start, int end, int hashOfChars) {
      if (hash != hashOfChars || text.length != end - start) {
        return false;
      }
      for (int i = 0; i < text.length; i++) {
        if (text[i] != chars[start + i]) {
          return false;
        }
      }
      return true;
    }
  }

  /** The {@link Meaning} of a text; null if it is not known. */
  @Nullable Object find(char[] chars, int start, int end) {
    if (useless) {
      return null;
    }
    judge();
    long word = word(chars, start, end);
    Object meaning = word == 0 ? findLong(chars, start, end) : words.find(word);
    if (meaning != null) {
      found++;
    }
    return meaning;
  }

  private @Nullable Object findLong(char[] chars, int start, int end) {
    int hash = hash(chars, start, end);
    int i = slot(hash, slots.length);
    while (slots[i] != null && !slots[i].is(chars, start, end, hash)) {
      i = (i + 1) & (slots.length - 1);
    }
    return slots[i] == null ? null : slots[i].meaning();
  }

  /** From time to time: whether remembering is worth its while. */
  private void judge() {
    if (++asked == TRIAL) {
      useless = found < TRIAL / 2;
      asked = 0;
      found = 0;
    }
  }

  /** Remembers the meaning of a text that was not known. */
  void add(String text, Object meaning) {
    if (useless || size >= MOST) {
      return;
    }
    size++;
    char[] chars = text.toCharArray();
    long word = word(chars, 0, chars.length);
    if (word != 0) {
      words.add(word, meaning);
      return;
    }
    if (size >= slots.length / 2) {
      grow();
    }
    put(new Known(chars, hash(chars, 0, chars.length), meaning));
  }

  private void grow() {
    @Nullable Known[] old = slots;
    slots = new Known[old.length * 2];
    for (Known known : old) {
      if (known != null) {
        put(known);
      }
    }
  }

  private void put(Known known) {
    int i = slot(known.hash(), slots.length);
    while (slots[i] != null) {
      i = (i + 1) & (slots.length - 1);
    }
    slots[i] = known;
  }

  private static int slot(long hash, int slots) {
    return (int) ((hash * SPREAD) >>> (Long.SIZE - Integer.numberOfTrailingZeros(slots)));
  }

  /**
   * The characters of a short text as one number, which no other text has; 0 if they are too many,
   * or do not fit in a byte each.
   */
  private static long word(char[] chars, int start, int end) {
    if (end - start > Long.BYTES || start == end || chars[start] == 0) {
      return 0;
    }
    long word = 0;
    int all = 0;
    for (int i = start; i < end; i++) {
      word = word << Byte.SIZE | chars[i];
      all |= chars[i];
    }
    return all > BYTE ? 0 : word;
  }

  /** Two characters at a time. */
  private static int hash(char[] chars, int start, int end) {
    int hash = end - start;
    int i = start;
    for (; i < end - 1; i += 2) {
      hash = hash * FACTOR + (chars[i] << Character.SIZE | chars[i + 1]);
    }
    return i < end ? hash * FACTOR + chars[i] : hash;
  }

  /** Short texts, compared as one number. */
  private static final class Words {
    private long[] keys = new long[1 << 8];
    private @Nullable Object[] meanings = new Object[keys.length];
    private int size;

    @Nullable Object find(long word) {
      return meanings[place(word)];
    }

    /** Where a word stands, or would stand. */
    private int place(long word) {
      int i = slot(word, keys.length);
      while (keys[i] != word && keys[i] != 0) {
        i = (i + 1) & (keys.length - 1);
      }
      return i;
    }

    void add(long word, Object meaning) {
      if (++size > keys.length / 2) {
        grow();
      }
      put(word, meaning);
    }

    private void put(long word, Object meaning) {
      int i = place(word);
      keys[i] = word;
      meanings[i] = meaning;
    }

    private void grow() {
      long[] oldKeys = keys;
      @Nullable Object[] oldMeanings = meanings;
      keys = new long[oldKeys.length * 2];
      meanings = new Object[keys.length];
      for (int i = 0; i < oldKeys.length; i++) {
        Object meaning = oldMeanings[i];
        if (meaning != null) {
          put(oldKeys[i], meaning);
        }
      }
    }
  }
}
