package org.yanhe.methods.rounding;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class LastDigitTest {
  private static List<BigDecimal> decimals(String... numbers) {
    return Stream.of(numbers).map(BigDecimal::new).toList();
  }

  @Test
  void what_is_left_over_goes_to_the_largest_part_whatever_its_sign() {
    assertThat(LastDigit.settle(decimals("0.33", "-0.67", "0.33"), new BigDecimal("0")))
        .isEqualTo(decimals("0.33", "-0.66", "0.33"));
  }

  @Test
  void the_first_of_equal_parts_takes_it() {
    assertThat(LastDigit.settle(decimals("0.33", "0.33", "0.33"), BigDecimal.ONE))
        .isEqualTo(decimals("0.34", "0.33", "0.33"));
  }

  @Property
  void thirds_sevenths_and_all_others_add_up_exactly(@ForAll @IntRange(min = 1, max = 40) int n) {
    BigDecimal part = BigDecimal.TEN.divide(BigDecimal.valueOf(n), MathContext.DECIMAL128);

    List<BigDecimal> settled =
        LastDigit.settle(IntStream.range(0, n).mapToObj(i -> part).toList(), BigDecimal.TEN);

    assertThat(settled.stream().reduce(BigDecimal.ZERO, BigDecimal::add))
        .isEqualByComparingTo(BigDecimal.TEN);
  }
}
