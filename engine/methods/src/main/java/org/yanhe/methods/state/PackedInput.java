package org.yanhe.methods.state;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.roaringbitmap.RoaringBitmap;

/** Reads what {@link PackedOutput} writes. */
final class PackedInput {
  private final byte[] bytes;
  private int next;

  PackedInput(byte[] bytes) {
    this.bytes = bytes;
  }

  long number() {
    long value = 0;
    for (int shift = 0; ; shift += 7) {
      byte one = bytes[next++];
      value |= (one & 0x7FL) << shift;
      if (one >= 0) {
        return value;
      }
    }
  }

  int count() {
    return Math.toIntExact(number());
  }

  long signed() {
    long value = number();
    return (value >>> 1) ^ -(value & 1);
  }

  String text() {
    return new String(some(), StandardCharsets.UTF_8);
  }

  RoaringBitmap bitmap() {
    RoaringBitmap codes = new RoaringBitmap();
    try {
      codes.deserialize(ByteBuffer.wrap(some()));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read states: " + e.getMessage() + ".", e);
    }
    return codes;
  }

  /** How many bytes were read. */
  int position() {
    return next;
  }

  private byte[] some() {
    int length = count();
    next += length;
    return Arrays.copyOfRange(bytes, next - length, next);
  }

  BigDecimal decimal() {
    long head = signed();
    return isWide(head) ? wide(head) : BigDecimal.valueOf(signed(), scale(head));
  }

  /** Whether digits follow that do not fit in 64 bits. */
  static boolean isWide(long head) {
    return (head & 1) == 1;
  }

  /** Digits after the point of what follows. */
  static int scale(long head) {
    return Math.toIntExact(head >> 1);
  }

  /** A decimal whose head was read, if it is wide. */
  BigDecimal wide(long head) {
    return new BigDecimal(new BigInteger(some()), scale(head));
  }
}
