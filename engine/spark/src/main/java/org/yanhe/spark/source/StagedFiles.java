package org.yanhe.spark.source;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.TaskContext;
import org.yanhe.model.source.DatasetSchema;
import org.yanhe.spark.check.TypedRow;

/**
 * What one task writes: a file for each state of a row that occurs. A file gets its name when it is
 * whole, and an attempt that is made again writes the same bytes.
 */
final class StagedFiles implements RowOutput.Sink, Closeable {
  private final Path rows;
  private final String name;
  private final DatasetSchema schema;
  private final Configuration conf;
  private final Map<RowState, StagedFile> open = new EnumMap<>(RowState.class);

  /**
   * Begins.
   *
   * @param rows folder with one folder below for each state
   * @param name of the files, of no other task
   */
  StagedFiles(Path rows, String name, DatasetSchema schema, Configuration conf) {
    this.rows = rows;
    this.name = name;
    this.schema = schema;
    this.conf = conf;
  }

  /** Name of the files of a task by its number. */
  static String nameOf(String kind, int task) {
    return String.format(Locale.ROOT, "%s-%05d", kind, task);
  }

  @Override
  public void take(RowState state, TypedRow row, int file, long line, String key) {
    open.computeIfAbsent(state, s -> new StagedFile(draft(s), schema, conf))
        .write(row, file, line, key);
  }

  private Path draft(RowState state) {
    TaskContext task = TaskContext.get();
    long attempt = task == null ? 0 : task.taskAttemptId();
    return new Path(rows, "drafts/" + name + "-" + state.word() + "-" + attempt);
  }

  /** Gives the files their names, which ends the task. */
  void commit() throws IOException {
    FileSystem files = rows.getFileSystem(conf);
    for (Map.Entry<RowState, StagedFile> written : open.entrySet()) {
      written.getValue().close();
      Path draft = draft(written.getKey());
      Path whole =
          new Path(StagedFolders.folder(rows, written.getKey()), name + StagedFolders.ENDING);
      files.mkdirs(whole.getParent());
      if (!files.rename(draft, whole) && !files.exists(whole)) {
        throw new IOException("Cannot name " + draft + " " + whole);
      }
    }
    open.clear();
  }

  /** Leaves what has no name yet to those who empty the folder. */
  @Override
  public void close() {
    open.values().forEach(StagedFiles::closeQuietly);
  }

  private static void closeQuietly(StagedFile file) {
    try {
      file.close();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot close a staged file", e);
    }
  }
}
