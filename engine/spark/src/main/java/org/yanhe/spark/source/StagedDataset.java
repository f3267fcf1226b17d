package org.yanhe.spark.source;

import java.util.List;
import java.util.Optional;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.yanhe.model.source.Checks;
import org.yanhe.model.source.Column;
import org.yanhe.model.source.DatasetSchema;

/**
 * A dataset after reading and checking.
 *
 * @param schema its columns
 * @param parquetFolder Parquet of the rows that count: the columns of the schema in order, then
 *     {@link StagedColumns#FILE} and {@link StagedColumns#LINE}
 * @param quarantineFolders Parquet of the rows that do not count, with what they break
 * @param files what became of the rows of each file, in order
 * @param keys for each file a checksum of everything that its rows that count follow from
 */
public record StagedDataset(
    DatasetSchema schema,
    Path parquetFolder,
    List<Path> quarantineFolders,
    List<FileCount> files,
    List<String> keys) {
  public StagedDataset {
    keys = List.copyOf(keys);
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
