package org.yanhe.spark.pass;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.yanhe.methods.state.Atom;
import org.yanhe.methods.state.Cube;
import org.yanhe.methods.state.CubeFormat;
import org.yanhe.spark.SharedSpark;
import org.yanhe.spark.session.Engine;
import org.yanhe.spark.source.StagedDataset;

/** What is reused and what is computed anew; the result is always that of a full pass. */
@ExtendWith(SharedSpark.class)
class IncrementalPassTest {
  private static final List<Atom> ATOMS =
      List.of(
          new Atom(Atom.Kind.TOTAL, "amount", "", "", ""),
          new Atom(Atom.Kind.DISTINCT, "seller", "", "amount > 3", ""),
          new Atom(Atom.Kind.PER_ENTITY, "amount", "seller", "", ""),
          new Atom(Atom.Kind.SKETCH, "amount", "", "", "", "0.01"));

  @TempDir private Path temporary;
  private DeliveredMonths months;
  private StateFolder states;

  @BeforeEach
  void three_months() {
    states = new StateFolder(temporary.resolve("state"));
    months = DeliveredMonths.three(temporary);
  }

  Engine engine() {
    return SharedSpark.engine();
  }

  private PassResult pass(List<Atom> atoms) {
    Engine engine = engine();
    StagedDataset staged = months.staged();
    PassResult result =
        IncrementalPass.run(engine, staged, new DatasetStates(states, "trades", atoms, () -> ""));
    Cube full = FusedPass.run(staged.rows(engine.spark()), Trades.SCHEMA, atoms);
    assertThat(CubeFormat.write(result.cube())).isEqualTo(CubeFormat.write(full));
    assertThat(CubeFormat.write(DatasetPass.cube(engine, staged, atoms)))
        .isEqualTo(CubeFormat.write(full));
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
    months.deliver(4, 4);

    PassResult result = pass(ATOMS);

    assertThat(result.known()).isEqualTo(3);
    assertThat(result.files()).isEqualTo(4);
  }

  @Test
  void files_that_are_staged_together_keep_their_states_apart() throws IOException {
    pass(ATOMS);
    months.deliverTogether(4, 4);

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
    months.deliver(2, 77);

    assertThat(pass(ATOMS).known()).isEqualTo(2);
    assertThat(stored()).hasSize(3);
  }

  @Test
  void another_definition_is_all_that_is_computed_anew() {
    pass(ATOMS);
    List<Atom> changed = new ArrayList<>(ATOMS);
    changed.set(1, new Atom(Atom.Kind.DISTINCT, "seller", "", "amount > 4", ""));

    PassResult result = pass(changed);

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
    months.deliver(4, 4);
    List<Atom> more = new ArrayList<>(ATOMS);
    more.add(0, new Atom(Atom.Kind.EXTREMES, "amount", "", "", "seller"));

    PassResult result = pass(more);

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
