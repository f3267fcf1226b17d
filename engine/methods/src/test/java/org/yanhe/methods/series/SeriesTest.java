package org.yanhe.methods.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.yanhe.model.period.Period;

class SeriesTest {

  @Test
  void decimals_go_in_and_come_out_unchanged() {
    NavigableMap<Period, BigDecimal> figures = new TreeMap<>();
    figures.put(Period.parse("2021-12"), new BigDecimal("0.1"));
    figures.put(Period.parse("2022-01"), new BigDecimal("123456.789"));

    Series series = Series.of(figures);

    assertThat(series.end()).isEqualTo(Period.parse("2022-01"));
    assertThat(series.decimals().get(Period.parse("2021-12"))).isEqualByComparingTo("0.1");
    assertThat(series.decimals().get(Period.parse("2022-01"))).isEqualByComparingTo("123456.789");
  }

  @Test
  void library_keeps_periods_of_every_frequency() {
    for (String start : new String[] {"2021", "2021-S2", "2021-Q3", "2021-11"}) {
      Series series = Given.numbers(start, "1 2 3");

      assertThat(Jdemetra.series(Jdemetra.data(series), series.frequency())).isEqualTo(series);
    }
  }

  @Test
  void gap_and_missing_number_are_refused() {
    NavigableMap<Period, BigDecimal> gap = new TreeMap<>();
    gap.put(Period.parse("2021-Q1"), BigDecimal.ONE);
    gap.put(Period.parse("2021-Q3"), BigDecimal.ONE);

    assertThatThrownBy(() -> Series.of(gap))
        .hasMessage("Invalid series: 2021-Q3 where 2021-Q2 is due (no gaps)");
    assertThatThrownBy(() -> Series.of(Period.year(2020), 1, Double.NaN))
        .hasMessage("Invalid series: 'NaN' in 2021 (a finite number)");
    assertThatThrownBy(() -> Series.of(Period.year(2020), 1).at(Period.year(2021)))
        .hasMessage("Cannot read 2021: the series runs from 2020 to 2020");
  }
}
