package org.yanhe.methods.state;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;

/** What was found of each of some cells, as bytes that a {@link Memory} keeps. */
public final class Findings {
  /**
   * How something is written.
   *
   * @param <T> what
   */
  public interface Form<T> {
    void write(T value, DataOutputStream out) throws IOException;

    T read(DataInputStream in) throws IOException;
  }

  /** Decimals with their digits after the point. */
  public static final Form<BigDecimal> DECIMALS =
      new Form<>() {
        @Override
        public void write(BigDecimal value, DataOutputStream out) throws IOException {
          byte[] digits = value.unscaledValue().toByteArray();
          out.writeInt(value.scale());
          out.writeInt(digits.length);
          out.write(digits);
        }

        @Override
        public BigDecimal read(DataInputStream in) throws IOException {
          int scale = in.readInt();
          return new BigDecimal(new BigInteger(in.readNBytes(in.readInt())), scale);
        }
      };

  /** What is so or not. */
  public static final Form<Boolean> FLAGS =
      new Form<>() {
        @Override
        public void write(Boolean value, DataOutputStream out) throws IOException {
          out.writeBoolean(value);
        }

        @Override
        public Boolean read(DataInputStream in) throws IOException {
          return in.readBoolean();
        }
      };

  private Findings() {}

  /** The bytes of what was found. */
  public static <K, V> byte[] bytes(Map<K, V> found, Form<K> keys, Form<V> values) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeInt(found.size());
      for (Map.Entry<K, V> one : found.entrySet()) {
        keys.write(one.getKey(), out);
        values.write(one.getValue(), out);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** Reads what {@link #bytes} gave. */
  public static <K, V> Map<K, V> of(byte[] bytes, Form<K> keys, Form<V> values) {
    Map<K, V> found = new HashMap<>();
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      for (int n = in.readInt(); n > 0; n--) {
        K key = keys.read(in);
        found.put(key, values.read(in));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }
}
