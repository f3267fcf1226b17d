package org.yanhe.methods.composite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class MomentsTest {
  /** The example of the spreadsheet functions SKEW and KURT, which are the type-2 estimators. */
  @Test
  void skewness_and_kurtosis_are_type_2() {
    Moments moments = Moments.of(new double[] {3, 4, 5, 2, 3, 4, 5, 6, 4, 7});

    assertThat(moments.skew()).isCloseTo(0.359543071, within(1e-9));
    assertThat(moments.kurtosis()).isCloseTo(-0.151799637, within(1e-9));
  }

  @Test
  void missing_values_count_for_nothing() {
    Moments moments = Moments.of(new double[] {Double.NaN, 1, 3, Double.NaN});

    assertThat(moments.count()).isEqualTo(2);
    assertThat(moments.mean()).isEqualTo(2);
    assertThat(moments.deviation()).isCloseTo(Math.sqrt(2), within(1e-15));
  }

  @Test
  void too_few_values_have_no_shape() {
    assertThat(Moments.of(new double[] {1, 2}).skew()).isNaN();
    assertThat(Moments.of(new double[] {1, 2, 4}).kurtosis()).isNaN();
    assertThat(Moments.of(new double[] {}).isConstant()).isTrue();
  }
}
