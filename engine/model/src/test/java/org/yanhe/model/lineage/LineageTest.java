package org.yanhe.model.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yanhe.model.classification.ClassCode;
import org.yanhe.model.indicator.IndicatorCode;
import org.yanhe.model.period.Period;
import org.yanhe.model.region.RegionCode;
import org.yanhe.model.release.FrozenCatalogue;
import org.yanhe.model.release.Observation;
import org.yanhe.model.release.PublicRelease;
import org.yanhe.model.release.SalesRelease;

class LineageTest {
  private static final String LINES =
      """
      sales,610600,2022,_T,100,A,亿元,2
      sales,610600,2022,a,70,A,亿元,2
      people,610600,2021,_T,2,A,万人,2
      sales.per-head,610600,2022,_T,500000,A,元,2
      """;

  @TempDir Path folder;

  private PublicRelease release() {
    return SalesRelease.write(folder.resolve("r1"), LINES);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sales|610600|2022|_T|",
        "sales.same-units|610600|2022|_T|",
        "sales.per-head|610600|2022|_T|sales/610600/2022 people/610600/2021",
        "sales.share|610603|2022|_T|sales/610603/2022 sales/610600/2022",
        "sales.share|610600|2022|_T|",
        "sales.growth|610600|2022-Q1|a|sales/610600/2022-Q1/a sales/610600/2021-Q1/a",
        "sales.pull|610600|2022|a|"
            + "sales/610600/2022/a sales/610600/2021 sales.all/610600/2022 sales.all/610600/2021",
      })
  void the_inputs_of_a_figure_are_those_of_its_formula(
      String code, String region, String period, String classCode, String expected) {
    Observation.Cell cell =
        new Observation.Cell(
            IndicatorCode.parse(code),
            RegionCode.parse(region),
            Period.parse(period),
            ClassCode.parse(classCode));

    List<String> inputs =
        InputCells.of(release()).of(cell).stream().map(Observation.Cell::toString).toList();
    assertThat(String.join(" ", inputs)).isEqualTo(expected == null ? "" : expected);
  }

  @Test
  void an_indicator_leads_to_its_definition_datasets_and_files() {
    PublicRelease release = release();
    Lineage lineage = Lineage.read(release).orElseThrow();
    IndicatorCode code = IndicatorCode.parse("sales.per-head");

    assertThat(lineage.of(code).orElseThrow().sha256())
        .isEqualTo(FrozenCatalogue.sha256(release.catalogue().get(code)))
        .hasSize(64);
    assertThat(lineage.datasets(code)).containsExactly("sales", "people");
    assertThat(Lineage.files(release.manifest(), lineage.datasets(code)))
        .extracting(input -> input.file())
        .containsExactly("data/sales.csv");
  }

  @Test
  void growth_of_the_same_units_comes_from_the_rows_of_its_dataset() {
    Lineage lineage = Lineage.read(release()).orElseThrow();

    assertThat(lineage.of(IndicatorCode.parse("sales.same-units")).orElseThrow().datasets())
        .containsExactly("sales");
  }

  @Test
  void the_file_is_read_back_as_it_was_written() {
    Lineage lineage = Lineage.read(release()).orElseThrow();

    assertThat(release2(lineage)).isEqualTo(lineage.all());
  }

  private List<Origin> release2(Lineage lineage) {
    PublicRelease other = SalesRelease.write(folder.resolve("r2"), LINES);
    assertThat(other.file(Lineage.FILE).orElseThrow()).isEqualTo(lineage.bytes());
    return Lineage.read(other).orElseThrow().all();
  }
}
