package org.yanhe.spark.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.yanhe.model.quality.ProblemRow;
import org.yanhe.model.source.Checks;
import org.yanhe.model.source.Column;
import org.yanhe.model.source.DatasetSchema;
import org.yanhe.model.source.Source;
import org.yanhe.spark.session.Engine;

/**
 * A dataset after reading and checking.
 *
 * @param schema its columns
 * @param parquetFolder Parquet of the rows that count: the columns of the schema in order, then
 *     {@link StagedColumns#FILE} and {@link StagedColumns#LINE}
 * @param quarantineFolders Parquet of the rows that do not count, with what they break
 * @param files what became of the rows of each file, in order
 * @param sources for each file its source
 * @param headers names of the delivered columns of each file that was read, by its position
 * @param keys for each file a checksum of everything that its rows that count follow from
 * @param readings what reading each file came to, by its position; empty if rows were judged
 *     together, so that one file says nothing without the others
 * @param known positions of the files whose reading is an earlier run's; none of their rows is
 *     staged
 */
public record StagedDataset(
    DatasetSchema schema,
    Path parquetFolder,
    List<Path> quarantineFolders,
    List<FileCount> files,
    List<Source> sources,
    Map<Integer, List<String>> headers,
    List<String> keys,
    Map<Integer, FileReading> readings,
    Set<Integer> known) {
  private static final int MOST_PROBLEMS = 10_000;

  public StagedDataset {
    sources = List.copyOf(sources);
    headers = Map.copyOf(headers);
    keys = List.copyOf(keys);
    readings = new TreeMap<>(readings);
    known = new TreeSet<>(known);
    quarantineFolders = List.copyOf(quarantineFolders);
    files = List.copyOf(files);
  }

  /** The rows that count, with the columns of the schema and the position of their file. */
  public Dataset<Row> rowsOfFiles(SparkSession spark) {
    return spark.read().schema(types()).parquet(parquetFolder.toString());
  }

  /** The rows that count, with exactly the columns of the schema. */
  public Dataset<Row> rows(SparkSession spark) {
    return rowsOfFiles(spark)
        .select(named(schema.columns().stream().map(Column::name).toArray(String[]::new)));
  }

  /** Whether the rows that count are so few that they are read here, without a job. */
  public boolean isDirect(Engine engine) {
    return engine.isDirect(bytes(engine));
  }

  /** Whether the rows that count are so few that they are gone through here, without a job. */
  public boolean isPassedHere(Engine engine) {
    return engine.isPassedHere(bytes(engine));
  }

  /** Size of the rows that count, as they are staged. */
  public long bytes(Engine engine) {
    return StagedRows.bytes(List.of(parquetFolder), engine.files());
  }

  /** The staged files of the rows that count. */
  public List<Path> parquet(Engine engine) {
    return StagedRows.files(parquetFolder, engine.files()).map(FileStatus::getPath).toList();
  }

  /** The types of the columns of the schema and of those that say where a row comes from. */
  public StructType types() {
    return StagedColumns.withOrigin(schema);
  }

  /**
   * Hands on the rows that count, read here.
   *
   * @param columns of the schema, or {@link StagedColumns#FILE}
   * @param taker takes the values of a row in the order of the columns
   */
  public void forEach(Engine engine, List<String> columns, Consumer<List<@Nullable Object>> taker) {
    new StagedRows(schema, engine.files()).forEach(parquetFolder, columns, taker);
  }

  /** The rows that count, of some columns; they must fit into memory. */
  public List<Row> collect(Engine engine, String... columns) {
    if (!isDirect(engine)) {
      engine.spark().sparkContext().setJobDescription("Rows of " + schema.name());
      return rows(engine.spark()).select(named(columns)).collectAsList();
    }
    List<Row> rows = new ArrayList<>();
    forEach(engine, List.of(columns), row -> rows.add(RowFactory.create(row.toArray())));
    return rows;
  }

  /** The values that occur together in the rows that count, and in how many of them. */
  public List<Row> counted(Engine engine, String... columns) {
    if (!isDirect(engine)) {
      return rows(engine.spark())
          .groupBy(named(columns))
          .agg(functions.count(functions.lit(1)))
          .collectAsList();
    }
    Map<List<@Nullable Object>, Long> counts = new LinkedHashMap<>();
    forEach(engine, List.of(columns), row -> counts.merge(row, 1L, Long::sum));
    return counts.entrySet().stream()
        .map(
            entry ->
                RowFactory.create(
                    Stream.concat(entry.getKey().stream(), Stream.of(entry.getValue())).toArray()))
        .toList();
  }

  private static org.apache.spark.sql.Column[] named(String... columns) {
    return Stream.of(columns).map(functions::col).toArray(org.apache.spark.sql.Column[]::new);
  }

  /**
   * What reading a file came to, for later runs.
   *
   * @param problems everything that rows of the dataset break
   */
  public Optional<FileReading> reading(int file, List<ProblemRow> problems) {
    String path = files.get(file).path();
    List<ProblemRow> ofFile = problems.stream().filter(p -> p.file().equals(path)).toList();
    return Optional.ofNullable(readings.get(file))
        .filter(reading -> ofFile.size() <= MOST_PROBLEMS)
        .map(reading -> new FileReading(reading.count(), reading.ranges(), ofFile));
  }

  /** Why the dataset cannot be used: too many of its rows are in quarantine. */
  public Optional<String> brokenThreshold(Checks checks) {
    return checks
        .threshold(schema.name())
        .filter(threshold -> threshold.isBroken(quarantined(), read()))
        .map(threshold -> Thresholds.sentence(threshold, this));
  }

  public long read() {
    return files.stream().mapToLong(FileCount::read).sum();
  }

  public long quarantined() {
    return files.stream().mapToLong(FileCount::quarantined).sum();
  }

  public long waived() {
    return files.stream().mapToLong(FileCount::waived).sum();
  }
}
