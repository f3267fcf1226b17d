package org.yanhe.spark.source;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.element_at;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sum;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.yanhe.model.problem.Stop;
import org.yanhe.model.source.DatasetSchema;

/** What the pass over all rows has written, one folder for each state of a row. */
final class StagedFolders {
  private static final String BROKEN = "broken";

  private final SparkSession spark;
  private final DatasetSchema schema;
  private final Path work;
  private Optional<Path> checked = Optional.empty();

  StagedFolders(SparkSession spark, DatasetSchema schema, Path work) {
    this.spark = spark;
    this.schema = schema;
    this.work = work;
  }

  static Path rows(Path work) {
    return new Path(work, "rows");
  }

  /** Takes the folder of rows that were sorted anew; it stands for the accepted rows. */
  void replaceAccepted(Path folder) {
    checked = Optional.of(folder);
  }

  /** Folder of the rows that count; made if there is none. */
  Path accepted() {
    Path folder = folder(checked.orElse(rows(work)), RowState.ACCEPTED);
    if (!exists(folder)) {
      spark
          .createDataFrame(List.of(), StagedColumns.withOrigin(schema))
          .write()
          .parquet(folder.toString());
    }
    return folder;
  }

  private static Path folder(Path parent, RowState state) {
    return new Path(parent, StagedColumns.STATE + "=" + state.word());
  }

  private boolean exists(Path folder) {
    try {
      FileSystem files = folder.getFileSystem(spark.sparkContext().hadoopConfiguration());
      return files.exists(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot look for " + folder, e);
    }
  }

  /** The rows that count, with their origin. */
  Dataset<Row> acceptedRows() {
    return read(accepted());
  }

  private Dataset<Row> read(Path folder) {
    return spark.read().schema(StagedColumns.withOrigin(schema)).parquet(folder.toString());
  }

  private Dataset<Row> quarantined() {
    List<Path> folders = new ArrayList<>(List.of(folder(rows(work), RowState.QUARANTINED)));
    checked.ifPresent(anew -> folders.add(folder(anew, RowState.QUARANTINED)));
    return folders.stream()
        .filter(this::exists)
        .map(this::read)
        .reduce(Dataset::union)
        .orElseGet(() -> spark.createDataFrame(List.of(), StagedColumns.withOrigin(schema)));
  }

  /** Stops if a file broke off while it was read. */
  void stopIfUnreadable(List<InputFile> files) {
    Path folder = folder(rows(work), RowState.STOPPED);
    if (!exists(folder)) {
      return;
    }
    List<String> sentences = new ArrayList<>();
    for (Row row : read(folder).orderBy(StagedColumns.FILE).collectAsList()) {
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
    Column inFirstPass = checked.isPresent() ? not(isAccepted()) : lit(true);
    Dataset<Row> first = states(rows(work)).where(inFirstPass);
    return checked
        .map(folder -> first.union(states(folder)))
        .orElse(first)
        .groupBy(StagedColumns.FILE, StagedColumns.STATE, BROKEN)
        .agg(sum(StagedColumns.LINE), count(lit(1)));
  }

  private static Column isAccepted() {
    return col(StagedColumns.STATE).equalTo(RowState.ACCEPTED.word());
  }

  private Dataset<Row> states(Path folder) {
    return spark
        .read()
        .schema(StagedColumns.withState(schema))
        .parquet(folder.toString())
        .select(
            col(StagedColumns.FILE),
            col(StagedColumns.STATE),
            col(StagedColumns.FINDINGS).isNotNull().as(BROKEN),
            col(StagedColumns.LINE));
  }

  /** Writes one row for each thing that a row breaks, by file and line. */
  Path writeQuarantine(List<InputFile> files) {
    Path folder = new Path(work, "quarantine");
    Column[] names = files.stream().map(file -> lit(file.name())).toArray(Column[]::new);
    quarantined()
        .withColumn("_waived", lit(false))
        .union(
            acceptedRows()
                .where(col(StagedColumns.FINDINGS).isNotNull())
                .withColumn("_waived", lit(true)))
        .withColumn("_finding", explode(col(StagedColumns.FINDINGS)))
        .select(
            element_at(array(names), col(StagedColumns.FILE).plus(1)).as("file"),
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
