package org.yanhe.spark.pass;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.yanhe.methods.state.Atom;
import org.yanhe.methods.state.Cube;
import org.yanhe.methods.state.CubeFormat;
import org.yanhe.model.release.Sha256;
import org.yanhe.model.source.DatasetSchema;
import org.yanhe.spark.source.StagedColumns;

/**
 * A pass that computes only the states that are not known yet. States are known by the checksum of
 * the part's bytes and of the schema, and by their atom: changed rows invalidate the states of
 * their part, a changed definition that of its atom, and the result is that of a full pass.
 */
public final class IncrementalPass {
  private final SparkSession spark;
  private final DatasetSchema schema;
  private final List<Atom> atoms;
  private final StateFolder states;

  /**
   * What a pass left.
   *
   * @param cube the states of all parts
   * @param known parts that were not scanned
   * @param partly parts that were scanned for some of their states only
   * @param parts all parts
   * @param obstacle why rows were read one by one and no states stored; empty if they were not
   */
  public record Result(Cube cube, int known, int partly, int parts, String obstacle) {}

  private IncrementalPass(
      SparkSession spark, DatasetSchema schema, List<Atom> atoms, StateFolder states) {
    this.spark = spark;
    this.schema = schema;
    this.atoms = atoms;
    this.states = states;
  }

  /**
   * Runs the pass.
   *
   * @param folder Parquet files of the rows that count, in this folder itself
   * @param states where states are looked for and stored
   */
  public static Result run(
      SparkSession spark, Path folder, DatasetSchema schema, List<Atom> atoms, StateFolder states) {
    return atoms.isEmpty()
        ? new Result(new Cube(atoms), 0, 0, 0, "")
        : new IncrementalPass(spark, schema, atoms, states).run(folder);
  }

  private Result run(Path folder) {
    Map<Path, String> keys = keys(folder);
    Map<Path, Cube> stored = new TreeMap<>();
    keys.forEach(
        (part, key) -> states.read(schema.name(), key).ifPresent(c -> stored.put(part, c)));
    Map<List<Atom>, List<Path>> missing = missing(keys.keySet(), stored);
    Map<Path, Cube> made = new TreeMap<>();
    for (Map.Entry<List<Atom>, List<Path>> scan : missing.entrySet()) {
      List<Path> parts = scan.getValue();
      Optional<Map<String, Cube>> byName = FusedPass.byFile(rows(parts), schema, scan.getKey());
      if (byName.isEmpty()) {
        return byRows(keys);
      }
      Cube none = new Cube(scan.getKey());
      parts.forEach(part -> made.put(part, byName.get().getOrDefault(part.getName(), none)));
    }
    Cube all = new Cube(atoms);
    keys.forEach((part, key) -> all.merge(kept(key, stored.get(part), made.get(part))));
    states.keepOnly(schema.name(), new TreeSet<>(keys.values()));
    int partly = (int) made.keySet().stream().filter(stored::containsKey).count();
    return new Result(all, keys.size() - made.size(), partly, keys.size(), "");
  }

  private Result byRows(Map<Path, String> keys) {
    StringBuilder obstacle = new StringBuilder();
    Cube cube = FusedPass.run(rows(keys.keySet()), schema, atoms, obstacle::append);
    return new Result(cube, 0, 0, keys.size(), obstacle.toString());
  }

  /** The parts that must be scanned, by the atoms that have no state there. */
  private Map<List<Atom>, List<Path>> missing(Iterable<Path> parts, Map<Path, Cube> stored) {
    Map<List<Atom>, List<Path>> missing = new LinkedHashMap<>();
    for (Path part : parts) {
      List<Atom> lacking = new ArrayList<>(atoms);
      Cube cube = stored.get(part);
      if (cube != null) {
        lacking.removeAll(cube.atoms());
      }
      if (!lacking.isEmpty()) {
        missing.computeIfAbsent(List.copyOf(lacking), a -> new ArrayList<>()).add(part);
      }
    }
    return missing;
  }

  /** The states of a part, stored if they are not all stored, and nothing else, already. */
  private Cube kept(String key, @Nullable Cube stored, @Nullable Cube made) {
    if (stored != null && stored.atoms().equals(atoms)) {
      return stored;
    }
    Cube whole = Cube.of(atoms, Stream.of(stored, made).flatMap(Stream::ofNullable).toList());
    states.write(schema.name(), key, whole);
    return whole;
  }

  private Dataset<Row> rows(Iterable<Path> parts) {
    List<String> names = new ArrayList<>();
    parts.forEach(part -> names.add(part.toString()));
    return spark.read().schema(StagedColumns.of(schema)).parquet(names.toArray(String[]::new));
  }

  private Map<Path, String> keys(Path folder) {
    Map<Path, String> keys = new TreeMap<>();
    try {
      FileSystem files = folder.getFileSystem(spark.sparkContext().hadoopConfiguration());
      FileStatus[] all = files.listStatus(folder, path -> path.getName().endsWith(".parquet"));
      for (FileStatus part : Arrays.asList(all)) {
        keys.put(part.getPath(), key(files, part.getPath()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot list " + folder + ": " + e.getMessage() + ".", e);
    }
    return keys;
  }

  private String key(FileSystem files, Path part) throws IOException {
    try (FSDataInputStream in = files.open(part)) {
      String rows = String.join("\n", "" + CubeFormat.VERSION, schema.toString(), Sha256.of(in));
      return Sha256.of(rows.getBytes(StandardCharsets.UTF_8));
    }
  }
}
