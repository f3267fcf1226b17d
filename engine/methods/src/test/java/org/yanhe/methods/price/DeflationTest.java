package org.yanhe.methods.price;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.yanhe.model.figure.Figure;
import org.yanhe.model.figure.Reason;
import org.yanhe.model.period.Period;

class DeflationTest {

  @Test
  void value_over_price_is_volume_and_value_over_volume_is_price() {
    assertThat(Deflation.real(known("132"), known("110"))).isEqualTo(known("120"));
    assertThat(Deflation.implicitPrice(known("132"), known("120"))).isEqualTo(known("110"));
  }

  /** Revenue +8 % with a volume of +20 %: telecom prices fell by 10 %. */
  @Test
  void implicit_price_change_divides_growth_factors() {
    assertThat(Deflation.implicitPriceChange(known("8"), known("20")).number().orElseThrow())
        .isEqualByComparingTo("-10");
    assertThat(Deflation.realGrowth(known("8"), known("-10")).number().orElseThrow())
        .isEqualByComparingTo("20");
  }

  @Test
  void price_of_zero_or_below_deflates_nothing() {
    assertThat(Deflation.real(known("132"), known("0")))
        .isEqualTo(Figure.absent(Reason.NOT_APPLICABLE));
    assertThat(Deflation.realGrowth(known("5"), known("-100")))
        .isEqualTo(Figure.absent(Reason.NOT_APPLICABLE));
  }

  @Test
  void absent_figure_passes_its_reason_on_suppressed_first() {
    Figure suppressed = Figure.absent(Reason.SUPPRESSED);
    Figure late = Figure.absent(Reason.NOT_YET_PUBLISHED);

    assertThat(Deflation.real(late, known("0"))).isEqualTo(late);
    assertThat(Deflation.real(late, suppressed)).isEqualTo(suppressed);
    assertThat(Deflation.real(known("1"), late)).isEqualTo(late);
  }

  @Test
  void re_referencing_moves_the_level_and_keeps_the_changes() {
    NavigableMap<Period, BigDecimal> index = new TreeMap<>();
    index.put(Period.parse("2020-S1"), new BigDecimal("100"));
    index.put(Period.parse("2020-S2"), new BigDecimal("150"));
    index.put(Period.parse("2021-S1"), new BigDecimal("200"));

    NavigableMap<Period, BigDecimal> moved = Reference.to(index, Period.year(2020));

    assertThat(moved.values().stream().map(BigDecimal::intValueExact))
        .containsExactly(80, 120, 160);
    assertThatThrownBy(() -> Reference.to(index, Period.year(2021)))
        .hasMessage("Cannot re-reference to 2021: the index has 1 of its periods");
  }

  @Test
  void indices_with_the_previous_year_as_100_link_to_a_fixed_base() {
    NavigableMap<Period, BigDecimal> links = new TreeMap<>();
    links.put(Period.year(2021), new BigDecimal("125"));
    links.put(Period.year(2022), new BigDecimal("80"));

    NavigableMap<Period, BigDecimal> index = Reference.chained(links, Period.year(2021));

    assertThat(index.values().stream().map(BigDecimal::intValueExact)).containsExactly(80, 100, 80);
    assertThat(index.firstKey()).isEqualTo(Period.year(2020));
    links.put(Period.year(2024), new BigDecimal("100"));
    assertThatThrownBy(() -> Reference.chained(links, Period.year(2021)))
        .hasMessage("Cannot chain 2024: the link of 2023 is due (years without gaps)");
  }

  private static Figure known(String value) {
    return Figure.known(new BigDecimal(value));
  }
}
