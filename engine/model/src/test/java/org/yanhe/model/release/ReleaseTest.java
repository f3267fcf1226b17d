package org.yanhe.model.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yanhe.model.figure.Figure;
import org.yanhe.model.figure.Reason;
import org.yanhe.model.indicator.IndicatorCode;
import org.yanhe.model.period.Period;
import org.yanhe.model.problem.Stop;
import org.yanhe.model.region.RegionCode;
import org.yanhe.model.unit.Unit;

class ReleaseTest {
  @TempDir Path folder;

  private static Observation observation(String indicator, String period, Figure figure) {
    return new Observation(
        Observation.Cell.total(
            IndicatorCode.parse(indicator), RegionCode.parse("610600"), Period.parse(period)),
        figure,
        Unit.parse("亿元"),
        2);
  }

  private static final List<Observation> FIGURES =
      List.of(
          observation("b.x", "2022", Figure.known(new BigDecimal("1.2300E+3"))),
          observation("a.x", "2022", Figure.absent(Reason.SUPPRESSED)),
          observation("a.x", "2021-Q4", Figure.known(new BigDecimal("0.000"))));

  private Path write(String name, List<Manifest.Input> inputs) {
    try (ReleaseWriter writer = ReleaseWriter.begin(folder.resolve(name))) {
      TinyRelease.write(writer.observations(FIGURES));
      return writer.publish(TinyRelease.manifest("r1", inputs));
    }
  }

  @Test
  void the_canonical_file_is_sorted_plain_and_without_carriage_returns() {
    assertThat(new String(ObservationFile.bytes(FIGURES), StandardCharsets.UTF_8))
        .isEqualTo(
            """
            indicator,region,period,class,value,status,unit,decimals
            a.x,610600,2021-Q4,_T,0,A,亿元,2
            a.x,610600,2022,_T,,Q,亿元,2
            b.x,610600,2022,_T,1230,A,亿元,2
            """);
  }

  @Test
  void what_was_written_is_read_back() {
    PublicRelease release = PublicRelease.open(write("r1", List.of()));

    assertThat(release.observations()).hasSize(3).isSorted();
    assertThat(release.figure(FIGURES.get(1).cell())).isEqualTo(Figure.absent(Reason.SUPPRESSED));
    assertThat(release.regions().all()).hasSize(1);
    assertThat(release.manifest().files())
        .extracting(Manifest.FileEntry::path)
        .contains("public/observations.csv", "public/observations.parquet");
  }

  @Test
  void two_releases_of_the_same_content_have_the_same_bytes() throws IOException {
    Path one = write("one", List.of());
    Path two = write("two", List.of());

    assertThat(Files.readAllBytes(one.resolve("release.json")))
        .isEqualTo(Files.readAllBytes(two.resolve("release.json")));
  }

  @Test
  void a_release_is_never_overwritten() {
    Path there = write("r1", List.of());

    assertThatThrownBy(() -> write("r1", List.of()))
        .isInstanceOf(Stop.ReleaseConflict.class)
        .hasMessage(
            "Cannot write release '"
                + there
                + "': it exists, and a release is never overwritten. Choose another name or"
                + " --out.");
  }

  @Test
  void verification_names_what_was_changed_removed_and_added() throws IOException {
    Path release = write("r1", List.of());
    Files.writeString(release.resolve("public/observations.csv"), "x");
    Files.delete(release.resolve("public/codelists/regions.csv"));
    Files.writeString(release.resolve("public/extra"), "x");

    assertThat(VerifyRelease.findings(release))
        .containsExactly(
            "'public/codelists/regions.csv' is missing",
            "'public/observations.csv' was changed",
            "'public/extra' was added");
  }

  @Test
  void rows_that_do_not_balance_are_not_published() {
    Manifest.Input input = new Manifest.Input("macro", "macro.csv", "s", 10, 8, 1, 0);

    assertThatThrownBy(() -> write("r1", List.of(input)))
        .isInstanceOf(Stop.InputError.class)
        .hasMessageContaining("the rows of 'macro.csv' do not balance");
    assertThat(folder.resolve("r1")).doesNotExist();
  }
}
