package org.yanhe.model.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yanhe.model.indicator.IndicatorCode;
import org.yanhe.model.problem.Place;
import org.yanhe.model.problem.Problems;
import org.yanhe.model.project.DisclosureSpec.Kind;
import org.yanhe.model.project.DisclosureSpec.Rule;
import org.yanhe.model.yaml.YamlFile;

class DisclosureReaderTest {
  @TempDir Path folder;

  private final Problems problems = new Problems();

  private Optional<DisclosureSpec> read(String yaml) {
    return YamlFile.parse(folder.resolve("project.yaml").toString(), yaml, problems)
        .flatMap(DisclosureReader::read);
  }

  private List<String> told() {
    return problems.sorted().stream().map(p -> p.toString().replace(folder + "/", "")).toList();
  }

  @Test
  void without_the_key_at_least_three_respondents_and_no_two_above_85_percent() {
    assertThat(read("schema: 1")).hasValue(DisclosureSpec.standard());
    assertThat(DisclosureSpec.standard().respondents().rules())
        .containsExactly(rule(Kind.MINIMUM_FREQUENCY, "3", "10"), rule(Kind.DOMINANCE, "2", "85"));
  }

  @Test
  void every_rule_can_be_declared_for_the_class_and_for_an_indicator() throws IOException {
    Files.writeString(folder.resolve("groups.csv"), "respondent,holding\na1,group-a\na2,group-a\n");
    Files.writeString(
        folder.resolve("waivers.csv"),
        "respondent,indicator,who,when,why\nb,core.revenue,张三,2023-04-18,书面同意\n");

    DisclosureSpec spec =
        read("""
        disclosure:
          respondents:
            minimum-frequency: {n: 5, protection: 20}
            dominance: [{n: 1, k: 50}, {n: 2, k: 75}]
          indicators:
            core.revenue: {p-percent: 15, prior-posterior: {p: 10, q: 30}, zeros: secret, amounts: any}
          loss: log-values
          holdings: groups.csv
          waivers: waivers.csv
        """)
            .orElseThrow();

    assertThat(spec.respondents().rules())
        .containsExactly(
            rule(Kind.MINIMUM_FREQUENCY, "5", "20"),
            rule(Kind.DOMINANCE, "1", "50"),
            rule(Kind.DOMINANCE, "2", "75"));
    DisclosureSpec.RuleSet own =
        spec.indicators()
            .getOrDefault(IndicatorCode.parse("core.revenue"), DisclosureSpec.RuleSet.standard());
    assertThat(own.rules())
        .containsExactly(rule(Kind.P_PERCENT, "15", "0"), rule(Kind.PRIOR_POSTERIOR, "10", "30"));
    assertThat(own.zerosAreSecret()).isTrue();
    assertThat(own.mayBeNegative()).isTrue();
    assertThat(spec.loss()).isEqualTo(DisclosureSpec.Loss.LOG_VALUES);
    assertThat(spec.holdings()).containsEntry("a2", "group-a");
    assertThat(spec.consents())
        .containsExactly(
            new DisclosureSpec.Consent(
                "b",
                "core.revenue",
                "张三",
                LocalDate.of(2023, 4, 18),
                "书面同意",
                new Place(folder.resolve("waivers.csv").toString(), 2, 0)));
  }

  @Test
  void what_is_wrong_is_told_with_file_line_and_key() throws IOException {
    Files.writeString(folder.resolve("groups.csv"), "respondent,holding\na,g\na,h\n");
    Files.writeString(
        folder.resolve("waivers.csv"), "respondent,indicator,who,when,why\nb,,张三,soon,同意\n");
    read(
        """
        disclosure:
          respondents:
            minimum-frequency: 0
            dominance: {n: 2, k: 101}
          indicators:
            core.revenue: {zeros: maybe}
          loss: few
          holdings: groups.csv
          waivers: waivers.csv
          speed: 3
        """);

    assertThat(told())
        .anyMatch(
            t ->
                t.startsWith("project.yaml:3")
                    && t.contains("Invalid number of respondents: '0' (1 to 20)"))
        .anyMatch(
            t ->
                t.startsWith("project.yaml:4")
                    && t.contains("Invalid percentage: '101' (above 0, at most 100)"))
        .anyMatch(
            t ->
                t.startsWith("project.yaml:6")
                    && t.contains("Invalid zeros: 'maybe' (public or secret)"))
        .anyMatch(t -> t.startsWith("project.yaml:7") && t.contains("Invalid loss: 'few'"))
        .anyMatch(t -> t.startsWith("groups.csv:3") && t.contains("'a' occurs twice"))
        .anyMatch(t -> t.startsWith("waivers.csv:2") && t.contains("'soon' is no day"))
        .anyMatch(t -> t.startsWith("project.yaml:10") && t.contains("Invalid key: 'speed'"));
  }

  @Test
  void rules_that_contradict_themselves_or_say_nothing_are_told() {
    read("disclosure: {respondents: {prior-posterior: {p: 30, q: 20}}}");
    assertThat(told()).singleElement().asString().contains("Invalid p: '30' (below q = 20)");
  }

  @Test
  void rules_that_name_none_are_told() {
    read("disclosure: {indicators: {core.other: {amounts: any}}}");
    assertThat(told()).singleElement().asString().contains("Invalid rules: none is given");
  }

  @Test
  void a_list_that_is_missing_is_told() {
    read("disclosure: {holdings: nowhere.csv}");

    assertThat(told())
        .singleElement()
        .asString()
        .contains("nowhere.csv': it is missing or no CSV with the columns respondent, holding.");
  }

  @Test
  void counts_are_told_by_controlled_rounding_or_with_noise() {
    DisclosureSpec spec =
        read("""
        disclosure:
          counts:
            shops.active: {controlled-rounding: 5}
            shops.sellers: {cell-key: {most: 2, variance: 1.5, secret: known to the office}}
        """)
            .orElseThrow();

    assertThat(spec.counts().values())
        .containsExactly(
            new CountMethod.Rounding(5),
            new CountMethod.CellKey(2, new BigDecimal("1.5"), "known to the office"));
  }

  @Test
  void numbers_of_methods_of_counts_that_cannot_be_are_told() {
    read(
        """
        disclosure:
          counts:
            a.b: {controlled-rounding: 1}
            a.c: {cell-key: {most: 2, variance: 1, secret: short}}
        """);

    assertThat(told())
        .anyMatch(t -> t.contains("Invalid base: '1' (2 to 1000)"))
        .anyMatch(t -> t.contains("Invalid secret: it is too short"));
  }

  @Test
  void a_count_needs_one_method() {
    read("disclosure: {counts: {a.b: {}}}");

    assertThat(told()).singleElement().asString().contains("Invalid method of a count: one is");
  }

  @Test
  void noise_that_a_count_of_one_cannot_have_is_told() {
    read(
        "disclosure: {counts: {a.b: {cell-key: {most: 2, variance: 2, secret: known to the"
            + " office}}}}");

    assertThat(told()).singleElement().asString().contains("Invalid variance: '2' (below most = 2");
  }

  private static Rule rule(Kind kind, String first, String second) {
    return new Rule(kind, new BigDecimal(first), new BigDecimal(second));
  }
}
