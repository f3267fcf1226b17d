package org.yanhe.methods.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class CapitalStockTest {
  @Test
  void constant_investment_and_no_initial_growth_start_and_stay_at_investment_over_depreciation() {
    YearValues stock = CapitalStock.geometric(constant(50, 31), constant(0.25, 31), 0);

    assertThat(stock.years().mapToDouble(stock::at)).containsOnly(200.0);
  }

  @Test
  void constant_investment_leads_to_investment_over_depreciation_from_any_start() {
    YearValues stock = CapitalStock.geometric(constant(50, 200), constant(0.25, 200), 0.15);

    assertThat(stock.at(2000)).isEqualTo(50 / 0.4);
    assertThat(stock.at(2199)).isCloseTo(200, within(1e-9));
  }

  @Test
  void investment_growing_as_before_keeps_the_stock_growing_at_the_same_rate() {
    // With J growing at g, the end-year stock of the inventory is J (1 + g) / (g + δ); starting
    // from
    // J / (g + δ) it converges to that.
    YearValues investment =
        YearValues.of(2000, 2100, year -> 10 * StrictMath.pow(1.1, year - 2000));

    YearValues stock = CapitalStock.geometric(investment, constant(0.3, 101), 0.1);

    assertThat(stock.at(2100) / investment.at(2100)).isCloseTo(1.1 / 0.4, within(1e-9));
  }

  @Test
  void a_depreciation_rate_holds_in_its_own_year() {
    YearValues stock =
        CapitalStock.geometric(
            YearValues.of(2000, 30, 0, 0), YearValues.of(2000, 0.3, 0.5, 0.1), 0);

    assertThat(stock.at(2000)).isEqualTo(100);
    assertThat(stock.at(2001)).isEqualTo(50);
    assertThat(stock.at(2002)).isEqualTo(45);
  }

  @Test
  void hyperbolic_efficiency_falls_slowly_first() {
    AgeEfficiency profile = new AgeEfficiency(4, 0.5);

    // (4-x)/(4-0.5x): 1, 3/3.5, 2/3, 1/2.5, 0
    assertThat(profile.at(0)).isEqualTo(1);
    assertThat(profile.at(1)).isCloseTo(6 / 7.0, within(1e-15));
    assertThat(profile.at(2)).isCloseTo(2 / 3.0, within(1e-15));
    assertThat(profile.at(3)).isCloseTo(0.4, within(1e-15));
    assertThat(profile.at(4)).isZero();
  }

  @Test
  void shape_0_is_a_straight_line_and_shape_1_is_whole_until_it_retires() {
    assertThat(new AgeEfficiency(4, 0).at(3)).isEqualTo(0.25);
    assertThat(new AgeEfficiency(4, 1).at(3)).isEqualTo(1);
    assertThat(new AgeEfficiency(4, 1).at(4)).isZero();
  }

  @Test
  void constant_investment_under_hyperbolic_efficiency_gives_the_sum_of_efficiencies() {
    AgeEfficiency profile = new AgeEfficiency(4, 0.5);

    YearValues stock = CapitalStock.hyperbolic(constant(105, 8), year -> profile, 0);

    // 105 (1 + 6/7 + 2/3 + 2/5) = 105 + 90 + 70 + 42
    assertThat(stock.years().mapToDouble(stock::at))
        .allSatisfy(value -> assertThat(value).isCloseTo(307, within(1e-9)));
  }

  @Test
  void investment_before_the_first_year_is_discounted_by_initial_growth() {
    YearValues stock =
        CapitalStock.hyperbolic(YearValues.of(2000, 100, 0), year -> new AgeEfficiency(3, 1), 1);

    assertThat(stock.at(2000)).isEqualTo(100 + 50 + 25);
    assertThat(stock.at(2001)).isEqualTo(100 + 50);
  }

  @Test
  void each_vintage_keeps_its_own_life() {
    YearValues stock =
        CapitalStock.hyperbolic(
            YearValues.of(2000, 8, 8, 8), year -> new AgeEfficiency(year < 2001 ? 1 : 3, 1), 0);

    assertThat(stock.at(2000)).isEqualTo(8);
    assertThat(stock.at(2002)).isEqualTo(16);
  }

  @Test
  void a_shape_above_1_is_refused() {
    assertThatThrownBy(() -> new AgeEfficiency(4, 1.2))
        .hasMessage(
            "Invalid age-efficiency: life '4.0', shape '1.2' (life above 0, shape from 0 to 1)");
  }

  @Property
  void stocks_are_linear_in_investment(
      @ForAll @DoubleRange(min = 0.01, max = 1000) double factor,
      @ForAll @DoubleRange(min = 0, max = 1) double shape) {
    YearValues once = YearValues.of(2000, 3, 1, 4, 1, 5, 9, 2, 6);
    YearValues scaled = YearValues.of(2000, 2007, year -> factor * once.at(year));
    AgeEfficiency profile = new AgeEfficiency(4.5, shape);

    double plain = CapitalStock.hyperbolic(once, year -> profile, 0.1).at(2007);
    double large = CapitalStock.hyperbolic(scaled, year -> profile, 0.1).at(2007);

    assertThat(large).isCloseTo(factor * plain, within(1e-12 * large));
  }

  private static YearValues constant(double value, int years) {
    return YearValues.of(2000, 1999 + years, year -> value);
  }
}
