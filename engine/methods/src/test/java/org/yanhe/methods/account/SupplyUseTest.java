package org.yanhe.methods.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yanhe.model.classification.ClassCode;
import org.yanhe.model.period.Period;
import org.yanhe.model.problem.Stop;
import org.yanhe.model.region.RegionCode;

class SupplyUseTest {
  private static final RegionCode REGION = RegionCode.parse("CN");
  private static final Period YEAR = Period.year(2017);

  @Test
  void value_added_counts_in_the_proportion_of_digital_output() {
    // 300 * 50/400 + 120 * 90/90 + 80 * 0/100
    DigitalAccount account = account("39 400 50 300", "63 90 90 120", "01 100 0 80");

    assertThat(account.total(YEAR)).isEqualByComparingTo("157.5");
    assertThat(account.rows(AccountStep.DIGITAL_COEFFICIENT))
        .extracting(row -> row.value().stripTrailingZeros().toPlainString())
        .containsExactly("12.5", "100", "0");
  }

  @Test
  void published_totals_and_denominators_give_the_published_shares() {
    // Xu and Zhang, China 2017: 53 028.85 亿元 are 6.46 % of GDP (820 754 亿元 as first published)
    assertThat(share("63 53028.85 53028.85 53028.85", "820754")).isEqualTo("6.46");
    // BEA, United States 2019: 2 051.6 of 21 433.2 billion dollars are 9.6 %
    assertThat(new BigDecimal(share("63 1 1 2051.6", "21433.2")).setScale(1, RoundingMode.HALF_UP))
        .isEqualByComparingTo("9.6");
  }

  @Test
  void digital_output_cannot_exceed_output() {
    assertThatThrownBy(() -> account("39 400 401 300"))
        .isInstanceOf(Stop.InputError.class)
        .hasMessage(
            "Cannot account region CN: digital output of industry 39 in 2017 exceeds its output."
                + " Correct the rows.");
  }

  @Test
  void an_industry_without_output_has_no_coefficient() {
    assertThatThrownBy(() -> account("39 0 0 300"))
        .hasMessage(
            "Cannot account region CN: 'output' of region CN, industry 39 must be above 0 but is"
                + " not in 2017 (0). Correct the rows.");
  }

  private static String share(String line, String denominator) {
    return account(line)
        .shareOf(new BigDecimal(denominator), YEAR)
        .setScale(2, RoundingMode.HALF_UP)
        .toPlainString();
  }

  /** Industries as {@code code output digital-output value-added}. */
  private static DigitalAccount account(String... lines) {
    List<AccountEntry> entries = new ArrayList<>();
    List<ClassCode> industries = new ArrayList<>();
    for (String line : lines) {
      String[] cell = line.split(" ", -1);
      ClassCode industry = ClassCode.parse(cell[0]);
      industries.add(industry);
      entries.add(entry(industry, AccountItem.OUTPUT, cell[1]));
      entries.add(entry(industry, AccountItem.DIGITAL_OUTPUT, cell[2]));
      entries.add(entry(industry, AccountItem.VALUE_ADDED, cell[3]));
    }
    return new SupplyUse(REGION, YEAR, YEAR, industries).account(AccountInputs.of(entries));
  }

  private static AccountEntry entry(ClassCode industry, AccountItem item, String value) {
    return new AccountEntry(REGION, YEAR, industry, item, new BigDecimal(value));
  }
}
