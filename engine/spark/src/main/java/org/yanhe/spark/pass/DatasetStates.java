package org.yanhe.spark.pass;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.yanhe.methods.state.Atom;
import org.yanhe.methods.state.Cube;
import org.yanhe.methods.state.CubeFormat;
import org.yanhe.methods.state.Memory;
import org.yanhe.methods.state.Processors;
import org.yanhe.methods.state.Selection;
import org.yanhe.model.quality.ProblemRow;
import org.yanhe.model.source.DatasetSchema;
import org.yanhe.model.source.Time;
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
  private final Supplier<String> definitions;
  private List<String> lookedAt = List.of();
  private Optional<Together> together = Optional.empty();
  private Optional<KeptMemory> memory = Optional.empty();

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

    /** The states of some atoms in one cube. */
    Cube whole(List<Atom> atoms) {
      Cube all = respondents.get(0).get();
      respondents.stream().skip(1).forEach(part -> all.merge(part.get()));
      return Cube.of(atoms, List.of(common, all));
    }
  }

  /**
   * Looks what there is.
   *
   * @param atoms of which there must be states
   * @param definitions checksum of what else follows from states by: indicators, regions, rules
   */
  public DatasetStates(
      StateFolder folder, String dataset, List<Atom> atoms, Supplier<String> definitions) {
    this.folder = folder;
    this.dataset = dataset;
    this.atoms = List.copyOf(atoms);
    this.definitions = definitions;
  }

  List<Atom> atoms() {
    return atoms;
  }

  @Override
  public boolean isEmpty() {
    return atoms.isEmpty() || !folder.hasReadings(dataset);
  }

  @Override
  public Map<String, FileReading> of(List<String> keys) {
    Map<String, FileReading> found = new HashMap<>();
    if (!atoms.isEmpty()) {
      complete(keys)
          .forEach(
              key -> folder.reading(dataset, key).ifPresent(reading -> found.put(key, reading)));
    }
    return found;
  }

  /** Of which files all states are there and whole, each by itself or together with others. */
  Set<String> complete(List<String> keys) {
    Set<String> complete = new HashSet<>(covered(keys));
    keys.stream()
        .filter(key -> !complete.contains(key))
        .filter(this::isComplete)
        .toList()
        .forEach(complete::add);
    return complete;
  }

  /** The files whose states are stored together. */
  List<String> covered(List<String> keys) {
    return together(keys).map(Together::files).orElse(List.of());
  }

  /**
   * Which of the files of a dataset have their states stored together, all of them whole.
   *
   * @param keys those of all files
   */
  synchronized Optional<Together> together(List<String> keys) {
    if (!keys.equals(lookedAt)) {
      lookedAt = List.copyOf(keys);
      Set<String> all = new HashSet<>(keys);
      together =
          folder.together(dataset).stream()
              .filter(some -> all.size() == keys.size() && all.containsAll(some.files()))
              .max(Comparator.comparingInt(some -> some.files().size()))
              .filter(this::isComplete);
    }
    return together;
  }

  private boolean isComplete(Together some) {
    Set<Atom> common = new HashSet<>(folder.atoms(dataset, some.name()));
    return IntStream.range(0, some.parts())
        .parallel()
        .mapToObj(part -> folder.atoms(dataset, some.part(part)))
        .allMatch(
            ofPart ->
                !ofPart.isEmpty()
                    && atoms.stream().allMatch(a -> common.contains(a) || ofPart.contains(a)));
  }

  /** Whether these and no other states of respondents are stored together. */
  boolean isOf(List<Atom> ofRespondents, Together some) {
    return CubeFormat.atoms(folder.again(dataset, some.part(0))).equals(ofRespondents);
  }

  /** What is stored together of what does not grow with the number of respondents. */
  Cube common(Together some) {
    return CubeFormat.read(folder.again(dataset, some.name()), Selection.ALL);
  }

  /** What is stored together of some respondents, as far as it is wanted. */
  Cube part(Together some, int part, Selection wanted) {
    return CubeFormat.read(folder.again(dataset, some.part(part)), wanted);
  }

  /**
   * Stores the states of all files together, unless two files are the same.
   *
   * @param part gives the packed states of a part
   */
  void write(Together all, Cube common, IntFunction<byte[]> part) {
    if (new HashSet<>(all.files()).size() == all.files().size()) {
      folder.write(dataset, all.name(), CubeFormat.pack(common));
      Processors.share(
          all.parts(),
          () -> folder,
          (into, number) -> into.write(dataset, all.part(number), part.apply(number)));
      folder.write(dataset, all);
    }
  }

  private boolean isComplete(String key) {
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
   * The states of some files, which are complete; of many files at once where they are stored so.
   * They are read when they are asked for.
   *
   * @throws IllegalStateException from what is returned if they have vanished since
   */
  List<Supplier<Stored>> stored(List<String> keys) {
    List<Supplier<Stored>> stored = new ArrayList<>();
    List<String> alone = new ArrayList<>(keys);
    if (together.isPresent() && new HashSet<>(keys).containsAll(together.get().files())) {
      Together many = together.get();
      alone.removeAll(new HashSet<>(many.files()));
      stored.add(() -> stored(many));
    }
    alone.forEach(key -> stored.add(() -> stored(key)));
    return stored;
  }

  private Stored stored(Together many) {
    return new Stored(
        common(many),
        IntStream.range(0, many.parts())
            .<Part>mapToObj(part -> () -> part(many, part, Selection.ALL))
            .toList());
  }

  private Stored stored(String key) {
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

  /** Stores packed states. */
  void write(String key, byte[] packed) {
    folder.write(dataset, key, packed);
  }

  /** Stores the packed states of some respondents. */
  void write(String key, int part, int parts, byte[] packed) {
    folder.write(dataset, StateFolder.part(key, part, parts), packed);
  }

  /** Deletes what the last run had no use for. */
  void keepOnly(List<String> keys, Optional<Together> all) {
    Set<String> kept = new TreeSet<>(keys);
    all.map(Together::name).ifPresent(kept::add);
    folder.keepOnly(dataset, kept);
  }

  /**
   * What was found of the respondents of a dataset before, to which this run adds; only where every
   * row counts in the period that it is of.
   *
   * @param keys those of all files, whose states are stored
   */
  Memory memory(DatasetSchema schema, List<String> keys) {
    if (!(schema.time() instanceof Time.Point)) {
      return Memory.NONE;
    }
    KeptMemory kept =
        KeptMemory.of(
            folder.memory(dataset), keys, definitions.get(), key -> folder.periods(dataset, key));
    memory = Optional.of(kept);
    return kept;
  }

  /** Keeps for later runs what was found in each file, and of respondents. */
  public void keep(StagedDataset staged, List<ProblemRow> problems) {
    for (int file = 0; file < staged.files().size(); file++) {
      String key = staged.keys().get(file);
      staged.reading(file, problems).ifPresent(reading -> folder.write(dataset, key, reading));
    }
    memory.flatMap(KeptMemory::bytes).ifPresent(found -> folder.writeMemory(dataset, found));
  }
}
