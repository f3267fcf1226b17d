package org.yanhe.methods.derivation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.yanhe.methods.state.Atom;
import org.yanhe.model.indicator.Catalogue;
import org.yanhe.model.indicator.IndicatorCode;
import org.yanhe.model.problem.Problems;
import org.yanhe.model.source.DatasetSchema;
import org.yanhe.model.yaml.YamlFile;

/** What one indicator, with all that it is computed from, needs of the one scan of a dataset. */
class DatasetScanTest {
  private static final String SCHEMA =
      """
      schema: 1
      dataset: sales
      label: sales
      grain: one return
      columns:
        - {name: county, type: region, label: x}
        - {name: quarter, type: period, label: x}
        - {name: seller, type: text, label: x}
        - {name: kind, type: code, label: x}
        - {name: size, type: text, label: x}
        - {name: amount, type: decimal, unit: 元, label: x}
        - {name: unused, type: decimal, unit: 元, label: x}
      region: county
      time: {column: quarter, frequency: quarter}
      entity: seller
      """;

  private static final Catalogue CATALOGUE =
      Given.catalogue(
          """
          - {code: sales, kind: base, dataset: sales, measure: sum(amount), by: kind, where: "size = 'L'", disclosure: respondents}
          - {code: sellers, kind: base, dataset: sales, measure: distinct(seller), unit: 家}
          - {code: mean, kind: ratio, numerator: sales, denominator: sellers}
          - {code: other, kind: base, dataset: others, measure: count, unit: 家}
          """);

  private static DatasetScan scan(String code) {
    DatasetSchema schema =
        YamlFile.parse("s.yaml", SCHEMA, new Problems()).flatMap(DatasetSchema::read).orElseThrow();
    return DatasetScan.of(CATALOGUE.get(IndicatorCode.parse(code)), CATALOGUE, schema);
  }

  @Test
  void columns_are_those_of_time_region_conditions_classes_and_measures() {
    assertThat(scan("sales").dataset()).isEqualTo("sales");
    assertThat(scan("sales").columns())
        .containsExactly("amount", "county", "kind", "quarter", "seller", "size");
    assertThat(scan("sellers").columns()).containsExactly("county", "quarter", "seller");
  }

  @Test
  void an_indicator_needs_the_states_of_its_inputs_too() {
    assertThat(scan("sales").atoms())
        .extracting(Atom::kind)
        .containsExactly(Atom.Kind.TOTAL, Atom.Kind.PER_ENTITY);
    assertThat(scan("sellers").atoms())
        .as("and how many rows are behind it")
        .extracting(Atom::kind)
        .containsExactly(Atom.Kind.DISTINCT, Atom.Kind.TOTAL);
    assertThat(scan("mean").atoms()).hasSize(4);
    assertThat(scan("other").atoms()).isEmpty();
    assertThat(scan("sellers").shared()).as("of all indicators together").isEqualTo(4);
  }
}
