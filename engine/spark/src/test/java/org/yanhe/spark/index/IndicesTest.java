package org.yanhe.spark.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yanhe.model.problem.Stop;
import org.yanhe.model.project.Project;
import org.yanhe.model.project.ProjectTemplate;

class IndicesTest {
  @TempDir Path folder;

  private Path project() {
    Path project = folder.resolve("mine");
    new ProjectTemplate("index").writeTo(project);
    return project;
  }

  private static void replace(Path file, String old, String other) throws IOException {
    String text = Files.readString(file);
    assertThat(text).contains(old);
    Files.writeString(file, text.replace(old, other));
  }

  @Test
  void an_index_of_totals_has_a_plan() {
    assertThat(Indices.plans(Project.read(project())))
        .extracting(IndexPlan::dataset)
        .containsExactly("city-indicators");
  }

  /** A score is told in all digits and would tell the return that it is made of. */
  @Test
  void an_index_over_a_dataset_with_respondents_is_refused() throws IOException {
    Path project = project();
    replace(
        project.resolve("indices/development.yaml"),
        "dataset: city-indicators",
        "dataset: shop-returns");
    Files.createDirectories(project.resolve("schemas"));
    Files.writeString(
        project.resolve("schemas/shop-returns.yaml"),
        """
        schema: 1
        dataset: shop-returns
        label: x
        grain: x
        columns:
          - {name: shop, type: text, label: x}
          - {name: region, type: region, label: x}
          - {name: period, type: period, label: x}
          - {name: amount, type: decimal, unit: 元, label: x}
        region: region
        time: {column: period, frequency: year}
        entity: shop
        """);
    Files.writeString(
        project.resolve("sources.yaml"),
        Files.readString(project.resolve("sources.yaml"))
            + """
              - dataset: shop-returns
                file: data/cities.csv
                format: csv
            """
                .indent(0));

    assertThatThrownBy(() -> Indices.plans(Project.read(project)))
        .isInstanceOf(Stop.CatalogueError.class)
        .hasMessageContaining(
            "Cannot compute index 'development': dataset 'shop-returns' names respondents, and"
                + " scores would tell their returns. Name a table of totals.");
  }
}
