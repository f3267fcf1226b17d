package org.yanhe.methods.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.yanhe.methods.account.GrowthExample.BASE;
import static org.yanhe.methods.account.GrowthExample.FIRST;
import static org.yanhe.methods.account.GrowthExample.LAST;
import static org.yanhe.methods.account.GrowthExample.plan;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yanhe.model.classification.ClassCode;
import org.yanhe.model.period.Period;

class GrowthAccountingTest {
  private static final double ICT = 0.1;
  private static final double OTHER = 0.4;
  private static final double LABOUR = 0.5;
  private static final double USER_COST = 0.08 + 0.3;

  /**
   * Cobb-Douglas {@code Y = A Kh^0.1 Ko^0.4 L^0.5} with A, Kh, Ko, L growing at 2, 20, 10 and 1 %;
   * the price of Y keeps the income share of hardware at 10 %.
   */
  private static GrowthExample cobbDouglas(String industry, double size) {
    return GrowthExample.withUsualParameters()
        .parameter("initial-growth.hardware", "20")
        .investment(industry, "ict-investment.hardware", year -> size * hardwareInvestment(year))
        .investment(industry, "ict-investment.software", year -> 0)
        .investment(industry, "ict-investment.communication", year -> 0)
        .series(industry, "other-capital", year -> size * grown(300, 1.1, year))
        .series(industry, "value-added", year -> size * nominal(year))
        .series(industry, "value-added-real", year -> size * real(year))
        .series(industry, "labour-income", year -> size * LABOUR * nominal(year))
        .series(industry, "employees", year -> size * grown(20, 1.01, year));
  }

  private static double hardwareInvestment(int year) {
    double before = grown(50, 1.2, year - 1);
    return year == FIRST ? 50 * (0.2 + 0.3) : grown(50, 1.2, year) - 0.7 * before;
  }

  private static double nominal(int year) {
    return USER_COST * grown(50, 1.2, year) / ICT;
  }

  private static double real(int year) {
    return grown(2, 1.02, year)
        * Math.pow(grown(50, 1.2, year), ICT)
        * Math.pow(grown(300, 1.1, year), OTHER)
        * Math.pow(grown(20, 1.01, year), LABOUR);
  }

  private static double grown(double start, double factor, int year) {
    return start * Math.pow(factor, year - FIRST);
  }

  private static double value(DigitalAccount account, Step step, String detail, int year) {
    return account
        .value(step, ClassCode.parse("C"), ClassCode.parse(detail), Period.year(year))
        .orElseThrow()
        .doubleValue();
  }

  @Test
  void cobb_douglas_with_fixed_shares_gives_the_exact_residual() {
    DigitalAccount account =
        cobbDouglas("C", 1).account(plan(List.of(), List.of("C"), SynergyRule.NONE));

    for (int year = BASE + 1; year <= LAST; year++) {
      assertThat(value(account, AccountStep.PRODUCTIVITY, "_T", year))
          .isCloseTo(100 * Math.log(1.02), within(1e-10));
      assertThat(value(account, AccountStep.SUBSTITUTION, "_T", year))
          .isCloseTo(100 * ICT * Math.log(1.2), within(1e-10));
      assertThat(value(account, AccountStep.CONTRIBUTION, "other", year))
          .isCloseTo(100 * OTHER * Math.log(1.1), within(1e-10));
      assertThat(value(account, AccountStep.CONTRIBUTION, "labour", year))
          .isCloseTo(100 * LABOUR * Math.log(1.01), within(1e-10));
    }
  }

  @Test
  void constant_contribution_and_growth_cumulate_to_their_ratio_of_the_increment() {
    // D_T = k / η (Y_T - Y_0) when the contribution k and the growth η are the same each year
    DigitalAccount account =
        cobbDouglas("C", 1).account(plan(List.of(), List.of("C"), SynergyRule.INCOME_SHARE));

    double growth = Math.log(real(LAST) / real(BASE)) / (LAST - BASE);
    double contribution = ICT * Math.log(1.2) + Math.log(1.02) * ICT / (ICT + OTHER);
    assertThat(value(account, AccountStep.DIGITALISED_REAL, "_T", LAST))
        .isCloseTo(contribution / growth * (real(LAST) - real(BASE)), within(1e-9));
  }

  @Test
  void shares_are_the_mean_of_two_years() {
    // labour takes 50 % in 2002, 54 % in 2003
    DigitalAccount account =
        GrowthExample.withUsualParameters()
            .still("C")
            .series("C", "labour-income", year -> year == BASE ? 50 : 54)
            .account(plan(List.of(), List.of("C"), SynergyRule.NONE));

    assertThat(value(account, AccountStep.MEAN_SHARE, "labour", BASE + 1))
        .isCloseTo(52, within(1e-12));
    assertThat(value(account, AccountStep.MEAN_SHARE, "other", BASE + 1))
        .isCloseTo(48, within(1e-12));
  }

