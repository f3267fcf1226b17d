package org.yanhe.model.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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
        "a: !!java.net.URL [http://x]\n  b",
        "? [complex]\n: 1\n"
      })
  void traps_and_broken_files_become_problems(String text) {
    parse(text);

    assertThat(told()).isNotEmpty().allMatch(line -> line.startsWith("a.yaml"));
  }

  @Test
  void only_version_one_of_a_file_is_read() {
    parse("schema: 1\n").orElseThrow().needVersionOne();
    assertThat(told()).isEmpty();

    parse("schema: 2\n").orElseThrow().needVersionOne();
    assertThat(told()).singleElement().asString().contains("'2' (1 is known)");
  }

  @Test
  void deep_nesting_is_refused() {
    parse("a: " + "[".repeat(60) + "]".repeat(60));

    assertThat(told()).singleElement().asString().contains("nested deeper than 40 levels");
  }

  @Property(tries = 500)
  void any_text_is_read_or_refused_and_never_crashes(@ForAll String text) {
    YamlFile.parse("a.yaml", text, new Problems());
  }
}
