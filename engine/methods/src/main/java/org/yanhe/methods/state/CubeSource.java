package org.yanhe.methods.state;

import java.util.Arrays;

/** The bytes of a cube, wherever they lie, of which only those are fetched that are needed. */
@FunctionalInterface
public interface CubeSource {
  /**
   * Some of the bytes.
   *
   * @param length fewer come if there are no more
   */
  byte[] bytes(long from, int length);

  /** Bytes that lie in memory. */
  static CubeSource of(byte[] bytes) {
    return (from, length) -> {
      int begin = Math.toIntExact(from);
      return Arrays.copyOfRange(bytes, begin, Math.min(bytes.length, begin + length));
    };
  }
}
