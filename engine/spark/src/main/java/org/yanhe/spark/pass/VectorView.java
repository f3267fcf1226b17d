package org.yanhe.spark.pass;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.apache.parquet.column.Dictionary;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.Decimal;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.vectorized.ColumnVector;
import org.jspecify.annotations.Nullable;

/** A column of Spark's vectors, one batch after the other; {@link VectorizedScan} says of which. */
final class VectorView implements BatchColumn {
  private static final int INT_DIGITS = Decimal.MAX_INT_DIGITS();

  private final Kind kind;
  private ColumnVector vector = SparkInternals.noVector();
  private @Nullable Dictionary dictionary;
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
    dictionary = SparkInternals.dictionary(next);
  }

  @Override
  public Kind kind() {
    return kind;
  }

  @Override
  public boolean isConstant() {
    return SparkInternals.isConstant(vector);
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
    return dictionary == null ? Integer.MAX_VALUE : dictionary.getMaxId() + 1;
  }

  @Override
  public byte[] word(int id) {
    return SparkInternals.text(vector, id);
  }

  @Override
  public int[] ids(int rows) {
    return SparkInternals.ids(vector, rows);
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
    if (decoded != dictionary) {
      decoded = dictionary;
      byId = SparkInternals.numbers(vector, words(), isShort());
    }
    int[] ids = ids(rows);
    for (int i = 0; i < rows; i++) {
      numbers[i] = byId[ids[i]];
    }
    return numbers;
  }

  private long[] widened(int rows) {
    int[] held = SparkInternals.hasDictionary(vector) ? null : SparkInternals.ints(vector);
    int[] ints = held == null ? vector.getInts(0, rows) : held;
    for (int i = 0; i < rows; i++) {
      numbers[i] = ints[i];
    }
    return numbers;
  }

  private long[] plain(int rows) {
    long[] held = SparkInternals.hasDictionary(vector) ? null : SparkInternals.longs(vector);
    return held == null ? vector.getLongs(0, rows) : held;
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
    byte[] held = SparkInternals.bytes(vector);
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
}
