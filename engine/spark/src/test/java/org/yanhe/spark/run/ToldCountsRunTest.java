package org.yanhe.spark.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.yanhe.model.problem.Stop;
import org.yanhe.model.project.Project;
import org.yanhe.model.project.ProjectTemplate;
import org.yanhe.spark.SharedSpark;
import org.yanhe.spark.session.Engine;

@ExtendWith(SharedSpark.class)
class ToldCountsRunTest {
  @TempDir Path folder;

  @Test
  void noise_that_exact_counts_undo_stops_the_run_before_anything_is_read(SparkSession spark)
      throws IOException {
    Path mine = folder.resolve("mine");
    new ProjectTemplate("city").writeTo(mine);
    Path settings = mine.resolve("project.yaml");
    Files.writeString(
        settings,
        Files.readString(settings)
            .replace(
                "disclosure: {",
                "disclosure: {counts: {ecommerce.sellers: {cell-key: {most: 2, variance: 1, secret:"
                    + " known to the office}}}, "));
    Path target = folder.resolve("releases").resolve("x");
    RunRelease run =
        new RunRelease(
            Engine.on(spark), Project.read(mine), folder.resolve("work"), Progress.silent());

    assertThatThrownBy(() -> run.run(target, Documents.none()))
        .isInstanceOf(Stop.DisclosureError.class)
        .hasMessageStartingWith("Cannot tell ecommerce.sellers by other numbers: ")
        .hasMessageContaining("ecommerce.sellers.by-platform");
    assertThat(folder.resolve("work")).doesNotExist();
    assertThat(target.getParent()).doesNotExist();
  }
}
