package org.yanhe.spark.source;

import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.yanhe.model.source.Column;
import org.yanhe.model.source.DatasetSchema;

/** The columns of staged Parquet: those of the schema in order, then where each row comes from. */
public final class StagedColumns {
  /** Position of the file among the files of the dataset. */
  public static final String FILE = "_file";

  /** Line or sheet row of the file, from 1. */
  public static final String LINE = "_line";

  /** Key of a row that breaks something. */
  static final String KEY = "_key";

  /** What the row breaks; null for most rows. */
  static final String FINDINGS = "_findings";

  /** Where the row goes: one folder each. */
  static final String STATE = "_state";

  /** What a finding says, in order. */
  static final List<String> FINDING_FIELDS =
      List.of("check", "column", "cell", "value", "expectation");

  /** Names of the levels of a list in Parquet. */
  static final String LIST = "list";

  /** See {@link #LIST}. */
  static final String ELEMENT = "element";

  private static final int DIGITS = 18;

  private StagedColumns() {}

  /** Exactly the columns of the schema with their types in Spark. */
  public static StructType of(DatasetSchema schema) {
    StructType columns = new StructType();
    for (Column column : schema.columns()) {
      columns = columns.add(column.name(), type(column));
    }
    return columns;
  }

  static StructType withOrigin(DatasetSchema schema) {
    return of(schema)
        .add(FILE, DataTypes.IntegerType)
        .add(LINE, DataTypes.LongType)
        .add(KEY, DataTypes.StringType)
        .add(FINDINGS, DataTypes.createArrayType(finding()));
  }

  static StructType withState(DatasetSchema schema) {
    return withOrigin(schema).add(STATE, DataTypes.StringType);
  }

  static StructType finding() {
    StructType finding = new StructType();
    for (String field : FINDING_FIELDS) {
      finding = finding.add(field, DataTypes.StringType);
    }
    return finding;
  }

  /** The columns as Parquet knows them, as Spark would write {@link #withOrigin}. */
  static MessageType message(DatasetSchema schema) {
    List<Type> fields = new ArrayList<>();
    schema.columns().forEach(column -> fields.add(parquet(column)));
    fields.add(Types.optional(PrimitiveTypeName.INT32).named(FILE));
    fields.add(Types.optional(PrimitiveTypeName.INT64).named(LINE));
    fields.add(text(KEY));
    GroupType element =
        new GroupType(
            Type.Repetition.OPTIONAL,
            ELEMENT,
            FINDING_FIELDS.stream().map(StagedColumns::text).toList());
    fields.add(
        Types.optionalGroup()
            .as(LogicalTypeAnnotation.listType())
            .addField(new GroupType(Type.Repetition.REPEATED, LIST, element))
            .named(FINDINGS));
    return new MessageType("rows", fields);
  }

  private static Type text(String name) {
    return Types.optional(PrimitiveTypeName.BINARY)
        .as(LogicalTypeAnnotation.stringType())
        .named(name);
  }

  private static Type parquet(Column column) {
    return switch (column.type()) {
      case INTEGER -> Types.optional(PrimitiveTypeName.INT64).named(column.name());
      case DECIMAL ->
          Types.optional(PrimitiveTypeName.INT64)
              .as(LogicalTypeAnnotation.decimalType(column.scale(), DIGITS))
              .named(column.name());
      case DATE ->
          Types.optional(PrimitiveTypeName.INT32)
              .as(LogicalTypeAnnotation.dateType())
              .named(column.name());
      case BOOLEAN -> Types.optional(PrimitiveTypeName.BOOLEAN).named(column.name());
      case TEXT, CODE, REGION, PERIOD -> text(column.name());
    };
  }

  private static DataType type(Column column) {
    return switch (column.type()) {
      case INTEGER -> DataTypes.LongType;
      case DECIMAL -> DataTypes.createDecimalType(DIGITS, column.scale());
      case DATE -> DataTypes.DateType;
      case BOOLEAN -> DataTypes.BooleanType;
      case TEXT, CODE, REGION, PERIOD -> DataTypes.StringType;
    };
  }
}
