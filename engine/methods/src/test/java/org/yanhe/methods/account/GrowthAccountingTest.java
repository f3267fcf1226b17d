package org.yanhe.methods.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.yanhe.methods.account.GrowthExample.BASE;
import static org.yanhe.methods.account.GrowthExample.FIRST;
import static org.yanhe.methods.account.GrowthExample.LAST;
import static org.yanhe.methods.account.GrowthExample.plan;

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
}
