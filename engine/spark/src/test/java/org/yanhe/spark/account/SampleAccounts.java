package org.yanhe.spark.account;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.yanhe.model.project.Project;
import org.yanhe.model.release.PublicRelease;
import org.yanhe.spark.SharedSpark;
import org.yanhe.spark.run.Documents;
import org.yanhe.spark.run.Progress;
import org.yanhe.spark.run.RunRelease;

/** The sample project cut down to GDP and the inputs of its accounts and index. */
final class SampleAccounts {
  static final Path DATASETS = Path.of("..", "..", "datasets");
  private static final Path SAMPLE = DATASETS.resolve("yanan");
  private static final List<String> WANTED =
      List.of(
          "macro",
          "city-indicators",
          "industry-accounts",
          "account-parameters",
          "core-value-added",
          "core-shares",
          "supply-use");

  private final Path folder;

  private SampleAccounts(Path folder) {
    this.folder = folder;
  }

  /** Copies what is needed into an empty folder. */
  static SampleAccounts in(Path folder) throws IOException {
    String project = Files.readString(SAMPLE.resolve("project.yaml"));
    Files.writeString(
        folder.resolve("project.yaml"), project.replaceFirst("(?m)^disclosure: .*", ""));
    Files.writeString(folder.resolve("sources.yaml"), sources());
    Files.createDirectories(folder.resolve("data/account"));
    for (String file : List.of("macro.csv", "city-indicators.csv")) {
      Files.copy(SAMPLE.resolve("data").resolve(file), folder.resolve("data").resolve(file));
    }
    try (var files = Files.list(SAMPLE.resolve("data/account"))) {
      for (Path file : files.toList()) {
        Files.copy(file, folder.resolve("data/account").resolve(file.getFileName()));
      }
    }
    return new SampleAccounts(folder);
  }

  /** The entries of the sample's sources that are wanted, word by word. */
  private static String sources() throws IOException {
    String all = Files.readString(SAMPLE.resolve("sources.yaml"), StandardCharsets.UTF_8);
    StringBuilder kept = new StringBuilder("schema: 1\nsources:\n");
    for (String entry : all.split("(?m)^  - dataset: ", -1)) {
      if (WANTED.contains(entry.lines().findFirst().orElse(""))) {
        kept.append("  - dataset: ").append(entry);
      }
    }
    return kept.toString();
  }

  Path folder() {
    return folder;
  }

  Project project() {
    return Project.read(folder);
  }

  /** Runs the project and opens its public part. */
  PublicRelease release(String name) {
    Path target = folder.resolve("releases").resolve(name);
    new RunRelease(
            SharedSpark.engine(), project(), folder.resolve("work-" + name), Progress.silent())
        .run(target, Documents.none());
    return PublicRelease.open(target);
  }
}
