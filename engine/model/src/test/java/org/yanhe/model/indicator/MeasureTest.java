package org.yanhe.model.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The written forms of measures. */
class MeasureTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "count                          | count",
        "median( amount )               | median(amount)",
        "quantile(0.90,amount)          | quantile(0.9, amount)",
        "quantile(0.25, amount, 0.0010) | quantile(0.25, amount, 0.001)",
        "top-share(3, amount, seller)   | top-share(3, amount, seller)"
      })
  void a_measure_has_one_written_form(String written, String form) {
    assertThat(Measure.parse(written)).hasToString(form);
    assertThat(Measure.parse(form)).isEqualTo(Measure.parse(written));
  }

  @Test
  void only_a_quantile_with_an_error_is_approximate() {
    assertThat(Measure.parse("quantile(0.9, amount, 0.001)").isApproximate()).isTrue();
    assertThat(Measure.parse("quantile(0.9, amount)").isApproximate()).isFalse();
    assertThat(Measure.parse("median(amount)").isApproximate()).isFalse();
    assertThat(Measure.parse("median(amount)").p()).isEqualByComparingTo("0.5");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "quantile(amount)",
        "quantile(1, amount)",
        "quantile(0.0, amount)",
        "quantile(-0.5, amount)",
        "quantile(0.12345678, amount)",
        "quantile(0.9, amount, 0)",
        "quantile(0.9, amount, 0.00001)",
        "quantile(0.9, amount, 0.1)",
        "quantile(0.9, amount, 0.01, seller)",
        "median(0.5, amount)",
        "top-share(0, amount, seller)"
      })
  void a_measure_that_cannot_be_is_refused(String written) {
    assertThatThrownBy(() -> Measure.parse(written))
        .hasMessageStartingWith("Invalid measure: '" + written + "' (count, ")
        .hasMessageContaining(
            "quantile(p, column, error) with error from 0.0001 to 0.05, top-share(");
  }
}
