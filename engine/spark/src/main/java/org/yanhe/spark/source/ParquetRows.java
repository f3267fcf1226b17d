package org.yanhe.spark.source;

import static org.apache.spark.sql.functions.col;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.hadoop.fs.Path;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.yanhe.model.problem.Stop;
import org.yanhe.spark.check.TypedRow;

/**
 * Reads Parquet that only Spark understands with its own reader and stages the rows with the types
 * of the schema.
 */
final class ParquetRows implements FlatMapFunction<Iterator<Row>, TaskNote> {
  private static final int BEFORE_CELLS = 2;

  private final Target target;
  private final int source;
  private final int first;
  private final List<String> header;
  private final HashMap<String, Integer> fileByPath = new HashMap<>();
  private String lastUri = "";
  private int lastFile;

  private ParquetRows(Target target, List<String> header, List<InputFile> files) {
    this.target = target;
    this.source = files.get(0).source();
    this.first = files.get(0).index();
    this.header = List.copyOf(header);
    files.forEach(file -> fileByPath.put(path(file.uri()), file.index()));
  }

  /**
   * Stages files that are alike.
   *
   * @param files not empty
   * @return what each task says of its rows
   */
  static List<TaskNote> run(
      SparkSession spark, Target target, List<InputFile> files, Path project) {
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
    try {
      return raw.select(columns.toArray(org.apache.spark.sql.Column[]::new))
          .toJavaRDD()
          .mapPartitions(new ParquetRows(target, header, files))
          .collect();
    } catch (Exception e) {
      Optional<Stop.InputError> damaged = DamagedFile.of(e, files);
      if (damaged.isPresent()) {
        throw damaged.get();
      }
      throw e;
    }
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
  public Iterator<TaskNote> call(Iterator<Row> rows) throws IOException {
    StagePlan plan = target.plan();
    RowReader reader = new RowReader(plan, plan.sources().get(source), ParquetShape.of(header));
    try (StagedFiles files = target.files("parquet-" + first, TaskContext.getPartitionId())) {
      RowOutput output = new RowOutput(plan, files);
      while (rows.hasNext()) {
        stage(rows.next(), reader, output);
      }
      files.commit();
      return List.of(output.note(List.of())).iterator();
    }
  }

  private void stage(Row row, RowReader reader, RowOutput output) {
    int file = file(row.getString(0));
    long line = row.getLong(1) + 1;
    for (TypedRow typed : reader.rows(RawRecord.of(line, cells(row)))) {
      output.add(typed, file, line);
    }
  }

  /** Neighbours are of the same file. */
  private int file(String uri) {
    if (!uri.equals(lastUri)) {
      Integer file = fileByPath.get(URI.create(uri).getPath());
      if (file == null) {
        throw new IllegalStateException("A row of a file that nobody delivered: " + uri);
      }
      lastUri = uri;
      lastFile = file;
    }
    return lastFile;
  }

  private List<@Nullable Object> cells(Row row) {
    List<@Nullable Object> cells = new ArrayList<>(header.size());
    for (int i = 0; i < header.size(); i++) {
      cells.add(cell(row.get(BEFORE_CELLS + i)));
    }
    return cells;
  }

  /** A value as the readers of cells know it; a binary fraction by its shortest decimal form. */
  static @Nullable Object cell(@Nullable Object value) {
    if (value == null
        || value instanceof String
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

  /**
   * Files that one reader can read: of the same source and with the same columns. A reader takes
   * its columns from one file alone and would pass over those that only others have.
   */
  static List<List<Inspection.Seen>> alike(List<Inspection.Seen> files) {
    Map<String, List<Inspection.Seen>> alike = new LinkedHashMap<>();
    for (Inspection.Seen seen : files) {
      String columns = seen.file().source() + "\n" + String.join("\n", seen.header());
      alike.computeIfAbsent(columns, c -> new ArrayList<>()).add(seen);
    }
    return List.copyOf(alike.values());
  }
}
