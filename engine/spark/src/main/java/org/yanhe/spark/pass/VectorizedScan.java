package org.yanhe.spark.pass;

import java.io.Serializable;
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
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.Decimal;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.vectorized.ColumnarBatch;
import scala.jdk.javaapi.CollectionConverters;

/**
 * The batches of Spark's vectorized Parquet reader, before they become rows. Only this class and
 * {@link VectorView} touch what Spark calls internal; they follow Spark 4.2, and a test tells when
 * that moves.
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
