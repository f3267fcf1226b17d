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

  /** Spreads texts that differ in their last digits, whose hashes are neighbours. */
  private static final int SPREAD = 0x9E3779B9;

  private static final int FACTOR = 0x01000193;

  private @Nullable Known[] slots = new Known[1 << 8];
  private int size;
  private int asked;
  private int found;
  private boolean useless;

  /**
   * A text and what its reader made of it.
   *
   * @param text its characters; nobody changes them
   * @param value null if it is blank or cannot be read
   * @param check the check that it breaks; empty if none
   * @param expectation what was expected instead
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Known(char[] text, int hash, @Nullable Object value, String check, String expectation) {
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

  /** What is known of a text; null if nothing. */
  @Nullable Known find(char[] chars, int start, int end) {
    if (useless) {
      return null;
    }
    judge();
    int hash = hash(chars, start, end);
    for (int i = slot(hash); slots[i] != null; i = (i + 1) & (slots.length - 1)) {
      if (slots[i].is(chars, start, end, hash)) {
        found++;
        return slots[i];
      }
    }
    return null;
  }

  /** From time to time: whether remembering is worth its while. */
  private void judge() {
    if (++asked == TRIAL) {
      useless = found < TRIAL / 2;
      asked = 0;
      found = 0;
    }
  }

  void add(String text, @Nullable Object value, String check, String expectation) {
    if (useless || size >= MOST) {
      return;
    }
    if (size >= slots.length / 2) {
      grow();
    }
    char[] chars = text.toCharArray();
    put(new Known(chars, hash(chars, 0, chars.length), value, check, expectation));
    size++;
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
    int i = slot(known.hash());
    while (slots[i] != null) {
      i = (i + 1) & (slots.length - 1);
    }
    slots[i] = known;
  }

  private int slot(int hash) {
    return (hash * SPREAD) >>> (Integer.SIZE - Integer.numberOfTrailingZeros(slots.length));
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
}
