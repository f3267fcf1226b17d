package org.yanhe.spark.source;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.yanhe.model.problem.Stop;
import org.yanhe.model.source.DatasetSchema;

/** What the pass over all rows has written, one folder for each state of a row. */
final class StagedFolders {
  private static final StructType NAMES =
      new StructType().add("_index", DataTypes.IntegerType).add("_name", DataTypes.StringType);

  private final SparkSession spark;
  private final DatasetSchema schema;
  private final Path work;

  StagedFolders(SparkSession spark, DatasetSchema schema, Path work) {
    this.spark = spark;
    this.schema = schema;
    this.work = work;
  }

  static Path rows(Path work) {
    return new Path(work, "rows");
  }

  Path accepted() {
    Path folder = folder(RowState.ACCEPTED);
    if (!exists(folder)) {
      spark
          .createDataFrame(List.of(), StagedColumns.withOrigin(schema))
          .write()
          .parquet(folder.toString());
    }
    return folder;
  }

  private Path folder(RowState state) {
    return new Path(rows(work), StagedColumns.STATE + "=" + state.word());
  }

  private boolean exists(Path folder) {
    try {
      FileSystem files = folder.getFileSystem(spark.sparkContext().hadoopConfiguration());
      return files.exists(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot look for " + folder, e);
    }
  }

  private Dataset<Row> read(RowState state) {
    Path folder = folder(state);
    return exists(folder)
        ? spark.read().schema(StagedColumns.withOrigin(schema)).parquet(folder.toString())
        : spark.createDataFrame(List.of(), StagedColumns.withOrigin(schema));
  }

  /** Stops if a file broke off while it was read. */
  void stopIfUnreadable(List<InputFile> files) {
    if (!exists(folder(RowState.STOPPED))) {
      return;
    }
    List<String> sentences = new ArrayList<>();
    for (Row row : read(RowState.STOPPED).orderBy(StagedColumns.FILE).collectAsList()) {
      InputFile file = files.get(row.<Integer>getAs(StagedColumns.FILE));
      sentences.add("Cannot read " + file.name() + ": " + row.getAs(StagedColumns.KEY) + ".");
    }
    throw new Stop.InputError(String.join("\n", sentences));
  }

  /** What became of the rows of each file. */
  List<FileCount> counts(List<InputFile> files, List<Inspection.Seen> seen) {
    List<Tally> tallies = files.stream().map(file -> new Tally()).toList();
    for (Row row : counted().collectAsList()) {
      tallies.get(row.getInt(0)).add(row);
    }
    return files.stream()
        .map(file -> tallies.get(file.index()).count(file, seen.get(file.index())))
        .toList();
  }

  /** File, state, whether something is broken, sum of line numbers, number of rows. */
  private Dataset<Row> counted() {
    return spark
        .read()
        .schema(StagedColumns.withState(schema))
        .parquet(rows(work).toString())
        .groupBy(
            col(StagedColumns.FILE),
            col(StagedColumns.STATE),
            col(StagedColumns.FINDINGS).isNotNull().as("broken"))
        .agg(sum(col(StagedColumns.LINE)), count(lit(1)));
  }

  /** Writes one row for each thing that a row breaks, by file and line. */
  Path writeQuarantine(List<InputFile> files) {
    Path folder = new Path(work, "quarantine");
    Dataset<Row> names =
        spark.createDataFrame(
            files.stream().map(f -> RowFactory.create(f.index(), f.name())).toList(), NAMES);
    read(RowState.QUARANTINED)
        .withColumn("_waived", lit(false))
        .union(
            read(RowState.ACCEPTED)
                .where(col(StagedColumns.FINDINGS).isNotNull())
                .withColumn("_waived", lit(true)))
        .withColumn("_finding", explode(col(StagedColumns.FINDINGS)))
        .join(names, col(StagedColumns.FILE).equalTo(col("_index")))
        .select(
            col("_name").as("file"),
            col(StagedColumns.LINE).as("line"),
            col("_finding.cell").as("cell"),
            col(StagedColumns.KEY).as("key"),
            col("_finding.check").as("check"),
            col("_finding.column").as("column"),
            col("_finding.value").as("value"),
            col("_finding.expectation").as("expectation"),
            col("_waived").as("waived"))
        .coalesce(1)
        .sortWithinPartitions("file", "line", "column", "check", "cell")
        .write()
        .mode(SaveMode.Overwrite)
        .parquet(folder.toString());
    return folder;
  }
}
