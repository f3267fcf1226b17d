package org.yanhe.methods.state;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.roaringbitmap.RoaringBitmap;

/** Writes numbers and texts in as few bytes as they need. */
final class PackedOutput {
  private static final int MORE = 0x80;
  private static final int LONG_BITS = 63;

  private byte[] bytes = new byte[64];
  private int size;

  byte[] bytes() {
    return Arrays.copyOf(bytes, size);
  }

  private void one(int value) {
    if (size == bytes.length) {
      grow(1);
    }
    bytes[size++] = (byte) value;
  }

  private void grow(int more) {
    bytes = Arrays.copyOf(bytes, Math.max(Math.addExact(size, more), size + (size >> 1)));
  }

  /** Seven bits a byte, the lowest first. */
  void number(long value) {
    long rest = value;
    while ((rest & ~(MORE - 1L)) != 0) {
      one((int) (rest & (MORE - 1)) | MORE);
      rest >>>= 7;
    }
    one((int) rest);
  }

  /** Small numbers of either sign become small ones without. */
  void signed(long value) {
    number((value << 1) ^ (value >> LONG_BITS));
  }

  void text(String text) {
    byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
    bytes(encoded, encoded.length);
  }

  void bitmap(RoaringBitmap codes) {
    ByteBuffer whole = ByteBuffer.allocate(codes.serializedSizeInBytes());
    codes.serialize(whole);
    bytes(whole.array(), whole.array().length);
  }

  /** How many bytes were written. */
  int size() {
    return size;
  }

  /** What was written elsewhere, as it is. */
  void append(PackedOutput other) {
    raw(other.bytes, other.size);
  }

  private void bytes(byte[] some, int length) {
    number(length);
    raw(some, length);
  }

  private void raw(byte[] some, int length) {
    if (bytes.length - size < length) {
      grow(length);
    }
    System.arraycopy(some, 0, bytes, size, length);
    size += length;
  }

  /** A decimal whose digits fit in 64 bits. */
  void decimal(long unscaled, int scale) {
    signed(scale * 2L);
    signed(unscaled);
  }

  /** Scale, twice, plus one if the digits do not fit in 64 bits; then the digits. */
  void decimal(BigDecimal value) {
    BigInteger digits = value.unscaledValue();
    boolean isWide = digits.bitLength() > LONG_BITS;
    if (isWide) {
      signed(value.scale() * 2L + 1);
      byte[] wide = digits.toByteArray();
      bytes(wide, wide.length);
    } else {
      decimal(digits.longValue(), value.scale());
    }
  }
}
