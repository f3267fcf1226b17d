package org.yanhe.model.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yanhe.model.problem.Stop;

class ProjectTemplateTest {
  @TempDir Path folder;

  @ParameterizedTest
  @MethodSource("org.yanhe.model.project.ProjectTemplate#names")
  void every_template_is_a_project_without_problems(String name) {
    Path target = folder.resolve("new/project");

    new ProjectTemplate(name).writeTo(target);

    Project project = Project.read(target);
    assertThat(project.catalogue().all()).isNotEmpty();
    assertThat(project.sources().datasets()).isNotEmpty();
  }

  @Test
  void a_city_and_another_domain_are_there() {
    assertThat(ProjectTemplate.names()).contains("city", "retail");
  }

  @Test
  void an_empty_folder_is_used() throws IOException {
    new ProjectTemplate("city").writeTo(Files.createDirectory(folder.resolve("empty")));

    assertThat(folder.resolve("empty/project.yaml")).exists();
  }

  @Test
  void a_folder_that_holds_something_is_left_alone() throws IOException {
    Files.writeString(folder.resolve("mine.txt"), "mine");

    assertThatThrownBy(() -> new ProjectTemplate("city").writeTo(folder))
        .isInstanceOf(Stop.UsageError.class)
        .hasMessageContaining("is not an empty folder. Name a new one.");
    assertThat(folder).isDirectoryNotContaining("glob:**project.yaml");
  }

  @Test
  void an_unknown_name_lists_the_known_ones() {
    assertThatThrownBy(() -> new ProjectTemplate("town"))
        .isInstanceOf(Stop.UsageError.class)
        .hasMessageContaining("'town'. Name one of city,");
  }
}
