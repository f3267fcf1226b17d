package org.yanhe.spark.parquet;

import org.jspecify.annotations.Nullable;

/**
 * Numbers values in the order in which they first come. Who reads a column often hands over the
 * very object of an earlier row, so that sameness is asked before equality.
 */
final class ValueIds {
  private static final int SPREAD = 0x9E3779B9;

  private @Nullable Object[] values = new Object[1 << 8];
  private int[] ids = new int[values.length];
  private int shift = Integer.SIZE - 8;
  private int size;

  /** The number of a value, from 0; the number of values so far if it is new. */
  int of(Object value) {
    int mask = values.length - 1;
    int slot = (value.hashCode() * SPREAD) >>> shift;
    for (Object known = values[slot]; known != null; known = values[slot]) {
      if (known == value || known.equals(value)) {
        return ids[slot];
      }
      slot = (slot + 1) & mask;
    }
    put(slot, value, size);
    if (++size > values.length / 2) {
      grow();
    }
    return size - 1;
  }

  private void put(int slot, Object value, int id) {
    values[slot] = value;
    ids[slot] = id;
  }

  private void grow() {
    @Nullable Object[] oldValues = values;
    int[] oldIds = ids;
    values = new Object[oldValues.length * 2];
    ids = new int[values.length];
    shift--;
    for (int i = 0; i < oldValues.length; i++) {
      Object value = oldValues[i];
      if (value != null) {
        int slot = (value.hashCode() * SPREAD) >>> shift;
        while (values[slot] != null) {
          slot = (slot + 1) & (values.length - 1);
        }
        put(slot, value, oldIds[i]);
      }
    }
  }

  /** The values by their numbers. */
  Object[] inOrder() {
    Object[] ordered = new Object[size];
    for (int i = 0; i < values.length; i++) {
      Object value = values[i];
      if (value != null) {
        ordered[ids[i]] = value;
      }
    }
    return ordered;
  }

  int size() {
    return size;
  }
}
