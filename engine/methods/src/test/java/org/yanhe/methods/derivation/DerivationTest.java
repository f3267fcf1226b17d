package org.yanhe.methods.derivation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yanhe.methods.state.Cube;
import org.yanhe.methods.state.DistinctState;
import org.yanhe.methods.state.EntityState;
import org.yanhe.methods.state.Rollup.Place;
import org.yanhe.methods.state.Slot;
import org.yanhe.methods.state.State;
import org.yanhe.methods.state.TotalState;
import org.yanhe.model.classification.ClassCode;
import org.yanhe.model.classification.CodeLists;
import org.yanhe.model.figure.Figure;
import org.yanhe.model.indicator.Catalogue;
import org.yanhe.model.indicator.CatalogueReader;
import org.yanhe.model.indicator.Formula;
import org.yanhe.model.indicator.Indicator;
import org.yanhe.model.indicator.IndicatorCode;
import org.yanhe.model.indicator.rule.CatalogueRules;
import org.yanhe.model.period.Frequency;
import org.yanhe.model.period.Period;
import org.yanhe.model.problem.Problems;
import org.yanhe.model.region.Region;
import org.yanhe.model.region.RegionCode;
import org.yanhe.model.region.Regions;
import org.yanhe.model.source.DatasetSchema;
import org.yanhe.model.text.Label;
import org.yanhe.model.yaml.YamlFile;

/** A city of two counties, small enough to check by hand. */
class DerivationTest {
  private static final String SALES =
      """
      schema: 1
      dataset: sales
      label: sales
      grain: one return
      columns:
        - {name: region, type: region, label: region}
        - {name: quarter, type: period, label: quarter}
        - {name: seller, type: text, label: seller}
        - {name: kind, type: code, label: kind}
        - {name: amount, type: decimal, unit: 元, label: amount}
        - {name: amount_last_year, type: decimal, unit: 元, last-year-of: amount, label: last}
      region: region
      time: {column: quarter, frequency: quarter}
      entity: seller
      """;

  private static final String CATALOGUE =
      """
      schema: 1
      topic: trade
      label: trade
      defaults:
        label: x
        definition: x
        decimals: 2
        nulls: zero
        disclosure: open
        source: x
        additivity: {region: none, period: none}
      indicators:
        - {code: sales, kind: base, dataset: sales, measure: sum(amount), unit: 万元, by: kind}
        - {code: sellers, kind: base, dataset: sales, measure: distinct(seller), unit: 家}
        - {code: per-seller, kind: ratio, numerator: sales, denominator: sellers, unit: 元/人}
        - {code: per-mean, kind: ratio, numerator: sales, denominator: sellers, denominator-at: mean-of-year, unit: 元/人}
        - {code: growth, kind: growth, of: sales, over: year, unit: "%"}
        - {code: growth-same, kind: growth, of: sales, over: year, basis: same-unit, unit: "%"}
        - {code: share, kind: share, of: sales, within: class, unit: "%"}
        - {code: share-of-city, kind: share, of: sales, within: region, unit: "%"}
        - {code: cumulative, kind: cumulative, of: sales, unit: 万元}
        - {code: quotient, kind: location-quotient, part: sellers, total: sales, unit: 倍}
      """;

  private final Problems problems = new Problems();
  private final DatasetSchema schema =
      YamlFile.parse("s.yaml", SALES, problems).flatMap(DatasetSchema::read).orElseThrow();
  private final Catalogue catalogue = catalogue();
  private final Cube cube = new Cube(Atoms.of(catalogue, schema));

  private Catalogue catalogue() {
    CatalogueReader reader = new CatalogueReader(problems);
    YamlFile.parse("c.yaml", CATALOGUE, problems).ifPresent(reader::add);
    Catalogue read = reader.catalogue();
    CatalogueRules.check(read, Map.of("sales", schema), CodeLists.none(), problems);
    problems.stopIfAny();
    return read;
  }

