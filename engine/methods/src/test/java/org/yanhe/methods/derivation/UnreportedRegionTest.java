package org.yanhe.methods.derivation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import org.yanhe.model.release.Observation;
import org.yanhe.model.source.DatasetSchema;
import org.yanhe.model.text.Label;
import org.yanhe.model.unit.Unit;
import org.yanhe.model.yaml.YamlFile;

/** Of three counties one covers townships, one reports that it covers none, one says nothing. */
class UnreportedRegionTest {
  private static final String SCHEMA =
      """
      schema: 1
      dataset: townships
      label: x
      grain: x
      columns:
        - {name: township, type: text, label: x}
        - {name: region, type: region, label: x}
        - {name: period, type: period, label: x}
        - {name: covered, type: boolean, label: x}
      region: region
      time: {column: period, frequency: year}
      """;

  private static final String CATALOGUE =
      """
      schema: 1
      topic: x
      label: x
      defaults: {label: x, definition: x, source: x, decimals: 0, nulls: zero, disclosure: open,
        kind: base, dataset: townships, unit: 个, additivity: {region: additive, period: last}}
      indicators:
        - {code: covered, measure: count, where: covered}
      """;

  private static final RegionCode CITY = RegionCode.parse("610600");
  private static final RegionCode COVERING = RegionCode.parse("610602");
  private static final RegionCode WITHOUT = RegionCode.parse("610603");
  private static final RegionCode SILENT = RegionCode.parse("610621");

  private static Figure figure(String schemaYaml, RegionCode region) {
    Problems problems = new Problems();
    Catalogue catalogue =
        YamlFile.parse("c.yaml", CATALOGUE, problems)
            .map(new CatalogueReader(problems)::add)
            .orElseThrow()
            .catalogue();
    DatasetSchema schema =
        YamlFile.parse("s.yaml", schemaYaml, problems).flatMap(DatasetSchema::read).orElseThrow();
    Cube cube = new Cube(Atoms.of(catalogue, schema));
    cube.saw("2022", 2);
    for (int atom = 0; atom < cube.atoms().size(); atom++) {
      boolean everyRow = cube.atoms().get(atom).where().isEmpty();
      count(cube, atom, COVERING);
      if (everyRow) {
        count(cube, atom, WITHOUT);
      }
    }
    return Derivation.compute(
            catalogue,
            spine(),
            Map.of("townships", new Derivation.Dataset(schema, cube, (c, code) -> List.of())),
            Map.of())
        .at(IndicatorCode.parse("covered"), new Place(region, Period.year(2022), ClassCode.TOTAL));
  }

  private static void count(Cube cube, int atom, RegionCode region) {
    TotalState state = (TotalState) cube.state(new Slot("", region.text(), "2022", ""), atom);
    state.add(BigDecimal.ONE);
  }

  private static Spine spine() {
    Region city = new Region(CITY, "city", Label.same("x"), "");
    List<Region> counties =
        List.of(COVERING, WITHOUT, SILENT).stream()
            .map(code -> new Region(code, "county", Label.same("x"), CITY.text()))
            .toList();
    return new Spine(
        new Regions(
            java.util.stream.Stream.concat(java.util.stream.Stream.of(city), counties.stream())
                .toList()),
        Period.year(2022),
        Period.year(2022),
        List.of(Frequency.YEAR),
        LocalDate.of(2023, 5, 31));
  }

  @Test
  void a_county_that_reported_and_has_none_has_zero() {
    assertThat(figure(SCHEMA, COVERING)).isEqualTo(Figure.known(BigDecimal.ONE));
    assertThat(figure(SCHEMA, WITHOUT)).isEqualTo(Figure.known(BigDecimal.ZERO));
  }

  @Test
  void a_county_that_reported_nothing_is_not_zero() {
    assertThat(figure(SCHEMA, SILENT)).isEqualTo(Figure.absent(Reason.NOT_REPORTED));
  }

  private static Set<Observation.Cell> incomplete(String schemaYaml, Figure third) {
    Problems problems = new Problems();
    Catalogue catalogue =
        YamlFile.parse("c.yaml", CATALOGUE, problems)
            .map(new CatalogueReader(problems)::add)
            .orElseThrow()
            .catalogue();
    DatasetSchema schema =
        YamlFile.parse("s.yaml", schemaYaml, problems).flatMap(DatasetSchema::read).orElseThrow();
    return IncompleteTotals.of(
        catalogue,
        Map.of("townships", schema),
        spine().regions(),
        List.of(
            observation(CITY, Figure.known(BigDecimal.ONE)),
            observation(COVERING, Figure.known(BigDecimal.ONE)),
            observation(WITHOUT, Figure.known(BigDecimal.ZERO)),
            observation(SILENT, third)));
  }

  private static Observation observation(RegionCode region, Figure figure) {
    Observation.Cell cell =
        Observation.Cell.total(IndicatorCode.parse("covered"), region, Period.year(2022));
    return new Observation(cell, figure, Unit.parse("个"), 0);
  }

  @Test
  void a_total_of_fewer_counties_is_known_to_be_incomplete() {
    Figure silent = Figure.absent(Reason.NOT_REPORTED);

    assertThat(incomplete(SCHEMA, silent))
        .extracting(Observation.Cell::region)
        .containsExactly(CITY);
    assertThat(incomplete(SCHEMA, Figure.known(BigDecimal.ZERO))).isEmpty();
    assertThat(incomplete(SCHEMA + "entity: township\n", silent))
        .as("nobody reports for a county")
        .isEmpty();
    assertThat(incomplete(SCHEMA + "reach: as-reported\n", silent))
        .as("the city reports for itself")
        .isEmpty();
  }

  @Test
  void a_county_without_respondents_has_zero() {
    String ofRespondents = SCHEMA + "entity: township\n";

    assertThat(figure(ofRespondents, SILENT)).isEqualTo(Figure.known(BigDecimal.ZERO));
  }
}
