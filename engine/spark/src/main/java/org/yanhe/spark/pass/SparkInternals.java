package org.yanhe.spark.pass;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.rdd.RDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.AttributeReference;
import org.apache.spark.sql.execution.ColumnarToRowExec;
import org.apache.spark.sql.execution.FileSourceScanExec;
import org.apache.spark.sql.execution.InputAdapter;
import org.apache.spark.sql.execution.ProjectExec;
import org.apache.spark.sql.execution.SparkPlan;
import org.apache.spark.sql.execution.WholeStageCodegenExec;
import org.apache.spark.sql.execution.datasources.parquet.ParquetDictionary;
import org.apache.spark.sql.execution.datasources.parquet.VectorizedParquetRecordReader;
import org.apache.spark.sql.execution.vectorized.ConstantColumnVector;
import org.apache.spark.sql.execution.vectorized.Dictionary;
import org.apache.spark.sql.execution.vectorized.OnHeapColumnVector;
import org.apache.spark.sql.execution.vectorized.WritableColumnVector;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.vectorized.ColumnVector;
import org.apache.spark.sql.vectorized.ColumnarBatch;
import org.jspecify.annotations.Nullable;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Everything that is taken from Spark without a promise that it stays: the plan behind rows, and
 * what vectors hold but do not show. It follows Spark 4.2; {@code LayersTest} keeps it the only
 * such class, {@code ColumnarPassTest} tells when Spark moves. A field that cannot be had is null,
 * and values are then copied or read one by one.
 */
final class SparkInternals {
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

  /** Rows of a batch, as Spark has them by default. */
  private static final int BATCH_ROWS = 4096;

  private SparkInternals() {}

  private static @Nullable VarHandle field(Class<?> owner, String name, Class<?> type) {
    try {
      return MethodHandles.privateLookupIn(owner, MethodHandles.lookup())
          .findVarHandle(owner, name, type);
    } catch (ReflectiveOperationException e) {
      return null;
    }
  }

  /**
   * The vectorized reader behind rows.
   *
   * @param scan as Spark planned it
   * @param positions for each column of the rows, where it lies in a batch
   */
  record Reader(FileSourceScanExec scan, List<Integer> positions) {

    /** Its batches; nothing is read before they are. */
    @SuppressWarnings("unchecked")
    JavaRDD<ColumnarBatch> batches() {
      return ((RDD<ColumnarBatch>) (RDD<?>) scan.executeColumnar()).toJavaRDD();
    }
  }

  /** A reader, or the reason why there is none. */
  record Found(Optional<Reader> reader, String obstacle) {}

  /** Looks whether rows are read by the vectorized reader and reach the reader as they are. */
  static Found reader(Dataset<Row> rows) {
    SparkPlan plan = rows.queryExecution().executedPlan();
    SparkPlan leaf = plan;
    while (isTransparent(leaf)) {
      leaf = leaf.children().head();
    }
    if (!(leaf instanceof FileSourceScanExec scan)) {
      return new Found(Optional.empty(), "rows come from " + leaf.nodeName());
    }
    if (!scan.supportsColumnar()) {
      return new Found(Optional.empty(), "the format has no vectorized reader");
    }
    return new Found(Optional.of(new Reader(scan, positions(plan, scan))), "");
  }

  private static boolean isTransparent(SparkPlan plan) {
    return plan instanceof WholeStageCodegenExec
        || plan instanceof InputAdapter
        || plan instanceof ColumnarToRowExec
        || (plan instanceof ProjectExec project
            && CollectionConverters.asJava(project.projectList()).stream()
                .allMatch(AttributeReference.class::isInstance));
  }

  private static List<Integer> positions(SparkPlan plan, FileSourceScanExec scan) {
    List<Long> read =
        CollectionConverters.asJava(scan.output()).stream().map(a -> a.exprId().id()).toList();
    return CollectionConverters.asJava(plan.output()).stream()
        .map(column -> read.indexOf(column.exprId().id()))
        .toList();
  }

  /** The batches of a file, the same object again and again. */
  static final class FileBatches implements Iterator<ColumnarBatch>, Closeable {
    private final VectorizedParquetRecordReader reader;
    private boolean isAhead;

    private FileBatches(VectorizedParquetRecordReader reader) {
      this.reader = reader;
    }

    @Override
    public boolean hasNext() {
      try {
        isAhead = isAhead || reader.nextKeyValue();
        return isAhead;
      } catch (IOException e) {
        throw new UncheckedIOException("Cannot read staged rows", e);
      }
    }

    @Override
    public ColumnarBatch next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      isAhead = false;
      return (ColumnarBatch) reader.getCurrentValue();
    }

    @Override
    public void close() throws IOException {
      reader.close();
    }
  }

  /** Opens a file with the vectorized reader, here, without a session or a task. */
  static FileBatches batches(Path file, List<String> columns) throws IOException {
    VectorizedParquetRecordReader reader = new VectorizedParquetRecordReader(false, BATCH_ROWS);
    reader.initialize(file.toString(), columns);
    reader.enableReturningBatches();
    return new FileBatches(reader);
  }

  /** A vector of no rows. */
  static ColumnVector noVector() {
    return new ConstantColumnVector(0, DataTypes.NullType);
  }

  static boolean isConstant(ColumnVector vector) {
    return vector instanceof ConstantColumnVector;
  }

  static boolean hasDictionary(ColumnVector vector) {
    return vector instanceof WritableColumnVector writable && writable.hasDictionary();
  }

  /**
   * Parquet's dictionary of a column chunk, to be compared by identity: Spark wraps it anew for
   * every batch. Null if there is none or it is hidden.
   */
  static org.apache.parquet.column.@Nullable Dictionary dictionary(ColumnVector vector) {
    return WORDS != null
            && WRAPPED != null
            && hasDictionary(vector)
            && words(vector) instanceof ParquetDictionary wrapper
        ? (org.apache.parquet.column.Dictionary) WRAPPED.get(wrapper)
        : null;
  }

  private static Dictionary words(ColumnVector vector) {
    return (Dictionary) Objects.requireNonNull(WORDS).get((WritableColumnVector) vector);
  }

  /** A text of the dictionary of a vector, in UTF-8. */
  static byte[] text(ColumnVector vector, int id) {
    return words(vector).decodeToBinary(id);
  }

  /** The first numbers of the dictionary of a vector that keeps them in 32 or 64 bits. */
  static long[] numbers(ColumnVector vector, int count, boolean isShort) {
    Dictionary words = words(vector);
    long[] numbers = new long[count];
    for (int id = 0; id < count; id++) {
      numbers[id] = isShort ? words.decodeToInt(id) : words.decodeToLong(id);
    }
    return numbers;
  }

  /** For each row a position in the dictionary. */
  static int[] ids(ColumnVector vector, int rows) {
    WritableColumnVector ids = ((WritableColumnVector) vector).getDictionaryIds();
    int[] held = ints(ids);
    return held == null ? ids.getInts(0, rows) : held;
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
