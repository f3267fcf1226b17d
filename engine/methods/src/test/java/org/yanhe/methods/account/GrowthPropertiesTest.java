package org.yanhe.methods.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.yanhe.methods.account.GrowthExample.BASE;
import static org.yanhe.methods.account.GrowthExample.LAST;
import static org.yanhe.methods.account.GrowthExample.plan;

import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.yanhe.model.classification.ClassCode;
import org.yanhe.model.period.Period;

class GrowthPropertiesTest {
  @Property(tries = 100)
  void contributions_and_productivity_add_to_growth(@ForAll long seed) {
    DigitalAccount account = economy("C", seed, 1).account(one("C"));

    for (int year = BASE + 1; year <= LAST; year++) {
      Period period = Period.year(year);
      double parts =
          account.working().stream()
              .filter(row -> row.year().equals(period))
              .filter(
                  row ->
                      row.step() == AccountStep.CONTRIBUTION
                          || row.step() == AccountStep.PRODUCTIVITY)
              .mapToDouble(row -> row.value().doubleValue())
              .sum();
      assertThat(parts).isCloseTo(number(account, AccountStep.LOG_GROWTH, "C", year), within(1e-9));
    }
  }

  @Property(tries = 100)
  void a_larger_economy_of_the_same_kind_has_the_same_digital_share(
      @ForAll long seed, @ForAll @DoubleRange(min = 0.01, max = 1000) double size) {
    DigitalAccount small = economy("C", seed, 1).account(one("C"));
    DigitalAccount large = economy("C", seed, size).account(one("C"));

    assertThat(number(large, AccountStep.DIGITALISED_SHARE, "C", LAST))
        .isCloseTo(number(small, AccountStep.DIGITALISED_SHARE, "C", LAST), within(1e-9));
  }

  @Property(tries = 100)
  void industries_add_to_the_total(@ForAll long seed) {
    GrowthExample both = economy("C", seed, 1);
    economy("D", seed + 1, 3).entries.stream()
        .filter(e -> !e.industry().isTotal())
        .forEach(both.entries::add);
    Period last = Period.year(LAST);

    assertThat(both.account(plan(List.of(), List.of("C", "D"), SynergyRule.ELASTICITY)).total(last))
        .isEqualTo(both.account(one("C")).total(last).add(both.account(one("D")).total(last)));
  }

  private static GrowthAccounting one(String industry) {
    return plan(List.of(), List.of(industry), SynergyRule.ELASTICITY);
  }

  private static double number(DigitalAccount account, Step step, String industry, int year) {
    return account
        .value(step, ClassCode.parse(industry), ClassCode.TOTAL, Period.year(year))
        .orElseThrow()
        .doubleValue();
  }

  /** An industry whose series wander by up to a tenth; its ICT income stays below a third. */
  private static GrowthExample economy(String industry, long seed, double size) {
    Random random = new Random(seed);
    GrowthExample example = GrowthExample.withUsualParameters().parameter("base-share", "40");
    for (Asset asset : Asset.ICT) {
      example.investment(industry, asset.investment().code(), year -> size * near(3, random));
    }
    return example
        .investment(industry, "other-investment", year -> size * near(20, random))
        .series(industry, "value-added", year -> size * near(100, random))
        .series(industry, "value-added-price", year -> near(100, random))
        .series(industry, "labour-income", year -> size * near(40, random))
        .series(industry, "employees", year -> size * near(20, random));
  }

  private static double near(double value, Random random) {
    return value * (1 + (random.nextDouble() - 0.5) / 5);
  }
}
