package org.yanhe.model.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yanhe.model.problem.Stop;

class PublicReleaseTest {
  @TempDir Path folder;
  private Path release;

  @BeforeEach
  void write() {
    release = TinyRelease.publish(folder.resolve("r1"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../restricted/7",
        "codelists/../../restricted/7",
        "./../restricted/./7",
        "../public/../restricted/7",
        "../release.json",
        "..",
        "",
        "codelists"
      })
  void no_path_leads_out_of_the_public_folder(String path) {
    assertThat(release.resolve("restricted/7")).isRegularFile();
    assertThat(PublicRelease.open(release).file(path)).isEmpty();
  }

  @Test
  void an_absolute_path_leads_nowhere() {
    Path secret = release.resolve("restricted/7").toAbsolutePath();

    assertThat(PublicRelease.open(release).file(secret.toString())).isEmpty();
  }

  @Test
  void a_link_does_not_lead_out() throws IOException {
    Path open = release.resolve("public");
    Files.createSymbolicLink(open.resolve("one"), release.resolve("restricted/7"));
    Files.createSymbolicLink(open.resolve("all"), release.resolve("restricted"));

    assertThat(PublicRelease.open(release).file("one")).isEmpty();
    assertThat(PublicRelease.open(release).file("all/7")).isEmpty();
    assertThat(VerifyRelease.findings(release))
        .containsExactly("'public/all' was added", "'public/one' was added");
  }

  @Test
  void figures_are_not_read_through_a_link() throws IOException {
    Path figures = release.resolve("public/observations.csv");
    Files.move(figures, release.resolve("restricted/observations.csv"));
    Files.createSymbolicLink(figures, release.resolve("restricted/observations.csv"));

    assertThatThrownBy(() -> PublicRelease.open(release))
        .isInstanceOf(Stop.InputError.class)
        .hasMessageContaining("'public/observations.csv' leads out of the public folder");
  }

  @Test
  void a_file_of_the_public_folder_is_read() {
    assertThat(PublicRelease.open(release).file("codelists/regions.csv")).isPresent();
    assertThat(PublicRelease.open(release).file("codelists/../indicators.json")).isPresent();
  }

  private static final String LINES =
      """
      people,610600,2021,_T,2,A,万人,2
      sales,610600,2022,_T,100,P,亿元,2
      sales,610600,2022,a,,Q,亿元,2
      """;

  @Test
  void figures_come_one_by_one_from_the_file_as_they_are_held() {
    PublicRelease held = SalesRelease.write(folder.resolve("r2"), LINES);
    PublicRelease opened = PublicRelease.openWithoutFigures(folder.resolve("r2"));

    assertThat(figures(opened)).hasSize(3).isEqualTo(held.observations());
    assertThat(figures(held)).isEqualTo(held.observations());
    assertThat(opened.observations()).isEqualTo(held.observations());
    assertThat(opened.catalogue().all()).isEqualTo(held.catalogue().all());
  }

  private static List<Observation> figures(PublicRelease release) {
    try (Stream<Observation> figures = release.figures()) {
      return figures.toList();
    }
  }

  /** Whatever is asked for, the sentence names the release. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "something else\n",
        "indicator,region,period,class,value,status,unit,decimals\nsales,610600,2022,_T,x,A,亿元,2\n",
        "indicator,region,period,class,value,status,unit,decimals\nsales,610600,2022,_T,,Z,亿元,2\n"
      })
  void damaged_figures_are_told_when_they_are_asked_for(String damaged) throws IOException {
    Path file = release.resolve("public/observations.csv");
    Files.writeString(file, damaged);
    PublicRelease opened = PublicRelease.openWithoutFigures(release);

    assertThat(opened.manifest().id()).isEqualTo("r1");
    assertThatThrownBy(() -> figures(opened))
        .isInstanceOf(Stop.InputError.class)
        .hasMessageStartingWith("Cannot read release '" + release + "': ");
    assertThatThrownBy(opened::observations)
        .isInstanceOf(Stop.InputError.class)
        .hasMessageStartingWith("Cannot read release '" + release + "': ");
  }

  @Test
  void figures_that_are_missing_are_told_when_they_are_asked_for() throws IOException {
    Files.delete(release.resolve("public/observations.csv"));

    assertThatThrownBy(() -> figures(PublicRelease.openWithoutFigures(release)))
        .isInstanceOf(Stop.InputError.class)
        .hasMessageContaining("'public/observations.csv' is missing");
  }
}
