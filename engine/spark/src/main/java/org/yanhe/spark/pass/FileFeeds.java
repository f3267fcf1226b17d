package org.yanhe.spark.pass;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yanhe.methods.state.Atom;
import org.yanhe.methods.state.Cube;
import org.yanhe.model.source.DatasetSchema;

/** Feeds the batches of a task, which come file by file, into cubes, one for each file. */
final class FileFeeds {
  private final DatasetSchema schema;
  private final List<String> columns;
  private final List<BatchColumn.Kind> kinds;
  private final List<Atom> atoms;
  private final Map<String, Cube> cubes = new LinkedHashMap<>();
  private String file = "";
  private Cube cube;
  private Optional<ColumnarFeed> feed = Optional.empty();

  FileFeeds(
      DatasetSchema schema, List<String> columns, List<BatchColumn.Kind> kinds, List<Atom> atoms) {
    this.schema = schema;
    this.columns = columns;
    this.kinds = kinds;
    this.atoms = atoms;
    this.cube = new Cube(atoms);
  }

  void add(VectorizedScan.Batch batch) {
    if (!batch.file().equals(file)) {
      end();
      file = batch.file();
      feed = Optional.of(new ColumnarFeed(cube, schema, columns, kinds));
    }
    feed.ifPresent(f -> f.add(batch));
  }

  /** A file may come back, because large ones are read in pieces. */
  private void end() {
    if (feed.isPresent()) {
      feed.get().finish();
      cubes.merge(file, cube, Cube::merge);
      cube = new Cube(atoms);
    }
  }

  Map<String, Cube> finish() {
    end();
    return cubes;
  }
}
