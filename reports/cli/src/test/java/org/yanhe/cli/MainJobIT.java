package org.yanhe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yanhe.model.release.Manifest;
import org.yanhe.model.release.PublicRelease;

/** The main job on the built product, as a user runs it. */
class MainJobIT {
  @TempDir static Path folder;

  private static Path release() {
    return SampleRelease.folder();
  }

  @Test
  void the_last_line_of_stdout_is_the_release() {
    assertThat(SampleRelease.ended().exitCode()).as(SampleRelease.ended().err()).isZero();
    assertThat(release().resolve("release.json")).isRegularFile();
    assertThat(SampleRelease.ended().out().strip().lines()).hasSize(1);
  }

  @Test
  void a_copy_in_another_time_zone_and_locale_worked_on_by_jobs_gives_the_same_bytes()
      throws IOException {
    Path copy = folder.resolve("some where").resolve("副本");
    copy(Product.SAMPLE, copy);

    Product.Ended second =
        Product.run(
            List.of(
                "-Duser.timezone=America/St_Johns",
                "-Duser.language=tr",
                "-Duser.name=somebody",
                "-Dspark.yanhe.directBytes=0"),
            "run",
            copy.toString(),
            "--out",
            folder.resolve("b").toString());

    assertThat(second.exitCode()).as(second.err()).isZero();
    assertThat(Product.bytes(Path.of(second.lastLine()))).isEqualTo(Product.bytes(release()));
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path there = to.resolve(from.relativize(file).toString());
        Files.createDirectories(there.getParent());
        Files.copy(file, there);
      }
    }
  }

  @Test
  void every_row_that_was_read_is_accounted_for() {
    List<Manifest.Input> inputs = PublicRelease.manifest(release()).inputs();

    assertThat(inputs).isNotEmpty();
    assertThat(inputs)
        .allSatisfy(i -> assertThat(i.kept() + i.quarantined() + i.waived()).isEqualTo(i.read()));
    assertThat(inputs).anyMatch(i -> i.quarantined() > 0);
  }

  @Test
  void an_existing_release_is_not_overwritten() {
    Product.Ended again =
        Product.run(
            List.of(),
            "run",
            Product.SAMPLE.toString(),
            "--out",
            SampleRelease.releases().toString());

    assertThat(again.exitCode()).isEqualTo(6);
    assertThat(again.err().strip().lines())
        .singleElement()
        .asString()
        .startsWith("Cannot write release '")
        .endsWith("Choose another name or --out.");
  }

  @Test
  void the_documents_are_rendered_again_from_the_release_alone() {
    Path out = folder.resolve("again");
    Product.Ended report =
        Product.run(List.of(), "report", release().toString(), "--out", out.toString());

    assertThat(report.exitCode()).as(report.err()).isZero();
    assertThat(Product.bytes(out)).isEqualTo(Product.bytes(release().resolve("documents")));
  }

  /** Alone it is made from figures that are read one by one. */
  @Test
  void the_workbook_of_all_data_is_the_same_from_figures_that_are_not_held() {
    Path out = folder.resolve("annex");
    Product.Ended report =
        Product.run(
            List.of(),
            "report",
            release().toString(),
            "--format",
            "annex",
            "--out",
            out.toString());

    assertThat(report.exitCode()).as(report.err()).isZero();
    assertThat(Product.bytes(out)).hasSize(1);
    assertThat(Product.bytes(release().resolve("documents")))
        .containsAllEntriesOf(Product.bytes(out));
  }

  @Test
  void a_changed_byte_is_found() throws Exception {
    Path copy = folder.resolve("copy");
    for (String path : Product.bytes(release()).keySet()) {
      Files.createDirectories(copy.resolve(path).getParent());
      Files.copy(release().resolve(path), copy.resolve(path));
    }
    Files.writeString(copy.resolve("public/observations.csv"), "x");

    Product.Ended verify = Product.run(List.of(), "verify", copy.toString());

    assertThat(verify.exitCode()).isEqualTo(3);
    assertThat(verify.err()).contains("'public/observations.csv' was changed");
  }
}
