package org.yanhe.spark.pass;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.yanhe.methods.state.Atom;
import org.yanhe.methods.state.CubeFormat;
import org.yanhe.spark.SharedSpark;
import org.yanhe.spark.source.StagedColumns;
import org.yanhe.spark.source.StagedDataset;

/** What is reused and what is computed anew; the result is always that of a full pass. */
@ExtendWith(SharedSpark.class)
class IncrementalPassTest {
  private static final List<Atom> ATOMS =
      List.of(
          new Atom(Atom.Kind.TOTAL, "amount", "", "", ""),
          new Atom(Atom.Kind.DISTINCT, "seller", "", "amount > 3", ""),
          new Atom(Atom.Kind.PER_ENTITY, "amount", "seller", "", ""));

  @TempDir private Path temporary;
  private Path data;
  private final Map<Integer, String> delivered = new TreeMap<>();
  private StateFolder states;

  @BeforeEach
  void three_months() throws IOException {
    delivered.clear();
    data = Files.createDirectory(temporary.resolve("data"));
    states = new StateFolder(temporary.resolve("state"));
    for (int month = 1; month <= 3; month++) {
      deliver(month, month);
    }
  }

  /** Delivers the rows of a month as one file, which is staged as a file of its own. */
  private void deliver(int month, long seed) {
    delivered.put(month, month + "-" + seed);
    stage(rows(month, seed), "month" + month);
  }

