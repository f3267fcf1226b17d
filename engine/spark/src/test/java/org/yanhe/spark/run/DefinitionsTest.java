package org.yanhe.spark.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yanhe.model.project.Project;
import org.yanhe.model.project.ProjectTemplate;

/** What an earlier run found counts for nothing once anything has changed that it follows from. */
class DefinitionsTest {
  @TempDir private Path folder;

  @BeforeEach
  void a_project() {
    new ProjectTemplate("retail").writeTo(folder);
  }

  private String checksum() {
    Project project = Project.read(folder);
    return Definitions.checksum(project, project.schema("transactions"));
  }

  private void change(String file, String from, String to) throws IOException {
    Path path = folder.resolve(file);
    String text = Files.readString(path);
    assertThat(text).contains(from);
    Files.writeString(path, text.replace(from, to));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "catalogue/10-sales.yaml       | where: not cancelled           | where: cancelled",
        "catalogue/10-sales.yaml       | frequencies: [year, quarter, month] | frequencies: [year,"
            + " month]",
        "codes/products.csv            | paper,group,文具,Stationery,,, |"
            + " paper,group,文具,Stationery,gifts,,",
        "codes/regions.csv             | DE,country,德国,Germany,ALL    | DE,country,德国,Germany,GB",
        "schemas/transactions.yaml     | entity: customer               | entity: invoice",
        "project.yaml                  | frequencies: [year, quarter, month] | frequencies: [year,"
            + " month]",
        "project.yaml                  | catalogue: own                 | catalogue:"
            + " own;disclosure: {respondents: {minimum-frequency: 5}}",
      })
  void a_change_of_what_figures_follow_from_changes_it(String file, String from, String to)
      throws IOException {
    String before = checksum();

    change(file, from, to.replace(';', '\n'));

    assertThat(checksum()).isNotEqualTo(before);
  }

  @Test
  void another_month_and_another_name_do_not() throws IOException {
    String before = checksum();

    change("project.yaml", "last: 2023-12", "last: 2023-11");
    change("project.yaml", "release: retail-2023-12", "release: retail-2023-11");
    change("project.yaml", "as-of: 2024-01-15", "as-of: 2023-12-15");

    assertThat(checksum()).isEqualTo(before);
  }
}
