package org.yanhe.methods.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Cubes merge by one law and have one form of bytes. */
class CubeTest {
  private static final List<Atom> ATOMS =
      List.of(
          new Atom(Atom.Kind.TOTAL, "x", "", "", ""),
          new Atom(Atom.Kind.EXTREMES, "x", "", "", ""),
          new Atom(Atom.Kind.DISTINCT, "who", "", "", "kind"),
          new Atom(Atom.Kind.VALUES, "x", "", "", "kind"),
          new Atom(Atom.Kind.PER_ENTITY, "x", "who", "", ""),
          new Atom(Atom.Kind.SKETCH, "x", "", "", "kind", "0.01"));

  /** One value of somebody, somewhere. */
  private record Seen(String region, String period, String kind, String who, BigDecimal value) {}

  private static List<Seen> some(long seed) {
    Random random = new Random(seed);
    List<Seen> all = new ArrayList<>();
    for (int i = random.nextInt(60); i >= 0; i--) {
      BigDecimal value =
          random.nextInt(9) == 0
              ? new BigDecimal("9223372036854775807.75")
              : BigDecimal.valueOf(random.nextInt(2000) - 900L, 2);
      all.add(
          new Seen(
              "r" + random.nextInt(3),
              "2022-0" + (1 + random.nextInt(3)),
              "k" + random.nextInt(3),
              "w" + random.nextInt(9),
              value));
    }
    return all;
  }

  private static Cube cube(List<Seen> all) {
    Cube cube = new Cube(ATOMS);
    for (Seen seen : all) {
      cube.saw(seen.period());
      Slot whole = new Slot("", seen.region(), seen.period(), "");
      Slot kind = new Slot("kind", seen.region(), seen.period(), seen.kind());
      ((TotalState) cube.state(whole, 0)).add(seen.value());
      ((ExtremesState) cube.state(whole, 1)).add(seen.value());
      ((DistinctState) cube.state(kind, 2)).add(seen.who());
      ((ValuesState) cube.state(kind, 3)).add(seen.value());
      ((SketchState) cube.state(kind, 5)).add(seen.value());
      ((EntityState) cube.state(whole, 4)).add(seen.who(), seen.value());
    }
    return cube;
  }

  @Property(tries = 100)
  void order_and_grouping_of_rows_leave_no_trace_in_the_bytes(@ForAll long seed) {
    List<Seen> all = some(seed);
    List<Seen> shuffled = new ArrayList<>(all);
    Collections.shuffle(shuffled, new Random(seed));
    int cut = shuffled.size() / 3;

    Cube parts = cube(shuffled.subList(cut, shuffled.size())).merge(cube(shuffled.subList(0, cut)));

    assertThat(CubeFormat.write(parts)).isEqualTo(CubeFormat.write(cube(all)));
  }

  @Property(tries = 100)
  void what_is_read_is_what_was_written(@ForAll long seed) {
    byte[] bytes = CubeFormat.write(cube(some(seed)));

    assertThat(CubeFormat.write(CubeFormat.read(bytes))).isEqualTo(bytes);
    assertThat(CubeFormat.write(CubeFormat.read(CubeFormat.pack(cube(some(seed))))))
        .as("on its way between tasks nothing is lost")
        .isEqualTo(bytes);
  }

  @Property(tries = 100)
  void states_that_are_not_wanted_are_not_read(@ForAll long seed, @ForAll byte wantedAtoms) {
    List<Seen> seen = some(seed);
    Cube whole = cube(seen);
    Set<Atom> atoms =
        IntStream.range(0, ATOMS.size())
            .filter(atom -> (wantedAtoms >> atom & 1) == 1)
            .mapToObj(ATOMS::get)
            .collect(Collectors.toSet());
    Set<String> periods =
        whole.periods().stream()
            .filter(period -> new Random(seed + period.hashCode()).nextBoolean())
            .collect(Collectors.toSet());
    byte[] packed = CubeFormat.pack(whole);
    AtomicInteger fetched = new AtomicInteger();
    CubeSource counting =
        (from, length) -> {
          byte[] some = CubeSource.of(packed).bytes(from, length);
          fetched.addAndGet(some.length);
          return some;
        };

    Cube read = CubeFormat.read(counting, Selection.of(atoms).in(periods::contains));

    Cube expected = cube(seen.stream().filter(one -> periods.contains(one.period())).toList());
    seen.stream()
        .filter(one -> !periods.contains(one.period()))
        .forEach(one -> expected.saw(one.period()));
    List<Atom> wanted = ATOMS.stream().filter(atoms::contains).toList();
    assertThat(CubeFormat.write(Cube.of(wanted, List.of(read))))
        .isEqualTo(CubeFormat.write(Cube.of(wanted, List.of(expected))));
    assertThat(ATOMS)
        .filteredOn(atom -> !atoms.contains(atom))
        .allMatch(a -> read.statesOf(a).isEmpty());
    if (atoms.isEmpty() || periods.isEmpty()) {
      assertThat(fetched).hasValueLessThan(packed.length);
    }
  }

  @Property(tries = 50)
  void a_cube_that_was_read_goes_on_like_any_other(@ForAll long seed) {
    List<Seen> all = some(seed);
    Cube read = CubeFormat.read(CubeFormat.write(cube(all.subList(0, all.size() / 2))));

    Cube merged = new Cube(ATOMS).merge(read).merge(cube(all.subList(all.size() / 2, all.size())));

    assertThat(CubeFormat.write(merged)).isEqualTo(CubeFormat.write(cube(all)));
  }

  @Test
  void sums_that_leave_64_bits_stay_exact() {
    Slot slot = new Slot("", "r", "2022-01", "");
    Cube cube = new Cube(ATOMS);
    BigDecimal large = new BigDecimal("92233720368547758.07");
    for (int i = 0; i < 3; i++) {
      ((TotalState) cube.state(slot, 0)).add(large);
      ((EntityState) cube.state(slot, 4)).add("w", large);
    }

    assertThat(((TotalState) cube.state(slot, 0)).sum()).isEqualTo("276701161105643274.21");
    assertThat(((EntityState) cube.state(slot, 4)).contributions())
        .containsExactly(
            new EntityState.Contribution("w", new BigDecimal("276701161105643274.21")));
  }

  @Test
  void states_of_another_version_are_refused() {
    byte[] bytes = CubeFormat.write(new Cube(ATOMS));
    bytes[0]++;

    assertThatThrownBy(() -> CubeFormat.read(bytes))
        .hasMessage("Cannot read states: they are of version 3, not 2.");
  }
}
