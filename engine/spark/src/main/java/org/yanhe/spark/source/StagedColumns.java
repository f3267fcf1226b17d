package org.yanhe.spark.source;

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
    return new StructType()
        .add("check", DataTypes.StringType)
        .add("column", DataTypes.StringType)
        .add("cell", DataTypes.StringType)
        .add("value", DataTypes.StringType)
        .add("expectation", DataTypes.StringType);
  }

  private static DataType type(Column column) {
    return switch (column.type()) {
      case INTEGER -> DataTypes.LongType;
      case DECIMAL -> DataTypes.createDecimalType(18, column.scale());
      case DATE -> DataTypes.DateType;
      case BOOLEAN -> DataTypes.BooleanType;
      case TEXT, CODE, REGION, PERIOD -> DataTypes.StringType;
    };
  }
}
