package org.yanhe.methods.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yanhe.model.period.Period;
import org.yanhe.model.unit.Unit;

class ParametersTest {
  private static Parameter parameter(String name, int from, String value) {
    ParameterName parsed = ParameterName.parse(name);
    return new Parameter(
        parsed, Period.year(from), new BigDecimal(value), parsed.unit(), "assumption");
  }

  @Test
  void a_value_is_in_force_until_the_next_one() {
    Parameters parameters =
        new Parameters(List.of(parameter("return", 2010, "6"), parameter("return", 2005, "8")));

    assertThat(parameters.at(ParameterName.RETURN, 2009)).isEqualTo(0.08);
    assertThat(parameters.at(ParameterName.RETURN, 2010)).isEqualTo(0.06);
    assertThat(parameters.find(ParameterName.RETURN, 2004)).isEmpty();
  }

  @Test
  void only_percentages_become_fractions() {
    Parameters parameters =
        new Parameters(
            List.of(parameter("life.hardware", 2000, "4"), parameter("base-share", 2000, "5")));

    assertThat(parameters.at(ParameterName.HARDWARE_LIFE, 2000)).isEqualTo(4);
    assertThat(parameters.at(ParameterName.BASE_SHARE, 2000)).isEqualTo(0.05);
  }

  @Test
  void a_value_outside_its_range_is_refused() {
    assertThatThrownBy(() -> parameter("depreciation.hardware", 2000, "131"))
        .hasMessage("Invalid value of parameter depreciation.hardware: '131' (0 to 100 %)");
  }

  @Test
  void a_rate_in_another_unit_is_refused() {
    assertThatThrownBy(
            () ->
                new Parameter(
                    ParameterName.RETURN,
                    Period.year(2000),
                    BigDecimal.ONE,
                    Unit.parse("年"),
                    "assumption"))
        .hasMessage("Invalid unit of parameter return: '年' (%)");
  }

  @Test
  void a_value_without_a_source_is_refused() {
    assertThatThrownBy(
            () ->
                new Parameter(
                    ParameterName.RETURN,
                    Period.year(2000),
                    BigDecimal.ONE,
                    ParameterName.RETURN.unit(),
                    " "))
        .hasMessage("Invalid source of parameter return: '' (a source or 'assumption')");
  }

  @Test
  void two_values_from_the_same_year_are_refused() {
    assertThatThrownBy(
            () ->
                new Parameters(
                    List.of(parameter("return", 2005, "6"), parameter("return", 2005, "8"))))
        .hasMessage("Invalid parameters: 'return' (given twice from 2005)");
  }

  @Test
  void every_item_step_and_parameter_has_its_own_code_a_label_and_a_unit() {
    Set<String> codes = new HashSet<>();
    for (Step[] steps :
        List.<Step[]>of(AccountItem.values(), AccountStep.values(), ParameterName.values())) {
      for (Step step : steps) {
        assertThat(codes.add(step.code())).as(step.code()).isTrue();
        assertThat(step.label().zh()).isNotEqualTo(step.label().en());
        assertThat(step.unit()).isNotNull();
      }
    }
    for (AccountItem item : AccountItem.values()) {
      assertThat(AccountItem.parse(item.code())).isEqualTo(item);
    }
    for (ParameterName name : ParameterName.values()) {
      assertThat(ParameterName.parse(name.code())).isEqualTo(name);
    }
  }
}
