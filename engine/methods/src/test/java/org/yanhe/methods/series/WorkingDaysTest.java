package org.yanhe.methods.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yanhe.model.period.Period;

class WorkingDaysTest {
  private static final WorkingDays CHINA = WorkingDays.ofChina();

  /**
   * Notice for 2025: Spring Festival 28 January to 4 February, work on 26 January and 8 February.
   */
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "2025-01-26, true",
    "2025-01-27, true",
    "2025-01-28, false",
    "2025-02-04, false",
    "2025-02-05, true",
    "2025-02-08, true",
    "2025-02-09, false",
    "2025-10-01, false",
    "2025-10-11, true"
  })
  void holidays_and_shifted_weekends_follow_the_notice(LocalDate date, boolean works) {
    assertThat(CHINA.isWorkingDay(date)).isEqualTo(works);
  }

  /**
   * Statutory working days are 365 less 104 weekend days less 11 holidays, 13 since 2025: 250 and
   * 248 on average.
   */
  @Test
  void year_has_about_its_statutory_working_days() {
    for (int year = 2008; year <= 2026; year++) {
      assertThat(CHINA.count(Period.year(year))).as("%s", year).isBetween(247, 252);
    }
    assertThat(CHINA.years())
        .containsExactlyElementsOf(IntStream.rangeClosed(2007, 2026).boxed().toList());
  }

  @Test
  void months_add_up_to_the_year() {
    int sum =
        IntStream.rangeClosed(1, 12).map(month -> CHINA.count(Period.month(2022, month))).sum();

    assertThat(sum).isEqualTo(CHINA.count(Period.year(2022)));
  }

  @Test
  void year_without_notice_is_refused() {
    assertThatThrownBy(() -> CHINA.isWorkingDay(LocalDate.of(2027, 1, 1)))
        .hasMessage(
            "Cannot tell whether 2027-01-01 is a working day: notices are known for 2007 to 2026");
  }

  @Test
  void regressor_is_the_deviation_from_the_mean_of_the_month() {
    Series x = CHINA.regressor(Period.month(2007, 1), Period.month(2028, 12)).values();

    double sum =
        IntStream.rangeClosed(2007, 2026).mapToDouble(year -> x.at(Period.month(year, 10))).sum();
    assertThat(sum).isCloseTo(0, within(1e-9));
    assertThat(x.at(Period.month(2022, 10)) - x.at(Period.month(2021, 10)))
        .isCloseTo(
            CHINA.count(Period.month(2022, 10)) - CHINA.count(Period.month(2021, 10)),
            within(1e-9));
    assertThat(x.at(Period.month(2028, 3)))
        .as("forecasts expect the weekdays less the usual days off")
        .isBetween(-2.0, 2.0);
  }

  @Test
  void project_can_add_a_later_notice() {
    WorkingDays own =
        WorkingDays.parse(
            List.of("date,day,holiday", "# own notice", "2030-01-01,off,元旦", "2030-01-05,work,元旦"));

    assertThat(own.isWorkingDay(LocalDate.of(2030, 1, 1))).isFalse();
    assertThat(own.isWorkingDay(LocalDate.of(2030, 1, 5))).isTrue();
    assertThat(own.count(Period.month(2030, 1))).isEqualTo(23);
  }

  @Test
  void day_that_is_no_exception_or_has_no_kind_is_refused() {
    assertThatThrownBy(() -> WorkingDays.parse(List.of("2030-01-05,off,元旦")))
        .hasMessage("Invalid day: '2030-01-05,off,元旦' (differs from the week, given once)");
    assertThatThrownBy(() -> WorkingDays.parse(List.of("2030-01-01,free,元旦")))
        .hasMessage("Invalid day: '2030-01-01,free,元旦' (date, off or work, holiday)");
  }
}
