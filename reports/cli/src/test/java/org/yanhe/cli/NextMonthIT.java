package org.yanhe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yanhe.model.release.Sha256;

/** One more month of many respondents costs what is new, and the release is that of a full run. */
class NextMonthIT {
  /** So few rows make many parts of the respondents, as many rows would. */
  private static final List<String> IN_PARTS = List.of("-Dspark.yanhe.rowsOfPart=1000");

  @TempDir Path folder;

  @Test
  void what_earlier_runs_left_changes_nothing_but_the_time() throws IOException {
    Path project = folder.resolve("project");
    assertThat(
            Product.run(
                    List.of(),
                    "generate",
                    "--rows",
                    "20000",
                    "--months",
                    "15",
                    "--out",
                    project.toString())
                .exitCode())
        .isZero();
    Path month = project.resolve("data/orders/period=2021-03");
    Path away = folder.resolve("away");
    Path late = project.resolve("data/orders/period=2020-05");
    Path later = folder.resolve("later");
    Path states = folder.resolve("states");

    Files.move(month, away);
    Files.move(late, later);
    run(project, "first", states);
    Files.move(away, month);
    String second = run(project, "second", states).err();
    Files.move(later, late);
    Product.Ended third = run(project, "third", states);
    Product.Ended full = run(project, "full", folder.resolve("none"));

    assertThat(second).contains("states of 13 of 14 files reused").doesNotContain("opened Spark");
    assertThat(third.err())
        .contains("14 of 15 files known", "states of 14 of 15 files reused")
        .doesNotContain("opened Spark");
    assertThat(files(Path.of(third.lastLine())))
        .hasSizeGreaterThan(20)
        .isEqualTo(files(Path.of(full.lastLine())));
  }

  private Product.Ended run(Path project, String out, Path states) {
    Product.Ended run =
        Product.run(
            IN_PARTS,
            "run",
            project.toString(),
            "--out",
            folder.resolve(out).toString(),
            "--state",
            states.toString());
    assertThat(run.exitCode()).as(run.err()).isZero();
    return run;
  }

  /** Every file of a release by its path, with its checksum. */
  private static Map<String, String> files(Path release) throws IOException {
    Map<String, String> checksums = new TreeMap<>();
    try (Stream<Path> files = Files.walk(release)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        checksums.put(release.relativize(file).toString(), Sha256.of(Files.readAllBytes(file)));
      }
    }
    return checksums;
  }
}
