package org.yanhe.spark.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.parquet.schema.MessageType;
import org.jspecify.annotations.Nullable;
import org.yanhe.model.problem.Stop;
import org.yanhe.spark.check.TypedRow;

/**
 * Stages the rows of small Parquet files without Spark, as {@link ParquetRows} does with it. Files
 * that only Spark understands as they are meant are left to it.
 */
final class DirectParquet {
  private static final String EMPTY_FOLDER = "__HIVE_DEFAULT_PARTITION__";

  private final Target target;
  private final List<InputFile> files;
  private final List<String> header;
  private final MessageType columns;

  private DirectParquet(
      Target target, List<InputFile> files, List<String> header, MessageType columns) {
    this.target = target;
    this.files = files;
    this.header = header;
    this.columns = columns;
  }

  /**
   * Stages files that are alike.
   *
   * @param files not empty
   * @param header names of their columns, those of folders last
   * @return what is to be said of their rows; empty if they are left to Spark
   */
  static Optional<TaskNote> stage(Target target, List<InputFile> files, List<String> header)
      throws IOException {
    MessageType first = columns(files.get(0), target.conf());
    boolean plain = PlainParquet.isPlain(first) && new HashSet<>(header).size() == header.size();
    for (InputFile file : files) {
      plain &=
          columns(file, target.conf()).getFields().equals(first.getFields())
              && folders(file).stream().noneMatch(DirectParquet::isEscaped)
              && first.getFieldCount() + folders(file).size() == header.size();
    }
    return plain
        ? Optional.of(new DirectParquet(target, files, header, first).stage())
        : Optional.empty();
  }

  private static MessageType columns(InputFile file, Configuration conf) throws IOException {
    Path path = new Path(file.uri());
    try (ParquetFileReader reader = ParquetFileReader.open(HadoopInputFile.fromPath(path, conf))) {
      return reader.getFileMetaData().getSchema();
    }
  }

  private static boolean isEscaped(String value) {
    return value.contains("%") || value.equals(EMPTY_FOLDER);
  }

  /** Values of the folders that are written as {@code name=value}. */
  private static List<String> folders(InputFile file) {
    List<String> values = new ArrayList<>();
    for (String part : file.name().split("/", -1)) {
      if (part.indexOf('=') > 0) {
        values.add(part.substring(part.indexOf('=') + 1));
      }
    }
    return values;
  }

  private TaskNote stage() throws IOException {
    StagePlan plan = target.plan();
    InputFile first = files.get(0);
    try (StagedFiles staged = target.files("parquet-" + first.index())) {
      RowReader reader =
          new RowReader(plan, plan.sources().get(first.source()), new ParquetShape(header, 0));
      RowOutput output = new RowOutput(plan, staged);
      for (InputFile file : files) {
        stage(file, reader, output);
      }
      staged.commit();
      return output.note(List.of());
    }
  }

  private void stage(InputFile file, RowReader reader, RowOutput output) throws IOException {
    try (PlainParquet rows = new PlainParquet(new Path(file.uri()), columns, target.conf())) {
      long line = 1;
      for (Optional<Group> row = next(rows, file); row.isPresent(); row = next(rows, file)) {
        List<@Nullable Object> cells = new ArrayList<>(header.size());
        rows.values(row.get()).forEach(value -> cells.add(ParquetRows.cell(value)));
        cells.addAll(folders(file));
        for (TypedRow typed : reader.rows(RawRecord.of(line, cells))) {
          output.add(typed, file.index(), line);
        }
        line++;
      }
    }
  }

  /** The library tells what is damaged by exceptions of many kinds. */
  private static Optional<Group> next(PlainParquet rows, InputFile file) {
    try {
      return rows.next();
    } catch (IOException | RuntimeException e) {
      throw new Stop.InputError(Inspection.cannot(file, UnreadableFile.DAMAGED));
    }
  }
}
