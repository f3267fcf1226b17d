package org.yanhe.spark.pass;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.yanhe.methods.state.Atom;
import org.yanhe.methods.state.Cube;
import org.yanhe.methods.state.CubeFormat;
import org.yanhe.methods.state.EntityState;
import org.yanhe.methods.state.Selection;
import org.yanhe.model.release.Sha256;
import org.yanhe.spark.SharedSpark;
import org.yanhe.spark.session.Engine;
import org.yanhe.spark.source.StagedDataset;

/** Respondents in parts: together they are those of a pass that keeps all in one memory. */
@ExtendWith(SharedSpark.class)
class PartedPassTest {
  private static final Atom BY_SELLER = new Atom(Atom.Kind.PER_ENTITY, "amount", "seller", "", "");
  private static final List<Atom> ATOMS =
      List.of(
          new Atom(Atom.Kind.TOTAL, "amount", "", "", ""),
          new Atom(Atom.Kind.DISTINCT, "seller", "", "amount > 3", ""),
          new Atom(Atom.Kind.PER_ENTITY, "amount", "region", "", ""),
          BY_SELLER,
          new Atom(Atom.Kind.VALUES, "amount", "", "", ""),
          new Atom(Atom.Kind.SKETCH, "amount", "", "", "region", "0.01"),
          new Atom(Atom.Kind.PER_ENTITY, "", "seller", "", "region"));
  private static final Map<String, String> HOLDINGS =
      Map.of("s1", "group", "s2", "group", "s3", "group");
  private static final int ROWS_OF_PART = 60;

  @TempDir private Path temporary;
  private DeliveredMonths months;
  private StateFolder states;
  private Engine engine = SharedSpark.jobs();

  @BeforeEach
  void three_months() {
    states = new StateFolder(temporary.resolve("state"));
    months = DeliveredMonths.three(temporary);
  }

  private PassResult pass(Optional<DatasetStates> known, long rowsOfPart) {
    return pass(known, rowsOfPart, ATOMS);
  }

  private PassResult pass(Optional<DatasetStates> known, long rowsOfPart, List<Atom> atoms) {
    SparkSession spark = SharedSpark.session();
    StagedDataset staged = months.staged();
    DatasetPass pass =
        new DatasetPass(
            engine,
            new org.apache.hadoop.fs.Path(temporary.resolve("work").toUri()),
            new PassSettings(rowsOfPart, HOLDINGS));
    PassResult result = pass.run(staged, atoms, known);
    assertThat(whole(result, atoms))
        .isEqualTo(CubeFormat.write(FusedPass.run(staged.rows(spark), Trades.SCHEMA, atoms)));
    return result;
  }

  private PassResult pass() {
    return pass(Optional.empty(), ROWS_OF_PART);
  }

  private PassResult keeping(long rowsOfPart) {
    return pass(Optional.of(new DatasetStates(states, "trades", ATOMS, () -> "")), rowsOfPart);
  }

  private static List<Cube> parts(PassResult result) {
    List<Cube> parts = new ArrayList<>();
    for (int part = 0; part < result.respondents().count(); part++) {
      parts.add(result.respondents().part(part, Selection.ALL));
    }
    return parts;
  }

  /** All parts and what is not in parts, in one cube. */
  private static byte[] whole(PassResult result, List<Atom> atoms) {
    List<Cube> parts = parts(result);
    Cube respondents = new Cube(parts.get(0).atoms());
    parts.forEach(respondents::merge);
    return CubeFormat.write(Cube.of(atoms, List.of(result.cube(), respondents)));
  }

  private static Map<String, Integer> partOf(PassResult result) {
    Map<String, Integer> partOf = new TreeMap<>();
    List<Cube> parts = parts(result);
    for (int part = 0; part < parts.size(); part++) {
      Set<String> sellers = new HashSet<>();
      parts
          .get(part)
          .statesOf(BY_SELLER)
          .values()
          .forEach(
              state -> ((EntityState) state).contributions().forEach(c -> sellers.add(c.entity())));
      for (String seller : sellers) {
        assertThat(partOf.put(seller, part)).as("%s is in one part alone", seller).isNull();
      }
    }
    return partOf;
  }

