package org.yanhe.spark.parquet;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.apache.parquet.bytes.ByteBufferAllocator;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.bytes.HeapByteBufferAllocator;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.values.rle.RunLengthBitPackingHybridEncoder;
import org.apache.parquet.schema.PrimitiveType;
import org.jspecify.annotations.Nullable;

/**
 * Values by their positions in a dictionary, as long as that pays: not where nearly every value of
 * the first page is another one, nor beyond a size of the dictionary.
 */
final class DictionaryValues implements Values {
  private static final double MOST_NEW = 0.875;
  private static final int SLAB = 1 << 10;
  private static final ByteBufferAllocator HEAP = HeapByteBufferAllocator.getInstance();

  private final PrimitiveType type;
  private final PlainValues plain;
  private PlainValues entries;
  private ValueIds ids = new ValueIds();
  private int[] page = new int[1 << 8];
  private int size;
  private @Nullable Object last;
  private int lastId;
  private boolean firstPage = true;
  private boolean ended;

  DictionaryValues(PrimitiveType type) {
    this.type = type;
    entries = new PlainValues(type);
    plain = new PlainValues(type);
  }

  @Override
  public void add(Object value) {
    if (ended) {
      plain.add(value);
      return;
    }
    if (value != last) {
      lastId = id(value);
      last = value;
    }
    if (size == page.length) {
      page = Arrays.copyOf(page, size * 2);
    }
    page[size++] = lastId;
  }

  private int id(Object value) {
    int id = ids.of(value);
    if (id == entries.size()) {
      entries.add(value);
    }
    return id;
  }

  @Override
  public boolean isFull() {
    return ended ? plain.isFull() : entries.isFull();
  }

  @Override
  public Page page() throws IOException {
    if (firstPage && ids.size() > size * MOST_NEW) {
      leaveOut();
    }
    firstPage &= size == 0;
    return ended || size == 0 ? plain.page() : new Page(positions(), Encoding.RLE_DICTIONARY);
  }

  private void leaveOut() {
    Object[] values = ids.inOrder();
    for (int i = 0; i < size; i++) {
      plain.add(values[page[i]]);
    }
    entries.clear();
    end();
  }

  private void end() {
    ended = true;
    ids = new ValueIds();
    last = null;
  }

  /** In as many bits as the largest needs, which the first byte says. */
  private BytesInput positions() throws IOException {
    int bits = Integer.SIZE - Integer.numberOfLeadingZeros(Math.max(0, ids.size() - 1));
    try (RunLengthBitPackingHybridEncoder encoder =
        new RunLengthBitPackingHybridEncoder(bits, SLAB, MOST_BYTES, HEAP)) {
      for (int i = 0; i < size; i++) {
        encoder.writeInt(page[i]);
      }
      byte[] width = {(byte) bits};
      return BytesInput.concat(BytesInput.from(width), encoder.toBytes()).copy(HEAP, freed -> {});
    }
  }

  @Override
  public void clear() {
    size = 0;
    plain.clear();
    if (!ended && entries.isFull()) {
      end();
    }
  }

  @Override
  public Optional<Dictionary> endChunk() {
    Optional<Dictionary> dictionary =
        entries.size() == 0
            ? Optional.empty()
            : Optional.of(new Dictionary(entries.bytes(), entries.size()));
    entries = new PlainValues(type);
    end();
    ended = false;
    firstPage = true;
    return dictionary;
  }
}