  @Test
  void steady_ict_capital_costs_its_user_cost_and_adds_nothing() {
    // I = 30, δ = 30 %, no growth before: K = 100; user cost 0.08 + 0.30 of value added 100
    DigitalAccount account =
        GrowthExample.withUsualParameters()
            .parameter("initial-growth.software", "0")
            .still("C")
            .investment("C", "ict-investment.software", year -> 30)
            .account(plan(List.of(), List.of("C"), SynergyRule.NONE));

    assertThat(value(account, AccountStep.CAPITAL_STOCK, "software", LAST))
        .isCloseTo(100, within(1e-12));
    assertThat(value(account, AccountStep.INCOME_SHARE, "software", LAST))
        .isCloseTo(38, within(1e-12));
    assertThat(value(account, AccountStep.DIGITALISED, "_T", LAST))
        .isCloseTo(0, within(1e-12))
        .isNotNegative();
  }

  @Test
  void an_industry_without_ict_keeps_only_its_base_level() {
    DigitalAccount account =
        GrowthExample.withUsualParameters()
            .parameter("base-share", "12")
            .still("C")
            .series("C", "value-added-price", year -> year == LAST ? 150 : 100)
            .series("C", "value-added", year -> year == LAST ? 150 : 100)
            .account(plan(List.of(), List.of("C"), SynergyRule.FIXED_SHARE));

    assertThat(account.total(Period.year(BASE))).isEqualByComparingTo("12");
    assertThat(account.total(Period.year(LAST))).isEqualByComparingTo("18");
  }

  @Test
  void direct_industries_count_whole_and_apart() {
    DigitalAccount account =
        cobbDouglas("C", 1)
            .series("63", "value-added", year -> 7.5)
            .series("65", "value-added", year -> 0.25)
            .account(plan(List.of("63", "65"), List.of("C"), SynergyRule.NONE));

    assertThat(account.rows(AccountStep.DIGITAL_INDUSTRIALISATION))
        .extracting(WorkingRow::value)
        .containsOnly(new BigDecimal("7.75"));
    BigDecimal digitalisation =
        account
            .value(AccountStep.DIGITALISATION, ClassCode.TOTAL, ClassCode.TOTAL, Period.year(LAST))
            .orElseThrow();
    assertThat(account.total(Period.year(LAST)))
        .isEqualTo(digitalisation.add(new BigDecimal("7.75")));
  }

  @Test
  void industries_add_and_twice_the_industry_is_twice_the_figure() {
    GrowthAccounting one = plan(List.of(), List.of("C"), SynergyRule.INCOME_SHARE);
    GrowthAccounting both = plan(List.of(), List.of("C", "D"), SynergyRule.INCOME_SHARE);
    GrowthExample example = cobbDouglas("C", 1);
    cobbDouglas("D", 2).entries.stream()
        .filter(e -> !e.industry().isTotal())
        .forEach(example.entries::add);

    double single = example.account(one).total(Period.year(LAST)).doubleValue();
    assertThat(example.account(both).total(Period.year(LAST)).doubleValue())
        .isCloseTo(3 * single, within(1e-9));
  }

  @Test
  void inputs_of_an_industry_that_no_list_names_are_remarked() {
    DigitalAccount account =
        GrowthExample.withUsualParameters()
            .still("C")
            .still("D")
            .account(plan(List.of(), List.of("C"), SynergyRule.NONE));

    assertThat(account.remarks())
        .containsExactly(new Remark(Remark.Kind.UNUSED, ClassCode.parse("D")));
  }

  @Test
  void an_industry_is_either_direct_or_accounted() {
    assertThatThrownBy(() -> plan(List.of("63"), List.of("C", "63"), SynergyRule.NONE))
        .hasMessage("Invalid industry: '63' (each once, direct or accounted, not _T)");
  }

  @Test
  void the_base_year_needs_a_year_before_it() {
    Period year = Period.year(BASE);
    assertThatThrownBy(
            () ->
                new GrowthAccounting(
                    GrowthExample.REGION,
                    GrowthExample.COUNTRY,
                    year,
                    year,
                    Period.year(LAST),
                    List.of(),
                    List.of(),
                    Efficiency.GEOMETRIC,
                    PriceRule.HARMONISED,
                    SynergyRule.NONE))
        .hasMessage("Invalid years: '2002, 2002, 2006' (first before base before last)");
  }
}
