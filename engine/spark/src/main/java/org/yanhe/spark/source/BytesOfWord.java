package org.yanhe.spark.source;

/** Looks at the eight bytes of a word at once. */
final class BytesOfWord {
  private static final long EACH = 0x0101010101010101L;
  private static final long LOW = 0x7F7F7F7F7F7F7F7FL;

  private BytesOfWord() {}

  /** The highest bit of each byte that has a value is set, all others are not. */
  static long equalTo(long word, byte value) {
    long different = word ^ ((value & 0xFF) * EACH);
    return ~(((different & LOW) + LOW) | different | LOW);
  }
}