  @Test
  void every_seller_is_wholly_in_one_part_and_a_holding_too() {
    PassResult result = pass();
    Map<String, Integer> partOf = partOf(result);

    assertThat(parts(result)).hasSize(16);
    assertThat(partOf).hasSize(50);
    assertThat(new HashSet<>(partOf.values())).hasSizeGreaterThan(8);
    assertThat(partOf.get("s1")).isEqualTo(partOf.get("s2")).isEqualTo(partOf.get("s3"));
    assertThat(result.cube().atoms()).hasSize(4).doesNotContain(BY_SELLER);
  }

  @Test
  void few_rows_are_looked_at_here_and_leave_the_same() throws IOException {
    deliverUpTo(5);
    keeping(ROWS_OF_PART);
    Map<String, String> byJobs = contents();
    states = new StateFolder(temporary.resolve("state of another run"));
    engine = SharedSpark.engine();

    assertThat(keeping(ROWS_OF_PART).known()).isZero();
    assertThat(contents()).hasSizeGreaterThan(20).isEqualTo(byJobs);
    months.deliver(6, 6);
    assertThat(keeping(ROWS_OF_PART).known()).isEqualTo(5);
  }

  /** The states of each file by the name of what holds them, and which are stored together. */
  private Map<String, String> contents() throws IOException {
    Map<String, String> contents = new TreeMap<>();
    for (Path alone : stored()) {
      contents.put(alone.getFileName().toString(), Sha256.of(Files.readAllBytes(alone)));
    }
    together().forEach(many -> contents.put(many.getFileName().toString(), ""));
    return contents;
  }

  @Test
  void rows_that_come_one_by_one_leave_the_same_parts() {
    SparkSession spark = SharedSpark.session();
    Map<String, Integer> byColumns = partOf(pass());
    spark.conf().set("spark.sql.parquet.enableVectorizedReader", "false");
    try {
      PassResult byRows = pass();

      assertThat(byRows.obstacle()).isNotEmpty();
      assertThat(partOf(byRows)).isEqualTo(byColumns);
      assertThat(keeping(ROWS_OF_PART).obstacle()).isNotEmpty();
    } finally {
      spark.conf().unset("spark.sql.parquet.enableVectorizedReader");
    }
  }

  @Test
  void a_second_run_scans_nothing_and_a_month_more_is_all_that_is_scanned() throws IOException {
    assertThat(keeping(ROWS_OF_PART).known()).isZero();
    assertThat(stored()).as("four parts and the rest of each month").hasSize(15);
    assertThat(keeping(ROWS_OF_PART).known()).isEqualTo(3);
    months.deliver(4, 4);
    assertThat(keeping(ROWS_OF_PART).known()).isEqualTo(3);
    months.deliver(4, 5);
    assertThat(keeping(ROWS_OF_PART).known()).isEqualTo(3);
    assertThat(stored()).hasSize(20);
  }

  @Test
  void states_of_small_files_and_of_other_parts_are_taken_as_they_are() throws IOException {
    assertThat(keeping(DeliveredMonths.ROWS).known()).as("a file is one part").isZero();
    assertThat(stored()).as("the part and the rest of each month").hasSize(6);
    months.deliver(4, 4);
    assertThat(keeping(ROWS_OF_PART).known()).isEqualTo(3);
    assertThat(keeping(1_000_000).known()).as("all in one memory").isEqualTo(4);
  }

