package org.yanhe.spark.source;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.RandomAccess;

/**
 * The fields of a record of separated text as one run of characters; a text is made only of what is
 * asked for. It is used again for a later record.
 */
final class TextCells extends AbstractList<String> implements RandomAccess {
  private char[] text = new char[1 << 9];
  private int[] ends = new int[1 << 5];
  private int size;
  private long line;

  void begin(long startingLine) {
    line = startingLine;
    size = 0;
  }

  void add(char[] from, int offset, int length) {
    int start = start(size);
    if (start + length > text.length) {
      text = Arrays.copyOf(text, Math.max(start + length, text.length * 2));
    }
    System.arraycopy(from, offset, text, start, length);
    if (size == ends.length) {
      ends = Arrays.copyOf(ends, size * 2);
    }
    ends[size++] = start + length;
  }

  /** Number of its first line, from 1. */
  long line() {
    return line;
  }

  /** The characters of all fields, one after the other; not to be changed. */
  char[] text() {
    return text;
  }

  /** Where a field begins in the text. */
  int start(int field) {
    return field == 0 ? 0 : ends[field - 1];
  }

  /** Where a field ends in the text. */
  int end(int field) {
    return ends[field];
  }

  /** Whether every field from one on is blank. */
  boolean isBlankFrom(int field) {
    int end = size == 0 ? 0 : ends[size - 1];
    for (int i = field < size ? start(field) : end; i < end; i++) {
      if (!Character.isWhitespace(text[i])) {
        return false;
      }
    }
    return true;
  }

  @Override
  public String get(int field) {
    return new String(text, start(field), end(field) - start(field));
  }

  @Override
  public int size() {
    return size;
  }
}
