package org.yanhe.spark.source;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.yanhe.model.source.Column;
import org.yanhe.model.source.ColumnType;
import org.yanhe.model.source.DatasetSchema;
import org.yanhe.spark.check.Finding;
import org.yanhe.spark.check.TypedRow;
import org.yanhe.spark.parquet.ColumnChunk;
import org.yanhe.spark.parquet.ColumnarFile;

/**
 * One file of staged Parquet, written row by row without a detour over rows of Spark. Its bytes
 * follow from its rows alone.
 */
final class StagedFile implements Closeable {
  /** What a finding says, in the order of {@link StagedColumns#FINDING_FIELDS}. */
  private static final List<Function<Finding, String>> FIELDS =
      List.of(Finding::check, Finding::column, Finding::cell, Finding::value, Finding::expectation);

  private final ColumnarFile file;
  private final ColumnChunk[] columns;
  private final int width;

  /** The last rows, of which nothing was found; the columns of findings do not have them yet. */
  private int rowsInOrder;

  StagedFile(Path path, DatasetSchema schema, Configuration conf) {
    width = schema.columns().size();
    try {
      file = new ColumnarFile(path, StagedColumns.message(schema), hardlyRepeated(schema), conf);
      columns = file.columns().toArray(ColumnChunk[]::new);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write " + path, e);
    }
  }

  /** Columns of which a dictionary would be made and thrown away: lines, keys, amounts. */
  private static Set<String> hardlyRepeated(DatasetSchema schema) {
    Set<String> names = new HashSet<>(Set.of(StagedColumns.LINE));
    for (Column column : schema.columns()) {
      if (column.type() == ColumnType.DECIMAL || schema.key().equals(List.of(column.name()))) {
        names.add(column.name());
      }
    }
    return names;
  }

  void write(TypedRow row, int from, long line, String key) {
    try {
      for (int i = 0; i < width; i++) {
        columns[i].add(row.at(i));
      }
      columns[width].add(from);
      columns[width + 1].add(line);
      if (row.findings().isEmpty()) {
        rowsInOrder++;
      } else {
        endRowsInOrder();
        findings(row.findings(), key);
      }
      if (file.endsGroup()) {
        endRowsInOrder();
        file.endGroup();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write staged rows", e);
    }
  }

  private void findings(List<Finding> findings, String key) throws IOException {
    columns[width + 2].add(key);
    for (int i = 0; i < FIELDS.size(); i++) {
      columns[width + 3 + i].addAll(findings.stream().map(FIELDS.get(i)).toList());
    }
  }

  private void endRowsInOrder() throws IOException {
    for (int i = width + 2; i < columns.length; i++) {
      columns[i].addNothing(rowsInOrder);
    }
    rowsInOrder = 0;
  }

  @Override
  public void close() throws IOException {
    endRowsInOrder();
    file.close();
  }
}
