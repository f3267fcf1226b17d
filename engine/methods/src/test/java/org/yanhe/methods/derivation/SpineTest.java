package org.yanhe.methods.derivation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.yanhe.model.indicator.Indicator;
import org.yanhe.model.indicator.IndicatorCode;
import org.yanhe.model.period.Frequency;
import org.yanhe.model.period.Period;
import org.yanhe.model.region.RegionCode;

class SpineTest {
  private static Indicator indicator(String limits) {
    return Given.catalogue("- {code: x, kind: account, method: supply-use, item: x" + limits + "}")
        .get(IndicatorCode.parse("x"));
  }

  @Test
  void periods_lie_wholly_between_the_first_and_the_last() {
    Spine spine =
        new Spine(
            Given.regions(),
            Period.parse("2020-Q2"),
            Period.parse("2021-Q3"),
            Given.spine().frequencies(),
            Given.spine().asOf());

    assertThat(spine.periods(Frequency.QUARTER))
        .extracting(Period::toString)
        .containsExactly("2020-Q2", "2020-Q3", "2020-Q4", "2021-Q1", "2021-Q2", "2021-Q3");
    assertThat(spine.periods(Frequency.HALF_YEAR))
        .extracting(Period::toString)
        .containsExactly("2020-S2", "2021-S1");
    assertThat(spine.periods(Frequency.YEAR)).isEmpty();
    assertThat(spine.covers(Period.parse("2020-Q2"))).isTrue();
    assertThat(spine.covers(Period.parse("2021-Q3"))).isTrue();
    assertThat(spine.covers(Period.parse("2020-Q1"))).isFalse();
    assertThat(spine.covers(Period.parse("2021"))).isFalse();
  }

  @Test
  void an_indicator_has_the_regions_and_periods_of_its_levels_and_frequencies() {
    RegionCode city = RegionCode.parse("city");
    RegionCode county = RegionCode.parse("a");

    assertThat(Given.spine().publishes(indicator(""), county)).isTrue();
    assertThat(Given.spine().publishes(indicator(", levels: [city]"), city)).isTrue();
    assertThat(Given.spine().publishes(indicator(", levels: [city]"), county)).isFalse();
    assertThat(Given.spine().publishes(indicator(""), RegionCode.parse("elsewhere"))).isFalse();
    assertThat(Given.spine().periods(indicator(""), Frequency.YEAR)).hasSize(3);
    assertThat(Given.spine().periods(indicator(""), Frequency.MONTH))
        .as("nothing is published by month")
        .isEmpty();
    assertThat(Given.spine().periods(indicator(", frequencies: [quarter]"), Frequency.YEAR))
        .isEmpty();
  }

  @Test
  void what_is_missing_was_not_reported_or_is_not_over_or_began_later() {
    Indicator since = indicator(", valid-from: '2021'");

    assertThat(Given.text(Given.spine().missing(since, Period.year(2020))))
        .isEqualTo("NOT_APPLICABLE");
    assertThat(Given.text(Given.spine().missing(since, Period.year(2021))))
        .isEqualTo("NOT_REPORTED");
    assertThat(Given.text(Given.spine().missing(since, Period.parse("2022-Q2"))))
        .isEqualTo("NOT_REPORTED");
    assertThat(Given.text(Given.spine().missing(since, Period.parse("2022-Q3"))))
        .isEqualTo("NOT_YET_PUBLISHED");
  }
}
