package org.yanhe.spark.pass;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.types.StructType;
import org.yanhe.methods.state.Atom;
import org.yanhe.model.processor.SideBySide;
import org.yanhe.spark.session.Engine;
import org.yanhe.spark.source.StagedDataset;

/**
 * Staged rows in batches of columns, read here by the reader that tasks have.
 *
 * @param files staged files
 * @param columns what is read of them
 * @param kinds what these hold
 */
record DirectScan(List<Path> files, List<String> columns, List<BatchColumn.Kind> kinds) {
  /** The reader and its settings take longer to load than fewer bytes take row by row. */
  private static final long LEAST_BYTES = 1L << 20;

  DirectScan {
    files = List.copyOf(files);
    columns = List.copyOf(columns);
    kinds = List.copyOf(kinds);
  }

  /** A scan for some atoms, if it is worth it and the columns can be read so. */
  static Optional<DirectScan> of(
      Engine engine, StagedDataset staged, List<Atom> atoms, List<String> columns) {
    StructType types = staged.types();
    List<BatchColumn.Kind> kinds = new ArrayList<>();
    for (String column : columns) {
      VectorizedScan.kind(types.apply(column).dataType()).ifPresent(kinds::add);
    }
    return staged.bytes(engine) >= LEAST_BYTES
            && kinds.size() == columns.size()
            && ColumnarFeed.obstacle(atoms, columns, kinds).isEmpty()
        ? Optional.of(new DirectScan(staged.parquet(engine), columns, kinds))
        : Optional.empty();
  }

  /** Runs a task over each file, on all processors. */
  <T> List<T> map(VectorizedScan.Task<T> task) {
    List<Integer> positions = IntStream.range(0, columns.size()).boxed().toList();
    return SideBySide.map(
        files,
        file -> {
          try (SparkInternals.FileBatches batches = SparkInternals.batches(file, columns)) {
            return task.run(VectorizedScan.views(batches, positions, kinds));
          } catch (IOException e) {
            throw new UncheckedIOException("Cannot read staged rows", e);
          }
        });
  }
}
