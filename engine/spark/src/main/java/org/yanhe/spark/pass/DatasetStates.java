package org.yanhe.spark.pass;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.yanhe.methods.state.Atom;
import org.yanhe.methods.state.Cube;
import org.yanhe.model.quality.ProblemRow;
import org.yanhe.spark.source.EarlierReadings;
import org.yanhe.spark.source.FileReading;
import org.yanhe.spark.source.StagedDataset;

/**
 * What earlier runs left of one dataset. A file need not be read again if what was found in it and
 * all its states are known.
 */
public final class DatasetStates implements EarlierReadings {
  private final StateFolder folder;
  private final String dataset;
  private final List<Atom> atoms;
  private final Map<String, Optional<Cube>> cubes = new HashMap<>();

  /**
   * Looks what there is.
   *
   * @param atoms of which there must be states
   */
  public DatasetStates(StateFolder folder, String dataset, List<Atom> atoms) {
    this.folder = folder;
    this.dataset = dataset;
    this.atoms = List.copyOf(atoms);
  }

  List<Atom> atoms() {
    return atoms;
  }

  @Override
  public boolean isEmpty() {
    return atoms.isEmpty() || !folder.hasReadings(dataset);
  }

  @Override
  public Optional<FileReading> of(String key) {
    boolean complete =
        !atoms.isEmpty() && cube(key).filter(c -> c.atoms().containsAll(atoms)).isPresent();
    return complete ? folder.reading(dataset, key) : Optional.empty();
  }

  /** The states under a key, read once. */
  Optional<Cube> cube(String key) {
    return cubes.computeIfAbsent(key, k -> folder.read(dataset, k));
  }

  void write(String key, Cube cube) {
    folder.write(dataset, key, cube);
  }

  /** Forgets and deletes what the last run had no use for. */
  void keepOnly(List<String> keys) {
    cubes.clear();
    folder.keepOnly(dataset, new TreeSet<>(keys));
  }

  /** Keeps for later runs what was found in each file. */
  public void keep(StagedDataset staged, List<ProblemRow> problems) {
    for (int file = 0; file < staged.files().size(); file++) {
      String key = staged.keys().get(file);
      staged.reading(file, problems).ifPresent(reading -> folder.write(dataset, key, reading));
    }
  }
}
