package org.yanhe.spark.source;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sort_array;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.yanhe.model.source.DatasetSchema;

/** What the pass over all rows has written, one folder for each state of a row. */
final class StagedFolders {
  /** How names of files with rows end. */
  static final String ENDING = ".parquet";

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

  /** Makes room for the rows of a new reading. */
  static Path emptied(Path work, Configuration conf) {
    Path rows = rows(work);
    try {
      rows.getFileSystem(conf).delete(rows, true);
      return rows;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot empty " + rows, e);
    }
  }

  /**
   * Takes the folder of rows that were sorted anew; it stands for the accepted rows.
   *
   * @return what became of these rows, by file
   */
  List<FileNote> replaceAccepted(Path folder) {
    checked = Optional.of(folder);
    List<FileNote> notes = new ArrayList<>();
    for (Row row : counted(folder).collectAsList()) {
      boolean accepted = row.getString(1).equals(RowState.ACCEPTED.word());
      boolean broken = row.getBoolean(2);
      long rows = row.getLong(3);
      notes.add(
          new FileNote(
              row.getInt(0),
              "",
              "",
              0,
              accepted && !broken ? rows : 0,
              accepted ? 0 : rows,
              accepted && broken ? rows : 0));
    }
    return notes;
  }

  /** For each file with rows that were taken out when they were sorted anew, which ones. */
  Map<Integer, String> takenOut() {
    Map<Integer, String> byFile = new TreeMap<>();
    checked
        .map(anew -> folder(anew, RowState.QUARANTINED))
        .filter(this::exists)
        .map(
            folder ->
                spark
                    .read()
                    .schema(StagedColumns.withOrigin(schema))
                    .parquet(folder.toString())
                    .groupBy(col(StagedColumns.FILE))
                    .agg(
                        sort_array(
                            collect_list(
                                concat_ws(" ", col(StagedColumns.LINE), col(StagedColumns.KEY))))))
        .map(Dataset::collectAsList)
        .orElse(List.of())
        .forEach(row -> byFile.put(row.getInt(0), row.getList(1).toString()));
    return byFile;
  }

  /** File, state, whether something is broken, number of rows. */
  private Dataset<Row> counted(Path folder) {
    return spark
        .read()
        .schema(StagedColumns.withState(schema))
        .parquet(folder.toString())
        .groupBy(
            col(StagedColumns.FILE),
            col(StagedColumns.STATE),
            col(StagedColumns.FINDINGS).isNotNull().as(BROKEN))
        .agg(count(lit(1)));
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

  static Path folder(Path parent, RowState state) {
    return new Path(parent, StagedColumns.STATE + "=" + state.word());
  }

  private boolean exists(Path folder) {
    try {
      return folder.getFileSystem(configuration()).exists(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot look for " + folder, e);
    }
  }

  private Configuration configuration() {
    return spark.sparkContext().hadoopConfiguration();
  }

  /** Makes sure that the files hold as many rows that count as the tasks have written. */
  void requireWritten(long accepted) {
    long written = rowsIn(accepted(), configuration());
    if (written != accepted) {
      throw new IllegalStateException(
          "Rows of " + schema.name() + " were lost: " + written + " of " + accepted + " written");
    }
  }

  /** Rows of the Parquet files in a folder, as their footers say. */
  static long rowsIn(Path folder, Configuration conf) {
    long rows = 0;
    try {
      for (FileStatus file : folder.getFileSystem(conf).listStatus(folder)) {
        if (file.getPath().getName().endsWith(ENDING)) {
          rows += rows(file, conf);
        }
      }
      return rows;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot look into " + folder, e);
    }
  }

  private static long rows(FileStatus file, Configuration conf) throws IOException {
    try (ParquetFileReader reader =
        ParquetFileReader.open(HadoopInputFile.fromStatus(file, conf))) {
      return reader.getRecordCount();
    }
  }

  /** The rows that count, with their origin. */
  Dataset<Row> acceptedRows() {
    return spark.read().schema(StagedColumns.withOrigin(schema)).parquet(accepted().toString());
  }

  /** Folders of the rows that do not count. */
  List<Path> quarantined() {
    List<Path> folders = new ArrayList<>(List.of(folder(rows(work), RowState.QUARANTINED)));
    checked.ifPresent(anew -> folders.add(folder(anew, RowState.QUARANTINED)));
    return folders.stream().filter(this::exists).toList();
  }
}
