package org.yanhe.methods.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class StateTest {
  private static final BigDecimal HALF = new BigDecimal("0.5");
  private static final Slot SLOT = new Slot("", "610602", "2022-01", "");
  private static final List<Atom> ATOMS =
      List.of(
          new Atom(Atom.Kind.TOTAL, "amount", "", "", ""),
          new Atom(Atom.Kind.EXTREMES, "amount", "", "", ""),
          new Atom(Atom.Kind.DISTINCT, "seller", "", "", ""),
          new Atom(Atom.Kind.VALUES, "amount", "", "", ""),
          new Atom(Atom.Kind.PER_ENTITY, "amount", "seller", "", ""));

  /** A row: a seller and an amount. */
  record Sale(String seller, BigDecimal amount) {}

  @Provide
  Arbitrary<List<Sale>> sales() {
    Arbitrary<String> sellers = Arbitraries.of("a", "b", "c", "d");
    Arbitrary<BigDecimal> amounts =
        Arbitraries.bigDecimals()
            .between(new BigDecimal("-999999999999.99"), new BigDecimal("999999999999.99"))
            .ofScale(2);
    return Combinators.combine(sellers, amounts).as(Sale::new).list().ofMaxSize(40);
  }

  private static Cube cube(List<Sale> sales) {
    Cube cube = new Cube(ATOMS);
    for (Sale sale : sales) {
      cube.saw("2022-01");
      ((TotalState) cube.state(SLOT, 0)).add(sale.amount());
      ((ExtremesState) cube.state(SLOT, 1)).add(sale.amount());
      ((DistinctState) cube.state(SLOT, 2)).add(sale.seller());
      ((ValuesState) cube.state(SLOT, 3)).add(sale.amount());
      ((EntityState) cube.state(SLOT, 4)).add(sale.seller(), sale.amount());
    }
    return cube;
  }

  /** Everything a cube says about the slot, as text. */
  private static String view(Cube cube) {
    TotalState total = (TotalState) cube.state(SLOT, 0);
    ExtremesState extremes = (ExtremesState) cube.state(SLOT, 1);
    return total.sum().stripTrailingZeros().toPlainString()
        + " "
        + total.count()
        + " "
        + extremes.smallest().map(BigDecimal::stripTrailingZeros)
        + extremes.largest().map(BigDecimal::stripTrailingZeros)
        + " "
        + ((DistinctState) cube.state(SLOT, 2)).count()
        + " "
        + ((ValuesState) cube.state(SLOT, 3)).quantile(HALF).map(BigDecimal::stripTrailingZeros)
        + " "
        + ((EntityState) cube.state(SLOT, 4))
            .contributions().stream()
                .map(c -> c.entity() + c.value().stripTrailingZeros())
                .toList();
  }

  private static Concentration concentration(EntityState entities, int top) {
    Concentration concentration = new Concentration(top);
    entities.contributions().forEach(c -> concentration.add(c.value()));
    return concentration;
  }

  @Property
  void splitting_rows_into_parts_never_matters(
      @ForAll("sales") List<Sale> sales, @ForAll @IntRange(min = 1, max = 6) int parts) {
    Cube whole = cube(sales);
    Cube merged = new Cube(ATOMS);
    for (int p = 0; p < parts; p++) {
      List<Sale> part = new ArrayList<>();
      for (int i = p; i < sales.size(); i += parts) {
        part.add(sales.get(i));
      }
      merged.merge(cube(part));
    }
    assertThat(view(merged)).isEqualTo(view(whole));
    assertThat(merged.rows()).isEqualTo(sales.size());
  }

  @Property
  void the_order_of_rows_never_matters(@ForAll("sales") List<Sale> sales, @ForAll long seed) {
    List<Sale> shuffled = new ArrayList<>(sales);
    Collections.shuffle(shuffled, new Random(seed));

    assertThat(view(cube(shuffled))).isEqualTo(view(cube(sales)));
  }

  @Property
  void merging_is_associative(
      @ForAll("sales") List<Sale> a, @ForAll("sales") List<Sale> b, @ForAll("sales") List<Sale> c) {
    String left = view(cube(a).merge(cube(b)).merge(cube(c)));
    String right = view(cube(a).merge(cube(b).merge(cube(c))));

    assertThat(left).isEqualTo(right);
  }

  @Property
  void what_joins_and_leaves_a_stock_leaves_no_trace(@ForAll("sales") List<Sale> sales) {
    TotalState state = new TotalState();
    sales.forEach(sale -> state.add(sale.amount()));
    sales.forEach(sale -> state.remove(sale.amount()));

    assertThat(state.sum()).isEqualByComparingTo(BigDecimal.ZERO);
    assertThat(state.count()).isZero();
  }

  @Test
  void sums_beyond_64_bits_stay_exact() {
    TotalState state = new TotalState();
    BigDecimal large = new BigDecimal("9999999999999999.99");
    for (int i = 0; i < 10_000; i++) {
      state.add(large);
    }

    assertThat(state.sum()).isEqualByComparingTo(large.multiply(new BigDecimal(10_000)));
  }

  @Test
  void median_and_concentration_follow_their_definitions() {
    Cube cube =
        cube(
            List.of(
                new Sale("a", new BigDecimal("50")),
                new Sale("b", new BigDecimal("30")),
                new Sale("b", new BigDecimal("10")),
                new Sale("c", new BigDecimal("10"))));
    EntityState entities = (EntityState) cube.state(SLOT, 4);

    assertThat(((ValuesState) cube.state(SLOT, 3)).quantile(HALF).orElseThrow())
        .isEqualByComparingTo("20");
    assertThat(concentration(entities, 1).topShare().orElseThrow()).isEqualByComparingTo("50");
    assertThat(concentration(entities, 2).topShare().orElseThrow()).isEqualByComparingTo("90");
    assertThat(concentration(entities, 0).herfindahl().orElseThrow()).isEqualByComparingTo("0.42");
    assertThat(entities.count()).isEqualTo(3);
  }

  @Test
  void cubes_of_different_plans_do_not_merge() {
    assertThatThrownBy(() -> new Cube(ATOMS).merge(new Cube(List.of())))
        .hasMessage("Cannot merge cubes: their atoms differ");
  }
}
