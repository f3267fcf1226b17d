package org.yanhe.model.lineage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yanhe.model.classification.ClassCode;
import org.yanhe.model.indicator.IndicatorCode;
import org.yanhe.model.period.Period;
import org.yanhe.model.problem.Stop;
import org.yanhe.model.region.RegionCode;
import org.yanhe.model.release.Observation;
import org.yanhe.model.release.PublicRelease;
import org.yanhe.model.release.SalesRelease;

class RowsUsedTest {
  @TempDir Path folder;

  private static Observation.Cell cell(String period) {
    return new Observation.Cell(
        IndicatorCode.parse("sales"),
        RegionCode.parse("610600"),
        Period.parse(period),
        ClassCode.parse("a"));
  }

  @Test
  void rows_are_read_as_they_were_written_in_order() throws Exception {
    TreeMap<Observation.Cell, Long> rows = new TreeMap<>();
    rows.put(cell("2022"), 7L);
    rows.put(cell("2021"), 12L);
    byte[] bytes = RowsUsed.bytes(rows);
    PublicRelease release = SalesRelease.write(folder.resolve("r1"), "");

    assertThat(RowsUsed.read(release)).as("a release without them").isEmpty();
    Files.write(folder.resolve("r1/public/rows.csv"), bytes);

    assertThat(new String(bytes, StandardCharsets.UTF_8))
        .isEqualTo(
            "indicator,region,period,class,rows\nsales,610600,2021,a,12\nsales,610600,2022,a,7\n");
    assertThat(RowsUsed.read(release)).isEqualTo(rows);
  }

  @Test
  void rows_are_told_beside_figures_that_come_in_order() throws Exception {
    PublicRelease release = SalesRelease.write(folder.resolve("r1"), "");
    try (RowsInOrder none = RowsInOrder.open(release)) {
      assertThat(none.of(cell("2021"))).isEmpty();
    }
    Files.write(
        folder.resolve("r1/public/rows.csv"),
        RowsUsed.bytes(
            new TreeMap<>(Map.of(cell("2020"), 5L, cell("2021"), 12L, cell("2023"), 7L))));

    try (RowsInOrder rows = RowsInOrder.open(release)) {
      assertThat(rows.of(cell("2019"))).isEmpty();
      assertThat(rows.of(cell("2021"))).contains(12L);
      assertThat(rows.of(cell("2022"))).isEmpty();
      assertThat(rows.of(cell("2023"))).contains(7L);
      assertThat(rows.of(cell("2024"))).isEmpty();
    }
  }

  @Test
  void files_that_are_not_sorted_are_no_whole_release() throws Exception {
    PublicRelease release = SalesRelease.write(folder.resolve("r1"), "");
    Files.writeString(
        folder.resolve("r1/public/rows.csv"),
        "indicator,region,period,class,rows\nsales,610600,2022,a,12\nsales,610600,2021,a,7\n");

    try (RowsInOrder rows = RowsInOrder.open(release)) {
      assertThat(rows.of(cell("2022"))).contains(12L);
      assertThatThrownBy(() -> rows.of(cell("2023")))
          .isInstanceOf(Stop.InputError.class)
          .hasMessage(
              "Cannot read release: 'public/rows.csv' is not sorted at 'sales/610600/2021/a'."
                  + " Take a copy that is whole.");
      assertThatThrownBy(() -> rows.of(cell("2020")))
          .isInstanceOf(Stop.InputError.class)
          .hasMessageContaining("'public/observations.csv' is not sorted at 'sales/610600/2020/a'");
    }
  }
}
