package org.yanhe.model.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.yanhe.model.problem.Problems;
import org.yanhe.model.project.BuiltIn;
import org.yanhe.model.yaml.YamlMap;

/**
 * The data dictionary says what the schemas and checks say; {@code -Dgolden.update} rewrites it.
 */
class DataDictionaryTest {
  private static final Path README = Path.of("../../datasets/README.md");
  private static final String START = "## Columns\n\n";
  private static final String END = "## Code lists\n";

  @Test
  void the_data_dictionary_is_what_the_schemas_and_checks_say() throws IOException {
    String readme = Files.readString(README);
    int start = readme.indexOf(START) + START.length();
    int end = readme.indexOf(END);
    String generated = dictionary();

    if ("true".equals(System.getProperty("golden.update"))) {
      Files.writeString(README, readme.substring(0, start) + generated + readme.substring(end));
    } else {
      assertThat(readme.substring(start, end))
          .as("datasets/README.md; run this test with -Dgolden.update=true")
          .isEqualTo(generated);
    }
  }

  private static String dictionary() {
    Problems problems = new Problems();
    List<DatasetSchema> schemas =
        BuiltIn.yaml("schemas", problems).stream()
            .map(DatasetSchema::read)
            .flatMap(Optional::stream)
            .toList();
    Checks checks = Checks.none();
    for (YamlMap file : BuiltIn.yaml("checks", problems)) {
      checks = checks.with(Checks.read(file, schemas).orElseThrow());
    }
    problems.stopIfAny();
    return DataDictionary.of(schemas, checks);
  }
}
