package org.yanhe.model.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yanhe.model.classification.Code;
import org.yanhe.model.classification.CodeList;
import org.yanhe.model.classification.CodeLists;
import org.yanhe.model.indicator.rule.CatalogueRules;
import org.yanhe.model.problem.Problem;
import org.yanhe.model.problem.Problems;
import org.yanhe.model.release.FrozenCatalogue;
import org.yanhe.model.source.DatasetSchema;
import org.yanhe.model.text.Label;
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
        - {name: channel, type: code, codes: channels, label: channel}
        - {name: branch, type: code, codes: branches, label: branch}
      region: region
      time: {column: month, frequency: month}
      entity: seller
      """;

  private static final String SHOPS =
      """
      schema: 1
      dataset: shops
      label: shops
      grain: one shop
      columns:
        - {name: region, type: region, label: region}
        - {name: seller, type: text, label: seller}
        - {name: area, type: decimal, unit: 平方公里, label: area}
        - {name: opened, type: date, label: opened}
        - {name: closed, type: date, label: closed}
      region: region
      time: {from: opened, to: closed}
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
    CatalogueRules.check(
        catalogue, Map.of("sales", schema(SCHEMA), "shops", schema(SHOPS)), CODES, problems);
    return problems.sorted().stream().map(Problem::message).toList();
  }

  private DatasetSchema schema(String text) {
    return YamlFile.parse("s.yaml", text, problems).flatMap(DatasetSchema::read).orElseThrow();
  }

  private static final CodeLists CODES =
      new CodeLists(
          List.of(
              new CodeList("channels", List.of(code("web", ""), code("shop", ""))),
              new CodeList("branches", List.of(code("g", ""), within("g1", "g"))),
              new CodeList(CodeLists.REGIONS, List.of(code("610600", "city")))),
          List.of(),
          Map.of());

  private static Code code(String text, String level) {
    return new Code(text, level, Label.same(text), "", LocalDate.MIN, LocalDate.MAX);
  }

  private static Code within(String text, String parent) {
    return new Code(text, "", Label.same(text), parent, LocalDate.MIN, LocalDate.MAX);
  }

  private static final String BY_CLASS =
      "  - {code: by, kind: base, dataset: sales, measure: sum(amount), by: channel, unit: 亿元}\n"
          + "  - {code: nested, kind: base, dataset: sales, measure: sum(amount), by: branch, unit:"
          + " 亿元}\n";

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
            + " 亿元, working-days: china}\n"
            + BY_CLASS
            + "  - {code: since, kind: compound-growth, of: sales.total, since: 2019, unit: '%'}\n"
            + "  - {code: base, kind: base-effect, of: sales.total, as: carry-over, unit: 百分点}\n"
            + "  - {code: to-date, kind: cumulative, of: sales.total, january-february: merged,"
            + " unit: 亿元}\n"
            + "  - {code: pull, kind: chained, of: nested, index: nested, reference: 2020, classes:"
            + " [g], as: contribution, unit: 百分点}\n"
            + "  - {code: prices, kind: bilateral-index, values: by, quantities: by, formula:"
            + " tornqvist, as: price, unit: 点}\n";

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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "kind: compound-growth, of: sales.total, since: 2019, unit: 个 => Write '%'",
        "kind: compound-growth, of: sales.total, since: long ago, unit: '%' => Invalid year",
        "kind: base-effect, of: sales.total, as: two-years, unit: '%' => Write '百分点'",
        "kind: base-effect, of: sales.total, as: low, unit: 百分点 => two-years, carry-over, fresh",
        "kind: growth, of: sales.total, over: two-years, january-february: together, unit: '%' =>"
            + " applies to growth over a year",
        "kind: chained, of: sales.total, index: sales.total, reference: 2020, as: volume, unit: 亿元"
            + " => 'sales.total' has no classes. Give it 'by'",
        "kind: bilateral-index, values: by, quantities: by, formula: fisher, as: price, unit: '%'"
            + " => the unit of an index such as '点'",
        "kind: bilateral-index, values: by, quantities: by, formula: fishy, as: price, unit: 点 =>"
            + " Did you mean 'fisher'?",
        "kind: chained, of: by, index: by, reference: 2020, classes: [shopp], as: volume, unit: 亿元"
            + " => class 'shopp' is not in code list 'channels'",
        "kind: chained, of: nested, index: nested, reference: 2020, as: volume, unit: 亿元 => code"
            + " list 'branches' holds classes within classes"
      })
  void growth_and_prices_are_checked_before_anything_runs(String mistakeAndMessage) {
    List<String> parts = List.of(mistakeAndMessage.split(" => ", 2));

    assertThat(broken(SALES + BY_CLASS + "  - {code: a, " + parts.get(0) + "}\n"))
        .anySatisfy(problem -> assertThat(problem).contains(parts.get(1)));
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
        .contains("needs a series without season, and 'sales.total' is not adjusted")
        .endsWith("Add an indicator of kind adjusted and name it.");
  }

  @Test
  void a_stock_has_no_growth_over_the_period_before() {
    assertThat(
            broken(
                SALES.replace("period: additive", "period: last")
                    + "  - {code: g, kind: growth, of: sales.total, over: period, unit: '%'}\n"))
        .singleElement()
        .asString()
        .contains("'sales.total' is not adjusted");
  }

  @Test
  void a_cumulative_flow_has_no_growth_over_the_period_before() {
    assertThat(
            broken(
                SALES
                    + "  - {code: c, kind: cumulative, of: sales.total, unit: 亿元, additivity:"
                    + " {region: none, period: last}}\n"
                    + "  - {code: g, kind: growth, of: c, over: period, unit: '%'}\n"))
        .singleElement()
        .asString()
        .contains("'c' is not adjusted");
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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "distinct(seller), unit: 户 => 'distinct(seller)' cannot be kept of dataset 'shops'",
        "median(area), unit: 平方公里 => Write count or sum(column)",
        "'top-share(3, area, seller)', unit: '%' => a stock whose members come and go"
      })
  void a_stock_is_only_counted_and_summed(String measureAndMessage) {
    List<String> parts = List.of(measureAndMessage.split(" => ", 2));

    assertThat(broken("  - {code: a, kind: base, dataset: shops, measure: " + parts.get(0) + "}\n"))
        .singleElement()
        .asString()
        .contains(parts.get(1));
  }

  @Test
  void a_condition_names_codes_of_the_list_only() {
    String entry =
        "  - {code: a, kind: base, dataset: sales, measure: count, unit: 个, where: \"%s\"}\n";

    assertThat(broken(entry.formatted("channel in ('web', 'shp')")))
        .containsExactly(
            "Invalid indicator 'a': its condition compares column 'channel' with 'shp', which is"
                + " not in code list 'channels'. Write one of its codes. Did you mean 'shop'?");
    assertThat(broken(entry.formatted("starts(channel, 'x')"))).hasSize(2);
    assertThat(broken(entry.formatted("not channel = 'web' or seller = 'anyone'"))).hasSize(2);
  }

  @Test
  void a_level_that_no_region_has_is_told() {
    assertThat(broken(SALES.replace("unit:", "levels: [cty], unit:")))
        .containsExactly(
            "Invalid indicator 'sales.total': no region is of level 'cty' (there are city). Mend"
                + " 'levels'. Did you mean 'city'?");
  }

  @Test
  void nothing_is_published_more_often_than_what_it_is_made_from() {
    String yearly = SALES.replace("unit:", "frequencies: [year], unit:");
    String growth =
        "  - {code: g, kind: growth, of: sales.total, over: year, unit: '%', frequencies: [year,"
            + " month]}\n";

    assertThat(broken(SALES + growth)).isEmpty();
    assertThat(broken(yearly + growth))
        .singleElement()
        .asString()
        .contains("it is published by month, but 'sales.total', which it is made from, is not");
  }

  @Test
  void a_share_within_classes_needs_classes() {
    String share = "  - {code: s, kind: share, of: sales.total, within: class, unit: '%'}\n";

    assertThat(broken(SALES.replace("unit:", "by: channel, unit:") + share)).isEmpty();
    assertThat(broken(SALES + share))
        .singleElement()
        .asString()
        .endsWith("Give it 'by', or write within: region.");
  }

  @Test
  void percent_is_per_hundred() {
    String ratio =
        "  - {code: r, kind: ratio, numerator: sales.total, denominator: sales.total, unit: '%'}\n";

    assertThat(broken(SALES + ratio))
        .singleElement()
        .asString()
        .endsWith("is per 100, not per 1. Write per: 100.");
  }

  @Test
  void a_benchmarked_amount_is_yearly_and_follows_a_flow() {
    String yearly =
        "  - {code: y, kind: account, method: growth-accounting, item: total, unit: 亿元,"
            + " frequencies: [year]}\n";
    String spread =
        "  - {code: q, kind: benchmarked, of: y, along: sales.total, method: cholette, unit: 亿元,"
            + " frequencies: [quarter]}\n";

    assertThat(broken(yearly + SALES + spread)).isEmpty();
    assertThat(broken(yearly + SALES.replace("period: additive", "period: last") + spread))
        .singleElement()
        .asString()
        .contains("spreads along a flow, and 'sales.total' does not add up over periods");
  }

  @Test
  void what_is_spread_over_quarters_is_published_by_year() {
    assertThat(
            broken(
                SALES
                    + "  - {code: g, kind: growth, of: sales.total, over: year, unit: '%'}\n"
                    + "  - {code: q, kind: benchmarked, of: g, along: sales.total, method: denton,"
                    + " unit: '%'}\n"))
        .singleElement()
        .asString()
        .contains("benchmarking needs yearly amounts, and 'g' in '%' gives none");
  }

  @Test
  void an_account_is_by_a_known_method() {
    assertThat(
            broken(
                "  - {code: y, kind: account, method: growth-acounting, item: total, unit: 亿元}\n"))
        .containsExactly(
            "Invalid method of account: 'growth-acounting' (growth-accounting, core-industries,"
                + " supply-use). Did you mean 'growth-accounting'?");
  }

  @Test
  void an_entry_that_cannot_be_read_is_told_once_and_hides_no_other_mistake() {
    assertThat(
            broken(
                SALES.replace("unit: 亿元", "unit: 亿")
                    + "  - {code: g, kind: growth, of: sales.total, over: year, unit: '%'}\n"
                    + "  - {code: h, kind: growth, of: sales.totla, over: year, unit: '%'}\n"
                    + "  - {code: c, kind: base, dataset: sales, measure: sum(amuont), unit: 元}\n"))
        .hasSize(3)
        .anyMatch(m -> m.startsWith("Invalid unit: '亿'"))
        .anyMatch(m -> m.contains("'sales.totla', which is not in the catalogue"))
        .anyMatch(m -> m.contains("Did you mean 'amount'?"));
  }

  @Test
  void a_kind_that_is_misspelt_is_told_once_with_what_is_near() {
    assertThat(
            broken(SALES + "  - {code: a, kind: grwoth, of: sales.total, over: year, unit: '%'}\n"))
        .singleElement()
        .asString()
        .startsWith("Invalid kind: 'grwoth' (base, ")
        .endsWith("Did you mean 'growth'?");
  }
}
