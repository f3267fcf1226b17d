package org.yanhe.spark.pass;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;
import org.yanhe.methods.state.Atom;
import org.yanhe.methods.state.Cube;
import org.yanhe.methods.state.CubeFormat;
import org.yanhe.methods.state.Parts;
import org.yanhe.methods.state.Processors;
import org.yanhe.spark.source.StagedColumns;
import org.yanhe.spark.source.StagedDataset;

/**
 * A pass over so many rows that the states of all respondents might not fit into one memory. Tasks
 * send them in parts of the respondents, executors merge each part, and the driver sees one at a
 * time. The result is that of {@link FusedPass}.
 */
final class PartedPass {
  /** The position that stands for the rows of all files together. */
  static final int TOGETHER = 0;

  private final SparkSession spark;
  private final StagedDataset staged;
  private final List<Atom> atoms;
  private final PassSettings settings;
  private final StatePlaces places;
  private final Parting parting;

  /**
   * Prepares a pass.
   *
   * @param work folder that nothing else uses, seen by every executor
   */
  PartedPass(
      SparkSession spark,
      StagedDataset staged,
      List<Atom> atoms,
      PassSettings settings,
      Path work) {
    this.spark = spark;
    this.staged = staged;
    this.atoms = List.copyOf(atoms);
    this.settings = settings;
    this.places = StatePlaces.in(work, spark.sparkContext().hadoopConfiguration());
    this.parting = settings.parting(PassSettings.rows(staged));
  }

  private PartedLayout layout(Map<Integer, Parting> files) {
    return PartedLayout.of(staged.schema(), atoms, files);
  }

  /** Looks at all rows and keeps no states. */
  PassResult run() {
    String obstacle = lookAtAll();
    Parts parts = Parts.packed(parting.parts(), part -> places.read(1 + part));
    return new PassResult(
        CubeFormat.read(places.read(0)), parts, 0, 0, staged.keys().size(), obstacle);
  }

  /** Fills the places with the states of all staged rows, and tells why they went one by one. */
  private String lookAtAll() {
    PartedLayout layout = layout(Map.of(TOGETHER, parting));
    FusedPass.Prepared prepared =
        FusedPass.prepare(staged.rows(spark), staged.schema(), atoms, List.of());
    places.fill(prepared.sent(staged.schema(), atoms, layout), layout.atoms());
    return prepared.obstacle();
  }

  /** Looks at the rows of files whose states are not known. */
  PassResult run(DatasetStates states) {
    Map<Integer, Parting> missing = new LinkedHashMap<>();
    for (int file = 0; file < staged.keys().size(); file++) {
      if (!states.isComplete(staged.keys().get(file))) {
        missing.put(file, settings.parting(PassSettings.rows(staged.files().get(file))));
      }
    }
    PartedLayout layout = layout(missing);
    if (!missing.isEmpty()) {
      FusedPass.Prepared prepared =
          FusedPass.prepare(
              staged.rowsOfFiles(spark), staged.schema(), atoms, List.of(StagedColumns.FILE));
      if (prepared.scan().isEmpty()) {
        return runByRows(states);
      }
      places.fill(prepared.sent(staged.schema(), atoms, layout), layout.atoms());
    }
    int files = staged.keys().size();
    try (GatheredParts gathered = new GatheredParts(layout, parting, places)) {
      Processors.share(
          files,
          () -> gathered,
          (all, file) -> {
            String key = staged.keys().get(file);
            Parting made = missing.get(file);
            all.add(
                made == null ? states.stored(key) : made(layout.first(file), made, key, states));
          });
      states.keepOnly(staged.keys());
      return gathered.result(files - missing.size(), files, "");
    }
  }

  /** What was made of a file, stored for later runs as it is asked for. */
  private DatasetStates.Stored made(int place, Parting made, String key, DatasetStates states) {
    Cube common = CubeFormat.read(places.read(place));
    if (made.parts() == 1) {
      Cube whole = Cube.of(atoms, List.of(common, CubeFormat.read(places.read(place + 1))));
      states.write(key, whole);
      return DatasetStates.Stored.of(whole);
    }
    List<DatasetStates.Part> parts = new ArrayList<>();
    for (int i = 1; i <= made.parts(); i++) {
      int part = i;
      parts.add(
          () -> {
            Cube cube = CubeFormat.read(places.read(place + part));
            states.write(key, part, made.parts(), cube);
            return cube;
          });
    }
    states.write(key, common);
    return new DatasetStates.Stored(common, parts);
  }

  private PassResult runByRows(DatasetStates states) {
    PartedLayout layout = layout(Map.of());
    String obstacle = lookAtAll();
    try (GatheredParts gathered = new GatheredParts(layout, parting, places)) {
      gathered.add(
          new DatasetStates.Stored(
              CubeFormat.read(places.read(0)),
              IntStream.rangeClosed(1, parting.parts())
                  .<DatasetStates.Part>mapToObj(part -> () -> CubeFormat.read(places.read(part)))
                  .toList()));
      List<Integer> known = List.copyOf(staged.known());
      Processors.share(
          known.size(),
          () -> gathered,
          (all, file) -> all.add(states.stored(staged.keys().get(known.get(file)))));
      return gathered.result(staged.known().size(), staged.keys().size(), obstacle);
    }
  }
}
