package org.yanhe.spark.source;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** The mark with which some programs begin a file of UTF-8 or UTF-16. */
final class ByteOrderMark {
  private static final byte[] UTF_8 = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private ByteOrderMark() {}

  static boolean isUtf8(byte[] head) {
    return head.length >= 3 && Arrays.equals(Arrays.copyOf(head, 3), UTF_8);
  }

  static boolean isUtf16(byte[] head) {
    return head.length >= 2
        && ((head[0] == (byte) 0xFF && head[1] == (byte) 0xFE)
            || (head[0] == (byte) 0xFE && head[1] == (byte) 0xFF));
  }

  /** The bytes after the mark of UTF-8, if they begin with it. */
  static InputStream skip(InputStream bytes) throws IOException {
    BufferedInputStream buffered = new BufferedInputStream(bytes, 1 << 16);
    buffered.mark(4);
    if (!isUtf8(buffered.readNBytes(3))) {
      buffered.reset();
    }
    return buffered;
  }
}
