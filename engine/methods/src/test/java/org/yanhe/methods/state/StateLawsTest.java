package org.yanhe.methods.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Copies are independent, cubes split and travel, sums are exact whatever their digits. */
class StateLawsTest {
  private static final Atom TOTAL = new Atom(Atom.Kind.TOTAL, "x", "", "", "");
  private static final Atom EXTREMES = new Atom(Atom.Kind.EXTREMES, "x", "", "", "");
  private static final Atom DISTINCT = new Atom(Atom.Kind.DISTINCT, "who", "", "", "");
  private static final Atom VALUES = new Atom(Atom.Kind.VALUES, "x", "", "", "");
  private static final Atom ENTITIES = new Atom(Atom.Kind.PER_ENTITY, "x", "who", "", "");
  private static final Atom SKETCH = new Atom(Atom.Kind.SKETCH, "x", "", "", "", "0.05");
  private static final List<Atom> ATOMS =
      List.of(TOTAL, EXTREMES, DISTINCT, VALUES, ENTITIES, SKETCH);
  private static final Slot SLOT = new Slot("", "r", "2022-01", "");
  private static final Slot OTHER = new Slot("", "s", "2022-02", "");

  private static void add(Cube cube, Slot slot, String who, String value) {
    BigDecimal x = new BigDecimal(value);
    cube.saw(slot.period());
    ((TotalState) cube.state(slot, 0)).add(x);
    ((ExtremesState) cube.state(slot, 1)).add(x);
    ((DistinctState) cube.state(slot, 2)).add(who);
    ((ValuesState) cube.state(slot, 3)).add(x);
    ((EntityState) cube.state(slot, 4)).add(who, x);
    ((SketchState) cube.state(slot, 5)).add(x);
  }

  private static String view(State state) {
    if (state instanceof TotalState total) {
      return total.sum() + " of " + total.count();
    } else if (state instanceof ExtremesState extremes) {
      return extremes.smallest() + " to " + extremes.largest();
    } else if (state instanceof DistinctState distinct) {
      return distinct.count() + " different";
    } else if (state instanceof ValuesState values) {
      return values.sorted().toString();
    } else if (state instanceof SketchState sketch) {
      return "middle " + sketch.quantile(new BigDecimal("0.5")).orElseThrow();
    }
    return ((EntityState) state).contributions().toString();
  }

  private static Cube two() {
    Cube cube = new Cube(ATOMS);
    add(cube, SLOT, "b", "2.50");
    add(cube, SLOT, "a", "-1.00");
    add(cube, SLOT, "b", "4.00");
    return cube;
  }

  @Test
  void a_copy_has_seen_the_same_and_goes_its_own_way() {
    List<String> views = new ArrayList<>();
    for (int atom = 0; atom < ATOMS.size(); atom++) {
      Cube cube = two();
      State state = cube.state(SLOT, atom);
      State copy = state.copy();
      views.add(view(copy));
      assertThat(view(copy)).isEqualTo(view(state));
      add(cube, SLOT, "c", "99.00");
      assertThat(view(copy)).as("unchanged").isEqualTo(views.get(atom)).isNotEqualTo(view(state));
    }
    assertThat(views)
        .containsExactly(
            "5.50 of 3",
            "Optional[-1.00] to Optional[4.00]",
            "2 different",
            "[-1.00, 2.50, 4.00]",
            "[Contribution[entity=b, value=6.50], Contribution[entity=a, value=-1.00]]",
            "middle 2.5");
  }

  @Test
  void cubes_that_saw_the_same_rows_give_a_cube_of_the_atoms_of_both() {
    Cube totals = new Cube(List.of(TOTAL));
    totals.saw("2022-01");
    ((TotalState) totals.state(SLOT, 0)).add(BigDecimal.TEN);
    Cube distinct = new Cube(List.of(DISTINCT, EXTREMES));
    distinct.saw("2022-01");
    ((DistinctState) distinct.state(SLOT, 0)).add("a");

    Cube both = Cube.of(List.of(DISTINCT, TOTAL), List.of(totals, distinct));

    assertThat(both.atoms()).containsExactly(DISTINCT, TOTAL);
    assertThat(both.rows()).isEqualTo(1);
    assertThat(both.periods()).containsExactly("2022-01");
    assertThat(view(both.state(SLOT, 0))).isEqualTo("1 different");
    assertThat(view(both.state(SLOT, 1))).isEqualTo("10 of 1");
    assertThatThrownBy(() -> Cube.of(List.of(VALUES), List.of(totals, distinct)))
        .hasMessageStartingWith("Cannot find states: ");
  }

