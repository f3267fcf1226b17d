package org.yanhe.methods.perturbation;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yanhe.methods.protection.SmallCity;
import org.yanhe.model.indicator.IndicatorCode;
import org.yanhe.model.problem.Stop;
import org.yanhe.model.project.CountMethod;

class ToldAlikeTest {
  private static final CountMethod NOISE = noise("known to the office");
  private static final String ALL =
      "- {code: firms, kind: base, dataset: returns, measure: count, unit: 家}\n";
  private static final String DIGITAL =
      "- {code: digital, kind: base, dataset: returns, measure: count, where: \"starts(kind,"
          + " '6')\", unit: 家}\n";

  private static CountMethod noise(String secret) {
    return new CountMethod.CellKey(2, BigDecimal.ONE, secret);
  }

  private static void require(String indicators, Map<String, CountMethod> methods) {
    Map<IndicatorCode, CountMethod> byCode = new TreeMap<>();
    methods.forEach((code, method) -> byCode.put(IndicatorCode.parse(code), method));
    SmallCity.of(indicators, "").requireAlike(byCode);
  }

  /**
   * Whatever an exact count adds to, is part of, crosses or equals in other words, undoes noise.
   */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{code: other, kind: base, dataset: returns, measure: count, where: \"starts(kind, '6')\","
            + " by: kind, unit: 家}",
        "{code: other, kind: base, dataset: returns, measure: count, unit: 家}",
        "{code: other, kind: base, dataset: returns, measure: count, where: \"kind = '6310'\","
            + " unit: 家}",
        "{code: other, kind: base, dataset: returns, measure: count, where: amount > 5, unit: 家}",
        "{code: other, kind: base, dataset: returns, measure: distinct(firm), unit: 家, additivity:"
            + " {region: none, period: last}}",
      })
  void noise_is_refused_where_another_count_of_the_same_records_stays_exact(String other) {
    assertThatThrownBy(() -> require(DIGITAL + "- " + other, Map.of("digital", NOISE)))
        .isInstanceOf(Stop.DisclosureError.class)
        .hasMessage(
            "Cannot tell digital by other numbers: other count the same records exactly or by"
                + " another method, so readers could work the true numbers out. Name them in counts"
                + " with the same method, or leave them out of the catalogue.");
  }

  @Test
  void rounding_is_refused_where_another_count_of_the_same_records_stays_exact() {
    assertThatThrownBy(() -> require(ALL + DIGITAL, Map.of("digital", new CountMethod.Rounding(3))))
        .isInstanceOf(Stop.DisclosureError.class)
        .hasMessageContaining("firms count the same records");
  }

  /** Two secrets give one count two noises, whose mean is nearer to the truth. */
  @Test
  void two_methods_for_the_same_records_are_refused() {
    assertThatThrownBy(
            () -> require(ALL + DIGITAL, Map.of("firms", NOISE, "digital", noise("another one"))))
        .isInstanceOf(Stop.DisclosureError.class);
  }

  /** 35 returns of 7 on average are five. */
  @Test
  void noise_is_refused_where_a_sum_and_its_mean_tell_the_count() {
    String amounts =
        """
        - {code: amount, kind: base, dataset: returns, measure: sum(amount)}
        - {code: mean, kind: base, dataset: returns, measure: mean(amount), additivity: {region: none, period: none}}
        """;

    assertThatThrownBy(() -> require(ALL + amounts, Map.of("firms", NOISE)))
        .isInstanceOf(Stop.DisclosureError.class)
        .hasMessageContaining("mean count");
  }

  @Test
  void counts_of_the_same_records_may_all_have_the_same_noise() {
    assertThatCode(() -> require(ALL + DIGITAL, Map.of("firms", NOISE, "digital", NOISE)))
        .doesNotThrowAnyException();
  }

  @Test
  void counts_of_other_records_and_amounts_may_stay_exact() {
    String others =
        """
        - {code: electronics, kind: base, dataset: returns, measure: count, where: "starts(kind, '39')", unit: 家}
        - {code: amount, kind: base, dataset: returns, measure: sum(amount)}
        - {code: kinds, kind: base, dataset: returns, measure: distinct(kind), unit: 个, additivity: {region: none, period: none}}
        """;

    assertThatCode(() -> require(DIGITAL + others, Map.of("digital", NOISE)))
        .doesNotThrowAnyException();
  }

  @Test
  void without_methods_nothing_is_asked_for() {
    assertThatCode(() -> require(ALL + DIGITAL, Map.of())).doesNotThrowAnyException();
  }
}
