package org.yanhe.spark.pass;

import java.io.Serializable;
import java.lang.reflect.Field;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.rdd.RDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.Attribute;
import org.apache.spark.sql.catalyst.expressions.AttributeReference;
import org.apache.spark.sql.execution.ColumnarToRowExec;
import org.apache.spark.sql.execution.FileSourceScanExec;
import org.apache.spark.sql.execution.InputAdapter;
import org.apache.spark.sql.execution.ProjectExec;
import org.apache.spark.sql.execution.SparkPlan;
import org.apache.spark.sql.execution.WholeStageCodegenExec;
import org.apache.spark.sql.execution.vectorized.ConstantColumnVector;
import org.apache.spark.sql.execution.vectorized.WritableColumnVector;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.Decimal;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.vectorized.ColumnVector;
import org.apache.spark.sql.vectorized.ColumnarBatch;
import org.jspecify.annotations.Nullable;
import scala.jdk.javaapi.CollectionConverters;

/**
 * The batches of Spark's vectorized Parquet reader, before they become rows. This is the only class
 * that touches what Spark calls internal; it follows Spark 4.2, and a test tells when that moves.
 */
final class VectorizedScan {
  private final FileSourceScanExec scan;
  private final List<Integer> positions;
  private final List<BatchColumn.Kind> kinds;

  private VectorizedScan(
      FileSourceScanExec scan, List<Integer> positions, List<BatchColumn.Kind> kinds) {
    this.scan = scan;
    this.positions = List.copyOf(positions);
    this.kinds = List.copyOf(kinds);
  }

  /** A scan, or the reason why there is none. */
  record Found(Optional<VectorizedScan> scan, String obstacle) {
    static Found none(String obstacle) {
      return new Found(Optional.empty(), obstacle);
    }
  }

  /** A batch of rows. */
  record Batch(int rows, List<BatchColumn> columns) {}

  /** What a task does with its batches. */
  @FunctionalInterface
  interface Task<T> extends Serializable {
    T run(Iterator<Batch> batches);
  }

  /** Looks whether rows are read by the vectorized reader and reach the reader as they are. */
  static Found of(Dataset<Row> rows) {
    SparkPlan plan = rows.queryExecution().executedPlan();
    SparkPlan leaf = plan;
    while (isTransparent(leaf)) {
      leaf = leaf.children().head();
    }
    if (!(leaf instanceof FileSourceScanExec scan)) {
      return Found.none("rows come from " + leaf.nodeName());
    }
    if (!scan.supportsColumnar()) {
      return Found.none("the format has no vectorized reader");
    }
    return of(plan, scan);
  }

  private static boolean isTransparent(SparkPlan plan) {
    return plan instanceof WholeStageCodegenExec
        || plan instanceof InputAdapter
        || plan instanceof ColumnarToRowExec
        || (plan instanceof ProjectExec project
            && CollectionConverters.asJava(project.projectList()).stream()
                .allMatch(AttributeReference.class::isInstance));
  }

  private static Found of(SparkPlan plan, FileSourceScanExec scan) {
    List<Long> read =
        CollectionConverters.asJava(scan.output()).stream().map(a -> a.exprId().id()).toList();
    List<Integer> positions = new ArrayList<>();
    List<BatchColumn.Kind> kinds = new ArrayList<>();
    for (Attribute column : CollectionConverters.asJava(plan.output())) {
      Optional<BatchColumn.Kind> kind = kind(column.dataType());
      if (kind.isEmpty()) {
        return Found.none("column " + column.name() + " is " + column.dataType().simpleString());
      }
      positions.add(read.indexOf(column.exprId().id()));
      kinds.add(kind.get());
    }
    return new Found(Optional.of(new VectorizedScan(scan, positions, kinds)), "");
  }

  private static Optional<BatchColumn.Kind> kind(DataType type) {
    if (type.equals(DataTypes.StringType)) {
      return Optional.of(new BatchColumn.Kind(BatchColumn.Type.TEXT, 0));
    }
    if (type.equals(DataTypes.BooleanType)) {
      return Optional.of(new BatchColumn.Kind(BatchColumn.Type.TRUTH, 0));
    }
    if (type.equals(DataTypes.DateType)) {
      return Optional.of(new BatchColumn.Kind(BatchColumn.Type.DAY, 0));
    }
    if (type.equals(DataTypes.LongType) || type.equals(DataTypes.IntegerType)) {
      return Optional.of(new BatchColumn.Kind(BatchColumn.Type.NUMBER, 0));
    }
    return type instanceof DecimalType decimal && decimal.precision() <= Decimal.MAX_LONG_DIGITS()
        ? Optional.of(new BatchColumn.Kind(BatchColumn.Type.NUMBER, decimal.scale()))
        : Optional.empty();
  }