  @Test
  void states_are_found_by_their_atom() {
    Cube cube = two();
    add(cube, OTHER, "z", "7.00");

    assertThat(cube.statesOf(TOTAL)).containsOnlyKeys(SLOT, OTHER);
    assertThat(cube.statesOf(new Atom(Atom.Kind.TOTAL, "y", "", "", ""))).isEmpty();
    assertThat(cube.periods()).containsExactly("2022-01", "2022-02");
  }

  @Test
  void a_cube_travels_between_machines() throws Exception {
    Cube cube = two();
    ByteArrayOutputStream sent = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(sent)) {
      out.writeObject(cube);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(sent.toByteArray()))) {
      Cube received = (Cube) in.readObject();

      assertThat(CubeFormat.write(received)).isEqualTo(CubeFormat.write(cube));
    }
  }

  /** Digits, scale and sign of any size, near the ends of 64 bits above all. */
  private static BigDecimal any(Random random) {
    BigDecimal value =
        switch (random.nextInt(4)) {
          case 0 -> BigDecimal.valueOf(Long.MAX_VALUE - random.nextInt(3), 2);
          case 1 -> BigDecimal.valueOf(Long.MIN_VALUE + random.nextInt(3), 2);
          case 2 -> new BigDecimal("92233720368547758070").movePointLeft(random.nextInt(4));
          default -> BigDecimal.valueOf(random.nextInt(1000) - 500L, random.nextInt(3));
        };
    return random.nextBoolean() ? value : value.negate();
  }

  @Property
  void sums_and_values_are_exact_whatever_their_digits(@ForAll long seed) {
    Random random = new Random(seed);
    TotalState total = new TotalState();
    EntityState entities = new EntityState();
    ValuesState values = new ValuesState();
    BigDecimal sum = BigDecimal.ZERO;
    Map<String, BigDecimal> byEntity = new HashMap<>();
    List<BigDecimal> all = new ArrayList<>();
    for (int i = random.nextInt(40); i >= 0; i--) {
      BigDecimal value = any(random);
      String who = "w" + random.nextInt(12);
      total.add(value);
      entities.add(who, value);
      values.add(value);
      sum = sum.add(value);
      byEntity.merge(who, value, BigDecimal::add);
      all.add(value);
    }
    all.sort(null);

    assertThat(total.sum()).isEqualByComparingTo(sum);
    assertThat(total.count()).isEqualTo(all.size());
    assertThat(entities.contributions()).hasSize(byEntity.size());
    assertThat(entities.contributions())
        .allSatisfy(
            c ->
                assertThat(c.value())
                    .isEqualByComparingTo(byEntity.getOrDefault(c.entity(), BigDecimal.ZERO)));
    assertThat(values.sorted()).usingElementComparator(BigDecimal::compareTo).isEqualTo(all);
  }

  @Test
  void shares_of_nothing_are_none() {
    Concentration nothing = new Concentration(1);
    assertThat(nothing.topShare()).isEmpty();
    assertThat(nothing.herfindahl()).isEmpty();
    nothing.add(BigDecimal.ONE);
    nothing.add(BigDecimal.ONE.negate());
    assertThat(nothing.topShare()).isEmpty();
    assertThat(nothing.herfindahl()).isEmpty();
    assertThat(new ValuesState().quantile(BigDecimal.ZERO)).isEmpty();
  }

  @Test
  void distinct_values_come_one_by_one_by_code_or_as_bits() {
    Cube cube = new Cube(List.of(DISTINCT));
    Codebook book = cube.codebook("who");
    DistinctState state = (DistinctState) cube.state(SLOT, 0);
    for (int i = 0; i < 70; i++) {
      book.code("w" + i);
    }

    state.add("w3");
    state.add(4);
    state.addAll(new long[] {0b11000, 1});

    assertThat(state.count()).as("3, 4 and 64").isEqualTo(3);
    assertThat(state.codes().toArray()).containsExactly(3, 4, 64);
  }

  @Property
  void sets_of_few_and_of_many_values_merge_over_codebooks_of_their_own(@ForAll long seed) {
    Random random = new Random(seed);
    DistinctState one = new DistinctState();
    DistinctState other = new DistinctState();
    java.util.Set<String> all = new java.util.HashSet<>();
    int range = random.nextBoolean() ? 20 : 5000;
    for (int i = random.nextInt(300); i >= 0; i--) {
      String value = "w" + random.nextInt(range);
      (random.nextBoolean() ? one : other).add(value);
      all.add(value);
    }

    one.merge(other);
    one.merge(other);

    assertThat(one.count()).isEqualTo(all.size());
  }
}
