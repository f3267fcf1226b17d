package org.yanhe.spark.source;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.yanhe.model.quality.ProblemRow;
import org.yanhe.model.source.Checks;
import org.yanhe.model.source.Column;
import org.yanhe.model.source.DatasetSchema;
import org.yanhe.model.source.Source;

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
    return spark.read().schema(StagedColumns.withOrigin(schema)).parquet(parquetFolder.toString());
  }

  /** The rows that count, with exactly the columns of the schema. */
  public Dataset<Row> rows(SparkSession spark) {
    return rowsOfFiles(spark)
        .select(
            schema.columns().stream()
                .map(Column::name)
                .map(functions::col)
                .toArray(org.apache.spark.sql.Column[]::new));
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