  /** What the columns hold, in the order of the rows' columns. */
  List<BatchColumn.Kind> kinds() {
    return kinds;
  }

  /** Runs a task over each partition of the scan; nothing is read before the result is. */
  @SuppressWarnings("unchecked")
  <T> JavaRDD<T> map(Task<T> task) {
    List<Integer> at = positions;
    List<BatchColumn.Kind> of = kinds;
    RDD<ColumnarBatch> batches = (RDD<ColumnarBatch>) (RDD<?>) scan.executeColumnar();
    return batches
        .toJavaRDD()
        .mapPartitions(part -> List.of(task.run(views(part, at, of))).iterator());
  }

  private static Iterator<Batch> views(
      Iterator<ColumnarBatch> batches, List<Integer> positions, List<BatchColumn.Kind> kinds) {
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return batches.hasNext();
      }

      @Override
      public Batch next() {
        ColumnarBatch batch = batches.next();
        List<BatchColumn> columns = new ArrayList<>();
        for (int i = 0; i < positions.size(); i++) {
          columns.add(new View(batch.column(positions.get(i)), kinds.get(i)));
        }
        return new Batch(batch.numRows(), columns);
      }
    };
  }

  /**
   * Spark wraps the dictionary of a column chunk anew for every batch; this finds what it wraps.
   */
  private static final class Dictionaries {
    private static final Optional<Field> OF_VECTOR = field(WritableColumnVector.class.getName());
    private static final Optional<Field> OF_PARQUET =
        field("org.apache.spark.sql.execution.datasources.parquet.ParquetDictionary");

    private static Optional<Field> field(String owner) {
      try {
        Field field = Class.forName(owner).getDeclaredField("dictionary");
        field.setAccessible(true);
        return Optional.of(field);
      } catch (ReflectiveOperationException e) {
        return Optional.empty();
      }
    }

    /**
     * Identity of the dictionary; null if it cannot be told, so that values are read one by one.
     */
    static @Nullable Object of(ColumnVector vector) {
      if (!(vector instanceof WritableColumnVector writable)
          || !writable.hasDictionary()
          || OF_VECTOR.isEmpty()
          || OF_PARQUET.isEmpty()) {
        return null;
      }
      try {
        Object wrapper = OF_VECTOR.get().get(writable);
        return OF_PARQUET.get().getDeclaringClass().isInstance(wrapper)
            ? OF_PARQUET.get().get(wrapper)
            : null;
      } catch (IllegalAccessException e) {
        return null;
      }
    }
  }

  /**
   * A column vector of Spark.
   *
   * @param vector reused by Spark for the next batch
   * @param kind what it holds
   */
  private record View(ColumnVector vector, Kind kind) implements BatchColumn {
    private static final int INT_DIGITS = Decimal.MAX_INT_DIGITS();

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
      return Dictionaries.of(vector);
    }

    @Override
    public int[] ids(int rows) {
      return ((WritableColumnVector) vector).getDictionaryIds().getInts(0, rows);
    }

    @Override
    public long[] numbers(int rows) {
      if (!hasNulls() && !isConstant() && !isShort()) {
        return vector.getLongs(0, rows);
      }
      long[] numbers = new long[rows];
      for (int i = 0; i < rows; i++) {
        numbers[i] = vector.isNullAt(i) ? 0 : number(i);
      }
      return numbers;
    }

    /** Whether Spark keeps the numbers in 32 bits. */
    private boolean isShort() {
      return vector.dataType().equals(DataTypes.IntegerType)
          || (vector.dataType() instanceof DecimalType decimal
              && decimal.precision() <= INT_DIGITS);
    }

    private long number(int row) {
      return isShort() ? vector.getInt(row) : vector.getLong(row);
    }

    @Override
    public byte[] text(int row) {
      return vector.getUTF8String(row).getBytes();
    }

    @Override
    public boolean truth(int row) {
      return vector.getBoolean(row);
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
}
