package org.yanhe.spark.pass;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.yanhe.methods.state.Atom;
import org.yanhe.methods.state.Cube;
import org.yanhe.methods.state.CubeFormat;
import org.yanhe.model.release.Sha256;
import org.yanhe.model.source.DatasetSchema;
import org.yanhe.spark.source.StagedColumns;

/**
 * A pass that scans only the parts of a staged dataset whose states are not known yet. States are
 * known by the checksum of the part's bytes, of the schema and of the atoms: a changed row or
 * definition invalidates what follows from it and nothing else, and the result is that of a full
 * pass.
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
   * @param known parts whose states were stored
   * @param parts all parts
   * @param obstacle why rows were read one by one and no states stored; empty if they were not
   */
  public record Result(Cube cube, int known, int parts, String obstacle) {}

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
        ? new Result(new Cube(atoms), 0, 0, "")
        : new IncrementalPass(spark, schema, atoms, states).run(folder);
  }

  private Result run(Path folder) {
    Map<Path, String> keys = keys(folder);
    SortedMap<String, Cube> byKey = new TreeMap<>();
    keys.values().forEach(key -> states.read(schema.name(), key).ifPresent(c -> byKey.put(key, c)));
    List<Path> missing =
        keys.entrySet().stream()
            .filter(e -> !byKey.containsKey(e.getValue()))
            .map(Map.Entry::getKey)
            .toList();
    if (!missing.isEmpty()) {
      Optional<Map<String, Cube>> made = FusedPass.byFile(rows(missing), schema, atoms);
      if (made.isEmpty()) {
        return byRows(keys);
      }
      for (Path part : missing) {
        Cube cube = made.get().getOrDefault(part.getName(), new Cube(atoms));
        states.write(schema.name(), keys.getOrDefault(part, ""), cube);
        byKey.put(keys.getOrDefault(part, ""), cube);
      }
    }
    states.keepOnly(schema.name(), new TreeSet<>(keys.values()));
    Cube all = new Cube(atoms);
    keys.values().forEach(key -> all.merge(byKey.getOrDefault(key, new Cube(atoms))));
    return new Result(all, keys.size() - missing.size(), keys.size(), "");
  }

  private Result byRows(Map<Path, String> keys) {
    StringBuilder obstacle = new StringBuilder();
    Cube cube = FusedPass.run(rows(keys.keySet()), schema, atoms, obstacle::append);
    return new Result(cube, 0, keys.size(), obstacle.toString());
  }

  private Dataset<Row> rows(Iterable<Path> parts) {
    List<String> names = new java.util.ArrayList<>();
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
      String plan = String.join("\n", "" + CubeFormat.VERSION, schema.toString(), atoms.toString());
      return Sha256.of(
          (plan + "\n" + Sha256.of(in)).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
  }
}
