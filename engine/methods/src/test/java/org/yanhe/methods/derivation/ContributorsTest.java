package org.yanhe.methods.derivation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.yanhe.methods.state.ByEntity;
import org.yanhe.methods.state.Rollup.Place;
import org.yanhe.model.figure.Figure;
import org.yanhe.model.indicator.Catalogue;
import org.yanhe.model.indicator.Formula;
import org.yanhe.model.indicator.Indicator;
import org.yanhe.model.indicator.IndicatorCode;

/** What respondents contribute to a figure adds up to it, however a dataset lies in time. */
class ContributorsTest {
  private static final String QUARTERS =
      "a 2021-Q1 K1 1, a 2021-Q2 K1 2, b 2021-Q2 K2 4, b 2021-Q3 L 8, a 2021-Q4 L 16,"
          + " b 2021-Q4 K1 32, a 2022-Q1 K2 64, b 2022-Q2 L 128";

  /** Who contributes how much to a figure. */
  static Map<String, BigDecimal> behind(
      Derivation.Dataset dataset, Indicator indicator, Place place) {
    return contributions(dataset, indicator).getOrDefault(place, Map.of());
  }

  static SortedMap<Place, Map<String, BigDecimal>> contributions(
      Derivation.Dataset dataset, Indicator indicator) {
    return contributions(dataset, indicator, place -> true);
  }

  private static SortedMap<Place, Map<String, BigDecimal>> contributions(
      Derivation.Dataset dataset, Indicator indicator, Predicate<Place> isSought) {
    Numbers<Place> places =
        new Numbers<>(
            Derivation.rows(indicator, (Formula.Base) indicator.formula(), Given.spine(), dataset)
                .keySet()
                .stream()
                .filter(isSought)
                .toList());
    SortedMap<Place, Map<String, BigDecimal>> all = new TreeMap<>();
    new Contributors(Given.spine(), dataset)
        .look(
            List.of(indicator),
            Contributors.Sought.of(places),
            ByEntity.Route.NONE,
            () ->
                (respondent, sums) -> {
                  for (int i = 0; i < sums.size(); i++) {
                    all.computeIfAbsent(places.cell(sums.cell(i)), p -> new HashMap<>())
                        .put(respondent, sums.amount(sums.cell(i)));
                  }
                });
    return all;
  }

  private static Catalogue catalogue(String additivity) {
    return Given.catalogue(
        BaseFiguresTest.SALES
            .replace("kind: base", "kind: base, by: kind, disclosure: respondents")
            .replace("period: additive", "period: " + additivity));
  }

  private static void assertAddsUp(String schema, String additivity, String rows) {
    Catalogue catalogue = catalogue(additivity);
    Indicator sales = catalogue.get(IndicatorCode.parse("sales"));
    Derivation.Dataset dataset = BaseFiguresTest.dataset(schema, catalogue, rows);
    Map<Place, BigDecimal> figures = new TreeMap<>();
    Derivation.compute(catalogue, Given.spine(), Map.of("rows", dataset), Map.of())
        .of(sales.code())
        .forEach((place, figure) -> put(figures, place, figure));

    Map<Place, BigDecimal> sums = new TreeMap<>();
    contributions(dataset, sales)
        .forEach(
            (place, amounts) ->
                sums.put(
                    place,
                    amounts.values().stream()
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .movePointLeft(8)
                        .stripTrailingZeros()));
    sums.keySet()
        .removeIf(place -> !Given.spine().frequencies().contains(place.period().frequency()));
    assertThat(sums).isEqualTo(figures).isNotEmpty();
  }

  private static void put(Map<Place, BigDecimal> figures, Place place, Figure figure) {
    figure.number().ifPresent(number -> figures.put(place, number.stripTrailingZeros()));
  }

  @Test
  void a_flow_counts_in_every_longer_period_that_is_complete() {
    assertAddsUp(BaseFiguresTest.POINT, "additive", QUARTERS);
  }

  @Test
  void what_lasts_counts_in_the_longer_periods_that_end_with_its_own() {
    assertAddsUp(BaseFiguresTest.POINT, "last", QUARTERS);
    assertAddsUp(
        BaseFiguresTest.POINT.replace("frequency: quarter", "frequency: quarter, cumulative: true"),
        "last",
        QUARTERS);
  }

  @Test
  void members_of_a_stock_count_from_their_first_day_on() {
    assertAddsUp(
        BaseFiguresTest.SPAN,
        "last",
        "a 2019-12 K1 1, b 2021-05 K2 2, b 2022-01 K2 -2, a 2022-12 L 9, b 2023-01 L 5");
  }

  @Test
  void as_reported_a_row_counts_in_its_own_place_alone() {
    assertAddsUp(
        BaseFiguresTest.POINT + "reach: as-reported\n",
        "additive",
        "a 2021-Q1 K1 1, city 2021-Q1 K1 5, city 2021 K2 9, b 2021-Q2 L 4, b 2022-Q1 L 4,"
            + " b 2022-Q2 L 5, outside 2021-Q1 K1 7, a 2022 K1 3");
  }

  @Property(tries = 200)
  void whichever_cells_are_looked_at_each_has_all_that_counts_for_it(
      @ForAll("rows") List<String> rows, @ForAll Random draw) {
    String all = String.join(", ", rows);
    Catalogue catalogue = catalogue("additive");
    Indicator sales = catalogue.get(IndicatorCode.parse("sales"));
    Derivation.Dataset dataset = BaseFiguresTest.dataset(BaseFiguresTest.POINT, catalogue, all);
    Set<Place> sought = new HashSet<>();
    SortedMap<Place, Map<String, BigDecimal>> of = contributions(dataset, sales);
    of.keySet().stream().filter(place -> draw.nextBoolean()).forEach(sought::add);

    assertAddsUp(BaseFiguresTest.POINT, "additive", all);
    SortedMap<Place, Map<String, BigDecimal>> wanted = new TreeMap<>(of);
    wanted.keySet().retainAll(sought);
    assertThat(contributions(dataset, sales, sought::contains)).isEqualTo(wanted);
  }

  /** Rows of counties, of the city itself and of no region; of classes and of those above them. */
  @Provide
  static Arbitrary<List<String>> rows() {
    return Combinators.combine(
            Arbitraries.of("a", "b", "city", "outside"),
            Arbitraries.of("2020-Q4", "2021-Q1", "2021-Q2", "2021-Q3", "2021-Q4", "2022-Q1"),
            Arbitraries.of("K1", "K2", "K", "L"),
            Arbitraries.integers().between(-99, 99))
        .as((region, quarter, kind, amount) -> String.join(" ", region, quarter, kind, "" + amount))
        .list()
        .ofMinSize(1)
        .ofMaxSize(40)
        .map(
            some ->
                Stream.concat(Stream.of("a 2020-Q4 K1 1", "b 2021-Q2 L 2"), some.stream())
                    .toList());
  }
}
