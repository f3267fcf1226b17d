package org.yanhe.methods.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** What a cube keeps by cell, turned over, is what was added to each cell, one by one. */
class ByEntityTest {
  private static final Atom AMOUNTS = new Atom(Atom.Kind.PER_ENTITY, "amount", "firm", "", "");
  private static final Atom RETURNS = new Atom(Atom.Kind.PER_ENTITY, "", "firm", "", "");

  /** The cells that a period is a part of; one of them is looked at by nobody. */
  private static final Map<String, List<Integer>> CELLS =
      Map.of("p", List.of(0, 3), "q", List.of(1, 3, 40), "r", List.of(2), "s", List.of());

  private record Row(String period, String firm, BigDecimal amount) {}

  @Provide
  static Arbitrary<List<Row>> rows() {
    Arbitrary<BigDecimal> small =
        Arbitraries.longs().between(-3, 3).map(n -> BigDecimal.valueOf(n, 2));
    Arbitrary<BigDecimal> wide = Arbitraries.longs().map(n -> BigDecimal.valueOf(n, 2));
    Arbitrary<BigDecimal> wider =
        Arbitraries.bigIntegers().map(n -> new BigDecimal(n.shiftLeft(40), 5));
    return Combinators.combine(
            Arbitraries.of(CELLS.keySet()),
            Arbitraries.integers().between(1, 9).map(i -> "f" + i),
            Arbitraries.oneOf(small, small, small, wide, wider))
        .as(Row::new)
        .list()
        .ofMaxSize(60);
  }

  private static Cube cube(List<Row> rows) {
    Cube cube = new Cube(List.of(AMOUNTS, RETURNS));
    for (Row row : rows) {
      Slot slot = new Slot("", "a", row.period, "");
      ((EntityState) cube.state(slot, 0)).add(row.firm, row.amount);
      ((EntityState) cube.state(slot, 1)).add(row.firm, BigDecimal.ONE);
    }
    return cube;
  }

  /** Amounts by cell and name, as digits without zeros at the end. */
  private static Map<String, BigDecimal> turned(
      Cube cube, UnaryOperator<String> together, ByEntity.Route route) {
    Map<String, BigDecimal> all = new TreeMap<>();
    new ByEntity(
            together,
            atom ->
                slot ->
                    CELLS.getOrDefault(slot.period(), List.of()).stream()
                        .mapToInt(cell -> atom.equals(AMOUNTS) ? cell : cell + 100)
                        .toArray(),
            route)
        .forEach(
            cube,
            List.of(AMOUNTS, RETURNS),
            (name, sums) -> {
              for (int i = 0; i < sums.size(); i++) {
                BigDecimal amount = sums.amount(sums.cell(i));
                assertThat(all.put(sums.cell(i) + " " + name, amount.stripTrailingZeros()))
                    .as("a name comes once")
                    .isNull();
                if (sums.isPlain(sums.cell(i))) {
                  assertThat(sums.amount(sums.cell(i)))
                      .isEqualTo(
                          BigDecimal.valueOf(
                              sums.unscaled(sums.cell(i)), sums.scale(sums.cell(i))));
                }
              }
            });
    return all;
  }

  private static Map<String, BigDecimal> added(
      List<Row> rows, UnaryOperator<String> together, ByEntity.Route route) {
    Map<String, BigDecimal> all = new HashMap<>();
    for (Row row : rows) {
      for (int cell : CELLS.getOrDefault(row.period, List.of())) {
        String name = together.apply(row.firm);
        int amounts = route.of(cell, row.firm);
        if (amounts >= 0) {
          all.merge(amounts + " " + name, row.amount, BigDecimal::add);
        }
        int returns = route.of(cell + 100, row.firm);
        if (returns >= 0) {
          all.merge(returns + " " + name, BigDecimal.ONE, BigDecimal::add);
        }
      }
    }
    all.replaceAll((cell, amount) -> amount.stripTrailingZeros());
    return all;
  }

  @Property(tries = 300)
  void every_entity_comes_with_what_it_contributes_to_each_cell(@ForAll("rows") List<Row> rows) {
    assertThat(turned(cube(rows), UnaryOperator.identity(), ByEntity.Route.NONE))
        .isEqualTo(added(rows, UnaryOperator.identity(), ByEntity.Route.NONE));
  }

  @Property(tries = 300)
  void entities_that_act_as_one_come_once(@ForAll("rows") List<Row> rows) {
    UnaryOperator<String> holdings = name -> name.compareTo("f4") < 0 ? "f7" : name;

    assertThat(turned(cube(rows), holdings, ByEntity.Route.NONE))
        .isEqualTo(added(rows, holdings, ByEntity.Route.NONE));
  }

  @Property(tries = 300)
  void what_is_sent_elsewhere_counts_there_or_not_at_all(@ForAll("rows") List<Row> rows) {
    UnaryOperator<String> holdings = name -> name.compareTo("f4") < 0 ? "f7" : name;
    ByEntity.Route route =
        (cell, firm) ->
            switch ((cell + firm.charAt(1)) % 3) {
              case 0 -> -1;
              case 1 -> cell;
              default -> cell + 50;
            };

    assertThat(turned(cube(rows), holdings, route)).isEqualTo(added(rows, holdings, route));
  }

  @Property(tries = 500)
  void concentration_is_the_same_of_small_and_of_large_amounts(
      @ForAll("rows") List<Row> rows, @ForAll @IntRange(max = 4) int top) {
    Concentration quick = new Concentration(top);
    Concentration plain = new Concentration(top);
    new ByEntity(name -> name, atom -> slot -> new int[] {7}, ByEntity.Route.NONE)
        .forEach(
            cube(rows),
            List.of(AMOUNTS),
            (name, sums) -> {
              quick.add(sums, 7);
              plain.add(sums.amount(7));
            });

    assertThat(quick.herfindahl().map(BigDecimal::stripTrailingZeros))
        .isEqualTo(plain.herfindahl().map(BigDecimal::stripTrailingZeros));
    assertThat(quick.topShare().map(BigDecimal::stripTrailingZeros))
        .isEqualTo(plain.topShare().map(BigDecimal::stripTrailingZeros));
  }

  /** 1, 2 and 3 of 6: (1 + 4 + 9) ÷ 36; squares beyond 64 bits. */
  @Test
  void squares_do_not_leave_their_bits() {
    BigDecimal much = new BigDecimal("1000000000.00");
    Cube cube =
        cube(
            List.of(
                new Row("p", "f1", much),
                new Row("p", "f2", much.multiply(BigDecimal.valueOf(2))),
                new Row("p", "f3", much.multiply(BigDecimal.valueOf(3)))));
    Concentration concentration = new Concentration(1);
    new ByEntity(name -> name, atom -> slot -> new int[] {7}, ByEntity.Route.NONE)
        .forEach(cube, List.of(AMOUNTS), (name, sums) -> concentration.add(sums, 7));

    assertThat(concentration.herfindahl().orElseThrow())
        .isCloseTo(new BigDecimal("0.3888888888888889"), within(new BigDecimal("1e-15")));
    assertThat(concentration.topShare())
        .hasValueSatisfying(share -> assertThat(share).isEqualByComparingTo("50"));
  }
}
