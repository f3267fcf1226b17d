package org.yanhe.model.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yanhe.model.problem.Place;
import org.yanhe.model.problem.Problem;
import org.yanhe.model.problem.Problems;

class YamlMapTest {
  private final Problems problems = new Problems();

  private Optional<YamlMap> parse(String text) {
    return YamlFile.parse("a.yaml", text, problems);
  }

  private List<String> told() {
    return problems.sorted().stream().map(Problem::toString).toList();
  }

  @Test
  void missing_wrong_and_unknown_keys_are_told_at_once_with_their_places() {
    YamlMap map = parse("unti: 亿元\ndecimals: two\n").orElseThrow();

    map.need("unit", t -> t);
    map.need("decimals", Integer::valueOf);
    Optional<String> value = map.read(() -> "built");

    assertThat(value).isEmpty();
    assertThat(told())
        .containsExactly(
            "a.yaml:1:1: Invalid key: 'unti' (known here: unit, decimals). Did you mean 'unit'?",
            "a.yaml:1:1: Missing key: 'unit'. Add it here.",
            "a.yaml:2:11: For input string: \"two\"");
  }

  @Test
  void a_default_nobody_asks_for_is_no_problem() {
    YamlMap defaults = parse("dataset: macro\nunit: 个\n").orElseThrow();
    YamlMap own = parse("code: a\n").orElseThrow().withDefaults(defaults);

    Optional<String> unit = own.need("unit", t -> t);
    own.need("code", t -> t);
    own.done();

    assertThat(unit).contains("个");
    assertThat(told()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a: &x [1]\nb: *x\n",
        "a: 1\na: 2\n",
        "a: [1\n",
        "- 1\n- 2\n",
        "",
        "# only a comment\n",
        "a: !!java.net.URL [http://x]\n  b",
        "? [complex]\n: 1\n"
      })
  void traps_and_broken_files_become_problems(String text) {
    parse(text);

    assertThat(told()).isNotEmpty().allMatch(line -> line.startsWith("a.yaml"));
  }

  @ParameterizedTest
  @CsvSource({"0, 1", "1, 2", "5000, 5001"})
  void a_control_character_is_told_with_its_code_and_place(int linesBefore, int line) {
    parse("k: 值\n".repeat(linesBefore) + "b: x\u0007y\n");

    assertThat(told())
        .containsExactly(
            "a.yaml:"
                + line
                + ":5: Invalid YAML: the character U+0007 may not stand here. Take it out.");
  }

  @Test
  void a_key_that_occurs_twice_is_told_though_a_map_within_is_not_built() {
    YamlMap map = parse("inner: {x: 1}\ninner: {x: 2}\n").orElseThrow();

    Optional<String> inner =
        map.map("inner").flatMap(m -> m.need("x", t -> t).flatMap(x -> m.read(() -> x)));
    Optional<String> built = map.read(inner::orElseThrow);

    assertThat(built).isEmpty();
    assertThat(told())
        .containsExactly("a.yaml:2:1: Invalid YAML: a key must be a plain text that occurs once.");
  }

  @Test
  void only_version_one_of_a_file_is_read() {
    parse("schema: 1\n").orElseThrow().needVersionOne();
    assertThat(told()).isEmpty();

    parse("schema: 2\n").orElseThrow().needVersionOne();
    assertThat(told()).singleElement().asString().contains("'2' (1)");
  }

  @ParameterizedTest
  @ValueSource(ints = {60, 1_000_000})
  void nesting_is_refused_before_anything_is_built_from_it(int levels) {
    parse("a: " + "[".repeat(levels));

    assertThat(told()).singleElement().asString().contains("nested deeper than 40 levels");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a: &x 1 | anchors and aliases are not allowed",
        "a: !!str 1 | tags are not allowed",
        "a: !<tag:yaml.org,2002:binary> x | tags are not allowed",
        "a: !own [1] | tags are not allowed"
      })
  void anchors_and_tags_are_refused_by_name(String text, String why) {
    parse(text);

    assertThat(told()).singleElement().asString().contains(why);
  }

  @Test
  void a_huge_text_is_refused() {
    parse("a: " + "x".repeat(20_001));

    assertThat(told()).singleElement().asString().contains("more than 20000 characters");
  }

  @Test
  void a_value_cannot_forge_a_line_or_steer_a_terminal() {
    YamlMap map = parse("unit: \"\\e[31mred\\r\\nOK all figures published\"").orElseThrow();

    map.need("unit", Integer::valueOf);

    assertThat(told())
        .singleElement()
        .asString()
        .contains("OK all")
        .doesNotContain("\n", "\r", "\u001b");
  }

  @Test
  void thousands_of_problems_are_counted_not_told() {
    for (int i = 0; i < 5000; i++) {
      problems.add(Place.of("a.yaml"), "", "Invalid " + i);
    }

    assertThatThrownBy(problems::stopIfAny).hasMessageEndingWith("\n(and 4800 more)");
  }

  @Property(tries = 500)
  void any_text_is_read_or_refused_and_never_crashes(@ForAll String text) {
    YamlFile.parse("a.yaml", text, new Problems());
  }
}
