package org.yanhe.spark.parquet;

import java.io.IOException;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.bytes.HeapByteBufferAllocator;
import org.apache.parquet.column.values.rle.RunLengthBitPackingHybridEncoder;

/** Levels of the values of a page, which say what is missing or repeated; most are the same. */
final class Levels {
  private static final int SLAB = 1 << 6;
  private static final int PAGE = 1 << 20;

  private final int most;
  private final RunLengthBitPackingHybridEncoder encoder;
  private int level;
  private int times;

  /**
   * Begins a page.
   *
   * @param most highest level; 0 if there is nothing to say
   */
  Levels(int most) {
    this.most = most;
    this.encoder =
        new RunLengthBitPackingHybridEncoder(
            Integer.SIZE - Integer.numberOfLeadingZeros(most),
            SLAB,
            PAGE,
            HeapByteBufferAllocator.getInstance());
  }

  void add(int added) throws IOException {
    if (added != level) {
      write();
      level = added;
    }
    times++;
  }

  private void write() throws IOException {
    for (; times > 0; times--) {
      encoder.writeInt(level);
    }
  }

  /** What a page says of them; valid until they are cleared. */
  BytesInput page() throws IOException {
    if (most == 0) {
      return BytesInput.empty();
    }
    write();
    BytesInput levels = encoder.toBytes();
    return BytesInput.concat(BytesInput.fromInt((int) levels.size()), levels);
  }

  /** Begins the next page. */
  void clear() {
    encoder.reset();
    times = 0;
  }
}
