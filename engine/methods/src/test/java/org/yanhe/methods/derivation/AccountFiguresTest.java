package org.yanhe.methods.derivation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.yanhe.methods.account.AccountMethod;
import org.yanhe.methods.account.AccountStep;
import org.yanhe.methods.account.DigitalAccount;
import org.yanhe.methods.account.WorkingRow;
import org.yanhe.methods.state.Rollup.Place;
import org.yanhe.model.classification.ClassCode;
import org.yanhe.model.figure.Figure;
import org.yanhe.model.indicator.IndicatorCode;
import org.yanhe.model.period.Period;
import org.yanhe.model.problem.Stop;
import org.yanhe.model.region.RegionCode;

/** Which rows of a working table become figures, in which unit, and what fills the gaps. */
class AccountFiguresTest {
  private static final DigitalAccount ACCOUNT =
      new DigitalAccount(
          AccountMethod.SUPPLY_USE,
          RegionCode.parse("city"),
          List.of(
              row(AccountStep.TOTAL, "_T", "_T", 2020, "10.5"),
              row(AccountStep.TOTAL, "_T", "_T", 2021, "12"),
              row(AccountStep.DIGITAL_PART, "C", "_T", 2021, "7"),
              row(AccountStep.DIGITAL_PART, "C", "detail", 2021, "99"),
              row(AccountStep.DIGITAL_PART, "J", "_T", 2020, "5")),
          List.of());

  private static WorkingRow row(
      AccountStep step, String industry, String detail, int year, String value) {
    return new WorkingRow(
        step,
        ClassCode.parse(industry),
        ClassCode.parse(detail),
        Period.year(year),
        new BigDecimal(value));
  }

  private static Map<String, List<String>> figures(String... indicators) {
    List<String> entries = new ArrayList<>();
    for (String indicator : indicators) {
      entries.add("- {kind: account, " + indicator + "}");
    }
    Map<IndicatorCode, SortedMap<Place, Figure>> all =
        new AccountFigures(Given.spine(), List.of(ACCOUNT))
            .of(Given.catalogue(String.join("\n", entries)));
    Map<String, List<String>> lines = new TreeMap<>();
    all.forEach((code, rows) -> lines.put(code.text(), Given.lines(rows)));
    return lines;
  }

  @Test
  void an_item_has_a_figure_for_every_published_year() {
    assertThat(figures("code: total, method: supply-use, item: total"))
        .containsOnly(
            Map.entry(
                "total",
                List.of("city 2020 = 10.5", "city 2021 = 12", "city 2022 = NOT_YET_PUBLISHED")));
  }

  @Test
  void industries_are_classes_and_details_are_no_figures() {
    assertThat(figures("code: part, method: supply-use, item: digital-part"))
        .containsOnly(
            Map.entry(
                "part",
                List.of(
                    "city 2020 C = NOT_REPORTED",
                    "city 2020 J = 5",
                    "city 2021 C = 7",
                    "city 2021 J = NOT_REPORTED",
                    "city 2022 C = NOT_YET_PUBLISHED",
                    "city 2022 J = NOT_YET_PUBLISHED")));
  }

  @Test
  void figures_are_in_the_unit_of_their_indicator() {
    assertThat(figures("code: total, method: supply-use, item: total, unit: 万元"))
        .containsEntry(
            "total",
            List.of("city 2020 = 105000", "city 2021 = 120000", "city 2022 = NOT_YET_PUBLISHED"));
    assertThatThrownBy(() -> figures("code: total, method: supply-use, item: total, unit: '%'"))
        .isInstanceOf(Stop.CatalogueError.class)
        .hasMessageContaining(
            "Invalid indicator 'total': item 'total' of the account by supply-use: it is in '亿元',"
                + " not in '%'. Mend the entry.");
  }

  @Test
  void an_item_that_the_account_lacks_is_told() {
    assertThatThrownBy(() -> figures("code: core, method: supply-use, item: core-part"))
        .isInstanceOf(Stop.CatalogueError.class)
        .hasMessageContaining("the working table of supply-use has no such item");
  }

  @Test
  void an_account_that_was_not_computed_has_no_figures() {
    assertThat(figures("code: total, method: core-industries, item: total")).isEmpty();
  }

  @Test
  void years_and_levels_that_are_not_published_have_none() {
    assertThat(figures("code: total, method: supply-use, item: total, frequencies: [quarter]"))
        .containsEntry("total", List.of());
    assertThat(figures("code: total, method: supply-use, item: total, levels: [county]"))
        .containsEntry("total", List.of());
    assertThat(figures("code: total, method: supply-use, item: total, valid-from: '2021'"))
        .containsEntry(
            "total",
            List.of("city 2020 = 10.5", "city 2021 = 12", "city 2022 = NOT_YET_PUBLISHED"));
  }
}
