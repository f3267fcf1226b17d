package org.yanhe.spark.source;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.LongFunction;
import org.apache.parquet.column.Dictionary;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DecimalLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.IntLogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.jspecify.annotations.Nullable;

/**
 * How the values of a column of Parquet are read without Spark: as those that Spark's reader gives
 * to Java, which are texts, decimals, whole numbers, binary fractions, truths and days.
 *
 * @param stored how Parquet stores them
 * @param ofInt makes one of 32 bits
 * @param ofLong makes one of 64 bits
 * @param ofBytes makes one of bytes
 */
record ParquetForm(
    PrimitiveTypeName stored,
    IntFunction<Object> ofInt,
    LongFunction<Object> ofLong,
    Function<Binary, Object> ofBytes) {

  /** Whether all columns hold single values that are read here as Spark reads them. */
  static boolean isPlain(GroupType columns) {
    return columns.getFields().stream().allMatch(column -> of(column).isPresent());
  }

  /** The form of a column; empty if only Spark understands it as it is meant. */
  static Optional<ParquetForm> of(Type column) {
    return column.isPrimitive() && !column.isRepetition(Type.Repetition.REPEATED)
        ? of(column.asPrimitiveType())
        : Optional.empty();
  }

  private static Optional<ParquetForm> of(PrimitiveType column) {
    LogicalTypeAnnotation as = column.getLogicalTypeAnnotation();
    PrimitiveTypeName stored = column.getPrimitiveTypeName();
    @Nullable IntFunction<Object> ofInt = ofInt(as);
    @Nullable LongFunction<Object> ofLong = ofLong(as);
    @Nullable Function<Binary, Object> ofBytes = ofBytes(as);
    boolean isKnown =
        switch (stored) {
          case BOOLEAN, FLOAT, DOUBLE -> true;
          case INT32 -> ofInt != null;
          case INT64 -> ofLong != null;
          case BINARY, FIXED_LEN_BYTE_ARRAY -> ofBytes != null;
          case INT96 -> false;
        };
    return isKnown
        ? Optional.of(
            new ParquetForm(
                stored,
                ofInt == null ? whole -> whole : ofInt,
                ofLong == null ? whole -> whole : ofLong,
                ofBytes == null ? bytes -> bytes : ofBytes))
        : Optional.empty();
  }

  private static @Nullable IntFunction<Object> ofInt(@Nullable LogicalTypeAnnotation as) {
    if (as instanceof DecimalLogicalTypeAnnotation decimal) {
      int scale = decimal.getScale();
      return whole -> BigDecimal.valueOf(whole, scale);
    }
    if (LogicalTypeAnnotation.dateType().equals(as)) {
      return LocalDate::ofEpochDay;
    }
    return isSigned(as) ? whole -> whole : null;
  }

  private static @Nullable LongFunction<Object> ofLong(@Nullable LogicalTypeAnnotation as) {
    if (as instanceof DecimalLogicalTypeAnnotation decimal) {
      int scale = decimal.getScale();
      return whole -> BigDecimal.valueOf(whole, scale);
    }
    return isSigned(as) ? whole -> whole : null;
  }

  private static boolean isSigned(@Nullable LogicalTypeAnnotation as) {
    return as == null || (as instanceof IntLogicalTypeAnnotation whole && whole.isSigned());
  }

  private static @Nullable Function<Binary, Object> ofBytes(@Nullable LogicalTypeAnnotation as) {
    if (as instanceof DecimalLogicalTypeAnnotation decimal) {
      int scale = decimal.getScale();
      return bytes -> new BigDecimal(new BigInteger(bytes.getBytes()), scale);
    }
    return LogicalTypeAnnotation.stringType().equals(as) ? Binary::toStringUsingUTF8 : null;
  }

  /** The value of a column of a row, which has one there. */
  Object of(Group row, int field) {
    return switch (stored) {
      case BOOLEAN -> row.getBoolean(field, 0);
      case FLOAT -> row.getFloat(field, 0);
      case DOUBLE -> row.getDouble(field, 0);
      case INT32 -> ofInt.apply(row.getInteger(field, 0));
      case INT64 -> ofLong.apply(row.getLong(field, 0));
      case BINARY, FIXED_LEN_BYTE_ARRAY -> ofBytes.apply(row.getBinary(field, 0));
      case INT96 -> throw new IllegalStateException("No form of " + stored);
    };
  }

  /** A value of the dictionary of a column. */
  Object of(Dictionary words, int id) {
    return switch (stored) {
      case BOOLEAN -> words.decodeToBoolean(id);
      case FLOAT -> words.decodeToFloat(id);
      case DOUBLE -> words.decodeToDouble(id);
      case INT32 -> ofInt.apply(words.decodeToInt(id));
      case INT64 -> ofLong.apply(words.decodeToLong(id));
      case BINARY, FIXED_LEN_BYTE_ARRAY -> ofBytes.apply(words.decodeToBinary(id));
      case INT96 -> throw new IllegalStateException("No form of " + stored);
    };
  }
}
