package org.yanhe.methods.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.yanhe.methods.state.Atom;
import org.yanhe.methods.state.ByEntity;
import org.yanhe.methods.state.Cube;
import org.yanhe.methods.state.EntityState;
import org.yanhe.methods.state.EntityState.Contribution;
import org.yanhe.methods.state.Slot;

/** Respondents counted in a state are those counted one by one. */
class TallyTest {
  private static final Atom AMOUNTS = new Atom(Atom.Kind.PER_ENTITY, "amount", "firm", "", "");

  /** The parent of e4 and e5 returns for itself too. */
  private static final Holdings HOLDINGS =
      new Holdings(Map.of("e1", "g", "e2", "g", "e3", "h", "e4", "e6", "e5", "e6"));

  @Provide
  static Arbitrary<List<Contribution>> returns() {
    Arbitrary<BigDecimal> small =
        Arbitraries.longs().between(-30, 30).map(n -> BigDecimal.valueOf(n, 2));
    Arbitrary<BigDecimal> large =
        Arbitraries.longs().between(-3, 3).map(n -> BigDecimal.valueOf(Long.MAX_VALUE / 2 * n, 1));
    return Combinators.combine(
            Arbitraries.integers().between(1, 60).map(i -> "e" + i),
            Arbitraries.oneOf(small, small, small, small, large))
        .as(Contribution::new)
        .list()
        .ofMaxSize(120);
  }

  /** The respondents of a cell, which several cubes hold between them. */
  private static Respondents tallied(Holdings holdings, List<List<Contribution>> parts) {
    Tally tally = new Tally();
    ByEntity by = new ByEntity(holdings::of, atom -> slot -> new int[] {7}, ByEntity.Route.NONE);
    for (List<Contribution> part : parts) {
      Cube cube = new Cube(List.of(AMOUNTS));
      part.forEach(
          c ->
              ((EntityState) cube.state(new Slot("", "a", "p", ""), 0)).add(c.entity(), c.value()));
      by.forEach(cube, List.of(AMOUNTS), (name, sums) -> tally.add(name, sums, 7));
    }
    return tally.respondents();
  }

  private static void assertSame(Respondents tallied, Respondents counted) {
    assertThat(tallied.magnitude()).isEqualByComparingTo(counted.magnitude());
    assertThat(tallied.count()).isEqualTo(counted.count());
    assertThat(tallied.zeros()).isEqualTo(counted.zeros());
    assertThat(tallied.largest())
        .usingElementComparator(
            (a, b) -> a.entity().equals(b.entity()) ? a.value().compareTo(b.value()) : 1)
        .isEqualTo(counted.largest());
  }

  @Property(tries = 200)
  void a_cell_has_the_respondents_of_its_contributions(
      @ForAll("returns") List<Contribution> returns) {
    for (Holdings holdings : List.of(Holdings.NONE, HOLDINGS)) {
      assertSame(tallied(holdings, List.of(returns)), Respondents.of(returns, holdings));
    }
  }

  @Property(tries = 200)
  void parts_that_have_nobody_in_common_are_counted_together(
      @ForAll("returns") List<Contribution> returns) {
    List<List<Contribution>> parts = List.of(new ArrayList<>(), new ArrayList<>());
    returns.forEach(c -> parts.get(HOLDINGS.of(c.entity()).hashCode() & 1).add(c));

    assertSame(tallied(HOLDINGS, parts), Respondents.of(returns, HOLDINGS));
  }

  @Test
  void sums_that_leave_64_bits_are_counted_too() {
    BigDecimal huge = new BigDecimal(BigInteger.TWO.pow(63), 2);
    BigDecimal most = BigDecimal.valueOf(Long.MAX_VALUE, 2);

    assertThat(
            magnitude(new Contribution("a", huge.negate()), new Contribution("b", BigDecimal.ONE)))
        .isEqualByComparingTo(huge.add(BigDecimal.ONE));
    assertThat(magnitude(new Contribution("a", BigDecimal.valueOf(Long.MIN_VALUE, 2))))
        .isEqualByComparingTo(huge);
    assertThat(
            magnitude(
                new Contribution("a", most),
                new Contribution("b", most),
                new Contribution("c", most)))
        .isEqualByComparingTo(most.multiply(BigDecimal.valueOf(3)));
  }

  private static BigDecimal magnitude(Contribution... returns) {
    return tallied(Holdings.NONE, List.of(List.of(returns))).magnitude();
  }
}
