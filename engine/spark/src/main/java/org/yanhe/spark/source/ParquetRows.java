package org.yanhe.spark.source;

import static org.apache.spark.sql.functions.col;

import java.io.Serializable;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.CollectionAccumulator;
import org.jspecify.annotations.Nullable;
import org.yanhe.spark.check.TypedRow;

/** Reads Parquet with Spark's own reader and gives its rows the types of the schema. */
final class ParquetRows implements MapPartitionsFunction<Row, Row>, Serializable {
  private static final int BEFORE_CELLS = 2;

  private final Broadcast<StagePlan> plan;
  private final CollectionAccumulator<TaskNote> notes;
  private final int source;
  private final List<String> header;
  private final HashMap<String, Integer> fileByPath = new HashMap<>();

  private ParquetRows(
      Broadcast<StagePlan> plan,
      int source,
      List<String> header,
      List<InputFile> files,
      CollectionAccumulator<TaskNote> notes) {
    this.plan = plan;
    this.notes = notes;
    this.source = source;
    this.header = List.copyOf(header);
    files.forEach(file -> fileByPath.put(path(file.uri()), file.index()));
  }

  /**
   * The staged rows of the files of one source.
   *
   * @param files not empty
   * @param notes take what each task says at its end
   */
  static Dataset<Row> of(
      SparkSession spark,
      Broadcast<StagePlan> plan,
      List<InputFile> files,
      Path project,
      CollectionAccumulator<TaskNote> notes) {
    InputFile first = files.get(0);
    Dataset<Row> raw =
        spark
            .read()
            .option("basePath", base(first, project))
            .parquet(files.stream().map(InputFile::uri).toArray(String[]::new));
    List<String> header = List.of(raw.columns());
    List<org.apache.spark.sql.Column> columns = new ArrayList<>();
    columns.add(col("_metadata.file_path"));
    columns.add(col("_metadata.row_index"));
    header.forEach(name -> columns.add(raw.col("`" + name.replace("`", "``") + "`")));
    return raw.select(columns.toArray(org.apache.spark.sql.Column[]::new))
        .mapPartitions(
            new ParquetRows(plan, first.source(), header, files, notes),
            Encoders.row(StagedColumns.withState(plan.value().schema())));
  }

  /** The folder above the first one that is written as {@code name=value}. */
  private static String base(InputFile file, Path project) {
    Path base = new Path(file.uri()).getParent();
    for (Path above = base; !above.equals(project) && !above.isRoot(); above = above.getParent()) {
      base = above.getName().indexOf('=') > 0 ? above.getParent() : base;
    }
    return base.toString();
  }

  private static String path(String uri) {
    return new Path(uri).toUri().getPath();
  }

  @Override
  public Iterator<Row> call(Iterator<Row> rows) {
    StagePlan all = plan.value();
    RowReader reader = new RowReader(all, all.sources().get(source), new ParquetShape(header, 0));
    RowOutput output = new RowOutput(all);
    return new Staged(rows, reader, output);
  }

  /** The staged rows of a task; at their end it tells what became of them. */
  private final class Staged implements Iterator<Row> {
    private final Iterator<Row> rows;
    private final RowReader reader;
    private final RowOutput output;
    private final Deque<Row> ready = new ArrayDeque<>();
    private boolean told;

    Staged(Iterator<Row> rows, RowReader reader, RowOutput output) {
      this.rows = rows;
      this.reader = reader;
      this.output = output;
    }

    @Override
    public boolean hasNext() {
      while (ready.isEmpty() && rows.hasNext()) {
        stage(rows.next());
      }
      if (ready.isEmpty() && !told) {
        told = true;
        notes.add(new TaskNote(output.notes(), output.keys()));
      }
      return !ready.isEmpty();
    }

    @Override
    public Row next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return ready.remove();
    }

    private void stage(Row row) {
      int file = file(row.getString(0));
      long line = row.getLong(1) + 1;
      for (TypedRow typed : reader.rows(RawRecord.of(line, cells(row)))) {
        ready.add(output.row(typed, file, line));
      }
    }
  }

  private int file(String uri) {
    Integer file = fileByPath.get(URI.create(uri).getPath());
    if (file == null) {
      throw new IllegalStateException("A row of a file that nobody delivered: " + uri);
    }
    return file;
  }

  private List<@Nullable Object> cells(Row row) {
    List<@Nullable Object> cells = new ArrayList<>(header.size());
    for (int i = 0; i < header.size(); i++) {
      Object value = row.get(BEFORE_CELLS + i);
      cells.add(value == null ? null : cell(value));
    }
    return cells;
  }

  /** A value as the readers of cells know it; a binary fraction by its shortest decimal form. */
  private static Object cell(Object value) {
    if (value instanceof String
        || value instanceof BigDecimal
        || value instanceof Boolean
        || value instanceof LocalDate) {
      return value;
    }
    if (value instanceof Float || value instanceof Double) {
      boolean finite = Double.isFinite(((Number) value).doubleValue());
      return finite
          ? new BigDecimal(value.toString())
          : new Unreadable(value.toString(), "a finite number");
    }
    return value instanceof Number number
        ? BigDecimal.valueOf(number.longValue())
        : new Unreadable(value.toString(), "a single value without time");
  }

  /** The files of a list by source, in order. */
  static Map<Integer, List<InputFile>> bySource(List<InputFile> files) {
    Map<Integer, List<InputFile>> bySource = new java.util.TreeMap<>();
    files.forEach(f -> bySource.computeIfAbsent(f.source(), s -> new ArrayList<>()).add(f));
    return bySource;
  }
}
