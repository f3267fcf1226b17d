package org.yanhe.spark.pass;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.Decimal;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.vectorized.ColumnarBatch;

/** The batches of Spark's vectorized Parquet reader, before they become rows. */
final class VectorizedScan {
  private final SparkInternals.Reader reader;
  private final List<BatchColumn.Kind> kinds;

  private VectorizedScan(SparkInternals.Reader reader, List<BatchColumn.Kind> kinds) {
    this.reader = reader;
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

  /** Looks whether rows come in batches whose columns can all be read. */
  static Found of(Dataset<Row> rows) {
    SparkInternals.Found found = SparkInternals.reader(rows);
    return found
        .reader()
        .map(reader -> of(reader, rows.schema().fields()))
        .orElseGet(() -> Found.none(found.obstacle()));
  }

  private static Found of(SparkInternals.Reader reader, StructField[] columns) {
    List<BatchColumn.Kind> kinds = new ArrayList<>();
    for (StructField column : columns) {
      Optional<BatchColumn.Kind> kind = kind(column.dataType());
      if (kind.isEmpty()) {
        return Found.none("column " + column.name() + " is " + column.dataType().simpleString());
      }
      kinds.add(kind.get());
    }
    return new Found(Optional.of(new VectorizedScan(reader, kinds)), "");
  }

  /** What a column of a type holds, if it can be read by columns. */
  static Optional<BatchColumn.Kind> kind(DataType type) {
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
  <T> JavaRDD<T> map(Task<T> task) {
    List<Integer> at = reader.positions();
    List<BatchColumn.Kind> of = kinds;
    return reader
        .batches()
        .mapPartitions(part -> List.of(task.run(views(part, at, of))).iterator());
  }

  /**
   * Runs a task over each partition of the scan that gives several results, when they are asked.
   */
  <T> JavaRDD<T> flatMap(Task<Iterator<T>> task) {
    List<Integer> at = reader.positions();
    List<BatchColumn.Kind> of = kinds;
    return reader.batches().mapPartitions(part -> task.run(views(part, at, of)));
  }

  /** Batches by column, in the order of their positions; one view turns from batch to batch. */
  static Iterator<Batch> views(
      Iterator<ColumnarBatch> batches, List<Integer> positions, List<BatchColumn.Kind> kinds) {
    List<VectorView> views = kinds.stream().map(VectorView::new).toList();
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return batches.hasNext();
      }

      @Override
      public Batch next() {
        ColumnarBatch batch = batches.next();
        for (int i = 0; i < positions.size(); i++) {
          views.get(i).turnTo(batch.column(positions.get(i)));
        }
        return new Batch(batch.numRows(), List.copyOf(views));
      }
    };
  }
}