  private void row(String region, String quarter, String seller, String kind, int now, int last) {
    cube.saw(quarter);
    for (int i = 0; i < cube.atoms().size(); i++) {
      var atom = cube.atoms().get(i);
      boolean current = !atom.column().equals("amount_last_year");
      if (atom.where().isEmpty() || last > 0) {
        String value = atom.by().isEmpty() ? "" : kind;
        State state = cube.state(new Slot(atom.by(), region, quarter, value), i);
        BigDecimal amount = BigDecimal.valueOf(current ? now : last).movePointRight(4);
        switch (atom.kind()) {
          case TOTAL -> ((TotalState) state).add(amount);
          case DISTINCT -> ((DistinctState) state).add(seller);
          case PER_ENTITY -> ((EntityState) state).add(seller, amount);
          default -> throw new IllegalStateException();
        }
      }
    }
  }

  private Figures figures() {
    row("1", "2021-Q1", "a", "goods", 10, 0);
    row("2", "2021-Q1", "b", "goods", 20, 0);
    row("1", "2022-Q1", "a", "goods", 15, 10);
    row("1", "2022-Q1", "b", "services", 5, 0);
    row("2", "2022-Q1", "b", "goods", 20, 20);
    row("1", "2022-Q2", "a", "goods", 7, 0);
    return Derivation.compute(
        catalogue,
        spine(),
        Map.of("sales", new Derivation.Dataset(schema, cube, (column, code) -> List.of())),
        Map.of());
  }

  private static Spine spine() {
    Regions regions =
        new Regions(List.of(region("city", ""), region("1", "city"), region("2", "city")));
    return new Spine(
        regions,
        Period.year(2021),
        Period.parse("2022-Q3"),
        List.of(Frequency.YEAR, Frequency.HALF_YEAR, Frequency.QUARTER),
        LocalDate.of(2022, 9, 1));
  }

  private static Region region(String code, String parent) {
    String level = parent.isEmpty() ? "city" : "county";
    return new Region(RegionCode.parse(code), level, Label.same(code), parent);
  }

  private static String at(Figures figures, String code, String region, String period, String c) {
    Figure figure =
        figures.at(
            IndicatorCode.parse(code),
            new Place(RegionCode.parse(region), Period.parse(period), ClassCode.parse(c)));
    return figure.match(
        v -> v.setScale(2, RoundingMode.HALF_UP).toPlainString(), reason -> reason.name());
  }

  private static String at(Figures figures, String code, String region, String period) {
    return at(figures, code, region, period, "_T");
  }

  @Test
  void counties_and_classes_add_up_to_the_city() {
    Figures f = figures();

    assertThat(at(f, "sales", "city", "2022-Q1")).isEqualTo("40.00");
    assertThat(at(f, "sales", "1", "2022-Q1")).isEqualTo("20.00");
    assertThat(at(f, "sales", "city", "2022-Q1", "goods")).isEqualTo("35.00");
    assertThat(at(f, "sales", "2", "2022-Q1", "services")).isEqualTo("0.00");
  }

  @Test
  void a_seller_in_two_counties_counts_once_in_the_city() {
    Figures f = figures();

    assertThat(at(f, "sellers", "1", "2022-Q1")).isEqualTo("2.00");
    assertThat(at(f, "sellers", "2", "2022-Q1")).isEqualTo("1.00");
    assertThat(at(f, "sellers", "city", "2022-Q1")).isEqualTo("2.00");
    assertThat(at(f, "per-seller", "city", "2022-Q1")).isEqualTo("20.00");
  }

  /** As gross regional product per person divides by the mean of two ends of a year (NBS). */
  @Test
  void the_mean_of_a_year_is_that_of_the_period_and_the_same_one_a_year_before() {
    Figures f = figures();

    assertThat(at(f, "sellers", "1", "2021-Q1")).isEqualTo("1.00");
    assertThat(at(f, "sellers", "1", "2022-Q1")).isEqualTo("2.00");
    assertThat(at(f, "per-mean", "1", "2022-Q1")).isEqualTo("13.33");
    assertThat(at(f, "per-mean", "1", "2021-Q1")).isNotEqualTo("10.00");
  }

