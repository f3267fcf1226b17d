package org.yanhe.spark.pass;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.apache.spark.sql.execution.datasources.parquet.ParquetDictionary;
import org.apache.spark.sql.execution.vectorized.ConstantColumnVector;
import org.apache.spark.sql.execution.vectorized.Dictionary;
import org.apache.spark.sql.execution.vectorized.OnHeapColumnVector;
import org.apache.spark.sql.execution.vectorized.WritableColumnVector;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.Decimal;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.vectorized.ColumnVector;
import org.jspecify.annotations.Nullable;

/** A column of Spark's vectors, one batch after the other; {@link VectorizedScan} says of which. */
final class VectorView implements BatchColumn {
  private static final int INT_DIGITS = Decimal.MAX_INT_DIGITS();

  private final Kind kind;
  private ColumnVector vector = new ConstantColumnVector(0, DataTypes.NullType);
  private @Nullable Object dictionary;
  private @Nullable Object decoded;
  private long[] byId = {};
  private long[] numbers = {};
  private int[] truths = {};

  VectorView(Kind kind) {
    this.kind = kind;
  }

  /** Goes on with the vector of the next batch, which Spark uses again for the one after. */
  void turnTo(ColumnVector next) {
    vector = next;
    dictionary = Internals.dictionary(next);
  }

  @Override
  public Kind kind() {
    return kind;
  }

  @Override
  public boolean isConstant() {
    return vector instanceof ConstantColumnVector;
  }

  @Override
  public boolean hasNulls() {
    return vector.hasNull();
  }

  @Override
  public boolean isNull(int row) {
    return vector.isNullAt(row);
  }

  @Override
  public @Nullable Object dictionary() {
    return dictionary;
  }

  @Override
  public int words() {
    return dictionary instanceof org.apache.parquet.column.Dictionary words
        ? words.getMaxId() + 1
        : Integer.MAX_VALUE;
  }

  @Override
  public byte[] word(int id) {
    return Internals.words((WritableColumnVector) vector).decodeToBinary(id);
  }

  @Override
  public int[] ids(int rows) {
    WritableColumnVector ids = ((WritableColumnVector) vector).getDictionaryIds();
    int[] held = Internals.ints(ids);
    return held == null ? ids.getInts(0, rows) : held;
  }

  @Override
  public long[] numbers(int rows) {
    if (numbers.length < rows) {
      numbers = new long[rows];
    }
    if (hasNulls() || isConstant()) {
      return oneByOne(rows);
    }
    if (dictionary != null && words() <= rows) {
      return translated(rows);
    }
    return isShort() ? widened(rows) : plain(rows);
  }

  private long[] oneByOne(int rows) {
    for (int i = 0; i < rows; i++) {
      numbers[i] = vector.isNullAt(i) ? 0 : number(i);
    }
    return numbers;
  }

  /** Each number of the dictionary is decoded once. */
  private long[] translated(int rows) {
    Dictionary words = Internals.words((WritableColumnVector) vector);
    if (decoded != dictionary) {
      decoded = dictionary;
      byId = new long[words()];
      for (int id = 0; id < byId.length; id++) {
        byId[id] = isShort() ? words.decodeToInt(id) : words.decodeToLong(id);
      }
    }
    int[] ids = ids(rows);
    for (int i = 0; i < rows; i++) {
      numbers[i] = byId[ids[i]];
    }
    return numbers;
  }

  private long[] widened(int rows) {
    int[] held = hasDictionary() ? null : Internals.ints(vector);
    int[] ints = held == null ? vector.getInts(0, rows) : held;
    for (int i = 0; i < rows; i++) {
      numbers[i] = ints[i];
    }
    return numbers;
  }

  private long[] plain(int rows) {
    long[] held = hasDictionary() ? null : Internals.longs(vector);
    return held == null ? vector.getLongs(0, rows) : held;
  }

  private boolean hasDictionary() {
    return vector instanceof WritableColumnVector writable && writable.hasDictionary();
  }

