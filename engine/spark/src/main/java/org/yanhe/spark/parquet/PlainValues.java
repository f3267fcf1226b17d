package org.yanhe.spark.parquet;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.schema.LogicalTypeAnnotation.DecimalLogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;

/** Values one after the other, numbers in little-endian order, texts behind their lengths. */
final class PlainValues implements Values {
  private final Form form;
  private ByteBuffer buffer = buffer(1 << 10);
  private int size;

  /** Puts a value behind the others. */
  @FunctionalInterface
  private interface Form {
    void put(PlainValues to, Object value);
  }

  /**
   * Begins empty.
   *
   * @throws IllegalArgumentException if no value of a typed row has the type
   */
  PlainValues(PrimitiveType type) {
    form = form(type);
  }

  private static Form form(PrimitiveType type) {
    PrimitiveTypeName name = type.getPrimitiveTypeName();
    if (name == PrimitiveTypeName.BINARY) {
      return PlainValues::putText;
    }
    if (name == PrimitiveTypeName.INT32) {
      return (to, value) -> to.room(Integer.BYTES).putInt(whole(value));
    }
    if (name == PrimitiveTypeName.INT64) {
      int scale =
          type.getLogicalTypeAnnotation() instanceof DecimalLogicalTypeAnnotation decimal
              ? decimal.getScale()
              : 0;
      return (to, value) -> to.room(Long.BYTES).putLong(unscaled(value, scale));
    }
    throw new IllegalArgumentException("No values of type " + type);
  }

  private static int whole(Object value) {
    return value instanceof LocalDate day ? (int) day.toEpochDay() : (Integer) value;
  }

  private static long unscaled(Object value, int scale) {
    return value instanceof BigDecimal number
        ? number.scaleByPowerOfTen(scale).longValueExact()
        : (Long) value;
  }

  private void putText(Object value) {
    byte[] bytes = value.toString().getBytes(StandardCharsets.UTF_8);
    room(Integer.BYTES + bytes.length).putInt(bytes.length).put(bytes);
  }

  private static ByteBuffer buffer(int bytes) {
    return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  private ByteBuffer room(int bytes) {
    if (buffer.remaining() < bytes) {
      int needed = buffer.position() + bytes;
      buffer = buffer(Math.max(needed, 2 * buffer.capacity())).put(buffer.flip());
    }
    return buffer;
  }

  @Override
  public void add(Object value) {
    form.put(this, value);
    size++;
  }

  /** How many there are. */
  int size() {
    return size;
  }

  @Override
  public boolean isFull() {
    return buffer.position() >= MOST_BYTES;
  }

  BytesInput bytes() {
    return BytesInput.from(buffer.array(), buffer.arrayOffset(), buffer.position());
  }

  @Override
  public Page page() {
    return new Page(bytes(), Encoding.PLAIN);
  }

  @Override
  public void clear() {
    buffer.clear();
    size = 0;
  }

  @Override
  public Optional<Dictionary> endChunk() {
    return Optional.empty();
  }
}
