package org.yanhe.methods.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.yanhe.model.period.Period;

class SpringFestivalTest {

  @Test
  void dates_are_those_of_the_public_holidays() {
    assertThat(SpringFestival.date(1990)).isEqualTo("1990-01-27");
    assertThat(SpringFestival.date(2021)).isEqualTo("2021-02-12");
    assertThat(SpringFestival.date(2022)).isEqualTo("2022-02-01");
    assertThat(SpringFestival.date(2025)).isEqualTo("2025-01-29");
  }

  /** Among them 2027 and 2030, whose moons are born within eight minutes of midnight. */
  @Test
  void each_date_is_the_day_of_a_new_moon_in_beijing() {
    IntStream.rangeClosed(1990, 2050)
        .mapToObj(SpringFestival::date)
        .forEach(date -> assertThat(newMoonNear(date)).isEqualTo(date));
  }

  @Test
  void festivals_lie_between_21_january_and_21_february_a_whole_number_of_months_apart() {
    for (int year = 1990; year < 2050; year++) {
      LocalDate date = SpringFestival.date(year);
      assertThat(date).isBetween(LocalDate.of(year, 1, 21), LocalDate.of(year, 2, 21));
      assertThat(ChronoUnit.DAYS.between(date, SpringFestival.date(year + 1)))
          .isIn(353L, 354L, 355L, 383L, 384L, 385L);
    }
  }

  @Test
  void year_outside_the_table_is_refused() {
    assertThatThrownBy(() -> SpringFestival.date(2051))
        .hasMessage("Cannot date Spring Festival of 2051: the table covers 1990 to 2050");
  }

  /** 2022: the 20 days before 1 February are 12 to 31 January; 2021: 23 January to 11 February. */
  @Test
  void effect_is_the_share_of_days_less_its_mean() {
    Series before =
        SpringFestival.effect("x", -20, -1, Period.month(2021, 1), Period.month(2022, 3)).values();

    double january = before.at(Period.month(2022, 1));
    assertThat(january - before.at(Period.month(2021, 1))).isCloseTo(11.0 / 20, within(1e-12));
    assertThat(before.at(Period.month(2022, 2)) - before.at(Period.month(2021, 2)))
        .isCloseTo(-11.0 / 20, within(1e-12));
    assertThat(before.at(Period.month(2022, 3))).isZero();
  }

  @Test
  void effects_have_no_seasonality_of_their_own_over_the_table() {
    for (Regressor effect :
        SpringFestival.effects(20, 7, 20, Period.month(1990, 1), Period.month(2050, 12))) {
      for (int month = 1; month <= 12; month++) {
        int index = month;
        double sum =
            IntStream.rangeClosed(1990, 2050)
                .mapToDouble(year -> effect.values().at(Period.month(year, index)))
                .sum();
        assertThat(sum).as("%s %s", effect.name(), month).isCloseTo(0, within(1e-10));
      }
    }
  }

  @Test
  void quarters_hold_the_days_of_their_months() {
    Series quarters =
        SpringFestival.effect("x", 0, 6, Period.quarter(2020, 1), Period.quarter(2024, 4)).values();

    assertThat(quarters.values())
        .usingElementComparator(BenchmarkingTest.near(1e-12))
        .containsOnly(0.0);
  }

  @Test
  void window_that_ends_before_it_begins_is_refused() {
    assertThatThrownBy(
            () -> SpringFestival.effect("x", 3, 2, Period.month(2021, 1), Period.month(2021, 1)))
        .hasMessage("Invalid window: days 3 to 2 (first to last)");
  }

  /**
   * Meeus, Astronomical Algorithms (2nd edition), chapter 49: new moon to within a minute or two.
   */
  private static LocalDate newMoonNear(LocalDate date) {
    double midnight = date.toEpochDay() + 2440587.5;
    long k = Math.round((midnight - 2451550.1) / 29.530588861);
    double t = k / 1236.85;
    double mean = 2451550.09766 + 29.530588861 * k + 0.00015437 * t * t - 0.00000015 * t * t * t;
    double e = 1 - 0.002516 * t - 0.0000074 * t * t;
    double sun = Math.toRadians(2.5534 + 29.1053567 * k);
    double moon = Math.toRadians(201.5643 + 385.81693528 * k + 0.0107582 * t * t);
    double latitude = Math.toRadians(160.7108 + 390.67050284 * k - 0.0016118 * t * t);
    double node = Math.toRadians(124.7746 - 1.56375588 * k);
    double[][] terms = {
      {-0.40720, moon},
      {0.17241 * e, sun},
      {0.01608, 2 * moon},
      {0.01039, 2 * latitude},
      {0.00739 * e, moon - sun},
      {-0.00514 * e, moon + sun},
      {0.00208 * e * e, 2 * sun},
      {-0.00111, moon - 2 * latitude},
      {-0.00057, moon + 2 * latitude},
      {0.00056 * e, 2 * moon + sun},
      {-0.00042, 3 * moon},
      {0.00042 * e, sun + 2 * latitude},
      {0.00038 * e, sun - 2 * latitude},
      {-0.00024 * e, 2 * moon - sun},
      {-0.00017, node}
    };
    double instant = mean;
    for (double[] term : terms) {
      instant += term[0] * Math.sin(term[1]);
    }
    double beijing = instant + 8.0 / 24 - 75.0 / 86400;
    return LocalDate.ofEpochDay((long) Math.floor(beijing - 2440587.5));
  }
}
