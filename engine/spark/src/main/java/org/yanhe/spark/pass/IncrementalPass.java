package org.yanhe.spark.pass;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yanhe.methods.state.Atom;
import org.yanhe.methods.state.Cube;
import org.yanhe.spark.session.Engine;
import org.yanhe.spark.source.StagedDataset;

/**
 * A pass that computes only the states that are not known yet. States are known by what the rows of
 * a delivered file follow from, and by their atom: changed rows invalidate the states of their
 * file, a changed definition that of its atom, and the result is that of a full pass.
 */
public final class IncrementalPass {
  private final Engine engine;
  private final StagedDataset staged;
  private final List<Atom> atoms;
  private final DatasetStates states;

  private IncrementalPass(Engine engine, StagedDataset staged, DatasetStates states) {
    this.engine = engine;
    this.staged = staged;
    this.atoms = states.atoms();
    this.states = states;
  }

  /**
   * Runs the pass, as one Spark job if there is anything to compute.
   *
   * @param states where states are looked for and stored, of the atoms that are wanted
   */
  public static PassResult run(Engine engine, StagedDataset staged, DatasetStates states) {
    return states.atoms().isEmpty()
        ? PassResult.of(new Cube(List.of()), 0, 0, 0, "")
        : new IncrementalPass(engine, staged, states).run();
  }

  private PassResult run() {
    Map<Integer, Cube> stored = new TreeMap<>();
    Map<Integer, List<Atom>> missing = new TreeMap<>();
    Set<String> covered = new HashSet<>(states.covered(staged.keys()));
    for (int file = 0; file < staged.keys().size(); file++) {
      if (covered.contains(staged.keys().get(file))) {
        continue;
      }
      List<Atom> lacking = new ArrayList<>(atoms);
      Optional<Cube> cube = states.cube(staged.keys().get(file));
      if (cube.isPresent()) {
        stored.put(file, cube.get());
        lacking.removeAll(cube.get().atoms());
      }
      if (!lacking.isEmpty()) {
        missing.put(file, List.copyOf(lacking));
      }
    }
    Optional<Map<Integer, Cube>> made = missing.isEmpty() ? Optional.of(Map.of()) : byFile(missing);
    return made.map(cubes -> merged(stored, missing, cubes)).orElseGet(this::byRows);
  }

  private Optional<Map<Integer, Cube>> byFile(Map<Integer, List<Atom>> missing) {
    return staged.isPassedHere(engine)
        ? Optional.of(DirectPass.byFile(engine, staged, missing))
        : FusedPass.byFile(staged.rowsOfFiles(engine.spark()), staged.schema(), missing);
  }

  private PassResult merged(
      Map<Integer, Cube> stored, Map<Integer, List<Atom>> missing, Map<Integer, Cube> made) {
    Cube all = new Cube(atoms);
    states
        .stored(states.covered(staged.keys()))
        .forEach(many -> all.merge(many.get().whole(atoms)));
    for (int file = 0; file < staged.keys().size(); file++) {
      List<Atom> computed = missing.get(file);
      Cube cube = computed == null ? null : made.getOrDefault(file, new Cube(computed));
      if (computed != null || stored.containsKey(file)) {
        all.merge(kept(staged.keys().get(file), stored.get(file), cube));
      }
    }
    states.keepOnly(staged.keys(), states.together(staged.keys()));
    int partly = (int) missing.keySet().stream().filter(stored::containsKey).count();
    int files = staged.keys().size();
    return PassResult.of(all, files - missing.size(), partly, files, "");
  }

  private PassResult byRows() {
    StringBuilder obstacle = new StringBuilder();
    Cube cube = DatasetPass.cube(engine, staged, atoms, obstacle::append);
    List<String> known = staged.known().stream().map(staged.keys()::get).toList();
    states.stored(known).forEach(some -> cube.merge(some.get().whole(atoms)));
    int files = staged.keys().size();
    return PassResult.of(cube, staged.known().size(), 0, files, obstacle.toString());
  }

  /** The states of a file, stored if they are not all stored, and nothing else, already. */
  private Cube kept(String key, @Nullable Cube stored, @Nullable Cube made) {
    if (stored != null && stored.atoms().equals(atoms)) {
      return stored;
    }
    Cube whole = Cube.of(atoms, Stream.of(stored, made).flatMap(Stream::ofNullable).toList());
    states.write(key, whole);
    return whole;
  }
}