  /** Whether Spark keeps the numbers in 32 bits. */
  private boolean isShort() {
    return vector.dataType().equals(DataTypes.IntegerType)
        || (vector.dataType() instanceof DecimalType decimal && decimal.precision() <= INT_DIGITS);
  }

  private long number(int row) {
    return isShort() ? vector.getInt(row) : vector.getLong(row);
  }

  @Override
  public byte[] text(int row) {
    return vector.getUTF8String(row).getBytes();
  }

  @Override
  public int[] truths(int rows) {
    if (truths.length < rows) {
      truths = new int[rows];
    }
    byte[] held = Internals.bytes(vector);
    for (int i = 0; i < rows; i++) {
      truths[i] = held == null ? (vector.getBoolean(i) ? 1 : 0) : held[i];
    }
    return truths;
  }

  @Override
  public Object key(int row) {
    return switch (kind.type()) {
      case TEXT -> throw new IllegalArgumentException("A text is told by its bytes");
      case TRUTH -> vector.getBoolean(row);
      case DAY -> vector.getInt(row);
      case NUMBER -> number(row);
    };
  }

  @Override
  public Object value(int row) {
    return switch (kind.type()) {
      case TEXT -> vector.getUTF8String(row).toString();
      case TRUTH -> vector.getBoolean(row);
      case DAY -> LocalDate.ofEpochDay(vector.getInt(row));
      case NUMBER ->
          vector.dataType() instanceof DecimalType
              ? BigDecimal.valueOf(number(row), kind.scale())
              : (Object) number(row);
    };
  }

  /**
   * What Spark's vectors hold but do not show. Where it cannot be had, null says so, and values are
   * copied or read one by one.
   */
  private static final class Internals {
    private static final @Nullable VarHandle WORDS =
        field(WritableColumnVector.class, "dictionary", Dictionary.class);
    private static final @Nullable VarHandle WRAPPED =
        field(ParquetDictionary.class, "dictionary", org.apache.parquet.column.Dictionary.class);
    private static final @Nullable VarHandle BYTES =
        field(OnHeapColumnVector.class, "byteData", byte[].class);
    private static final @Nullable VarHandle INTS =
        field(OnHeapColumnVector.class, "intData", int[].class);
    private static final @Nullable VarHandle LONGS =
        field(OnHeapColumnVector.class, "longData", long[].class);

    private static @Nullable VarHandle field(Class<?> owner, String name, Class<?> type) {
      try {
        return MethodHandles.privateLookupIn(owner, MethodHandles.lookup())
            .findVarHandle(owner, name, type);
      } catch (ReflectiveOperationException e) {
        return null;
      }
    }

    /** Spark wraps the dictionary of a column chunk anew for every batch; this is the wrapper. */
    static Dictionary words(WritableColumnVector vector) {
      return (Dictionary) Objects.requireNonNull(WORDS).get(vector);
    }

    /** What it wraps, to be compared by identity. */
    static @Nullable Object dictionary(ColumnVector vector) {
      return WORDS != null
              && WRAPPED != null
              && vector instanceof WritableColumnVector writable
              && writable.hasDictionary()
              && words(writable) instanceof ParquetDictionary wrapper
          ? (org.apache.parquet.column.Dictionary) WRAPPED.get(wrapper)
          : null;
    }

    static byte @Nullable [] bytes(ColumnVector vector) {
      return BYTES != null && vector instanceof OnHeapColumnVector held
          ? (byte[]) BYTES.get(held)
          : null;
    }

    static int @Nullable [] ints(ColumnVector vector) {
      return INTS != null && vector instanceof OnHeapColumnVector held
          ? (int[]) INTS.get(held)
          : null;
    }

    static long @Nullable [] longs(ColumnVector vector) {
      return LONGS != null && vector instanceof OnHeapColumnVector held
          ? (long[]) LONGS.get(held)
          : null;
    }
  }
}
