package org.yanhe.methods.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.yanhe.methods.state.EntityState;
import org.yanhe.methods.state.EntityState.Contribution;

/** Respondents counted in a state are those counted one by one. */
class TallyTest {
  /** The parent of e4 and e5 returns for itself too. */
  private static final Holdings HOLDINGS =
      new Holdings(Map.of("e1", "g", "e2", "g", "e3", "h", "e4", "e6", "e5", "e6"));

  @Provide
  static Arbitrary<List<Contribution>> returns() {
    return Combinators.combine(
            Arbitraries.integers().between(1, 60).map(i -> "e" + i),
            Arbitraries.longs().between(-30, 30).map(n -> BigDecimal.valueOf(n, 2)))
        .as(Contribution::new)
        .list()
        .ofMaxSize(120);
  }

  private static EntityState state(List<Contribution> returns) {
    EntityState state = new EntityState();
    returns.forEach(c -> state.add(c.entity(), c.value()));
    return state;
  }

  @Property(tries = 200)
  void a_state_has_the_respondents_of_its_contributions(
      @ForAll("returns") List<Contribution> returns) {
    EntityState state = state(returns);

    assertThat(state.isPlain()).isTrue();
    for (Holdings holdings : List.of(Holdings.NONE, HOLDINGS)) {
      Respondents counted = Respondents.of(state, holdings);
      Respondents one = Respondents.of(state.contributions(), holdings);
      assertThat(counted.magnitude()).isEqualByComparingTo(one.magnitude());
      assertThat(counted.count()).isEqualTo(one.count());
      assertThat(counted.zeros()).isEqualTo(one.zeros());
      assertThat(counted.largest()).isEqualTo(one.largest());
    }
  }

  @Property(tries = 200)
  void what_is_taken_away_is_taken_from_each(
      @ForAll("returns") List<Contribution> whole, @ForAll("returns") List<Contribution> part) {
    EntityState left = state(whole);
    left.subtract(state(part));

    Map<String, BigDecimal> expected = new HashMap<>();
    whole.forEach(c -> expected.merge(c.entity(), c.value(), BigDecimal::add));
    part.forEach(c -> expected.merge(c.entity(), c.value().negate(), BigDecimal::add));
    assertThat(left.contributions())
        .hasSize(expected.size())
        .allSatisfy(
            c ->
                assertThat(c.value())
                    .isEqualByComparingTo(expected.getOrDefault(c.entity(), BigDecimal.TEN)));
  }

  @Test
  void sums_that_leave_64_bits_are_counted_too() {
    BigDecimal huge = new BigDecimal(BigInteger.TWO.pow(63), 2);
    EntityState wide =
        state(List.of(new Contribution("a", huge), new Contribution("b", BigDecimal.ONE)));
    EntityState least =
        state(List.of(new Contribution("a", BigDecimal.valueOf(Long.MIN_VALUE, 2))));
    BigDecimal most = BigDecimal.valueOf(Long.MAX_VALUE, 2);
    EntityState many =
        state(
            List.of(
                new Contribution("a", most),
                new Contribution("b", most),
                new Contribution("c", most)));

    assertThat(wide.isPlain()).isFalse();
    assertThat(least.isPlain()).isFalse();
    assertThat(Respondents.of(wide, Holdings.NONE).magnitude())
        .isEqualByComparingTo(huge.add(BigDecimal.ONE));
    assertThat(Respondents.of(least, Holdings.NONE).magnitude()).isEqualByComparingTo(huge);
    assertThat(Respondents.of(many, Holdings.NONE).magnitude())
        .isEqualByComparingTo(most.multiply(BigDecimal.valueOf(3)));
    wide.subtract((EntityState) wide.copy());
    assertThat(wide.contributions()).allSatisfy(c -> assertThat(c.value()).isZero());
  }

  @Test
  void the_least_number_is_taken_away_as_any_other() {
    EntityState least =
        state(List.of(new Contribution("a", BigDecimal.valueOf(Long.MIN_VALUE, 2))));
    EntityState left = state(List.of(new Contribution("a", BigDecimal.ZERO.setScale(2))));
    left.subtract(least);

    assertThat(left.contributions())
        .singleElement()
        .extracting(Contribution::value)
        .isEqualTo(new BigDecimal(BigInteger.TWO.pow(63), 2));
  }
}
