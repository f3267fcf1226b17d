package org.yanhe.methods.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yanhe.model.classification.ClassCode;
import org.yanhe.model.period.Period;
import org.yanhe.model.region.RegionCode;

/**
 * An economy of three industries with irregular inputs. The expected figures were computed by a
 * second path, plain loops in another language written from the formulas alone.
 */
class GrowthSecondPathTest {
  private static final RegionCode REGION = RegionCode.parse("610600");
  private static final int FIRST = 2001;

  private static final String INPUTS =
      """
      B value-added                  .   100 112 121 135
      B value-added-price            .   100 104 103 108
      B labour-income                .    41  45  50  54
      B employees                    .    30  31  31  30
      B ict-investment.hardware      2.0 2.4 2.9 3.1 3.9
      B ict-investment.software      0.5 0.7 0.9 1.4 1.8
      B ict-investment.communication 1.0 1.0 1.2 1.1 1.5
      B other-investment             18   20  23  22  26
      G value-added                  .    60  66  75  83
      G value-added-real             .    58  62  69  75
      G labour-income                .    33  36  40  45
      G employees                    .    25  27  28  31
      G ict-investment.hardware      1.5 1.6 2.2 2.4 3.0
      G ict-investment.software      0.8 1.0 1.3 1.9 2.2
      G ict-investment.communication 0   0   0   0   0
      G other-capital                .    90  97 103 110
      63 value-added                 .    12  13  15  16
      _T price.other                   96 100 103 105 107
      _T price.hardware               110 100  95  88  80
      _T price.software               101 100 100  99  98
      _T price.communication          104 100  97  93  92
      _T reference-price.hardware     125 100  88  79  70
      _T reference-price.software     102 100  99  97  96
      _T reference-price.communication 108 100 95  91  86
      _T reference-price.other         98 100 101 103 104
      """;

  private static final String PARAMETERS =
      """
      depreciation.hardware        2000 31
      depreciation.hardware        2004 28
      depreciation.software        2000 33
      depreciation.communication   2000 11
      depreciation.other           2000 9.6
      initial-growth.hardware      2000 15
      initial-growth.software      2000 20
      initial-growth.communication 2000 5
      initial-growth.other         2000 10
      life.hardware                2000 4
      life.software                2000 5
      life.communication           2000 8
      efficiency.hardware          2000 0.5
      efficiency.software          2000 0.4
      efficiency.communication     2000 0.75
      return                       2000 8
      base-share                   2000 5
      synergy.share                2000 15
      synergy.elasticity           2000 0.05
      """;

  @ParameterizedTest
  @CsvSource({
    "GEOMETRIC,  HARMONISED, INCOME_SHARE, 32.742276841, 10.044204060, 3.909197782",
    "GEOMETRIC,  HARMONISED, FIXED_SHARE,  33.119847098, 10.380257838, 3.849367076",
    "GEOMETRIC,  HARMONISED, ELASTICITY,   39.941280474, 14.042724438, 5.061342749",
    "GEOMETRIC,  HARMONISED, NONE,         32.246749600,  9.645477966, 4.049005103",
    "GEOMETRIC,  DOMESTIC,   INCOME_SHARE, 31.930174333,  9.558188470, 3.775612802",
    "HYPERBOLIC, HARMONISED, INCOME_SHARE, 32.826760776, 10.049229127, 3.879196004",
    "HYPERBOLIC, HARMONISED, ELASTICITY,   39.666152431, 13.949964828, 4.912326530",
    "HYPERBOLIC, DOMESTIC,   NONE,         31.287457053,  9.035799342, 3.863355073",
  })
  void both_paths_give_the_same_totals(
      Efficiency efficiency,
      PriceRule prices,
      SynergyRule synergy,
      double total,
      double industryB,
      double industryG) {
    DigitalAccount account = account(plan(efficiency, prices, synergy), entries());

    assertThat(account.total(Period.year(2005)).doubleValue()).isCloseTo(total, within(1e-9));
    assertThat(digitalised(account, "B", 2005)).isCloseTo(industryB, within(1e-9));
    assertThat(digitalised(account, "G", 2003)).isCloseTo(industryG, within(1e-9));
  }

  @Test
  void every_platform_gives_the_same_digits() {
    DigitalAccount account =
        account(
            plan(Efficiency.HYPERBOLIC, PriceRule.HARMONISED, SynergyRule.ELASTICITY), entries());

    assertThat(account.total(Period.year(2005))).isEqualTo(new BigDecimal("39.66615243121784"));
  }

  @Test
  void the_order_of_inputs_never_matters() {
    GrowthAccounting plan =
        plan(Efficiency.HYPERBOLIC, PriceRule.HARMONISED, SynergyRule.INCOME_SHARE);
    List<AccountEntry> shuffled = new ArrayList<>(entries());
    Collections.shuffle(shuffled, new Random(5));

    assertThat(account(plan, shuffled)).isEqualTo(account(plan, entries()));
  }

