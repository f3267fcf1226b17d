package org.yanhe.spark.parquet;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.column.Encoding;

/** Truths, one bit each. */
final class BitValues implements Values {
  private final BitSet bits = new BitSet();
  private int size;

  @Override
  public void add(Object value) {
    bits.set(size++, (Boolean) value);
  }

  @Override
  public boolean isFull() {
    return size >= MOST_BYTES;
  }

  @Override
  public Page page() {
    byte[] bytes = Arrays.copyOf(bits.toByteArray(), (size + Byte.SIZE - 1) / Byte.SIZE);
    return new Page(BytesInput.from(bytes), Encoding.PLAIN);
  }

  @Override
  public void clear() {
    bits.clear();
    size = 0;
  }

  @Override
  public Optional<Dictionary> endChunk() {
    return Optional.empty();
  }
}
