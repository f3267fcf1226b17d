package org.yanhe.methods.derivation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.yanhe.methods.state.Rollup.Place;
import org.yanhe.model.figure.Figure;
import org.yanhe.model.indicator.IndicatorCode;
import org.yanhe.model.period.Period;

/** Every kind of formula has figures at the levels and frequencies of its indicator alone. */
class PublishedFiguresTest {
  private static final List<String> SERIES =
      List.of(
          "kind: change, of: x",
          "kind: adjusted, of: x, method: x13",
          "kind: benchmarked, of: y, along: x, method: denton",
          "kind: chained, of: x, index: y, reference: 2018, as: volume",
          "kind: bilateral-index, values: x, quantities: y, formula: fisher, as: price, unit: 点");

  /** Four years of quarters and their sums, in the city and county a, with one class. */
  private static SortedMap<Place, Figure> levels() {
    SortedMap<Place, Figure> levels = new TreeMap<>();
    for (String region : List.of("city", "a")) {
      for (int quarter = 0; quarter < 16; quarter++) {
        Period period = Period.quarter(2017, 1).plus(quarter);
        levels.put(Given.place(region + " " + period + " K"), Given.figure("" + (100 + quarter)));
        levels.put(Given.place(region + " " + period), Given.figure("" + (100 + quarter % 4)));
      }
      for (int year = 2017; year < 2021; year++) {
        levels.put(Given.place(region + " " + year), Given.figure("" + (400 + year - 2017)));
        levels.put(Given.place(region + " " + year + " K"), Given.figure("" + (400 + year - 2017)));
      }
    }
    return levels;
  }

  private static SortedMap<Place, Figure> made(String formula) {
    Map<IndicatorCode, SortedMap<Place, Figure>> given =
        Map.of(IndicatorCode.parse("x"), levels(), IndicatorCode.parse("y"), levels());
    return Derivation.compute(
            Given.catalogue(
                "- {code: x, kind: account, method: supply-use, item: x}\n"
                    + "- {code: y, kind: account, method: supply-use, item: y}\n"
                    + "- {code: made, "
                    + formula
                    + "}"),
            Given.spine(),
            Map.of(),
            given)
        .of(IndicatorCode.parse("made"));
  }

  @Test
  void places_are_those_of_the_levels_and_frequencies() {
    for (String formula : SERIES) {
      assertThat(made(formula).keySet())
          .as(formula)
          .anyMatch(place -> place.region().text().equals("a"))
          .anyMatch(place -> place.region().text().equals("city"));
      assertThat(made(formula).values()).as(formula).anyMatch(Figure::isKnown);
      assertThat(made(formula + ", levels: [city]").keySet())
          .as(formula)
          .isNotEmpty()
          .allMatch(place -> place.region().text().equals("city"));
      assertThat(made(formula + ", frequencies: [quarter]").keySet())
          .as(formula)
          .isNotEmpty()
          .allMatch(place -> place.period().toString().contains("Q"));
    }
  }

  @Test
  void accounts_that_were_not_computed_and_datasets_that_were_not_read_have_no_figures() {
    assertThat(made("kind: account, method: supply-use, item: z")).isEmpty();
    assertThat(made("kind: base, dataset: rows, measure: count, unit: 家")).isEmpty();
  }
}
