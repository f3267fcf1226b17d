package org.yanhe.model.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yanhe.model.figure.Figure;
import org.yanhe.model.figure.Reason;
import org.yanhe.model.indicator.Catalogue;
import org.yanhe.model.indicator.IndicatorCode;
import org.yanhe.model.period.Period;
import org.yanhe.model.problem.Stop;
import org.yanhe.model.region.Region;
import org.yanhe.model.region.RegionCode;
import org.yanhe.model.region.Regions;
import org.yanhe.model.text.Label;
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

  private static Manifest manifest(List<Manifest.Input> inputs) {
    return new Manifest(
        "r1",
        Label.same("title"),
        Label.same("office"),
        RegionCode.parse("610600"),
        Period.parse("2022"),
        LocalDate.of(2023, 1, 1),
        "0.1.0",
        "p",
        "c",
        "",
        inputs,
        List.of());
  }

  private Path write(String name, List<Manifest.Input> inputs) {
    try (ReleaseWriter writer = ReleaseWriter.begin(folder.resolve(name))) {
      return writer
          .observations(FIGURES)
          .write(
              "public/indicators.json", FrozenCatalogue.bytes(new Catalogue(List.of(), List.of())))
          .write(
              "public/codelists/regions.csv",
              RegionFile.bytes(
                  new Regions(
                      List.of(
                          new Region(
                              RegionCode.parse("610600"),
                              "city",
                              new Label("延安市", "Yan'an"),
                              "")))))
          .write("public/codelists/classes.csv", new ClassLabels(List.of()).bytes())
          .publish(manifest(inputs));
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
  void of_two_writers_the_second_to_finish_stops_and_leaves_nothing() throws IOException {
    try (ReleaseWriter late = ReleaseWriter.begin(folder.resolve("r1"))) {
      late.write("public/x", new byte[0]);
      write("r1", List.of());

      assertThatThrownBy(() -> late.publish(manifest(List.of())))
          .isInstanceOf(Stop.ReleaseConflict.class);
    }
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).containsExactly(folder.resolve("r1"));
    }
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

  @Test
  void no_path_leads_out_of_the_public_folder() throws IOException {
    Path folderOfRelease = write("r1", List.of());
    Files.createDirectories(folderOfRelease.resolve("restricted"));
    Files.writeString(folderOfRelease.resolve("restricted/cells.csv"), "secret");

    assertThat(PublicRelease.open(folderOfRelease).file("../restricted/cells.csv")).isEmpty();
  }
}
