package org.yanhe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yanhe.model.problem.Problem;
import org.yanhe.model.problem.Problems;
import org.yanhe.model.text.Language;
import org.yanhe.model.yaml.YamlFile;

/** What the YAML parser says of a broken file, in Chinese; what it found there stays as written. */
class YamlSentencesTest {
  private static final Pattern WRITTEN = Pattern.compile("“[^”]*”|<[a-z ]+>|\\([^)]*\\)|（[^）]*）");
  private static final Pattern ENGLISH = Pattern.compile("[A-Za-z]{2,} [A-Za-z]{2,}");

  private static List<String> told(String text) {
    Problems problems = new Problems();
    YamlFile.parse("a.yaml", text, problems);
    return problems.sorted().stream()
        .map(Problem::message)
        .filter(message -> message.startsWith("Invalid YAML"))
        .map(Sentences.in(Language.ZH)::say)
        .toList();
  }

  private static boolean isChinese(String told) {
    return told.startsWith("YAML 无效：")
        && !ENGLISH.matcher(WRITTEN.matcher(told).replaceAll("")).find();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a: b: c",
        "a: 1\nb",
        "a: [1",
        "a: {b: 1",
        "a: [1 2: 3]]",
        "a: {b ] c}",
        "a: 1\n b: 2",
        "- a\nb: 1",
        "a: - b",
        "a: ? b",
        "\ta: 1",
        "a: @b",
        "a: %b",
        "a: &",
        "a: &[",
        "a: *",
        "a: *b",
        "a: !<x y>",
        "a: !<x",
        "a: !x!y",
        "a: !%ZZ b",
        "a: !%FF b",
        "a: !a,b",
        "a: |x\n b",
        "a: |0\n b",
        "a: |2x\n b",
        "a: |\n    \n  b",
        "a: \"\\q\"",
        "a: \"\\xZZ\"",
        "a: \"\\uD8\"",
        "a: \"b",
        "a: 'b",
        "a: \"b\n---\nc\"",
        "%YAML 1.2\n%YAML 1.2\n---\na: 1",
        "%YAML x\n---\na: 1",
        "%YAML 1x\n---\na: 1",
        "%YAML 1.x\n---\na: 1",
        "%YAML 1.2x\n---\na: 1",
        "%YAML 99999999999.2\n---\na: 1",
        "%TAG x\n---\na: 1",
        "%TAG !\n---\na: 1",
        "%TAG ! y z\n---\na: 1",
        "%TAG !a! y\n%TAG !a! y\n---\na: 1",
        "%\n---\na: 1",
        "%YAML 1.2\na: 1",
        "a: 1\n...\nb: 1",
        "a: 1\n---\nb: 1",
        "a: 1\n... b",
        "a: \u0001",
        "a: ]",
        "? [a]\n: 1",
        "a: 1\na: 2"
      })
  void each_is_told_in_chinese(String broken) {
    assertThat(told(broken)).isNotEmpty().allMatch(YamlSentencesTest::isChinese);
  }

  @Test
  void so_is_whatever_a_slip_of_the_pen_makes_of_a_good_file() throws IOException {
    String good = Files.readString(Product.SAMPLE.resolve("sources.yaml"));
    Random random = new Random(17);
    for (int i = 0; i < 500; i++) {
      assertThat(told(Mangled.of(good, random))).allMatch(YamlSentencesTest::isChinese);
    }
  }
}
