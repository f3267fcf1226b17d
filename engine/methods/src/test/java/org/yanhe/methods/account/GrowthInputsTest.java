package org.yanhe.methods.account;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yanhe.methods.account.GrowthExample.BASE;
import static org.yanhe.methods.account.GrowthExample.FIRST;
import static org.yanhe.methods.account.GrowthExample.plan;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yanhe.model.classification.ClassCode;
import org.yanhe.model.period.Period;
import org.yanhe.model.problem.Stop;

class GrowthInputsTest {
  private static GrowthExample example() {
    return GrowthExample.withUsualParameters().still("C");
  }

  private static void refused(GrowthExample example, String message) {
    assertThatThrownBy(() -> example.account(plan(List.of(), List.of("C"), SynergyRule.NONE)))
        .isInstanceOf(Stop.InputError.class)
        .hasMessage(message);
  }

  @Test
  void all_that_is_missing_or_impossible_is_told_at_once() {
    GrowthExample example =
        example()
            .without("C", "employees")
            .series("C", "value-added", year -> year == 2004 ? -3 : 100)
            .price("price.other", year -> year == FIRST ? 0 : 100);
    example.parameters.removeIf(p -> p.name() == ParameterName.RETURN);

    refused(
        example,
        """
        Cannot account region 610600: parameter 'return' has no value in force in 2002, 2003, 2004,\
         2005, 2006. Add a row.
        Cannot account region 610600: 'price.other' of region CN must be above 0 but is not in 2001\
         (0). Correct the rows.
        Cannot account region 610600: 'value-added' of region 610600, industry C must be above 0 but\
         is not in 2004 (-3). Correct the rows.
        Cannot account region 610600: 'employees' of region 610600, industry C is missing for 2002,\
         2003, 2004, 2005, 2006. Add rows.\
        """);
  }

  @Test
  void a_gap_names_its_years() {
    GrowthExample example = example();
    example.entries.removeIf(
        e -> e.item() == AccountItem.SOFTWARE_INVESTMENT && e.year().year() == 2003);

    refused(
        example,
        "Cannot account region 610600: 'ict-investment.software' of region 610600, industry C is"
            + " missing for 2003. Add rows.");
  }

  @Test
  void capital_and_investment_are_not_both_taken() {
    refused(
        example().series("C", "other-capital", year -> 50),
        "Cannot account region 610600: industry C delivers both 'other-investment' and"
            + " 'other-capital'. Keep one.");
  }

  @Test
  void labour_cannot_leave_nothing_for_capital() {
    refused(
        example().series("C", "labour-income", year -> year == 2005 ? 104 : 50),
        "Cannot account industry C in 2005: labour takes 104 % and ICT capital 0 % of value added,"
            + " which leaves nothing for other capital. Check labour income and ICT investment.");
  }

  @Test
  void a_price_that_rises_faster_than_capital_costs_is_refused() {
    refused(
        example().price("reference-price.hardware", year -> year < 2004 ? 100 : 150),
        "Cannot account user cost of hardware in 2004: return 8 % and depreciation 30 % do not"
            + " exceed the price change of 50 %. Check the price index, or raise the rate of"
            + " return.");
  }

  @Test
  void growth_from_no_capital_is_refused() {
    refused(
        example().investment("C", "ict-investment.hardware", year -> year < 2004 ? 0 : 5),
        "Cannot account capital 'hardware' of industry C: its stock in 2002 is 0. Deliver"
            + " investment from the base year on, leave it 0 in all years, or check depreciation"
            + " and initial growth.");
  }

  @Test
  void digitalised_value_added_stays_within_value_added() {
    // K = 2.5, 31.75, 52.225; shares 12.065 and 19.8455 %: 95 + 15.955 ln(52.225 / 31.75) = 102.94
    refused(
        example()
            .parameter("base-share", "95")
            .investment("C", "ict-investment.hardware", year -> year == FIRST ? 1 : 30)
            .series("C", "value-added", year -> 100),
        "Cannot account industry C in 2003: digitalised value added of 102.94 is outside 0 to value"
            + " added of 100 (constant prices). Check ICT investment, the base share and the"
            + " synergy rule.");
  }

  @Test
  void a_value_is_given_once() {
    GrowthExample example = example();
    example.entries.add(example.entries.get(0));

    refused(
        example,
        "Cannot take account input 'reference-price.hardware' of region CN, industry _T, year 2001:"
            + " given twice. Keep one row.");
  }

  @Test
  void inputs_are_yearly() {
    assertThatThrownBy(
            () ->
                new AccountEntry(
                    GrowthExample.REGION,
                    Period.quarter(BASE, 1),
                    ClassCode.parse("C"),
                    AccountItem.VALUE_ADDED,
                    BigDecimal.ONE))
        .hasMessage("Invalid period of value-added: '2002-Q1' (a year)");
  }

  @Test
  void growth_and_depreciation_that_cancel_give_no_first_stock() {
    refused(
        example()
            .parameter("initial-growth.software", "-30")
            .investment("C", "ict-investment.software", year -> 5),
        "Cannot account capital 'software' of industry C: its stock in 2002 is Infinity. Deliver"
            + " investment from the base year on, leave it 0 in all years, or check depreciation"
            + " and initial growth.");
  }
}
