package org.yanhe.model.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.yanhe.model.indicator.Additivity;
import org.yanhe.model.indicator.Catalogue;
import org.yanhe.model.indicator.CatalogueReader;
import org.yanhe.model.indicator.Indicator;
import org.yanhe.model.indicator.IndicatorCode;
import org.yanhe.model.problem.Problems;
import org.yanhe.model.source.DatasetSchema;
import org.yanhe.model.yaml.YamlFile;

class ToldCountsTest {
  private static final CountMethod ROUNDING = new CountMethod.Rounding(3);
  private static final CountMethod NOISE =
      new CountMethod.CellKey(2, BigDecimal.ONE, "known to the office");
  private static final String SCHEMA =
      """
      schema: 1
      dataset: %s
      label: x
      grain: x
      columns:
        - {name: id, type: text, label: x}
        - {name: firm, type: text, label: x}
        - {name: region, type: region, label: x}
        - {name: opened, type: date, label: x}
      key: [%s]
      region: region
      time: {from: opened}
      entity: firm
      """;
  private static final String CATALOGUE =
      """
      schema: 1
      topic: shops
      label: x
      defaults:
        {label: x, definition: 数, decimals: 0, nulls: zero, disclosure: open, source: x, unit: 家,
         additivity: {region: additive, period: last}}
      indicators:
        - {code: firms, kind: base, dataset: register, measure: count}
        - {code: firms.by-id, kind: base, dataset: register, measure: count, by: id}
        - {code: stations, kind: base, dataset: stations, measure: count}
        - {code: owners, kind: base, dataset: stations, measure: distinct(firm),
           additivity: {region: none, period: last}}
        - {code: ids, kind: base, dataset: stations, measure: distinct(id),
           additivity: {region: none, period: last}}
        - {code: added, kind: base, dataset: register, measure: count,
           additivity: {region: additive, period: additive}}
        - {code: growth, kind: growth, of: firms, over: year, unit: "%",
           additivity: {region: none, period: none}}
      """;

  private final Problems problems = new Problems();
  private final Catalogue catalogue = catalogue();
  private final Map<String, DatasetSchema> schemas =
      Map.of("register", schema("register", "firm"), "stations", schema("stations", "id"));

  private Catalogue catalogue() {
    CatalogueReader reader = new CatalogueReader(problems);
    YamlFile.parse("c.yaml", CATALOGUE, problems).ifPresent(reader::add);
    return reader.catalogue();
  }

  private DatasetSchema schema(String name, String key) {
    return YamlFile.parse("s.yaml", SCHEMA.formatted(name, key), problems)
        .flatMap(DatasetSchema::read)
        .orElseThrow();
  }

  private Indicator indicator(String code) {
    return catalogue.get(IndicatorCode.parse(code));
  }

  private Optional<String> unsuited(CountMethod method, String code) {
    return ToldCounts.unsuited(method, indicator(code), schemas);
  }

  @Test
  void noise_suits_counts_of_respondents_also_by_class() {
    assertThat(unsuited(NOISE, "firms")).isEmpty();
    assertThat(unsuited(NOISE, "firms.by-id")).isEmpty();
    assertThat(unsuited(NOISE, "owners")).isEmpty();
  }

  /** All stations of one operator would have the same noise, which one known count gives away. */
  @Test
  void noise_suits_no_count_of_what_respondents_have_many_of() {
    assertThat(unsuited(NOISE, "stations"))
        .hasValue(
            "Cannot give 'stations' noise: it does not count the respondents of dataset 'stations',"
                + " on whom the noise depends. Use controlled-rounding.");
    assertThat(unsuited(NOISE, "ids")).isPresent();
  }

  @Test
  void rounding_suits_counts_of_rows_that_add_up_over_regions_alone() {
    assertThat(unsuited(ROUNDING, "firms")).isEmpty();
    assertThat(unsuited(ROUNDING, "stations")).isEmpty();
    assertThat(unsuited(ROUNDING, "owners")).get().asString().startsWith("Cannot round 'owners'");
    assertThat(unsuited(ROUNDING, "added")).isPresent();
  }

  @Test
  void what_is_no_count_is_not_told_by_another_number() {
    assertThat(unsuited(ROUNDING, "growth"))
        .hasValue("Cannot tell 'growth' perturbed: it is no count. Leave it to the rules.");
  }

  @Test
  void readers_are_told_of_the_method_and_that_parts_may_not_add_up() {
    Catalogue told =
        ToldCounts.in(
            catalogue,
            Map.of(IndicatorCode.parse("firms"), NOISE, IndicatorCode.parse("stations"), ROUNDING));
    Indicator noisy = told.get(IndicatorCode.parse("firms"));
    Indicator rounded = told.get(IndicatorCode.parse("stations"));

    assertThat(noisy.definition().zh()).isEqualTo("数（为保密，各数加有不超过2的扰动，分项之和可不等于总数）");
    assertThat(noisy.region()).isEqualTo(Additivity.NONE);
    assertThat(noisy.perturbation()).hasToString("cell-key 2");
    assertThat(rounded.definition().zh()).isEqualTo("数（为保密，各数按可控取整取为3的倍数）");
    assertThat(rounded.region()).isEqualTo(Additivity.ADDITIVE);
    assertThat(told.get(IndicatorCode.parse("owners"))).isEqualTo(indicator("owners"));
  }
}
