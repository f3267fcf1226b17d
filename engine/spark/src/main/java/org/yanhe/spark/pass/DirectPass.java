package org.yanhe.spark.pass;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.yanhe.methods.state.Atom;
import org.yanhe.methods.state.Cube;
import org.yanhe.spark.session.Engine;
import org.yanhe.spark.source.StagedColumns;
import org.yanhe.spark.source.StagedDataset;

/**
 * The one pass over a small dataset, made here without a job: by columns as in a task, or a row at
 * a time where there are very few or they cannot be read so.
 */
final class DirectPass {
  private DirectPass() {}

  /** The states of some atoms. */
  static Cube run(Engine engine, StagedDataset staged, List<Atom> atoms) {
    if (atoms.isEmpty()) {
      return new Cube(atoms);
    }
    List<String> columns = List.copyOf(FusedPass.columnsOf(staged.schema(), atoms));
    return DirectScan.of(engine, staged, atoms, columns)
        .map(scan -> byColumns(scan, staged, atoms))
        .orElseGet(() -> byRows(engine, staged, columns, atoms));
  }

  private static Cube byColumns(DirectScan scan, StagedDataset staged, List<Atom> atoms) {
    Cube cube = new Cube(atoms);
    scan.map(FusedPass.oneCube(staged.schema(), scan.columns(), scan.kinds(), atoms))
        .forEach(cube::merge);
    return cube;
  }

  private static Cube byRows(
      Engine engine, StagedDataset staged, List<String> columns, List<Atom> atoms) {
    Cube cube = new Cube(atoms);
    CubeFeed feed = new CubeFeed(cube, staged.schema(), columns);
    staged.forEach(engine, columns, row -> feed.add(row::get));
    return cube;
  }

  /**
   * The states of each delivered file apart.
   *
   * @param wanted what to accumulate by position of the file; rows of other files are passed over
   * @return cube by file, of those that have rows
   */
  static Map<Integer, Cube> byFile(
      Engine engine, StagedDataset staged, Map<Integer, List<Atom>> wanted) {
    List<Atom> atoms = wanted.values().stream().flatMap(List::stream).distinct().toList();
    List<String> columns = new ArrayList<>(FusedPass.columnsOf(staged.schema(), atoms));
    columns.add(StagedColumns.FILE);
    return DirectScan.of(engine, staged, atoms, columns)
        .map(
            scan ->
                FusedPass.byFile(
                    scan.map(
                        FusedPass.cubesByFile(staged.schema(), columns, scan.kinds(), wanted))))
        .orElseGet(() -> byRows(engine, staged, columns, wanted));
  }

  private static Map<Integer, Cube> byRows(
      Engine engine, StagedDataset staged, List<String> columns, Map<Integer, List<Atom>> wanted) {
    int file = columns.size() - 1;
    Map<Integer, Cube> cubes = new TreeMap<>();
    Map<Integer, CubeFeed> feeds = new TreeMap<>();
    staged.forEach(
        engine,
        columns,
        row -> {
          List<Atom> ofFile = wanted.get((Integer) row.get(file));
          if (ofFile != null) {
            feeds
                .computeIfAbsent(
                    (Integer) row.get(file),
                    f ->
                        new CubeFeed(
                            cubes.computeIfAbsent(f, g -> new Cube(ofFile)),
                            staged.schema(),
                            columns))
                .add(row::get);
          }
        });
    return cubes;
  }
}
