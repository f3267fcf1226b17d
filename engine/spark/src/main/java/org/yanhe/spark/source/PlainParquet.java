package org.yanhe.spark.source;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.api.InitContext;
import org.apache.parquet.hadoop.api.ReadSupport;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.parquet.schema.MessageType;
import org.jspecify.annotations.Nullable;

/** Reads a Parquet file row by row without Spark, with values after {@link ParquetForm}. */
final class PlainParquet implements Closeable {
  private final ParquetReader<Group> reader;
  private final List<Optional<ParquetForm>> forms;

  /**
   * Opens a file.
   *
   * @param columns those that are read, with the names and types that they have in the file
   */
  PlainParquet(Path path, MessageType columns, Configuration conf) throws IOException {
    ReadSupport<Group> support =
        new GroupReadSupport() {
          @Override
          public ReadContext init(InitContext context) {
            return new ReadContext(columns);
          }
        };
    reader = ParquetReader.builder(support, path).withConf(conf).build();
    forms = columns.getFields().stream().map(ParquetForm::of).toList();
  }

  /** The next row as Parquet has it; empty after the last. */
  Optional<Group> next() throws IOException {
    return Optional.ofNullable(reader.read());
  }

  /** The values of a row in the order of the columns; null where empty or not a single value. */
  List<@Nullable Object> values(Group row) {
    List<@Nullable Object> all = new ArrayList<>(forms.size());
    for (int i = 0; i < forms.size(); i++) {
      boolean isThere = forms.get(i).isPresent() && row.getFieldRepetitionCount(i) > 0;
      all.add(isThere ? forms.get(i).get().of(row, i) : null);
    }
    return all;
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
