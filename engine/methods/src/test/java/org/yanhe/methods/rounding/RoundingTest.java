package org.yanhe.methods.rounding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yanhe.model.figure.Figure;
import org.yanhe.model.figure.Reason;

class RoundingTest {
  private static final TableRounding CLOSED =
      new TableRounding(Rounding.HALF_UP, Closure.LARGEST_REMAINDER);

  @ParameterizedTest(name = "{0} to {1} decimals")
  @CsvSource({
    "0.25, 1, 0.3, 0.2",
    "0.35, 1, 0.4, 0.4",
    "-0.25, 1, -0.3, -0.2",
    "2.449, 1, 2.4, 2.4",
    "1250, -2, 1300, 1200",
    "7, 2, 7.00, 7.00"
  })
  void halves_go_up_or_to_the_even_digit(String value, int decimals, String up, String even) {
    assertThat(Rounding.HALF_UP.round(new BigDecimal(value), decimals))
        .isEqualTo(new BigDecimal(up));
    assertThat(Rounding.HALF_EVEN.round(new BigDecimal(value), decimals))
        .isEqualTo(new BigDecimal(even));
  }

  @Test
  void absent_figure_keeps_its_reason() {
    Figure suppressed = Figure.absent(Reason.SUPPRESSED);

    assertThat(Rounding.HALF_UP.round(suppressed, 1)).isEqualTo(suppressed);
  }

  /**
   * Core industries of the digital economy 2023 (NBS): 43 135, 4 037, 55 636, 24 747 of 127 555.
   */
  @Test
  void shares_of_the_core_industries_2023_round_as_published() {
    Rounded shares =
        TableRounding.YEARBOOK.round(
            known("100"), sharesOf("127555", "43135", "4037", "55636", "24747"), 1);

    assertThat(shares.parts())
        .containsExactly(known("33.8"), known("3.2"), known("43.6"), known("19.4"));
    assertThat(shares.needsNote()).isFalse();
  }

  @Test
  void independent_parts_leave_a_gap_and_a_note() {
    List<Figure> thirds = figures("33.33", "33.33", "33.34");

    Rounded shares = TableRounding.YEARBOOK.round(known("100"), thirds, 1);

    assertThat(shares.parts()).containsExactly(known("33.3"), known("33.3"), known("33.3"));
    assertThat(shares.gap()).isEqualTo(known("0.1"));
    assertThat(shares.needsNote()).isTrue();
  }

  @Test
  void largest_remainder_gives_the_missing_step_to_the_largest_remainder() {
    Rounded shares = CLOSED.round(known("100"), figures("33.33", "33.33", "33.34"), 1);

    assertThat(shares.parts()).containsExactly(known("33.3"), known("33.3"), known("33.4"));
    assertThat(shares.needsNote()).isFalse();
  }

  @Test
  void equal_remainders_are_served_in_printed_order() {
    assertThat(
            LargestRemainder.allocate(
                of(2), List.of(of("0.5"), of("0.5"), of("0.5"), of("0.5")), 0))
        .containsExactly(of(1), of(1), of(0), of(0));
  }

  @Test
  void a_part_that_lies_on_a_step_never_moves() {
    assertThatThrownBy(() -> LargestRemainder.allocate(of("3"), List.of(of("1"), of("1.0")), 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("Cannot round 2 parts to the total 3: they add up to 2.0.");
  }

  @Test
  void table_with_an_absent_part_is_rounded_part_by_part() {
    List<Figure> parts = List.of(known("33.35"), Figure.absent(Reason.NOT_REPORTED));

    assertThat(CLOSED.round(known("100"), parts, 1).parts())
        .containsExactly(known("33.4"), Figure.absent(Reason.NOT_REPORTED));
  }

  @Test
  void parts_that_miss_the_total_are_refused() {
    assertThatThrownBy(() -> CLOSED.round(known("100"), figures("33.3", "33.3"), 1))
        .hasMessage(
            "Cannot round 2 parts to the total 100.0: they add up to 66.6. Correct the parts or"
                + " round them independently.");
  }

  @Property
  void largest_remainder_sums_to_the_total_and_moves_no_part_by_a_step(
      @ForAll @Size(min = 1, max = 20)
          List<@BigRange(min = "-9999", max = "9999") BigDecimal> values,
      @ForAll @IntRange(min = -1, max = 2) int decimals) {
    BigDecimal total =
        Rounding.HALF_UP.round(values.stream().reduce(BigDecimal.ZERO, BigDecimal::add), decimals);

    List<BigDecimal> printed = LargestRemainder.allocate(total, values, decimals);

    assertThat(printed.stream().reduce(BigDecimal.ZERO, BigDecimal::add))
        .isEqualByComparingTo(total);
    for (int i = 0; i < values.size(); i++) {
      assertThat(printed.get(i).subtract(values.get(i)).abs())
          .isLessThan(BigDecimal.ONE.scaleByPowerOfTen(-decimals));
    }
  }

  private static List<Figure> sharesOf(String total, String... parts) {
    return Arrays.stream(parts)
        .map(part -> of(part).movePointRight(2).divide(of(total), MathContext.DECIMAL128))
        .map(Figure::known)
        .toList();
  }

  private static BigDecimal of(int value) {
    return BigDecimal.valueOf(value);
  }

  private static BigDecimal of(String value) {
    return new BigDecimal(value);
  }

  private static Figure known(String value) {
    return Figure.known(of(value));
  }

  private static List<Figure> figures(String... values) {
    return Arrays.stream(values).map(RoundingTest::known).toList();
  }
}
