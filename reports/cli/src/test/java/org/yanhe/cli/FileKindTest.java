package org.yanhe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.yanhe.model.json.CanonicalJson;
import org.yanhe.model.problem.Problem;
import org.yanhe.model.problem.Problems;
import org.yanhe.model.yaml.YamlFile;

/** The schemas for editors and the readers of the files know the same keys. */
class FileKindTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final Pattern STRANGE = Pattern.compile("strange-key-\\d+");
  private static final Map<String, String> FOLDERS =
      Map.of(
          "schemas", "dataset",
          "checks", "checks",
          "catalogue", "catalogue",
          "indices", "index",
          "report", "layout",
          "layout", "layout");

  private static final Map<String, FileKind> KINDS =
      FileKind.all().stream().collect(Collectors.toMap(FileKind::name, k -> k));

  private static final Map<String, JsonSchema> SCHEMAS =
      KINDS.values().stream()
          .collect(
              Collectors.toMap(
                  FileKind::name,
                  k ->
                      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7)
                          .getSchema(k.schema())));

  static Stream<Arguments> files() throws IOException {
    try (Stream<Path> all = Files.walk(Kept.file("datasets"))) {
      List<Arguments> files =
          all.filter(file -> file.toString().endsWith(".yaml"))
              .sorted()
              .map(file -> Arguments.of(kind(file), file))
              .toList();
      return files.stream();
    }
  }

  private static String kind(Path file) {
    String name = file.getFileName().toString().replace(".yaml", "");
    return KINDS.containsKey(name)
        ? name
        : FOLDERS.getOrDefault(file.getName(file.getNameCount() - 2).toString(), name);
  }

  static Stream<FileKind> kinds() {
    return FileKind.all().stream();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void the_schemas_kept_in_the_repository_are_those_of_the_readers(FileKind kind) {
    Kept.matches("engine/docs/schema/" + kind.name() + ".json", CanonicalJson.bytes(kind.schema()));
  }

  @ParameterizedTest
  @MethodSource("files")
  void every_file_of_ours_keeps_its_schema(String kind, Path file) throws IOException {
    assertThat(schema(kind).validate(tree(Files.readString(file)))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("files")
  void a_strange_key_anywhere_is_refused_by_reader_and_schema(String kind, Path file)
      throws IOException {
    Object root = load(Files.readString(file));
    int number = 0;
    for (Map<String, Object> map : maps(root)) {
      map.put("strange-key-" + ++number, "x");
    }
    String text = new Dump(DumpSettings.builder().build()).dumpToString(root);

    assertThat(refusedBySchema(kind, text)).isNotEmpty().isEqualTo(refusedByReader(kind, text));
  }

  @Test
  void keys_of_another_kind_of_indicator_are_refused() {
    JsonNode entry =
        tree(
            """
            schema: 1
            topic: t
            label: T
            indicators:
              - {code: a, kind: ratio, numerator: b, denominator: c, dataset: d}
            """);

    assertThat(schema("catalogue").validate(entry))
        .extracting(ValidationMessage::getMessage)
        .anyMatch(message -> message.contains("dataset"));
  }

  @Test
  void words_of_another_kind_of_indicator_are_refused() {
    String entry =
        """
        schema: 1
        topic: t
        label: T
        indicators:
          - {code: a, kind: adjusted, of: b, method: %s}
        """;

    assertThat(schema("catalogue").validate(tree(entry.formatted("denton"))))
        .extracting(ValidationMessage::getMessage)
        .anyMatch(message -> message.contains("method"));
    assertThat(schema("catalogue").validate(tree(entry.formatted("x13"))))
        .extracting(ValidationMessage::getMessage)
        .noneMatch(message -> message.contains("method"));
  }

  @Test
  void an_unknown_word_of_a_closed_set_is_refused() {
    JsonNode checks =
        tree("{schema: 1, checks: [{id: X, dataset: d, kind: unique, severity: harsh}]}");

    assertThat(schema("checks").validate(checks)).isNotEmpty();
  }

  private static JsonSchema schema(String kind) {
    return Objects.requireNonNull(SCHEMAS.get(kind));
  }

  private static Set<String> refusedBySchema(String kind, String text) {
    return schema(kind).validate(tree(text)).stream()
        .flatMap(message -> STRANGE.matcher(message.getMessage()).results())
        .map(MatchResult::group)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The strange keys that the reader does not know; other problems do not count. */
  private static Set<String> refusedByReader(String kind, String text) {
    Problems problems = new Problems();
    YamlFile.parse("changed.yaml", text, problems)
        .ifPresent(Objects.requireNonNull(KINDS.get(kind)).reader());
    return problems.sorted().stream()
        .filter(problem -> problem.message().startsWith("Invalid key:"))
        .map(Problem::key)
        .filter(key -> STRANGE.matcher(key).matches())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<Map<String, Object>> maps(Object node) {
    List<Map<String, Object>> maps = new ArrayList<>();
    if (node instanceof Map<?, ?> map) {
      @SuppressWarnings("unchecked")
      Map<String, Object> named = (Map<String, Object>) map;
      maps.add(named);
      map.values().forEach(value -> maps.addAll(maps(value)));
    } else if (node instanceof List<?> list) {
      list.forEach(item -> maps.addAll(maps(item)));
    }
    return maps;
  }

  private static Object load(String text) {
    return new Load(LoadSettings.builder().setDefaultMap(size -> new TreeMap<>()).build())
        .loadFromString(text);
  }

  private static JsonNode tree(String text) {
    return MAPPER.valueToTree(load(text));
  }
}
