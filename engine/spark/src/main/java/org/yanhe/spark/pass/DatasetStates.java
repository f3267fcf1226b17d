package org.yanhe.spark.pass;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
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

  /** States of some respondents, read when they are asked for. */
  interface Part extends Supplier<Cube> {}

  /**
   * The states of a file.
   *
   * @param common those that do not grow with the number of respondents, or all
   * @param respondents those of respondents, in parts
   */
  record Stored(Cube common, List<Part> respondents) {
    Stored {
      respondents = List.copyOf(respondents);
    }

    /** States that are all in one cube. */
    static Stored of(Cube whole) {
      return new Stored(whole, List.of(() -> whole));
    }
  }

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
    return !atoms.isEmpty() && isComplete(key) ? folder.reading(dataset, key) : Optional.empty();
  }

  /** Whether all states under a key are there and whole. */
  boolean isComplete(String key) {
    Set<Atom> found = new HashSet<>(folder.atoms(dataset, key));
    List<String> parts = folder.parts(dataset, key);
    if (!found.containsAll(atoms) && !parts.isEmpty()) {
      found.addAll(atoms);
      parts.forEach(part -> found.retainAll(with(folder.atoms(dataset, part), key)));
    }
    return found.containsAll(atoms);
  }

  private Set<Atom> with(List<Atom> ofPart, String key) {
    Set<Atom> all = new HashSet<>(ofPart);
    all.addAll(folder.atoms(dataset, key));
    return all;
  }

  /** The states under a key in one cube. */
  Optional<Cube> cube(String key) {
    Optional<Cube> common = folder.read(dataset, key);
    List<String> parts = folder.parts(dataset, key);
    if (common.isEmpty() || parts.isEmpty()) {
      return common;
    }
    List<Cube> cubes = parts.stream().flatMap(part -> folder.read(dataset, part).stream()).toList();
    if (cubes.size() < parts.size()) {
      return common;
    }
    Cube respondents = cubes.stream().reduce(new Cube(cubes.get(0).atoms()), Cube::merge);
    List<Atom> both = new ArrayList<>(common.get().atoms());
    both.addAll(respondents.atoms());
    return Optional.of(Cube.of(both, List.of(common.get(), respondents)));
  }

  /**
   * The states under a key, which are complete.
   *
   * @throws IllegalStateException if they have vanished since
   */
  Stored stored(String key) {
    List<String> parts = folder.parts(dataset, key);
    Cube common = present(key);
    return parts.isEmpty()
        ? Stored.of(common)
        : new Stored(common, parts.stream().<Part>map(part -> () -> present(part)).toList());
  }

  private Cube present(String name) {
    return folder
        .read(dataset, name)
        .orElseThrow(() -> new IllegalStateException("States have vanished: " + name));
  }

  void write(String key, Cube cube) {
    folder.write(dataset, key, cube);
  }

  /** Stores the states of some respondents. */
  void write(String key, int part, int parts, Cube cube) {
    folder.write(dataset, StateFolder.part(key, part, parts), cube);
  }

  /** Deletes what the last run had no use for. */
  void keepOnly(List<String> keys) {
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
