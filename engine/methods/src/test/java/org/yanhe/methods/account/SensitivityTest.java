package org.yanhe.methods.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yanhe.model.classification.ClassCode;
import org.yanhe.model.period.Period;
import org.yanhe.model.region.RegionCode;

class SensitivityTest {
  private static final Period LAST = Period.year(GrowthExample.LAST);

  private static GrowthExample growing() {
    return GrowthExample.withUsualParameters()
        .still("C")
        .investment("C", "ict-investment.hardware", year -> 3 + (year - GrowthExample.FIRST));
  }

  private static List<Sensitivity> of(GrowthExample example, Change change) {
    return GrowthExample.plan(List.of(), List.of("C"), SynergyRule.NONE)
        .sensitivity(
            AccountInputs.of(example.entries),
            new Parameters(example.parameters),
            List.of(change),
            LAST);
  }

  private static BigDecimal difference(Sensitivity sensitivity) {
    return sensitivity.difference().number().orElseThrow();
  }

  @Test
  void a_higher_return_raises_the_part_of_ict_and_a_lower_one_lowers_it() {
    List<Sensitivity> both = of(growing(), Change.of(ParameterName.RETURN, new BigDecimal("2")));

    assertThat(both).extracting(s -> s.step().toPlainString()).containsExactly("-2", "2");
    assertThat(difference(both.get(0))).isNegative();
    assertThat(difference(both.get(1))).isPositive();
    // user cost is linear in the return, and so is the level: the two differences are opposite
    assertThat(difference(both.get(0)).add(difference(both.get(1))).abs())
        .isLessThan(new BigDecimal("1e-12"));
  }

  @Test
  void the_base_share_moves_the_level_by_as_many_points() {
    List<Sensitivity> both =
        of(
            growing().parameter("base-share", "5"),
            Change.of(ParameterName.BASE_SHARE, BigDecimal.ONE));

    assertThat(difference(both.get(1)).subtract(BigDecimal.ONE).abs())
        .isLessThan(new BigDecimal("1e-12"));
  }

  @Test
  void a_step_out_of_range_has_no_total_and_says_why() {
    List<Sensitivity> both = of(growing(), Change.of(ParameterName.BASE_SHARE, BigDecimal.ONE));

    assertThat(both.get(0).total().isKnown()).isFalse();
    assertThat(both.get(0).problem())
        .isEqualTo(
            "Cannot move parameter 'base-share' to -1: its range is 0 to 100 %. Take a smaller"
                + " step.");
    assertThat(both.get(1).problem()).isEmpty();
  }

  @Test
  void life_does_not_matter_under_geometric_efficiency_and_depreciation_does() {
    assertThat(of(growing(), Change.ofLife(BigDecimal.ONE)))
        .allSatisfy(s -> assertThat(difference(s)).isZero());
    assertThat(of(growing(), Change.ofDepreciation(new BigDecimal("5"))))
        .allSatisfy(s -> assertThat(difference(s)).isNotZero());
    assertThat(of(growing(), Change.ofInitialGrowth(new BigDecimal("5"))))
        .allSatisfy(s -> assertThat(difference(s)).isNotZero());
  }

  @Test
  void uncertain_shares_of_core_industries_move_the_total() {
    RegionCode region = GrowthExample.REGION;
    CoreIndustries core =
        new CoreIndustries(
            region,
            LAST,
            LAST,
            List.of(
                CoreSmall.parse("010101", "3911", "matched"),
                CoreSmall.parse("010606", "3831*", "recalled"),
                CoreSmall.parse("020200", "5178", "recalled")),
            List.of(
                new PartialShare(
                    region,
                    LAST,
                    ClassCode.parse("010606"),
                    ClassCode.parse("3831"),
                    new BigDecimal("50"),
                    "assumption")));
    AccountInputs inputs =
        AccountInputs.of(List.of(value("3911", "100"), value("3831", "40"), value("5178", "10")));

    List<Sensitivity> both = core.sensitivity(inputs, BigDecimal.TEN, LAST);

    // 10 points of 40, and of the 10 that count whole: less 4 and 1, more 4 and nothing
    assertThat(difference(both.get(0))).isEqualByComparingTo("-5");
    assertThat(difference(both.get(1))).isEqualByComparingTo("4");
  }

  @Test
  void digital_coefficients_move_the_total_of_supply_and_use() {
    AccountInputs inputs =
        AccountInputs.of(
            List.of(
                value("39", "300"),
                entry("39", AccountItem.OUTPUT, "400"),
                entry("39", AccountItem.DIGITAL_OUTPUT, "20")));
    SupplyUse plan =
        new SupplyUse(GrowthExample.REGION, LAST, LAST, List.of(ClassCode.parse("39")));

    List<Sensitivity> both = plan.sensitivity(inputs, BigDecimal.TEN, LAST);

    // 5 % of 300 falls to nothing or rises to 15 %
    assertThat(difference(both.get(0))).isEqualByComparingTo("-15");
    assertThat(difference(both.get(1))).isEqualByComparingTo("30");
  }

  private static AccountEntry value(String industry, String value) {
    return entry(industry, AccountItem.VALUE_ADDED, value);
  }

  private static AccountEntry entry(String industry, AccountItem item, String value) {
    return new AccountEntry(
        GrowthExample.REGION, LAST, ClassCode.parse(industry), item, new BigDecimal(value));
  }
}
