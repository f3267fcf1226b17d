package org.yanhe.spark.source;

import java.io.Closeable;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.api.InitContext;
import org.apache.parquet.hadoop.api.ReadSupport;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DecimalLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.IntLogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.Type;
import org.jspecify.annotations.Nullable;

/**
 * Reads a Parquet file row by row without Spark, with the values that Spark's reader gives to Java:
 * texts, decimals, whole numbers, binary fractions, truths and days.
 */
final class PlainParquet implements Closeable {
  private final ParquetReader<Group> reader;
  private final List<Optional<Value>> values;

  /** Takes a value that is there. */
  @FunctionalInterface
  private interface Value {
    Object of(Group row, int field);
  }

  /**
   * Opens a file.
   *
   * @param columns those that are read, with the names and types that they have in the file
   */
  PlainParquet(Path path, MessageType columns, Configuration conf) throws IOException {
    ReadSupport<Group> support =
        new GroupReadSupport() {
          @Override
          public ReadContext init(InitContext context) {
            return new ReadContext(columns);
          }
        };
    reader = ParquetReader.builder(support, path).withConf(conf).build();
    values = columns.getFields().stream().map(PlainParquet::value).toList();
  }

  /** Whether all columns hold single values that are read here as Spark reads them. */
  static boolean isPlain(MessageType columns) {
    return columns.getFields().stream().allMatch(column -> value(column).isPresent());
  }

  /** The next row as Parquet has it; empty after the last. */
  Optional<Group> next() throws IOException {
    return Optional.ofNullable(reader.read());
  }

  /** The values of a row in the order of the columns; null where empty or not a single value. */
  List<@Nullable Object> values(Group row) {
    List<@Nullable Object> all = new ArrayList<>(values.size());
    for (int i = 0; i < values.size(); i++) {
      boolean isThere = values.get(i).isPresent() && row.getFieldRepetitionCount(i) > 0;
      all.add(isThere ? values.get(i).get().of(row, i) : null);
    }
    return all;
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }

  private static Optional<Value> value(Type column) {
    return column.isPrimitive() && !column.isRepetition(Type.Repetition.REPEATED)
        ? value(column.asPrimitiveType())
        : Optional.empty();
  }

  private static Optional<Value> value(PrimitiveType column) {
    LogicalTypeAnnotation as = column.getLogicalTypeAnnotation();
    @Nullable Value value =
        switch (column.getPrimitiveTypeName()) {
          case BOOLEAN -> (row, field) -> row.getBoolean(field, 0);
          case FLOAT -> (row, field) -> row.getFloat(field, 0);
          case DOUBLE -> (row, field) -> row.getDouble(field, 0);
          case INT32 -> int32(as);
          case INT64 -> int64(as);
          case BINARY, FIXED_LEN_BYTE_ARRAY -> bytes(as);
          case INT96 -> null;
        };
    return Optional.ofNullable(value);
  }

  private static @Nullable Value int32(@Nullable LogicalTypeAnnotation as) {
    if (as instanceof DecimalLogicalTypeAnnotation decimal) {
      int scale = decimal.getScale();
      return (row, field) -> BigDecimal.valueOf(row.getInteger(field, 0), scale);
    }
    if (LogicalTypeAnnotation.dateType().equals(as)) {
      return (row, field) -> LocalDate.ofEpochDay(row.getInteger(field, 0));
    }
    return isSigned(as) ? (row, field) -> row.getInteger(field, 0) : null;
  }

  private static @Nullable Value int64(@Nullable LogicalTypeAnnotation as) {
    if (as instanceof DecimalLogicalTypeAnnotation decimal) {
      int scale = decimal.getScale();
      return (row, field) -> BigDecimal.valueOf(row.getLong(field, 0), scale);
    }
    return isSigned(as) ? (row, field) -> row.getLong(field, 0) : null;
  }

  private static boolean isSigned(@Nullable LogicalTypeAnnotation as) {
    return as == null || (as instanceof IntLogicalTypeAnnotation whole && whole.isSigned());
  }

  private static @Nullable Value bytes(@Nullable LogicalTypeAnnotation as) {
    if (as instanceof DecimalLogicalTypeAnnotation decimal) {
      int scale = decimal.getScale();
      return (row, field) ->
          new BigDecimal(new BigInteger(row.getBinary(field, 0).getBytes()), scale);
    }
    return LogicalTypeAnnotation.stringType().equals(as)
        ? (row, field) -> row.getBinary(field, 0).toStringUsingUTF8()
        : null;
  }
}
