package org.yanhe.model.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yanhe.model.problem.Problem;
import org.yanhe.model.problem.Problems;
import org.yanhe.model.project.BuiltIn;
import org.yanhe.model.yaml.YamlFile;

/** What the guide to sources says is what the reader of sources takes. */
class SourcesGuideTest {
  private static final Path GUIDE = Path.of("../docs/sources.md");
  private static final Pattern EXAMPLE = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);
  private static final Pattern KNOWN = Pattern.compile("known here: ([a-z, -]+)\\)");
  private static final Pattern BETWEEN = Pattern.compile(", ");

  @ParameterizedTest
  @MethodSource
  void every_example_is_read(String yaml) {
    Problems problems = new Problems();

    Optional<Sources> sources = read(yaml, problems);

    assertThat(problems.sorted()).isEmpty();
    assertThat(sources).hasValueSatisfying(s -> assertThat(s.all()).isNotEmpty());
  }

  static Stream<String> every_example_is_read() {
    return EXAMPLE.matcher(guide()).results().map(match -> match.group(1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"csv", "xlsx", "parquet", "jdbc"})
  void every_option_is_told(String format) {
    Problems problems = new Problems();
    read(
        "schema: 1\nsources:\n  - {dataset: shops, format: " + format + ", nonsense: 1}\n",
        problems);

    String known =
        problems.sorted().stream()
            .map(Problem::toString)
            .flatMap(text -> KNOWN.matcher(text).results().map(MatchResult::group))
            .findFirst()
            .orElseThrow();
    for (String option : BETWEEN.split(known.replaceAll("known here: |\\)", ""), -1)) {
      assertThat(guide()).as("option '%s' of %s", option, format).contains("`" + option + "`");
    }
  }

  @Test
  void the_guide_has_an_example_of_every_format() {
    assertThat(every_example_is_read().flatMap(String::lines))
        .contains("    format: csv", "    format: xlsx", "    format: parquet", "    format: jdbc");
  }

  private static Optional<Sources> read(String yaml, Problems problems) {
    List<DatasetSchema> schemas =
        BuiltIn.yaml("schemas", problems).stream()
            .map(DatasetSchema::read)
            .flatMap(Optional::stream)
            .toList();
    return YamlFile.parse("sources.md", yaml, problems).flatMap(map -> Sources.read(map, schemas));
  }

  private static String guide() {
    try {
      return Files.readString(GUIDE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