  private Dataset<Row> rows(int month, long seed) {
    Random random = new Random(seed);
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      rows.add(
          RowFactory.create(
              "r" + random.nextInt(3),
              "2022-0" + month,
              "s" + random.nextInt(50),
              BigDecimal.valueOf(random.nextInt(1000), 2)));
    }
    return SharedSpark.session()
        .createDataFrame(rows, StagedColumns.of(Trades.SCHEMA))
        .withColumn(StagedColumns.FILE, functions.lit(month - 1));
  }

  /** Stages rows in one Parquet file in place of the one of the same name. */
  private void stage(Dataset<Row> rows, String name) {
    Path made = temporary.resolve("made-" + name);
    rows.coalesce(1).write().mode(SaveMode.Overwrite).parquet(made.toString());
    try (Stream<Path> files = Files.list(made)) {
      Path part = files.filter(f -> f.toString().endsWith(".parquet")).findFirst().orElseThrow();
      Files.copy(
          part, data.resolve(name + ".parquet"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private StagedDataset staged() {
    return new StagedDataset(
        Trades.SCHEMA,
        new org.apache.hadoop.fs.Path(data.toString()),
        List.of(),
        List.of(),
        List.of(),
        Map.of(),
        List.copyOf(delivered.values()),
        Map.of(),
        Set.of());
  }

  private IncrementalPass.Result pass(List<Atom> atoms) {
    SparkSession spark = SharedSpark.session();
    IncrementalPass.Result result =
        IncrementalPass.run(spark, staged(), new DatasetStates(states, "trades", atoms));
    byte[] full = CubeFormat.write(FusedPass.run(staged().rows(spark), Trades.SCHEMA, atoms));
    assertThat(CubeFormat.write(result.cube())).isEqualTo(full);
    return result;
  }

  @Test
  void a_second_run_scans_nothing() {
    assertThat(pass(ATOMS).known()).isZero();
    assertThat(pass(ATOMS).known()).isEqualTo(3);
  }

  @Test
  void one_more_month_is_all_that_is_scanned() {
    pass(ATOMS);
    deliver(4, 4);

    IncrementalPass.Result result = pass(ATOMS);

    assertThat(result.known()).isEqualTo(3);
    assertThat(result.files()).isEqualTo(4);
  }

  @Test
  void files_that_are_staged_together_keep_their_states_apart() throws IOException {
    pass(ATOMS);
    for (int month = 1; month <= 3; month++) {
      Files.delete(data.resolve("month" + month + ".parquet"));
    }
    delivered.put(4, "4-4");
    stage(rows(1, 1).union(rows(2, 2)).union(rows(3, 3)).union(rows(4, 4)), "all");

    assertThat(pass(ATOMS).known()).isEqualTo(3);
    for (Path file : stored()) {
      Files.delete(file);
    }
    assertThat(pass(ATOMS).known()).isZero();
    assertThat(pass(ATOMS).known()).isEqualTo(4);
  }

  @Test
  void a_corrected_month_is_scanned_again_and_its_old_states_go() throws IOException {
    pass(ATOMS);
    deliver(2, 77);

    assertThat(pass(ATOMS).known()).isEqualTo(2);
    assertThat(stored()).hasSize(3);
  }

  @Test
  void another_definition_is_all_that_is_computed_anew() {
    pass(ATOMS);
    List<Atom> changed = new ArrayList<>(ATOMS);
    changed.set(1, new Atom(Atom.Kind.DISTINCT, "seller", "", "amount > 4", ""));

    IncrementalPass.Result result = pass(changed);

    assertThat(result.known()).isZero();
    assertThat(result.partly()).isEqualTo(3);
    assertThat(pass(changed).known()).isEqualTo(3);
  }

  @Test
  void a_definition_that_is_gone_needs_no_scan_and_leaves_no_states() throws IOException {
    List<Atom> fewer = List.of(ATOMS.get(2), ATOMS.get(0));
    pass(ATOMS);

    assertThat(pass(fewer).known()).isEqualTo(3);
    for (Path file : stored()) {
      assertThat(CubeFormat.read(states(file)).atoms()).isEqualTo(fewer);
    }
  }

  @Test
  void one_more_month_and_one_more_definition_scan_what_each_of_them_needs() throws IOException {
    pass(ATOMS);
    deliver(4, 4);
    List<Atom> more = new ArrayList<>(ATOMS);
    more.add(0, new Atom(Atom.Kind.EXTREMES, "amount", "", "", "seller"));

    IncrementalPass.Result result = pass(more);

    assertThat(result.known()).isZero();
    assertThat(result.partly()).isEqualTo(3);
    assertThat(result.files()).isEqualTo(4);
  }

  /** The states of a file without the line before them. */
  private static byte[] states(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    int head =
        1 + IntStream.range(0, bytes.length).filter(i -> bytes[i] == 10).findFirst().getAsInt();
    return Arrays.copyOfRange(bytes, head, bytes.length);
  }

  @Test
  void damaged_and_foreign_states_are_computed_anew() throws IOException {
    pass(ATOMS);
    byte[] bytes = Files.readAllBytes(stored().get(0));
    bytes[bytes.length - 1] ^= 1;
    Files.write(stored().get(0), bytes);
    Files.writeString(stored().get(1), "something else");

    assertThat(pass(ATOMS).known()).isEqualTo(1);
    assertThat(pass(ATOMS).known()).isEqualTo(3);
  }

  @Test
  void states_that_find_no_room_stop_nothing_and_leave_nothing() throws IOException {
    Files.createFile(temporary.resolve("taken"));
    states = new StateFolder(temporary.resolve("taken"));

    assertThat(pass(ATOMS).known()).isZero();
    assertThat(pass(ATOMS).known()).isZero();
    assertThat(temporary.resolve("taken")).isEmptyFile();
  }

  @Test
  void the_bytes_of_states_do_not_depend_on_the_run() throws IOException {
    pass(ATOMS);
    List<byte[]> first = new ArrayList<>();
    for (Path file : stored()) {
      first.add(Files.readAllBytes(file));
      Files.delete(file);
    }
    pass(ATOMS);

    assertThat(stored()).hasSize(3);
    for (int i = 0; i < 3; i++) {
      assertThat(Files.readAllBytes(stored().get(i))).isEqualTo(first.get(i));
    }
  }

  private List<Path> stored() throws IOException {
    try (Stream<Path> files = Files.list(states.folder().resolve("trades"))) {
      return files.sorted().toList();
    }
  }
}
