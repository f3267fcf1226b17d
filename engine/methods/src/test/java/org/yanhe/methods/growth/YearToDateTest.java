package org.yanhe.methods.growth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yanhe.methods.growth.Given.figure;
import static org.yanhe.methods.growth.Given.number;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.yanhe.model.figure.Figure;
import org.yanhe.model.figure.Reason;
import org.yanhe.model.indicator.Formula.JanuaryFebruary;
import org.yanhe.model.period.Period;

class YearToDateTest {
  private static final Figure NOT_APPLICABLE = Figure.absent(Reason.NOT_APPLICABLE);
  private static final YearToDate TOGETHER =
      flow(
          JanuaryFebruary.TOGETHER,
          "2021-01 10, 2021-02 30, 2021-03 20, 2022-01 30, 2022-02 14, 2022-03 28, 2022-04 O");
  private static final YearToDate MERGED =
      flow(JanuaryFebruary.MERGED, "2021-02 40, 2021-03 20, 2022-02 44, 2022-03 28");

  @Test
  void nothing_is_published_for_january_alone() {
    assertThat(TOGETHER.level(Period.parse("2022-01"))).isEqualTo(NOT_APPLICABLE);
    assertThat(TOGETHER.growth(Period.parse("2022-01"))).isEqualTo(NOT_APPLICABLE);
  }

  @Test
  void first_column_of_a_year_is_january_and_february_together() {
    assertThat(TOGETHER.level(Period.parse("2022-02"))).isEqualTo(figure("44"));
    assertThat(number(TOGETHER.growth(Period.parse("2022-02")))).isEqualByComparingTo("10");
  }

  @Test
  void merged_and_separate_reports_give_the_same_cumulative_figures() {
    for (String month : new String[] {"2022-02", "2022-03"}) {
      assertThat(MERGED.level(Period.parse(month))).isEqualTo(TOGETHER.level(Period.parse(month)));
      assertThat(MERGED.growth(Period.parse(month)))
          .isEqualTo(TOGETHER.growth(Period.parse(month)));
    }
    assertThat(number(MERGED.growth(Period.parse("2022-03")))).isEqualByComparingTo("20");
  }

  @Test
  void january_and_february_have_no_growth_of_their_own() {
    assertThat(TOGETHER.periodGrowth(Period.parse("2022-02"))).isEqualTo(NOT_APPLICABLE);
    assertThat(number(TOGETHER.periodGrowth(Period.parse("2022-03")))).isEqualByComparingTo("40");
  }

  @Test
  void one_absent_month_hides_the_sum_with_its_reason() {
    assertThat(TOGETHER.level(Period.parse("2022-04"))).isEqualTo(figure("O"));
    assertThat(TOGETHER.level(Period.parse("2021-04"))).isEqualTo(figure("L"));
  }

  @Test
  void first_quarter_is_a_cumulative_figure_of_its_own() {
    YearToDate quarters = flow(JanuaryFebruary.TOGETHER, "2021-Q1 10, 2022-Q1 11, 2022-Q2 5");

    assertThat(quarters.level(Period.parse("2022-Q2"))).isEqualTo(figure("16"));
    assertThat(number(quarters.growth(Period.parse("2022-Q1")))).isEqualByComparingTo("10");
  }

  @Test
  void months_that_stand_apart_are_like_any_other() {
    YearToDate apart = flow(JanuaryFebruary.APART, "2021-01 10, 2022-01 30, 2022-02 14");

    assertThat(apart.level(Period.parse("2022-01"))).isEqualTo(figure("30"));
    assertThat(apart.level(Period.parse("2022-02"))).isEqualTo(figure("44"));
    assertThat(number(apart.periodGrowth(Period.parse("2022-01")))).isEqualByComparingTo("200");
  }

  @Test
  void mixed_frequencies_are_refused() {
    assertThatThrownBy(() -> flow(JanuaryFebruary.TOGETHER, "2021-Q1 10, 2021-05 3"))
        .hasMessage("Cannot cumulate 2021-Q1 to 2021-05: mixed frequencies");
  }

  private static YearToDate flow(JanuaryFebruary rule, String rows) {
    Map<Period, Figure> flow = new TreeMap<>();
    for (String row : rows.split(", ", -1)) {
      String[] cells = row.split(" ", -1);
      flow.put(Period.parse(cells[0]), figure(cells[1]));
    }
    return YearToDate.of(flow, rule);
  }
}
