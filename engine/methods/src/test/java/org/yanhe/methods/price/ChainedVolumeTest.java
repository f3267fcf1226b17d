package org.yanhe.methods.price;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.yanhe.model.period.Frequency;
import org.yanhe.model.period.Period;

class ChainedVolumeTest {
  private static final BigDecimal TOLERANCE = new BigDecimal("1E-24");

  /**
   * Two products over three years, checked by hand: prices 2, 3 → 4, 2 → 5, 1 and quantities 10, 10
   * → 12, 20 → 15, 30. Links 84/50 and 120/88, so 2021 is 84 and 2022 is 84 · 120/88.
   */
  private static final ChainedVolume BY_HAND =
      ChainedVolume.of(
          List.of(yearly("a", "20 48 75", "10 12 15"), yearly("b", "30 40 30", "10 20 30")), 2020);

  @Test
  void years_are_valued_at_prices_of_the_year_before_and_linked() {
    assertThat(BY_HAND.total(Period.year(2020))).isEqualByComparingTo("50");
    assertThat(BY_HAND.total(Period.year(2021))).isEqualByComparingTo("84");
    assertThat(BY_HAND.total(Period.year(2022)))
        .isCloseTo(new BigDecimal("114.545454545454545454545454545"), within(TOLERANCE));
  }

  @Test
  void components_add_up_only_in_the_reference_year_and_the_next() {
    assertThat(BY_HAND.discrepancy(Period.year(2020))).isZero();
    assertThat(BY_HAND.discrepancy(Period.year(2021)))
        .isCloseTo(BigDecimal.ZERO, within(TOLERANCE));
    assertThat(BY_HAND.parts(Period.year(2022)))
        .containsEntry("a", new BigDecimal("30"))
        .containsEntry("b", new BigDecimal("90"));
    assertThat(BY_HAND.discrepancy(Period.year(2022)))
        .isCloseTo(new BigDecimal("-5.454545454545454545454545455"), within(TOLERANCE));
  }

  /** At prices of 2021, a rises by 12 and b by 20 on 88. */
  @Test
  void contributions_are_increments_at_prices_of_the_year_before() {
    Map<String, BigDecimal> pulls = BY_HAND.contributions(Period.year(2021), Period.year(2022));

    assertThat(pulls.get("a"))
        .isCloseTo(new BigDecimal("13.636363636363636363636363636"), within(TOLERANCE));
    assertThat(pulls.get("b"))
        .isCloseTo(new BigDecimal("22.727272727272727272727272727"), within(TOLERANCE));
  }

  @Test
  void implicit_price_is_value_over_volume() {
    assertThat(BY_HAND.implicitPrice(Period.year(2021)))
        .isCloseTo(new BigDecimal("104.761904761904761904761904762"), within(TOLERANCE));
  }

  @Test
  void re_referencing_keeps_growth_and_moves_money() {
    ChainedVolume moved = BY_HAND.rereferenced(2022);

    assertThat(moved.total(Period.year(2022))).isEqualByComparingTo("105");
    assertThat(moved.growth(Period.year(2020), Period.year(2021)))
        .isCloseTo(new BigDecimal("68"), within(TOLERANCE));
  }

  @Test
  void deflated_component_has_its_value_over_its_price_as_volume() {
    Map<Period, BigDecimal> value = Map.of(Period.year(2020), new BigDecimal("50"));
    Map<Period, BigDecimal> index = Map.of(Period.year(2020), new BigDecimal("125"));

    assertThat(Component.deflated("a", value, index).volume().values())
        .containsExactly(new BigDecimal("40"));
    assertThatThrownBy(() -> Component.deflated("a", value, Map.of()))
        .hasMessage("Cannot deflate component 'a' in 2020: price index 'null' (above zero)");
  }

  @Test
  void incomplete_year_is_refused() {
    Component half = new Component("a", quarters(List.of(one())), quarters(List.of(one())));

    assertThatThrownBy(() -> ChainedVolume.of(List.of(half), 2020))
        .hasMessage("Cannot chain component 'a': it needs every quarter from 2020-Q1 to 2020-Q4");
    assertThatThrownBy(() -> BY_HAND.rereferenced(2019))
        .hasMessage("Cannot chain to money of 2019: the data cover 2020 to 2022");
  }

  @Property(tries = 50)
  void quarters_add_up_to_the_year_and_contributions_to_growth(
      @ForAll @Size(48) List<@BigRange(min = "1", max = "900") BigDecimal> numbers) {
    ChainedVolume chained =
        ChainedVolume.of(
            List.of(
                new Component(
                    "a", quarters(numbers.subList(0, 12)), quarters(numbers.subList(12, 24))),
                new Component(
                    "b", quarters(numbers.subList(24, 36)), quarters(numbers.subList(36, 48)))),
            2021);

    for (int year = 2020; year <= 2022; year++) {
      assertThat(
              sum(Period.year(year).parts(Frequency.QUARTER).stream().map(chained::total).toList()))
          .isCloseTo(chained.total(Period.year(year)), within(TOLERANCE));
    }
    List<Period> periods = new ArrayList<>(quarters(numbers.subList(0, 12)).keySet());
    for (Period from : periods) {
      for (Period to : periods) {
        if (to.compareTo(from) > 0 && to.year() - from.year() <= 1) {
          assertThat(sum(List.copyOf(chained.contributions(from, to).values())))
              .isEqualByComparingTo(chained.growth(from, to));
        }
      }
    }
  }

  private static BigDecimal sum(List<BigDecimal> numbers) {
    return numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static BigDecimal one() {
    return BigDecimal.ONE;
  }

  private static NavigableMap<Period, BigDecimal> quarters(List<BigDecimal> numbers) {
    NavigableMap<Period, BigDecimal> series = new TreeMap<>();
    for (BigDecimal number : numbers) {
      series.put(Period.quarter(2020, 1).plus(series.size()), number);
    }
    return series;
  }

  private static Component yearly(String name, String values, String volumes) {
    return new Component(name, years(values), years(volumes));
  }

  private static NavigableMap<Period, BigDecimal> years(String numbers) {
    NavigableMap<Period, BigDecimal> series = new TreeMap<>();
    for (String number : numbers.split(" ", -1)) {
      series.put(Period.year(2020 + series.size()), new BigDecimal(number));
    }
    return series;
  }
}
