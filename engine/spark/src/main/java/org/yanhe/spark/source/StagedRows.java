package org.yanhe.spark.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.schema.MessageType;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.yanhe.model.source.Column;
import org.yanhe.model.source.DatasetSchema;
import org.yanhe.spark.check.Finding;
import org.yanhe.spark.check.StagedRow;
import org.yanhe.spark.check.TypedRow;

/** Staged Parquet of a small dataset, read here without a job. */
final class StagedRows {
  private final DatasetSchema schema;
  private final Configuration conf;

  StagedRows(DatasetSchema schema, Configuration conf) {
    this.schema = schema;
    this.conf = conf;
  }

  /** Size of the Parquet files in folders. */
  static long bytes(List<Path> folders, Configuration conf) {
    return folders.stream()
        .flatMap(folder -> files(folder, conf))
        .mapToLong(FileStatus::getLen)
        .sum();
  }

  static Stream<FileStatus> files(Path folder, Configuration conf) {
    try {
      return Stream.of(folder.getFileSystem(conf).listStatus(folder))
          .filter(file -> file.getPath().getName().endsWith(StagedFolders.ENDING))
          .sorted();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot look into " + folder, e);
    }
  }

  /**
   * Hands on the rows of a folder, file by file.
   *
   * @param columns those of the schema that are read, or that say where a row comes from
   * @param taker takes the values in the order of the columns
   */
  void forEach(Path folder, List<String> columns, Consumer<List<@Nullable Object>> taker) {
    MessageType all = StagedColumns.message(schema);
    read(
        folder,
        new MessageType(all.getName(), columns.stream().map(all::getType).toList()),
        (file, row) -> taker.accept(file.values(row)));
  }

  /** All rows of a folder with what they break. */
  List<StagedRow> all(Path folder) {
    List<StagedRow> rows = new ArrayList<>();
    read(folder, StagedColumns.message(schema), (file, row) -> rows.add(staged(file, row)));
    return rows;
  }

  /** Takes a row of a file. */
  @FunctionalInterface
  private interface Taker {
    void take(PlainParquet file, Group row);
  }

  private void read(Path folder, MessageType columns, Taker taker) {
    files(folder, conf)
        .forEach(
            status -> {
              try (PlainParquet file = new PlainParquet(status.getPath(), columns, conf)) {
                for (Optional<Group> row = file.next(); row.isPresent(); row = file.next()) {
                  taker.take(file, row.get());
                }
              } catch (IOException e) {
                throw new UncheckedIOException("Cannot read " + status.getPath(), e);
              }
            });
  }

  private StagedRow staged(PlainParquet file, Group group) {
    List<@Nullable Object> values = file.values(group);
    List<Column> columns = schema.columns();
    TypedRow row = new TypedRow(columns.size(), TypedRow.Origin.NONE);
    for (int i = 0; i < columns.size(); i++) {
      row.set(i, values.get(i));
    }
    findings(group, row);
    Object key = values.get(columns.size() + 2);
    return new StagedRow(
        row,
        group.getInteger(StagedColumns.FILE, 0),
        group.getLong(StagedColumns.LINE, 0),
        key == null ? "" : key.toString());
  }

  /** A row that Spark read with all its columns. */
  static StagedRow staged(Row row, DatasetSchema schema) {
    int width = schema.columns().size();
    TypedRow typed = new TypedRow(width, TypedRow.Origin.NONE);
    for (int i = 0; i < width; i++) {
      typed.set(i, row.get(i));
    }
    List<Row> findings = row.getList(width + 3);
    if (findings != null) {
      findings.forEach(said -> typed.finds(finding(said::getString)));
    }
    String key = row.getString(width + 2);
    return new StagedRow(typed, row.getInt(width), row.getLong(width + 1), key == null ? "" : key);
  }

  private static Finding finding(IntFunction<String> texts) {
    return new Finding(
        texts.apply(0), texts.apply(1), texts.apply(2), texts.apply(3), texts.apply(4));
  }

  private static void findings(Group row, TypedRow typed) {
    if (row.getFieldRepetitionCount(StagedColumns.FINDINGS) > 0) {
      Group list = row.getGroup(StagedColumns.FINDINGS, 0);
      for (int i = 0; i < list.getFieldRepetitionCount(StagedColumns.LIST); i++) {
        Group said = list.getGroup(StagedColumns.LIST, i).getGroup(StagedColumns.ELEMENT, 0);
        typed.finds(finding(field -> said.getString(field, 0)));
      }
    }
  }
}
