package org.yanhe.spark.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.yanhe.model.project.Project;
import org.yanhe.model.project.ProjectTemplate;
import org.yanhe.model.release.Sha256;
import org.yanhe.spark.SharedSpark;
import org.yanhe.spark.pass.PassSettings;
import org.yanhe.spark.pass.StateFolder;
import org.yanhe.spark.session.Engine;

/** What a later run takes from an earlier one changes nothing but the time it needs. */
@ExtendWith(SharedSpark.class)
class ReusingRunTest {
  @TempDir Path folder;

  private final List<String> steps = new ArrayList<>();

  @Test
  void after_one_more_file_the_states_of_others_are_reused_and_the_release_is_that_of_a_full_run(
      SparkSession spark) throws IOException {
    Path project = folder.resolve("project");
    new ProjectTemplate("retail").writeTo(project);
    Path later = project.resolve("data/transactions-2023.csv");
    Files.move(later, folder.resolve("kept.csv"));
    StateFolder states = new StateFolder(folder.resolve("states"));
    run(spark, "before", states);
    assertThat(steps).noneMatch(step -> step.contains("reused"));
    steps.clear();
    Files.move(folder.resolve("kept.csv"), later);

    Path reusing = run(spark, "reusing", states);
    Path full = run(spark, "full", new StateFolder(folder.resolve("none")));

    assertThat(steps)
        .contains(
            "read and checked transactions, 1 of 2 files known",
            "one pass over transactions, states of 1 of 2 files reused",
            "one pass over store-returns, states of 1 of 1 files reused");
    assertThat(files(reusing)).hasSizeGreaterThan(5).isEqualTo(files(full));
  }

  @Test
  void an_old_project_with_its_old_data_gives_the_old_release_after_newer_ones(SparkSession spark)
      throws IOException {
    Path project = folder.resolve("project");
    new ProjectTemplate("retail").writeTo(project);
    Path settings = project.resolve("project.yaml");
    Path data = project.resolve("data/transactions-2023.csv");
    String oldSettings = Files.readString(settings);
    String oldData = Files.readString(data);
    StateFolder states = new StateFolder(folder.resolve("states"));
    Path old = run(spark, "old", states);
    Files.writeString(settings, oldSettings.replace("as-of: ", "as-of: 2024-02-15 # "));
    Files.writeString(data, oldData.substring(0, oldData.lastIndexOf('\n', oldData.length() - 2)));
    Path newer = run(spark, "newer", states);
    Files.writeString(settings, oldSettings);
    Files.writeString(data, oldData);

    Path again = run(spark, "again", states);

    assertThat(files(newer)).isNotEqualTo(files(old));
    assertThat(files(again)).isEqualTo(files(old));
  }

  @Test
  void what_was_found_of_respondents_in_parts_is_what_is_found_anew(SparkSession spark)
      throws IOException {
    Path project = folder.resolve("project");
    new ProjectTemplate("retail").writeTo(project);
    Path later = project.resolve("data/transactions-2023.csv");
    Path settings = project.resolve("project.yaml");
    Files.move(later, folder.resolve("kept.csv"));
    StateFolder states = new StateFolder(folder.resolve("states"));
    spark.conf().set(PassSettings.ROWS_OF_PART, 20);
    try {
      run(spark, "before", states);
      assertThat(states.folder().resolve("transactions/respondents.memory")).isNotEmptyFile();
      Files.move(folder.resolve("kept.csv"), later);
      assertThat(files(run(spark, "reusing", states)))
          .as("a year more")
          .isEqualTo(files(run(spark, "full", new StateFolder(folder.resolve("none")))));

      Files.writeString(
          settings,
          Files.readString(settings) + "\ndisclosure: {respondents: {minimum-frequency: 5}}\n");
      assertThat(files(run(spark, "strict", states)))
          .as("by other rules")
          .isEqualTo(files(run(spark, "strictly", new StateFolder(folder.resolve("never")))));
    } finally {
      spark.conf().unset(PassSettings.ROWS_OF_PART);
    }
  }

  private Path run(SparkSession spark, String name, StateFolder states) {
    Project project = Project.read(folder.resolve("project"));
    RunRelease run =
        new RunRelease(
            Engine.on(spark),
            project,
            folder.resolve("work-" + name),
            (step, rows) -> steps.add(step.en()));
    run.reusing(states);
    return run.run(folder.resolve(name).resolve(project.spec().release()), Documents.none());
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
