package org.yanhe.methods.state;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.roaringbitmap.RoaringBitmap;

/** Writes numbers and texts in as few bytes as they need. */
final class PackedOutput {
  private static final int MORE = 0x80;
  private static final int LONG_BITS = 63;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  byte[] bytes() {
    return bytes.toByteArray();
  }

  /** Seven bits a byte, the lowest first. */
  void number(long value) {
    long rest = value;
    while ((rest & ~(MORE - 1L)) != 0) {
      bytes.write((int) (rest & (MORE - 1)) | MORE);
      rest >>>= 7;
    }
    bytes.write((int) rest);
  }

  /** Small numbers of either sign become small ones without. */
  void signed(long value) {
    number((value << 1) ^ (value >> LONG_BITS));
  }

  void text(String text) {
    bytes(text.getBytes(StandardCharsets.UTF_8));
  }

  void bitmap(RoaringBitmap codes) {
    ByteBuffer whole = ByteBuffer.allocate(codes.serializedSizeInBytes());
    codes.serialize(whole);
    bytes(whole.array());
  }

  private void bytes(byte[] some) {
    number(some.length);
    bytes.write(some, 0, some.length);
  }

  /** Scale, twice, plus one if the digits do not fit in 64 bits; then the digits. */
  void decimal(BigDecimal value) {
    BigInteger digits = value.unscaledValue();
    boolean isWide = digits.bitLength() > LONG_BITS;
    signed(value.scale() * 2L + (isWide ? 1 : 0));
    if (isWide) {
      bytes(digits.toByteArray());
    } else {
      signed(digits.longValue());
    }
  }
}
