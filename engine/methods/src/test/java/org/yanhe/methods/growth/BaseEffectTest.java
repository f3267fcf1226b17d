package org.yanhe.methods.growth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yanhe.methods.growth.Given.figure;
import static org.yanhe.methods.growth.Given.number;

import org.junit.jupiter.api.Test;

class BaseEffectTest {

  @Test
  void low_base_lifts_the_rate_above_the_two_year_average() {
    BaseEffect effect = BaseEffect.of(figure("121"), figure("80"), figure("100"));

    assertThat(number(effect.rate())).isEqualByComparingTo("51.25");
    assertThat(number(effect.twoYearAverage())).isEqualByComparingTo("10");
    assertThat(number(effect.effect())).isEqualByComparingTo("41.25");
  }

  @Test
  void steady_growth_has_no_base_effect() {
    assertThat(number(BaseEffect.of(figure("121"), figure("110"), figure("100")).effect()))
        .isEqualByComparingTo("0");
  }

  @Test
  void negative_base_has_no_base_effect() {
    assertThat(BaseEffect.of(figure("121"), figure("-1"), figure("100")).effect())
        .isEqualTo(figure("M"));
  }

  @Test
  void carry_over_and_new_rise_add_up_to_the_rate() {
    CarryOver split = CarryOver.of(figure("105"), figure("100"), figure("102"));

    assertThat(number(split.carryOver())).isEqualByComparingTo("2");
    assertThat(number(split.fresh())).isEqualByComparingTo("3");
  }
}