  @Test
  void a_month_more_is_merged_into_what_was_put_together_before() throws IOException {
    deliverUpTo(8);
    keeping(ROWS_OF_PART);
    List<Path> before = together();
    assertThat(before).as("32 parts, the rest, which files").hasSize(34);
    for (Path alone : stored()) {
      Files.writeString(alone, "not looked at");
    }
    months.deliver(9, 9);

    assertThat(keeping(ROWS_OF_PART).known()).isEqualTo(8);
    assertThat(together()).isEqualTo(before);
    assertThat(keeping(1_000_000).known()).as("all in one memory").isEqualTo(9);
    assertThat(together()).isEqualTo(before);
  }

  @Test
  void more_than_an_eighth_of_the_months_is_put_together_anew() throws IOException {
    deliverUpTo(7);
    keeping(ROWS_OF_PART);
    List<Path> before = together();
    months.deliver(8, 8);

    assertThat(keeping(ROWS_OF_PART).known()).isEqualTo(7);
    assertThat(together()).isEqualTo(before);
    months.deliver(9, 9);
    assertThat(keeping(ROWS_OF_PART).known()).isEqualTo(8);
    assertThat(together()).hasSize(34).doesNotContainAnyElementsOf(before);
  }

  @Test
  void what_was_put_together_of_a_corrected_month_goes() throws IOException {
    deliverUpTo(8);
    keeping(ROWS_OF_PART);
    List<Path> before = together();
    months.deliver(2, 77);

    assertThat(keeping(ROWS_OF_PART).known()).isEqualTo(7);
    assertThat(together()).hasSize(34).doesNotContainAnyElementsOf(before);
  }

  @Test
  void what_was_put_together_and_is_damaged_is_put_together_again() throws IOException {
    keeping(ROWS_OF_PART);
    List<Path> before = together();
    for (Path damaged : before) {
      Files.writeString(damaged, "something else");
      assertThat(keeping(ROWS_OF_PART).known()).isEqualTo(3);
      assertThat(together()).isEqualTo(before);
    }
    for (Path alone : stored()) {
      Files.delete(alone);
    }
    assertThat(keeping(ROWS_OF_PART).known()).isEqualTo(3);
  }

  @Test
  void a_definition_that_is_gone_goes_from_what_was_put_together_too() throws IOException {
    keeping(ROWS_OF_PART);
    List<Path> before = together();
    List<Atom> fewer = List.of(BY_SELLER, ATOMS.get(0));
    Optional<DatasetStates> known =
        Optional.of(new DatasetStates(states, "trades", fewer, () -> ""));

    assertThat(pass(known, ROWS_OF_PART, fewer).known()).isEqualTo(3);
    assertThat(together()).isEqualTo(before);
    for (int part = 0; part < 16; part++) {
      byte[] states = Files.readAllBytes(before.get(part));
      assertThat(new String(states, StandardCharsets.ISO_8859_1)).doesNotContain("amount > 3");
    }
  }

  private void deliverUpTo(int last) {
    for (int month = 4; month <= last; month++) {
      months.deliver(month, month);
    }
  }

  @Test
  void a_part_that_is_damaged_is_made_anew_with_its_file() throws IOException {
    keeping(ROWS_OF_PART);
    for (Path many : together()) {
      Files.delete(many);
    }
    Path part =
        stored().stream().filter(f -> f.toString().contains("-2-of-4")).findFirst().orElseThrow();
    Files.writeString(part, "something else");

    assertThat(keeping(ROWS_OF_PART).known()).isEqualTo(2);
    assertThat(keeping(ROWS_OF_PART).known()).isEqualTo(3);
    for (Path many : together()) {
      Files.delete(many);
    }
    Files.delete(part);
    assertThat(keeping(ROWS_OF_PART).known()).isEqualTo(2);
  }

  /** What is stored of single files. */
  private List<Path> stored() throws IOException {
    return stored(false);
  }

  private List<Path> together() throws IOException {
    return stored(true);
  }

  private List<Path> stored(boolean together) throws IOException {
    try (Stream<Path> files = Files.list(states.folder().resolve("trades"))) {
      return files
          .filter(file -> file.getFileName().toString().startsWith("together-") == together)
          .sorted()
          .toList();
    }
  }
}
