package org.yanhe.methods.derivation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yanhe.methods.state.Rollup.Place;
import org.yanhe.model.indicator.Catalogue;
import org.yanhe.model.indicator.IndicatorCode;
import org.yanhe.model.problem.Problems;
import org.yanhe.model.region.Region;
import org.yanhe.model.region.RegionCode;
import org.yanhe.model.region.Regions;
import org.yanhe.model.release.Observation;
import org.yanhe.model.source.DatasetSchema;
import org.yanhe.model.text.Label;
import org.yanhe.model.unit.Unit;
import org.yanhe.model.yaml.YamlFile;

/** Totals of which a part has not reported, among counties a and b and towns of a. */
class IncompleteTotalsTest {
  private static final String SCHEMA =
      """
      schema: 1
      dataset: rows
      label: x
      grain: x
      columns:
        - {name: region, type: region, label: x}
        - {name: quarter, type: period, label: x}
        - {name: kind, type: code, label: x}
      region: region
      time: {column: quarter, frequency: quarter}
      """;

  private static final String ADDED =
      "- {code: x, kind: base, dataset: rows, measure: count, by: kind, unit: 家, additivity:"
          + " {region: additive, period: none}}\n";

  private static Regions regions() {
    return new Regions(
        List.of(
            region("city", ""),
            region("a", "city"),
            region("b", "city"),
            region("a1", "a"),
            region("a2", "a")));
  }

  private static Region region(String code, String parent) {
    return new Region(RegionCode.parse(code), "level", Label.same(code), parent);
  }

  /** Incomplete among figures {@code region period [class] value}. */
  private static List<String> incomplete(String indicator, String figures) {
    Catalogue catalogue = Given.catalogue(indicator);
    DatasetSchema schema =
        YamlFile.parse("s.yaml", SCHEMA, new Problems()).flatMap(DatasetSchema::read).orElseThrow();
    List<Observation> observations = new ArrayList<>();
    Given.figures(figures)
        .forEach(
            (place, figure) ->
                observations.add(new Observation(cell(place), figure, Unit.parse("家"), 0)));
    return IncompleteTotals.of(catalogue, Map.of("rows", schema), regions(), observations).stream()
        .map(Observation.Cell::toString)
        .toList();
  }

  private static Observation.Cell cell(Place place) {
    return new Observation.Cell(
        IndicatorCode.parse("x"), place.region(), place.period(), place.classCode());
  }

  @Test
  void a_total_lacks_a_part_that_did_not_report_while_another_did() {
    assertThat(incomplete(ADDED, "city 2022 5, a 2022 5, b 2022 .")).containsExactly("x/city/2022");
    assertThat(incomplete(ADDED, "city 2022 5, a 2022 5, b 2022 0")).isEmpty();
    assertThat(incomplete(ADDED, "city 2022 5, a 2022 5, b 2022 C")).isEmpty();
    assertThat(incomplete(ADDED, "city 2022 5, a 2022 ., b 2022 ."))
        .as("the city reported by itself")
        .isEmpty();
    assertThat(incomplete(ADDED, "city 2022 C, a 2022 5, b 2022 ."))
        .as("without a value there is nothing to revise")
        .isEmpty();
    assertThat(incomplete(ADDED, "city 2022 5, a 2022 5, b 2021 .")).isEmpty();
  }

  @Test
  void a_total_lacks_what_one_of_its_parts_lacks() {
    assertThat(incomplete(ADDED, "city 2022 5, a 2022 5, b 2022 1, a1 2022 5, a2 2022 ."))
        .containsExactly("x/a/2022", "x/city/2022");
    assertThat(incomplete(ADDED, "city 2022 5, a 2022 5, b 2022 1, a1 2022 5, a2 2022 1"))
        .isEmpty();
  }

  @Test
  void a_class_without_rows_says_who_reported_only_where_no_row_means_none() {
    String figures = "city 2022 K 5, a 2022 K 5, b 2022 K .";

    assertThat(incomplete(ADDED, figures)).isEmpty();
    assertThat(incomplete(ADDED.replace("kind: base", "kind: base, nulls: zero"), figures))
        .containsExactly("x/city/2022/K");
  }

  @Test
  void what_is_no_sum_of_reports_lacks_nothing() {
    String figures = "city 2022 5, a 2022 5, b 2022 .";

    assertThat(incomplete(ADDED.replace("region: additive", "region: none"), figures)).isEmpty();
    assertThat(incomplete(ADDED.replace("dataset: rows", "dataset: other"), figures)).isEmpty();
    assertThat(
            incomplete(
                "- {code: x, kind: account, method: supply-use, item: x, additivity: {region:"
                    + " additive, period: none}}",
                figures))
        .isEmpty();
  }
}
