package org.yanhe.model.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yanhe.model.problem.Stop;

/** A project one of whose schemas is wrong: sources, checks and indicators are not. */
class BrokenSchemaTest {
  private static final String SCHEMA = "schemas/transactions.yaml";

  @TempDir private Path folder;

  @BeforeEach
  void a_project() {
    new ProjectTemplate("retail").writeTo(folder.resolve("p"));
  }

  private List<String> problemsAfter(String file, String written, String instead)
      throws IOException {
    Path changed = folder.resolve("p").resolve(file);
    String text = Files.readString(changed);
    assertThat(text).contains(written);
    Files.writeString(changed, text.replaceFirst(written, instead));
    Stop.CatalogueError stop =
        catchThrowableOfType(Stop.CatalogueError.class, () -> Project.read(folder.resolve("p")));
    return List.of(Objects.requireNonNull(stop.getMessage()).split("\n"));
  }

  @Test
  void a_wrong_key_of_a_schema_is_told_alone() throws IOException {
    assertThat(problemsAfter(SCHEMA, "type: ", "typ: "))
        .allSatisfy(problem -> assertThat(problem).contains(SCHEMA));
  }

  @Test
  void a_schema_that_is_no_yaml_is_told_alone() throws IOException {
    assertThat(problemsAfter(SCHEMA, "type: ", "type: ["))
        .singleElement()
        .asString()
        .contains(SCHEMA);
  }

  @Test
  void a_dataset_without_schema_is_told_where_it_is_named() throws IOException {
    assertThat(problemsAfter("sources.yaml", "dataset: transactions", "dataset: transaction"))
        .singleElement()
        .asString()
        .contains("sources.yaml")
        .contains("Unknown dataset: 'transaction' (known: ")
        .endsWith("Did you mean 'transactions'?");
  }

  @Test
  void other_mistakes_are_told_together_with_that_of_the_schema() throws IOException {
    Path catalogue = folder.resolve("p/catalogue/10-sales.yaml");
    Files.writeString(
        catalogue, Files.readString(catalogue).replaceFirst("decimals: ", "decimalss: "));

    assertThat(problemsAfter(SCHEMA, "type: ", "typ: "))
        .anySatisfy(problem -> assertThat(problem).contains("decimalss"))
        .noneSatisfy(problem -> assertThat(problem).contains("Unknown dataset"))
        .noneSatisfy(problem -> assertThat(problem).contains("no schema"));
  }
}
