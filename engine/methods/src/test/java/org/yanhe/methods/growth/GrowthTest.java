package org.yanhe.methods.growth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.yanhe.methods.growth.Given.figure;
import static org.yanhe.methods.growth.Given.number;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yanhe.model.figure.Figure;
import org.yanhe.model.figure.Reason;

class GrowthTest {

  /** CAICT, digital economy of China in trillion yuan: 45.5 in 2021, 50.2 in 2022, +10.3 %. */
  @Test
  void growth_rate_is_the_published_one_of_the_digital_economy_2022() {
    assertThat(number(Growth.rate(figure("50.2"), figure("45.5"))))
        .isCloseTo(new BigDecimal("10.3"), within(new BigDecimal("0.05")));
  }

  @Test
  void rate_keeps_34_digits() {
    assertThat(Growth.rate(figure("4"), figure("3")))
        .isEqualTo(figure("33.33333333333333333333333333333333"));
  }

  @ParameterizedTest(name = "{0} after {1}")
  @CsvSource({"5,0", "5,-1", "-5,-1", "-5,1", "0,0"})
  void base_of_zero_or_below_and_changed_sign_have_no_rate(String current, String base) {
    assertThat(Growth.rate(figure(current), figure(base)))
        .isEqualTo(Figure.absent(Reason.NOT_APPLICABLE));
  }

  @Test
  void fall_to_zero_is_minus_100_percent() {
    assertThat(number(Growth.rate(figure("0"), figure("3")))).isEqualByComparingTo("-100");
  }

  @ParameterizedTest(name = "{0} after {1} is {2}")
  @CsvSource({"L,3,L", "3,O,O", "L,O,L", "O,Q,Q", "Q,L,Q", "Q,-3,Q"})
  void absent_figure_passes_its_reason_on_suppressed_first(String x, String base, String reason) {
    assertThat(Growth.rate(figure(x), figure(base))).isEqualTo(figure(reason));
  }

  @Test
  void two_year_average_is_the_geometric_mean_of_both_rates() {
    assertThat(number(Growth.twoYearAverage(figure("121"), figure("100"))))
        .isEqualByComparingTo("10");
  }

  @Test
  void compound_rate_over_no_year_is_refused() {
    assertThatThrownBy(() -> Growth.compound(figure("2"), figure("1"), 0))
        .hasMessage("Invalid number of years: '0' (1 or more)");
  }

  @Test
  void chained_rates_multiply() {
    assertThat(number(Growth.chain(List.of(figure("10"), figure("-10"), figure("100")))))
        .isEqualByComparingTo("98");
    assertThat(Growth.chain(List.of(figure("10"), figure("O")))).isEqualTo(figure("O"));
  }

  @Test
  void points_are_exact() {
    assertThat(Growth.points(figure("31.8"), figure("30.12"))).isEqualTo(figure("1.68"));
  }

  @Property
  void compounding_the_annual_rate_gives_the_last_figure_back(
      @ForAll @BigRange(min = "0.01", max = "1000000") BigDecimal last,
      @ForAll @BigRange(min = "0.01", max = "1000000") BigDecimal first,
      @ForAll @IntRange(min = 1, max = 40) int years) {
    BigDecimal rate = number(Growth.compound(Figure.known(last), Figure.known(first), years));

    BigDecimal factor = rate.movePointLeft(2).add(BigDecimal.ONE);
    BigDecimal relative = first.multiply(factor.pow(years)).divide(last, Arithmetic.PRECISION);

    // The last of the 34 digits of a rate near -100 % is no small part of its factor.
    BigDecimal digit = rate.ulp().movePointLeft(2).divide(factor, Arithmetic.PRECISION);
    BigDecimal error = digit.multiply(BigDecimal.valueOf(1L + years));
    assertThat(relative).isCloseTo(BigDecimal.ONE, within(error));
  }

  @Property
  void unit_of_the_figures_does_not_matter(
      @ForAll @BigRange(min = "0", max = "1000000") BigDecimal current,
      @ForAll @BigRange(min = "0.01", max = "1000000") BigDecimal base) {
    assertThat(
            number(
                Growth.rate(
                    Figure.known(current.movePointRight(4)), Figure.known(base.movePointRight(4)))))
        .isEqualByComparingTo(number(Growth.rate(Figure.known(current), Figure.known(base))));
  }
}
