package org.yanhe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yanhe.model.indicator.IndicatorCode;
import org.yanhe.model.release.PublicRelease;

/** A stranger begins a project and adds the indicator that README shows. */
class NewProjectIT {
  @TempDir Path folder;

  @Test
  void a_new_project_with_the_indicator_of_readme_runs_at_once() throws IOException {
    Path project = folder.resolve("mine");
    assertThat(run("init", project.toString(), "--template", "city").exitCode()).isZero();
    Path own = project.resolve("catalogue/own.yaml");
    Files.writeString(own, Files.readString(own) + indicatorOfReadme());
    Path layout = project.resolve("report/layout.yaml");
    Files.writeString(
        layout,
        Files.readString(layout)
            .replace(
                "- ecommerce.large-returns",
                "- ecommerce.large-returns\n          - ecommerce.own-orders"));

    Product.Ended ended = run("run", project.toString(), "--out", folder.resolve("r").toString());

    assertThat(ended.exitCode()).as(ended.err()).isZero();
    PublicRelease release = PublicRelease.open(Path.of(ended.lastLine()));
    assertThat(release.observations())
        .anyMatch(o -> o.cell().indicator().equals(IndicatorCode.parse("ecommerce.own-orders")));
    try (var tables = Files.walk(Path.of(ended.lastLine()).resolve("documents"))) {
      assertThat(tables.filter(f -> f.toString().endsWith(".csv")).map(NewProjectIT::text))
          .anyMatch(text -> text.contains("网络订单数"));
    }
  }

  private static Product.Ended run(String... arguments) {
    return Product.run(List.of(), arguments);
  }

  private static String indicatorOfReadme() throws IOException {
    Matcher block =
        Pattern.compile("(?s)```yaml\\n(.*?)```").matcher(Files.readString(Kept.file("README.md")));
    assertThat(block.find()).isTrue();
    return block.group(1);
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
