package org.yanhe.spark.parquet;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.bytes.HeapByteBufferAllocator;
import org.apache.parquet.column.values.rle.RunLengthBitPackingHybridEncoder;

/**
 * Levels of the values of a page, which say what is missing or repeated. Most are the same as the
 * one before, so that they are kept as runs.
 */
final class Levels {
  private static final int SLAB = 1 << 6;
  private static final int PAGE = 1 << 20;

  /** Runs of fewer values take more room than their bits. */
  private static final int SHORTEST_MEAN = 1 << 3;

  /** Bytes of a run: its length in groups of seven bits, and the level. */
  private static final int MOST_BYTES_OF_RUN = 6;

  private static final int MORE = 0x80;

  private final int most;
  private int[] level = new int[1 << 3];
  private int[] times = new int[level.length];
  private int runs;
  private int size;

  /**
   * Begins a page.
   *
   * @param most highest level, below 256; 0 if there is nothing to say
   */
  Levels(int most) {
    this.most = most;
  }

  /** Adds a level so many times. */
  void add(int added, int more) {
    if (runs == 0 || level[runs - 1] != added) {
      begin(added);
    }
    times[runs - 1] += more;
    size += more;
  }

  private void begin(int added) {
    if (runs == level.length) {
      level = Arrays.copyOf(level, runs * 2);
      times = Arrays.copyOf(times, runs * 2);
    }
    level[runs] = added;
    times[runs++] = 0;
  }

  /** What a page says of them; valid until they are cleared. */
  BytesInput page() throws IOException {
    if (most == 0) {
      return BytesInput.empty();
    }
    BytesInput levels = size >= runs * SHORTEST_MEAN ? inRuns() : inBits();
    return BytesInput.concat(BytesInput.fromInt((int) levels.size()), levels);
  }

  private BytesInput inRuns() {
    ByteBuffer bytes = ByteBuffer.allocate(runs * MOST_BYTES_OF_RUN);
    for (int i = 0; i < runs; i++) {
      int header = times[i] << 1;
      while (header >= MORE) {
        bytes.put((byte) (header | MORE));
        header >>>= Byte.SIZE - 1;
      }
      bytes.put((byte) header).put((byte) level[i]);
    }
    return BytesInput.from(bytes.flip());
  }

  private BytesInput inBits() throws IOException {
    try (RunLengthBitPackingHybridEncoder encoder =
        new RunLengthBitPackingHybridEncoder(
            Integer.SIZE - Integer.numberOfLeadingZeros(most),
            SLAB,
            PAGE,
            HeapByteBufferAllocator.getInstance())) {
      for (int i = 0; i < runs; i++) {
        for (int k = 0; k < times[i]; k++) {
          encoder.writeInt(level[i]);
        }
      }
      return encoder.toBytes().copy(HeapByteBufferAllocator.getInstance(), freed -> {});
    }
  }

  /** Begins the next page. */
  void clear() {
    runs = 0;
    size = 0;
  }
}
