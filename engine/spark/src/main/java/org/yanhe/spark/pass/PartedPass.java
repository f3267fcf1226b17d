package org.yanhe.spark.pass;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.apache.hadoop.fs.Path;
import org.yanhe.methods.state.Atom;
import org.yanhe.methods.state.Cube;
import org.yanhe.methods.state.CubeFormat;
import org.yanhe.methods.state.Memory;
import org.yanhe.methods.state.Parts;
import org.yanhe.methods.state.Processors;
import org.yanhe.methods.state.Selection;
import org.yanhe.spark.session.Engine;
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

  /**
   * An eighth of the files may have their states stored alone; more are put together anew, which
   * writes the states of all.
   */
  private static final int ALONE = 8;

  private final Engine engine;
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
      Engine engine, StagedDataset staged, List<Atom> atoms, PassSettings settings, Path work) {
    this.engine = engine;
    this.staged = staged;
    this.atoms = List.copyOf(atoms);
    this.settings = settings;
    this.places = StatePlaces.in(work, engine.files());
    this.parting = settings.parting(PassSettings.rows(staged));
  }

  private PartedLayout layout(Map<Integer, Parting> files) {
    return PartedLayout.of(staged.schema(), atoms, files);
  }

  /** Looks at all rows and keeps no states. */
  PassResult run() {
    String obstacle = lookAtAll();
    Parts parts =
        Parts.packed(
            layout(Map.of()).ofRespondents(),
            parting.parts(),
            part -> places.source(String.valueOf(1 + part)));
    return new PassResult(
        CubeFormat.read(places.read(0)), parts, 0, 0, staged.keys().size(), obstacle);
  }

  /** Fills the places with the states of all staged rows, and tells why they went one by one. */
  private String lookAtAll() {
    PartedLayout layout = layout(Map.of(TOGETHER, parting));
    FusedPass.Prepared prepared =
        FusedPass.prepare(staged.rows(engine.spark()), staged.schema(), atoms, List.of());
    places.fill(prepared.sent(staged.schema(), atoms, layout), layout.atoms());
    return prepared.obstacle();
  }

  /** Looks at the rows of files whose states are not known. */
  PassResult run(DatasetStates states) {
    Set<String> complete = states.complete(staged.keys());
    Map<Integer, Parting> missing = new LinkedHashMap<>();
    for (int file = 0; file < staged.keys().size(); file++) {
      if (!complete.contains(staged.keys().get(file))) {
        missing.put(file, settings.parting(PassSettings.rows(staged.files().get(file))));
      }
    }
    PartedLayout layout = layout(missing);
    if (staged.isPassedHere(engine)) {
      return gathered(states, layout, here(layout, states));
    }
    if (!missing.isEmpty()) {
      FusedPass.Prepared prepared =
          FusedPass.prepare(
              staged.rowsOfFiles(engine.spark()),
              staged.schema(),
              atoms,
              List.of(StagedColumns.FILE));
      if (prepared.scan().isEmpty()) {
        return runByRows(states);
      }
      places.fill(prepared.sent(staged.schema(), atoms, layout), layout.atoms());
    }
    return gathered(
        states,
        layout,
        file -> kept(file, layout, part -> places.read(layout.first(file) + part), states));
  }

  /** The states of a file whose rows were looked at, stored for later runs. */
  @FunctionalInterface
  private interface Made {
    DatasetStates.Stored of(int file);
  }

  /** Looks here at the rows of files, which are few. */
  private Made here(PartedLayout layout, DatasetStates states) {
    Map<Integer, List<Atom>> wanted = new TreeMap<>();
    layout.partings().keySet().forEach(file -> wanted.put(file, atoms));
    Map<Integer, Cube> cubes =
        wanted.isEmpty() ? Map.of() : DirectPass.byFile(engine, staged, wanted);
    return file -> kept(file, layout, cubes.getOrDefault(file, new Cube(atoms)), states);
  }

  /** Puts together what is stored and what was made now, onto what an earlier run put together. */
  private PassResult gathered(DatasetStates states, PartedLayout layout, Made made) {
    List<String> keys = staged.keys();
    Optional<Together> before =
        states
            .together(keys)
            .filter(some -> some.isParted(parting) && states.isOf(layout.ofRespondents(), some));
    Set<String> done = new HashSet<>(before.map(Together::files).orElse(List.of()));
    boolean isAnew = before.isEmpty() || ALONE * (keys.size() - done.size()) > keys.size();
    Optional<GatheredParts.Before> onto = before.map(some -> before(some, states));
    try (GatheredParts gathered = new GatheredParts(layout, parting, places, onto, isAnew)) {
      add(added(states, layout, done, made), gathered);
      PassResult result =
          gathered.result(
              keys.size() - layout.partings().size(),
              keys.size(),
              "",
              states.memory(staged.schema(), keys));
      Together now = Together.of(keys, parting);
      if (isAnew) {
        states.write(now, result.cube(), gathered::packed);
      }
      states.keepOnly(keys, isAnew ? Optional.of(now) : before);
      return result;
    }
  }

  /** The states of each file that is not among those that are done, made now or stored. */
  private List<Supplier<DatasetStates.Stored>> added(
      DatasetStates states, PartedLayout layout, Set<String> done, Made made) {
    List<String> known = new ArrayList<>();
    List<Supplier<DatasetStates.Stored>> added = new ArrayList<>();
    for (int file = 0; file < staged.keys().size(); file++) {
      String key = staged.keys().get(file);
      if (layout.partings().containsKey(file)) {
        int one = file;
        added.add(() -> made.of(one));
      } else if (!done.contains(key)) {
        known.add(key);
      }
    }
    added.addAll(states.stored(known));
    return added;
  }

  private static void add(List<Supplier<DatasetStates.Stored>> added, GatheredParts gathered) {
    Processors.share(
        added.size(), () -> gathered, (all, number) -> all.add(added.get(number).get()));
  }

  private static GatheredParts.Before before(Together together, DatasetStates states) {
    return new GatheredParts.Before() {
      @Override
      public Cube common() {
        return states.common(together);
      }

      @Override
      public Cube part(int part, Selection wanted) {
        return states.part(together, part, wanted);
      }
    };
  }

  /** What was made of a file here. */
  private DatasetStates.Stored kept(
      int file, PartedLayout layout, Cube whole, DatasetStates states) {
    if (layout.parts(file) == 1) {
      states.write(staged.keys().get(file), CubeFormat.pack(whole));
      return DatasetStates.Stored.of(whole);
    }
    List<byte[]> packed = new ArrayList<>();
    packed.add(CubeFormat.pack(Cube.of(layout.common(), List.of(whole))));
    packed.addAll(layout.split(file, whole));
    return kept(file, layout, packed::get, states);
  }

  /**
   * What was made of a file, stored as it is packed: to sort so many sums takes longer than to find
   * them.
   *
   * @param packed 0 for what does not grow with the number of respondents, then its parts from 1
   *     on, which are read and stored as they are asked for
   */
  private DatasetStates.Stored kept(
      int file, PartedLayout layout, IntFunction<byte[]> packed, DatasetStates states) {
    String key = staged.keys().get(file);
    int parts = layout.parts(file);
    List<DatasetStates.Part> ofParts = new ArrayList<>();
    for (int i = 1; i <= parts; i++) {
      int part = i;
      ofParts.add(
          () -> {
            byte[] bytes = packed.apply(part);
            states.write(key, part, parts, bytes);
            return CubeFormat.read(bytes);
          });
    }
    byte[] common = packed.apply(0);
    states.write(key, common);
    return new DatasetStates.Stored(CubeFormat.read(common), ofParts);
  }

  private PassResult runByRows(DatasetStates states) {
    PartedLayout layout = layout(Map.of());
    String obstacle = lookAtAll();
    List<Supplier<DatasetStates.Stored>> added = new ArrayList<>();
    added.add(
        () ->
            new DatasetStates.Stored(
                CubeFormat.read(places.read(0)),
                IntStream.rangeClosed(1, parting.parts())
                    .<DatasetStates.Part>mapToObj(part -> () -> CubeFormat.read(places.read(part)))
                    .toList()));
    added.addAll(states.stored(staged.known().stream().map(staged.keys()::get).toList()));
    try (GatheredParts gathered =
        new GatheredParts(layout, parting, places, Optional.empty(), true)) {
      add(added, gathered);
      return gathered.result(staged.known().size(), staged.keys().size(), obstacle, Memory.NONE);
    }
  }
}
