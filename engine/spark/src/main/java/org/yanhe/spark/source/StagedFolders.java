package org.yanhe.spark.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.yanhe.model.source.DatasetSchema;

/** What the pass over all rows has written, one folder for each state of a row. */
final class StagedFolders {
  /** How names of files with rows end. */
  static final String ENDING = ".parquet";

  private final Configuration conf;
  private final DatasetSchema schema;
  private final Path work;
  private Optional<Path> checked = Optional.empty();

  StagedFolders(Configuration conf, DatasetSchema schema, Path work) {
    this.conf = conf;
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

  /** Takes the folder of rows that were sorted anew; it stands for the accepted rows. */
  void replaceAccepted(Path folder) {
    checked = Optional.of(folder);
  }

  /** Folder of the rows that count; made if there is none. */
  Path accepted() {
    Path folder = folder(checked.orElse(rows(work)), RowState.ACCEPTED);
    if (!exists(folder)) {
      writeNothing(new Path(folder, "none" + ENDING));
    }
    return folder;
  }

  private void writeNothing(Path file) {
    try {
      new StagedFile(file, schema, conf).close();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write " + file, e);
    }
  }

  static Path folder(Path parent, RowState state) {
    return new Path(parent, StagedColumns.STATE + "=" + state.word());
  }

  private boolean exists(Path folder) {
    try {
      return folder.getFileSystem(conf).exists(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot look for " + folder, e);
    }
  }

  /** Makes sure that the files hold as many rows that count as the tasks have written. */
  void requireWritten(long accepted) {
    long written = rowsIn(accepted(), conf);
    if (written != accepted) {
      throw new IllegalStateException(
          "Rows of " + schema.name() + " were lost: " + written + " of " + accepted + " written");
    }
  }

  /** Rows of the Parquet files in a folder, as their footers say. */
  static long rowsIn(Path folder, Configuration conf) {
    long rows = 0;
    try {
      for (FileStatus file : StagedRows.files(folder, conf).toList()) {
        rows += rows(file, conf);
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

  /** Folders of the rows that do not count. */
  List<Path> quarantined() {
    List<Path> folders = new ArrayList<>(List.of(folder(rows(work), RowState.QUARANTINED)));
    checked.ifPresent(anew -> folders.add(folder(anew, RowState.QUARANTINED)));
    return folders.stream().filter(this::exists).toList();
  }
}
