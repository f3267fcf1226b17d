package org.yanhe.methods.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.yanhe.model.classification.ClassCode;
import org.yanhe.model.period.Period;

class WorkingRowTest {
  @Test
  void details_of_working_rows_have_labels() {
    WorkingRow labour = row("labour");

    assertThat(labour.detailLabel().orElseThrow().zh()).isEqualTo("劳动");
    assertThat(row("hardware").detailLabel().orElseThrow().en()).isEqualTo("Hardware");
    assertThat(row("recalled").detailLabel().orElseThrow().en()).isEqualTo("From memory");
    assertThat(row("3911").detailLabel()).isEmpty();
  }

  private static WorkingRow row(String detail) {
    return new WorkingRow(
        AccountStep.INCOME_SHARE,
        ClassCode.parse("C"),
        ClassCode.parse(detail),
        Period.year(2020),
        BigDecimal.ONE);
  }

  @Test
  void a_number_in_a_message_is_short() {
    assertThat(WorkingRow.brief(1234567.891)).isEqualTo("1234600");
    assertThat(WorkingRow.brief(0.1 + 0.2)).isEqualTo("0.3");
    assertThat(WorkingRow.brief(Double.NaN)).isEqualTo("NaN");
  }

  @Test
  void a_computed_value_has_15_digits_whatever_the_java_release_prints() {
    assertThat(WorkingRow.exact(2.0e-3)).isEqualByComparingTo("0.002");
    assertThat(WorkingRow.exact(1 / 3.0)).isEqualTo(new BigDecimal("0.333333333333333"));
  }
}
