package org.yanhe.spark.pass;

import java.util.List;
import java.util.function.Consumer;
import org.apache.spark.sql.Row;
import org.yanhe.methods.state.Atom;
import org.yanhe.methods.state.Cube;
import org.yanhe.model.source.DatasetSchema;

/** Feeds rows one by one into a cube, whatever their files. */
final class SingleRows implements StateFeed<Row> {
  private final List<Atom> atoms;
  private final DatasetSchema schema;
  private final List<String> columns;
  private final Consumer<Cube> done;
  private Cube cube;
  private CubeFeed feed;

  /**
   * Begins.
   *
   * @param done takes what was made of some rows
   */
  SingleRows(DatasetSchema schema, List<String> columns, List<Atom> atoms, Consumer<Cube> done) {
    this.atoms = List.copyOf(atoms);
    this.schema = schema;
    this.columns = List.copyOf(columns);
    this.done = done;
    this.cube = new Cube(atoms);
    this.feed = new CubeFeed(cube, schema, columns);
  }

  @Override
  public void add(Row row) {
    feed.add(row::get);
  }

  @Override
  public void endIfLarger(int sums) {
    if (cube.sums() > sums) {
      end();
    }
  }

  @Override
  public void end() {
    done.accept(cube);
    cube = new Cube(atoms);
    feed = new CubeFeed(cube, schema, columns);
  }
}
