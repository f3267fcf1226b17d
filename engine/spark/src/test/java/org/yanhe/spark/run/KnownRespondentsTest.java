package org.yanhe.spark.run;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yanhe.methods.derivation.Atoms;
import org.yanhe.methods.derivation.Derivation;
import org.yanhe.methods.state.Cube;
import org.yanhe.methods.state.EntityState;
import org.yanhe.methods.state.Slot;
import org.yanhe.model.indicator.Catalogue;
import org.yanhe.model.indicator.CatalogueReader;
import org.yanhe.model.problem.Place;
import org.yanhe.model.problem.Problems;
import org.yanhe.model.problem.Stop;
import org.yanhe.model.project.DisclosureSpec;
import org.yanhe.model.project.DisclosureSpec.Consent;
import org.yanhe.model.source.DatasetSchema;
import org.yanhe.model.yaml.YamlFile;

class KnownRespondentsTest {
  private static final String SCHEMA =
      """
      schema: 1
      dataset: returns
      label: returns
      grain: one return
      columns:
        - {name: region, type: region, label: region}
        - {name: period, type: period, label: period}
        - {name: firm, type: text, label: firm}
        - {name: amount, type: decimal, unit: 元, label: amount}
      region: region
      time: {column: period, frequency: year, cumulative: false}
      entity: firm
      """;

  private static final String CATALOGUE =
      """
      schema: 1
      topic: trade
      label: trade
      indicators:
        - code: sales
          label: x
          definition: x
          decimals: 1
          nulls: absent
          disclosure: respondents
          source: x
          unit: 元
          additivity: {region: additive, period: additive}
          kind: base
          dataset: returns
          measure: sum(amount)
      """;

  private final Problems problems = new Problems();
  private final Catalogue catalogue = catalogue();

  private Catalogue catalogue() {
    CatalogueReader reader = new CatalogueReader(problems);
    YamlFile.parse("c.yaml", CATALOGUE, problems).ifPresent(reader::add);
    problems.stopIfAny();
    return reader.catalogue();
  }

  /** One return of firm f1 in 2015, which no release publishes any more. */
  private Map<String, Derivation.Dataset> passed() {
    DatasetSchema schema =
        YamlFile.parse("s.yaml", SCHEMA, problems).flatMap(DatasetSchema::read).orElseThrow();
    Cube cube = new Cube(Atoms.of(catalogue, schema));
    for (int i = 0; i < cube.atoms().size(); i++) {
      if (cube.state(new Slot("", "a", "2015", ""), i) instanceof EntityState entities) {
        entities.add("f1", BigDecimal.TEN);
      }
    }
    return Map.of("returns", new Derivation.Dataset(schema, cube, (column, code) -> List.of()));
  }

  private static DisclosureSpec waiverOf(String respondent, Map<String, String> holdings) {
    DisclosureSpec standard = DisclosureSpec.standard();
    Consent consent =
        new Consent(
            respondent, "", "x", LocalDate.of(2023, 1, 9), "x", new Place("waivers.csv", 2, 1));
    return new DisclosureSpec(
        standard.respondents(),
        standard.indicators(),
        standard.counts(),
        standard.loss(),
        holdings,
        List.of(consent));
  }

  @Test
  void whoever_returned_something_in_any_year_may_waive_and_so_may_a_holding() {
    assertThatCode(() -> KnownRespondents.require(waiverOf("f1", Map.of()), catalogue, passed()))
        .doesNotThrowAnyException();
    assertThatCode(
            () -> KnownRespondents.require(waiverOf("h", Map.of("f1", "h")), catalogue, passed()))
        .doesNotThrowAnyException();
  }

  @Test
  void a_waiver_of_somebody_who_returned_nothing_is_refused_with_its_line() {
    assertThatThrownBy(
            () -> KnownRespondents.require(waiverOf("f2", Map.of()), catalogue, passed()))
        .isInstanceOf(Stop.CatalogueError.class)
        .hasMessageContaining("waivers.csv:2")
        .hasMessageContaining("Unknown respondent: 'f2' has a waiver but returned nothing.");
  }
}
