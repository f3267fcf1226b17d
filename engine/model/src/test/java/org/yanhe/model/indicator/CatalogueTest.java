package org.yanhe.model.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yanhe.model.indicator.rule.CatalogueRules;
import org.yanhe.model.problem.Problem;
import org.yanhe.model.problem.Problems;
import org.yanhe.model.release.FrozenCatalogue;
import org.yanhe.model.source.DatasetSchema;
import org.yanhe.model.yaml.YamlFile;

class CatalogueTest {
  private static final String SCHEMA =
      """
      schema: 1
      dataset: sales
      label: sales
      grain: one sale
      columns:
        - {name: region, type: region, label: region}
        - {name: month, type: period, label: month}
        - {name: seller, type: text, label: seller}
        - {name: amount, type: decimal, unit: 元, label: amount}
        - {name: shipped, type: boolean, label: shipped}
      region: region
      time: {column: month, frequency: month}
      entity: seller
      """;

  private static final String HEAD =
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
      """;

  private final Problems problems = new Problems();

  private Catalogue read(String entries) {
    CatalogueReader reader = new CatalogueReader(problems);
    YamlFile.parse("c.yaml", HEAD + entries, problems).ifPresent(reader::add);
    return reader.catalogue();
  }

  private List<String> broken(String entries) {
    Catalogue catalogue = read(entries);
    DatasetSchema schema =
        YamlFile.parse("s.yaml", SCHEMA, problems).flatMap(DatasetSchema::read).orElseThrow();
    CatalogueRules.check(catalogue, Map.of("sales", schema), problems);
    return problems.sorted().stream().map(Problem::message).toList();
  }

  private static final String SALES =
      "  - {code: sales.total, kind: base, dataset: sales, measure: sum(amount), unit: 亿元,"
          + " additivity: {region: additive, period: additive}}\n";

  private static final String ADJUSTED =
      "  - {code: sales.adjusted, kind: adjusted, of: sales.total, method: x13, spring-festival:"
          + " {before: 20, during: 7, after: 20}, unit: 亿元}\n";

  @Test
  void a_sound_catalogue_has_no_problems_and_survives_freezing() {
    String entries =
        SALES
            + "  - {code: sales.shipped, kind: base, dataset: sales, measure: sum(amount), where:"
            + " shipped and amount > 0, unit: 亿元, by: seller}\n"
            + "  - {code: sales.shipped.share, kind: ratio, numerator: sales.shipped, denominator:"
            + " sales.total, per: 100, unit: '%'}\n"
            + "  - {code: sales.total.growth, kind: growth, of: sales.total, over: year, unit:"
            + " '%'}\n"
            + ADJUSTED
            + "  - {code: sales.adjusted.growth, kind: growth, of: sales.adjusted, over: period,"
            + " unit: '%'}\n"
            + "  - {code: plain, kind: adjusted, of: sales.total, method: tramo-seats, unit:"
            + " 亿元}\n";

    assertThat(broken(entries)).isEmpty();

    Catalogue catalogue = read(entries);
    Catalogue thawed = FrozenCatalogue.parse("indicators.json", FrozenCatalogue.bytes(catalogue));
    assertThat(thawed.all())
        .usingRecursiveFieldByFieldElementComparatorIgnoringFields("place")
        .isEqualTo(catalogue.all());
  }

  @Test
  void all_mistakes_are_told_at_once() {
    assertThat(
            broken(
                "  - {code: Sales, kind: base, dataset: sales, measure: sum(amount), unit: 亿元}\n"
                    + "  - {code: a, kind: bas, unit: 个}\n"
                    + "  - {code: b, kind: base, dataset: sales, measure: total(amount), unit:"
                    + " 亿元}\n"))
        .hasSize(3)
        .anyMatch(m -> m.startsWith("Invalid indicator code: 'Sales'"))
        .anyMatch(m -> m.startsWith("Invalid kind: 'bas'"))
        .anyMatch(m -> m.startsWith("Invalid measure: 'total' (count, sum, "));
  }

  @Test
  void a_mistake_does_not_hide_the_defaults_of_later_entries() {
    YamlFile.parse(
            "c.yaml",
            HEAD.replace("source: x", "source: {zh: 年鉴, en: Yearbook}")
                + "  - {code: a, kind: bas, unit: 个}\n"
                + SALES,
            problems)
        .map(new CatalogueReader(problems)::add)
        .ifPresent(
            reader ->
                assertThat(reader.catalogue().all())
                    .singleElement()
                    .extracting(i -> i.source().en())
                    .isEqualTo("Yearbook"));
    assertThat(problems.count()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "dataset: sale, measure: count, unit: 个 => dataset 'sale' has no schema",
        "dataset: sales, measure: sum(amuont), unit: 元 => Did you mean 'amount'?",
        "dataset: sales, measure: sum(seller), unit: 元 => needs a number, but column 'seller'",
        "dataset: sales, measure: count, where: amount = 'x', unit: 个 => a number with text 'x'",
        "dataset: sales, measure: count, where: seller, unit: 个 => stands alone",
        "dataset: sales, measure: count, where: sum(x, unit: 个 => Invalid condition",
        "dataset: sales, measure: sum(amount), unit: 个 => Write a multiple of '元'",
        "dataset: sales, measure: count, unit: 亿元 => Write a counting unit",
        "dataset: sales, measure: distinct(seller), unit: 家, additivity: {region: additive, period:"
            + " none} => of parts does not add up"
      })
  void each_rule_finds_its_mistake(String mistakeAndMessage) {
    List<String> parts = List.of(mistakeAndMessage.split(" => ", 2));
    String quoted = parts.get(0).replace("where: amount = 'x'", "where: \"amount = 'x'\"");

    assertThat(broken("  - {code: a, kind: base, " + quoted.replace("sum(x", "'sum(x'") + "}\n"))
        .singleElement()
        .asString()
        .contains(parts.get(1));
  }

  @Test
  void a_cycle_is_named() {
    assertThat(
            broken(
                """
                  - {code: a, kind: cumulative, of: b, unit: 个}
                  - {code: b, kind: cumulative, of: a, unit: 个}
                """))
        .hasSize(2)
        .anyMatch(m -> m.contains("it is computed from itself (a <- b <- a)"));
  }

  @Test
  void an_unknown_input_is_named_with_what_is_near() {
    assertThat(
            broken(SALES + "  - {code: g, kind: growth, of: sales.totl, over: year, unit: '%'}\n"))
        .singleElement()
        .asString()
        .contains("'sales.totl', which is not in the catalogue")
        .endsWith("Did you mean 'sales.total'?");
  }

  @Test
  void growth_of_the_same_units_needs_last_years_column() {
    assertThat(
            broken(
                SALES
                    + "  - {code: g, kind: growth, of: sales.total, over: year, basis: same-unit,"
                    + " unit: '%'}\n"))
        .singleElement()
        .asString()
        .contains("Name it with 'last-year-of' in the schema");
  }

  @Test
  void growth_over_the_period_before_needs_a_series_without_season() {
    assertThat(
            broken(
                SALES + "  - {code: g, kind: growth, of: sales.total, over: period, unit: '%'}\n"))
        .singleElement()
        .asString()
        .contains("needs a series without season, and 'sales.total' has one")
        .endsWith("Add an indicator of kind adjusted and name it.");
  }

  @Test
  void a_stock_has_growth_over_the_period_before_but_a_cumulative_flow_has_none() {
    String stock = SALES.replace("period: additive", "period: last");
    String cumulative =
        "  - {code: c, kind: cumulative, of: sales.total, unit: 亿元, additivity: {region: none,"
            + " period: last}}\n";

    assertThat(
            broken(
                stock + "  - {code: g, kind: growth, of: sales.total, over: period, unit: '%'}\n"))
        .isEmpty();
    assertThat(
            broken(
                SALES
                    + cumulative
                    + "  - {code: g, kind: growth, of: c, over: period, unit: '%'}\n"))
        .singleElement()
        .asString()
        .contains("'c' has one");
  }

  @Test
  void what_is_adjusted_is_a_flow() {
    assertThat(broken(SALES.replace("period: additive", "period: last") + ADJUSTED))
        .singleElement()
        .asString()
        .contains("needs a flow, and 'sales.total' does not add up over periods");
  }

  @Test
  void windows_of_spring_festival_go_together() {
    assertThat(broken(SALES + ADJUSTED.replace("during: 7", "during: 0")))
        .containsExactly(
            "Invalid days of Spring Festival: '20, 0, 20' (1 to 40 before, during and after)");
  }

  @Test
  void inputs_come_before_what_is_made_from_them() {
    Catalogue catalogue =
        read("  - {code: g, kind: growth, of: sales.total, over: year, unit: '%'}\n" + SALES);

    assertThat(catalogue.inOrderOfComputation())
        .extracting(i -> i.code().text())
        .containsExactly("sales.total", "g");
    assertThatThrownBy(() -> catalogue.get(IndicatorCode.parse("x")))
        .hasMessage("Invalid indicator: 'x' (unknown)");
  }
}