  @Test
  void growth_of_the_same_units_leaves_newcomers_out() {
    Figures f = figures();

    assertThat(at(f, "growth", "city", "2022-Q1")).isEqualTo("33.33");
    assertThat(at(f, "growth-same", "city", "2022-Q1")).isEqualTo("16.67");
    assertThat(at(f, "growth-same", "1", "2022-Q1")).isEqualTo("50.00");
  }

  @Test
  void shares_are_of_the_whole_they_name() {
    Figures f = figures();

    assertThat(at(f, "share", "city", "2022-Q1", "goods")).isEqualTo("87.50");
    assertThat(at(f, "share-of-city", "1", "2022-Q1")).isEqualTo("50.00");
    assertThat(at(f, "share-of-city", "city", "2022-Q1")).isEqualTo("NOT_APPLICABLE");
    assertThat(at(f, "quotient", "1", "2022-Q1")).isEqualTo("2.00");
  }

  @Test
  void longer_periods_exist_only_when_every_part_was_delivered() {
    Figures f = figures();

    assertThat(at(f, "sales", "city", "2022-S1")).isEqualTo("47.00");
    assertThat(at(f, "cumulative", "city", "2022-Q2")).isEqualTo("47.00");
    assertThat(f.of(IndicatorCode.parse("sales")).keySet())
        .noneMatch(place -> place.period().equals(Period.year(2022)));
    assertThat(at(f, "sales", "city", "2021-S1")).isEqualTo("NOT_REPORTED");
  }

  @Test
  void every_gap_has_its_reason() {
    Figures f = figures();

    assertThat(at(f, "sales", "2", "2022-Q2")).as("covered, no row means none").isEqualTo("0.00");
    assertThat(at(f, "sales", "1", "2021-Q3")).as("not delivered").isEqualTo("NOT_REPORTED");
    assertThat(at(f, "sales", "1", "2022-Q3")).as("not over").isEqualTo("NOT_YET_PUBLISHED");
    assertThat(at(f, "growth", "2", "2022-Q2")).as("no base").isEqualTo("NOT_REPORTED");
  }

  /** Three sales of which two were made by sellers who told last year's themselves. */
  @Test
  void rows_and_returns_behind_a_figure_are_counted_at_every_level() {
    figures();
    Indicator sales = catalogue.get(IndicatorCode.parse("sales"));
    Formula.Base base = (Formula.Base) sales.formula();
    Derivation.Dataset dataset = new Derivation.Dataset(schema, cube, (column, code) -> List.of());
    Place quarter = new Place(RegionCode.parse("city"), Period.parse("2022-Q1"), ClassCode.TOTAL);

    assertThat(Derivation.rows(sales, base, spine(), dataset))
        .containsEntry(quarter, 3L)
        .containsEntry(new Place(quarter.region(), quarter.period(), ClassCode.parse("goods")), 2L)
        .containsEntry(quarter.in(Period.parse("2022-S1")), 4L);
    assertThat(Derivation.sameUnits(sales, spine(), dataset))
        .containsEntry(quarter, 2L)
        .containsEntry(new Place(RegionCode.parse("1"), quarter.period(), ClassCode.TOTAL), 1L);
    assertThat(Derivation.returned(base, dataset, n -> true))
        .as("none are kept of open figures")
        .isEmpty();
  }

  @Test
  void regions_and_classes_with_rows_of_their_own_beside_their_parts_are_rests() {
    Formula.Base base = (Formula.Base) catalogue.get(IndicatorCode.parse("sales")).formula();
    Derivation.Dataset dataset =
        new Derivation.Dataset(
            schema,
            cube,
            (column, code) ->
                code.text().equals("books") ? List.of(ClassCode.parse("goods")) : List.of());
    row("1", "2022-Q1", "a", "books", 1, 0);
    row("2", "2022-Q1", "a", "services", 1, 0);
    assertThat(Derivation.rests(base, spine(), dataset)).isEmpty();

    row("city", "2022-Q1", "a", "goods", 1, 0);
    assertThat(Derivation.rests(base, spine(), dataset)).containsExactly("city", "goods");

    row("1", "2022-Q1", "a", "", 1, 0);
    assertThat(Derivation.rests(base, spine(), dataset)).containsExactly("_T", "city", "goods");
  }
}
