package org.yanhe.model.period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {

  @ParameterizedTest
  @ValueSource(strings = {"2022", "2022-S1", "2022-Q4", "2022-05"})
  void sdmx_forms_round_trip(String text) {
    assertThat(Period.parse(text)).hasToString(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"22", "2022-Q5", "2022-S3", "2022-13", "2022-00", "2022-5", "1700", ""})
  void other_forms_are_refused(String text) {
    assertThatThrownBy(() -> Period.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("Invalid ");
  }

  @Property
  void every_period_round_trips_and_lies_in_its_longer_ones(@ForAll("periods") Period period) {
    assertThat(Period.parse(period.toString())).isEqualTo(period);
    for (Frequency longer : Frequency.values()) {
      if (longer.contains(period.frequency())) {
        assertThat(period.in(longer).parts(period.frequency())).contains(period);
        assertThat(period.in(longer).contains(period)).isTrue();
      }
    }
  }

  @Property
  void steps_add_up(
      @ForAll("periods") Period period, @ForAll @IntRange(min = -40, max = 40) int n) {
    assertThat(period.plus(n).plus(-n)).isEqualTo(period);
    assertThat(period.plus(1).start()).isEqualTo(period.end().plusDays(1));
  }

  @Provide
  Arbitrary<Period> periods() {
    return Combinators.combine(
            Arbitraries.of(Frequency.values()),
            Arbitraries.integers().between(1950, 2150),
            Arbitraries.integers().between(0, 11))
        .as((f, y, i) -> new Period(f, y, i % f.perYear() + 1));
  }

  @Test
  void the_year_comes_before_its_first_month() {
    assertThat(Period.year(2022)).isLessThan(Period.month(2022, 1));
    assertThat(Period.month(2021, 12)).isLessThan(Period.year(2022));
  }

  @Test
  void year_to_date_runs_from_the_start_of_the_year() {
    assertThat(Period.quarter(2023, 3).yearToDate())
        .extracting(Period::toString)
        .containsExactly("2023-Q1", "2023-Q2", "2023-Q3");
  }

  @Test
  void frequencies_do_not_mix() {
    assertThatThrownBy(() -> Period.year(2022).in(Frequency.MONTH))
        .hasMessage("Cannot widen 2022: month is shorter than year");
    assertThatThrownBy(() -> Period.month(2022, 1).parts(Frequency.YEAR))
        .hasMessage("Cannot split 2022-01: year is longer than month");
  }
}
