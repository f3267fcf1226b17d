package org.yanhe.methods.state;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The values of a column and their codes, small whole numbers in the order of first sight. Each
 * task of a pass has a codebook of its own; states that merge translate the codes of one into those
 * of the other.
 *
 * <p>For one thread at a time, also where nothing is added: {@link #code} indexes values when they
 * are first looked for, and a translation is remembered. So states that share a codebook are
 * neither merged nor read by several threads.
 */
public final class Codebook implements Serializable {
  private static final int FIRST_SLOTS = 1 << 4;
  private static final long LOW = 0xFFFF_FFFFL;

  private final List<String> values = new ArrayList<>();

  /**
   * An open hash table, at most half full: the hash of a value above its code + 1, so that a value
   * is looked at only where the hashes are the same; 0 where nothing is.
   */
  private long[] slots = new long[FIRST_SLOTS];

  private int indexed;
  private transient @Nullable Codebook translated;
  private transient int @Nullable [] translation;
  private transient boolean isSame;

  /** The code of a value; a new value takes the next one. */
  public int code(String value) {
    index();
    int slot = slot(value);
    if (slots[slot] != 0) {
      return (int) slots[slot] - 1;
    }
    int code = add(value);
    index();
    return code;
  }

  /** Of two equal values the one that came last is found. */
  private void index() {
    if (indexed < values.size()) {
      reserve(values.size());
      for (; indexed < values.size(); indexed++) {
        String value = values.get(indexed);
        slots[slot(value)] = (long) value.hashCode() << Integer.SIZE | (indexed + 1);
      }
    }
  }

  private int slot(String value) {
    int hash = value.hashCode();
    int mask = slots.length - 1;
    int slot = HashPlaces.of(hash, mask);
    while (slots[slot] != 0 && !isAt(slot, hash, value)) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private boolean isAt(int slot, int hash, String value) {
    return (int) (slots[slot] >>> Integer.SIZE) == hash
        && values.get((int) (slots[slot] & LOW) - 1).equals(value);
  }

  private void reserve(int number) {
    if (2L * number <= slots.length) {
      return;
    }
    long[] smaller = slots;
    slots = new long[Integer.highestOneBit(2 * number - 1) << 1];
    int mask = slots.length - 1;
    for (long entry : smaller) {
      if (entry != 0) {
        int slot = HashPlaces.of((int) (entry >>> Integer.SIZE), mask);
        while (slots[slot] != 0) {
          slot = (slot + 1) & mask;
        }
        slots[slot] = entry;
      }
    }
  }

  /**
   * Gives a value that has no code the next one. Who knows that it has none saves the look.
   *
   * @return the code
   */
  public int add(String value) {
    values.add(value);
    return values.size() - 1;
  }

  /** The value of a code. */
  public String value(int code) {
    return values.get(code);
  }

  /** Number of codes. */
  public int size() {
    return values.size();
  }

  /** Whether the codes of another codebook stand for the same values here. */
  boolean agrees(Codebook other) {
    translate(other);
    return isSame;
  }

  /** For each code of another codebook the code here; the last one asked for is kept. */
  int[] translate(Codebook other) {
    int[] known = translation;
    if (translated != other || known == null) {
      known = new int[0];
      isSame = true;
    }
    if (known.length < other.size()) {
      int done = known.length;
      known = Arrays.copyOf(known, other.size());
      for (int i = done; i < known.length; i++) {
        known[i] = code(other.value(i));
        isSame &= known[i] == i;
      }
    }
    translated = other;
    translation = known;
    return known;
  }
}
