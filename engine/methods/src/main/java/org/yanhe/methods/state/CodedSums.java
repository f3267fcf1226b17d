package org.yanhe.methods.state;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Exact sums of decimals by code: an open hash table of unscaled {@code long} sums, with decimals
 * of any size for the few that leave 64 bits. Sums that are read to be gone through once are a list
 * until one is looked for.
 */
final class CodedSums implements Serializable {
  private static final int FIRST_SIZE = 16;
  private static final int LONG_BITS = 63;

  /** Takes sums one by one, as digits without their point. */
  @FunctionalInterface
  interface Amounts {
    void accept(int code, long unscaled);
  }

  private int[] keys = new int[FIRST_SIZE];
  private long[] sums = new long[FIRST_SIZE];
  private int size;
  private int scale;
  private boolean isList;
  private final Map<Integer, BigDecimal> wide = new HashMap<>();

  /** A table of its own with the same sums. */
  CodedSums copy() {
    CodedSums copy = new CodedSums();
    copy.keys = keys.clone();
    copy.sums = sums.clone();
    copy.size = size;
    copy.scale = scale;
    copy.isList = isList;
    copy.wide.putAll(wide);
    return copy;
  }

  int size() {
    return size;
  }

  void add(int code, BigDecimal value) {
    BigInteger unscaled = value.unscaledValue();
    if (unscaled.bitLength() <= LONG_BITS) {
      add(code, unscaled.longValue(), value.scale());
    } else {
      slot(code);
      wide.merge(code, value, BigDecimal::add);
    }
  }

  void add(int code, long unscaled, int scaleOfValue) {
    if (scaleOfValue == scale) {
      addUnscaled(code, unscaled);
    } else if (size == 0) {
      scale = scaleOfValue;
      addUnscaled(code, unscaled);
    } else {
      slot(code);
      wide.merge(code, BigDecimal.valueOf(unscaled, scaleOfValue), BigDecimal::add);
    }
  }

  private void addUnscaled(int code, long unscaled) {
    int slot = slot(code);
    long before = sums[slot];
    long sum = before + unscaled;
    if (((before ^ sum) & (unscaled ^ sum)) < 0) {
      wide.merge(code, BigDecimal.valueOf(before, scale), BigDecimal::add);
      sum = unscaled;
    }
    sums[slot] = sum;
  }

  /** Position of a code, made if it is new; keys are codes + 1, because 0 is an empty place. */
  private int slot(int code) {
    if (isList) {
      table(2 * size);
    }
    int key = code + 1;
    int mask = keys.length - 1;
    int slot = HashPlaces.of(code, mask);
    while (keys[slot] != key) {
      if (keys[slot] == 0) {
        return insert(code, slot);
      }
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private int insert(int code, int slot) {
    if (++size * 2 > keys.length) {
      grow(keys.length * 2);
      size--;
      return slot(code);
    }
    keys[slot] = code + 1;
    return slot;
  }

  /**
   * Makes room for so many sums at once. Codes that come in the order of another table would meet
   * on neighbouring places of a smaller one.
   */
  void reserve(int number) {
    if (isList || 2L * number > keys.length) {
      table(2 * Math.max(size, number));
    }
  }

  /** Makes a table of the list or of a smaller table. */
  private void table(int places) {
    isList = false;
    grow(Integer.highestOneBit(Math.max(FIRST_SIZE, places) - 1) << 1);
  }

  /** Begins a list of so many sums, where there are none yet. */
  void list(int number) {
    if (size > 0) {
      reserve(size + number);
    } else {
      keys = new int[number];
      sums = new long[number];
      isList = true;
    }
  }

  /** Adds the sum of a code that has none yet. */
  void append(int code, long unscaled, int scaleOfValue) {
    if (!isList || size == keys.length || (size > 0 && scaleOfValue != scale)) {
      add(code, unscaled, scaleOfValue);
    } else {
      scale = scaleOfValue;
      keys[size] = code + 1;
      sums[size++] = unscaled;
    }
  }

  private void grow(int places) {
    int[] oldKeys = keys;
    long[] oldSums = sums;
    keys = new int[places];
    sums = new long[keys.length];
    int mask = keys.length - 1;
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != 0) {
        int slot = HashPlaces.of(oldKeys[i] - 1, mask);
        while (keys[slot] != 0) {
          slot = (slot + 1) & mask;
        }
        keys[slot] = oldKeys[i];
        sums[slot] = oldSums[i];
      }
    }
  }

  /** Digits after the point of the sums of 64 bits. */
  int scale() {
    return scale;
  }

  void forEach(Amounts amounts) {
    for (int i = 0; i < keys.length; i++) {
      if (keys[i] != 0) {
        amounts.accept(keys[i] - 1, sums[i]);
      }
    }
  }

  void forEachCode(IntConsumer action) {
    for (int key : keys) {
      if (key != 0) {
        action.accept(key - 1);
      }
    }
  }

  /** What a code has beside its sum of 64 bits; null if nothing. */
  @Nullable BigDecimal wide(int code) {
    return wide.isEmpty() ? null : wide.get(code);
  }

  /** The whole sum of a code, of which 64 bits are at hand. */
  BigDecimal sum(int code, long unscaled) {
    BigDecimal sum = BigDecimal.valueOf(unscaled, scale);
    return wide.isEmpty() ? sum : sum.add(wide.getOrDefault(code, BigDecimal.ZERO));
  }

  /** Writes the whole sum of a code, which most often needs no object. */
  void write(int code, long unscaled, PackedOutput out) {
    if (wide.isEmpty()) {
      out.decimal(unscaled, scale);
    } else {
      out.decimal(sum(code, unscaled));
    }
  }

  /**
   * Adds the sums of another table.
   *
   * @param translation for each code of the other one the code here; empty if they are the same
   */
  void merge(CodedSums other, int[] translation) {
    if (size == 0) {
      list(other.size);
    } else {
      reserve(other.size);
    }
    for (int i = 0; i < other.keys.length; i++) {
      if (other.keys[i] != 0) {
        append(translated(other.keys[i] - 1, translation), other.sums[i], other.scale);
      }
    }
    other.wide.forEach((code, sum) -> add(translated(code, translation), sum));
  }

  private static int translated(int code, int[] translation) {
    return translation.length == 0 ? code : translation[code];
  }
}
