package org.yanhe.methods.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CapitalPricesTest {
  @Test
  void user_cost_is_return_and_depreciation_less_the_gain_from_holding() {
    // P falls from 100 to 90: c = 0.9 (0.08 + 0.31 + 0.10) = 0.441
    assertThat(CapitalPrices.userCost(YearValues.of(2000, 100, 90), 2001, 0.08, 0.31))
        .isCloseTo(0.441, within(1e-15));
  }

  @Test
  void harmonised_price_keeps_the_gap_of_the_reference_country() {
    YearValues home = YearValues.of(2000, 200, 220);
    YearValues abroad = YearValues.of(2000, 50, 40);
    YearValues abroadOther = YearValues.of(2000, 80, 84);

    YearValues price = CapitalPrices.harmonised(home, abroad, abroadOther);

    assertThat(price.at(2000)).isEqualTo(100);
    assertThat(price.logChange(2001) - home.logChange(2001))
        .isCloseTo(abroad.logChange(2001) - abroadOther.logChange(2001), within(1e-15));
    // 1.1 * 0.8 / 1.05 = 0.838095...
    assertThat(price.at(2001)).isCloseTo(88 / 1.05, within(1e-12));
  }
}