  @Test
  void the_working_table_holds_each_input_parameter_step_industry_and_year() {
    DigitalAccount account =
        account(
            plan(Efficiency.GEOMETRIC, PriceRule.HARMONISED, SynergyRule.INCOME_SHARE), entries());

    assertThat(account.rows(AccountItem.HARDWARE_INVESTMENT)).hasSize(10);
    assertThat(account.rows(ParameterName.HARDWARE_DEPRECIATION))
        .extracting(row -> row.year() + " " + row.value())
        .containsExactly("2001 31", "2002 31", "2003 31", "2004 28", "2005 28");
    // 3 ICT assets in B, 2 in G, other capital and labour in both; three years of growth
    assertThat(account.rows(AccountStep.CONTRIBUTION)).hasSize((5 + 4) * 3);
    assertThat(account.rows(AccountStep.DIGITALISED)).hasSize(2 * 4);
    assertThat(account.rows(AccountStep.TOTAL)).hasSize(4);
    assertThat(account.working())
        .extracting(row -> List.of(row.step(), row.industry(), row.detail(), row.year()))
        .doesNotHaveDuplicates();
  }

  @Test
  void contributions_and_productivity_add_to_growth() {
    DigitalAccount account =
        account(
            plan(Efficiency.GEOMETRIC, PriceRule.DOMESTIC, SynergyRule.INCOME_SHARE), entries());

    for (int year = 2003; year <= 2005; year++) {
      double parts = value(account, AccountStep.PRODUCTIVITY, "B", year);
      for (WorkingRow row : account.rows(AccountStep.CONTRIBUTION)) {
        boolean counts = row.industry().text().equals("B") && row.year().year() == year;
        parts += counts ? row.value().doubleValue() : 0;
      }
      assertThat(parts).isCloseTo(value(account, AccountStep.LOG_GROWTH, "B", year), within(1e-11));
    }
  }

  @Test
  void the_total_is_the_exact_sum_of_its_industries() {
    DigitalAccount account =
        account(plan(Efficiency.GEOMETRIC, PriceRule.HARMONISED, SynergyRule.NONE), entries());
    Period year = Period.year(2004);

    BigDecimal sum =
        account.rows(AccountStep.DIGITALISED).stream()
            .filter(row -> row.year().equals(year))
            .map(WorkingRow::value)
            .reduce(new BigDecimal("15"), BigDecimal::add);
    assertThat(account.total(year)).isEqualTo(sum);
  }

  @Test
  void a_new_reference_year_of_prices_changes_nothing() {
    GrowthAccounting plan =
        plan(Efficiency.GEOMETRIC, PriceRule.HARMONISED, SynergyRule.INCOME_SHARE);
    List<AccountEntry> rebased =
        entries().stream()
            .map(e -> e.item().code().contains("reference-price") ? times(e, "1.25") : e)
            .map(e -> e.item() == AccountItem.VALUE_ADDED_PRICE ? times(e, "0.8") : e)
            .toList();

    assertThat(account(plan, rebased).total(Period.year(2005)).doubleValue())
        .isCloseTo(account(plan, entries()).total(Period.year(2005)).doubleValue(), within(1e-12));
  }

  @Test
  void money_in_another_unit_scales_the_total() {
    GrowthAccounting plan =
        plan(Efficiency.HYPERBOLIC, PriceRule.DOMESTIC, SynergyRule.FIXED_SHARE);
    List<AccountEntry> scaled =
        entries().stream()
            .map(e -> e.item().unit().symbol().equals("亿元") ? times(e, "1000") : e)
            .toList();

    assertThat(account(plan, scaled).total(Period.year(2005)).doubleValue() / 1000)
        .isCloseTo(account(plan, entries()).total(Period.year(2005)).doubleValue(), within(1e-12));
  }

  private static AccountEntry times(AccountEntry e, String factor) {
    BigDecimal value = e.value().multiply(new BigDecimal(factor));
    return new AccountEntry(e.region(), e.year(), e.industry(), e.item(), value);
  }

  private static double digitalised(DigitalAccount account, String industry, int year) {
    return value(account, AccountStep.DIGITALISED, industry, year);
  }

  private static double value(DigitalAccount account, Step step, String industry, int year) {
    return account
        .value(step, ClassCode.parse(industry), ClassCode.TOTAL, Period.year(year))
        .orElseThrow()
        .doubleValue();
  }

  private static GrowthAccounting plan(
      Efficiency efficiency, PriceRule prices, SynergyRule synergy) {
    return new GrowthAccounting(
        REGION,
        REGION,
        Period.year(FIRST),
        Period.year(2002),
        Period.year(2005),
        List.of(ClassCode.parse("63")),
        List.of(ClassCode.parse("B"), ClassCode.parse("G")),
        efficiency,
        prices,
        synergy);
  }

  private static DigitalAccount account(GrowthAccounting plan, List<AccountEntry> entries) {
    return plan.account(AccountInputs.of(entries), parameters());
  }

  private static Parameters parameters() {
    return new Parameters(PARAMETERS.lines().map(GrowthSecondPathTest::parameter).toList());
  }

  private static Parameter parameter(String line) {
    String[] cell = line.split(" +", -1);
    ParameterName name = ParameterName.parse(cell[0]);
    return new Parameter(
        name, Period.parse(cell[1]), new BigDecimal(cell[2]), name.unit(), "assumption");
  }

  private static List<AccountEntry> entries() {
    List<AccountEntry> entries = new ArrayList<>();
    for (String line : INPUTS.lines().toList()) {
      String[] cell = line.split(" +", -1);
      for (int i = 2; i < cell.length; i++) {
        if (!cell[i].equals(".")) {
          entries.add(
              new AccountEntry(
                  REGION,
                  Period.year(FIRST + i - 2),
                  ClassCode.parse(cell[0]),
                  AccountItem.parse(cell[1]),
                  new BigDecimal(cell[i])));
        }
      }
    }
    return entries;
  }
}
