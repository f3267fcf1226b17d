package org.yanhe.model.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
}
