package org.yanhe.methods.derivation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yanhe.methods.state.Cube;
import org.yanhe.methods.state.Rollup.Place;
import org.yanhe.methods.state.Slot;
import org.yanhe.methods.state.TotalState;
import org.yanhe.model.classification.ClassCode;
import org.yanhe.model.figure.Figure;
import org.yanhe.model.figure.Reason;
import org.yanhe.model.indicator.Catalogue;
import org.yanhe.model.indicator.CatalogueReader;
import org.yanhe.model.indicator.IndicatorCode;
import org.yanhe.model.period.Frequency;
import org.yanhe.model.period.Period;
import org.yanhe.model.problem.Problems;
import org.yanhe.model.region.Region;
import org.yanhe.model.region.RegionCode;
import org.yanhe.model.region.Regions;
import org.yanhe.model.source.DatasetSchema;
import org.yanhe.model.text.Label;
import org.yanhe.model.yaml.YamlFile;

/** Users stand at the end of each quarter, traffic is that of the quarter alone. */
class LastingFiguresTest {
  private static final String SCHEMA =
      """
      schema: 1
      dataset: subscribers
      label: x
      grain: x
      columns:
        - {name: region, type: region, label: x}
        - {name: period, type: period, label: x}
        - {name: users, type: integer, unit: 户, label: x}
      region: region
      time: {column: period, frequency: quarter}
      """;

  private static final String CATALOGUE =
      """
      schema: 1
      topic: x
      label: x
      defaults: {label: x, definition: x, source: x, decimals: 0, nulls: zero, disclosure: open,
        kind: base, dataset: subscribers, measure: sum(users), unit: 户}
      indicators:
        - {code: stock, additivity: {region: additive, period: last}}
        - {code: flow, additivity: {region: additive, period: additive}}
      """;

  private static final RegionCode CITY = RegionCode.parse("610600");
  private static final Problems PROBLEMS = new Problems();

  private static Figure figure(String indicator, String period, Map<String, String> reported) {
    Catalogue catalogue =
        YamlFile.parse("c.yaml", CATALOGUE, PROBLEMS)
            .map(new CatalogueReader(PROBLEMS)::add)
            .orElseThrow()
            .catalogue();
    DatasetSchema schema =
        YamlFile.parse("s.yaml", SCHEMA, PROBLEMS).flatMap(DatasetSchema::read).orElseThrow();
    Cube cube = new Cube(Atoms.of(catalogue, schema));
    reported.forEach((quarter, users) -> report(cube, quarter, users));
    return Derivation.compute(
            catalogue,
            spine(),
            Map.of("subscribers", new Derivation.Dataset(schema, cube, (c, code) -> List.of())),
            Map.of())
        .at(IndicatorCode.parse(indicator), new Place(CITY, Period.parse(period), ClassCode.TOTAL));
  }

  private static void report(Cube cube, String quarter, String users) {
    cube.saw(quarter);
    ((TotalState) cube.state(new Slot("", CITY.text(), quarter, ""), 0)).add(new BigDecimal(users));
  }

  private static Spine spine() {
    Region city = new Region(CITY, "city", Label.same("x"), "");
    return new Spine(
        new Regions(List.of(city)),
        Period.parse("2021"),
        Period.parse("2022"),
        List.of(Frequency.YEAR, Frequency.QUARTER),
        LocalDate.of(2023, 5, 31));
  }

  private static final Map<String, String> FOUR =
      Map.of("2022-Q1", "100", "2022-Q2", "110", "2022-Q3", "115", "2022-Q4", "120");

  @Test
  void the_stock_of_a_year_is_that_of_its_last_quarter() {
    assertThat(figure("stock", "2022", FOUR)).isEqualTo(Figure.known(new BigDecimal("120")));
    assertThat(figure("stock", "2022-Q3", FOUR)).isEqualTo(Figure.known(new BigDecimal("115")));
  }

  @Test
  void the_flow_of_a_year_is_the_sum_of_its_quarters() {
    assertThat(figure("flow", "2022", FOUR)).isEqualTo(Figure.known(new BigDecimal("445")));
  }

  @Test
  void a_year_without_its_last_quarter_has_no_stock() {
    assertThat(figure("stock", "2022", Map.of("2021-Q4", "90", "2022-Q1", "100")))
        .isEqualTo(Figure.absent(Reason.NOT_REPORTED));
  }
}
