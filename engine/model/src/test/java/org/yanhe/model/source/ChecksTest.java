package org.yanhe.model.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yanhe.model.problem.Problem;
import org.yanhe.model.problem.Problems;
import org.yanhe.model.yaml.YamlFile;

class ChecksTest {
  private final Problems problems = new Problems();

  private Optional<Checks> read(String body) {
    return YamlFile.parse("checks.yaml", "schema: 1\n" + body, problems)
        .flatMap(map -> Checks.read(map, List.of(SourcesTest.schema())));
  }

  private List<String> told() {
    return problems.sorted().stream().map(Problem::message).toList();
  }

  @Test
  void checks_and_thresholds_are_read() {
    Checks checks =
        read("""
        checks:
          - {id: A1, dataset: returns, kind: range, column: revenue, min: 0, severity: hard}
          - {id: A2, dataset: returns, kind: change, value: revenue, within: [0.2, 5],
             severity: soft}
        thresholds: {returns: 1%}
        """)
            .orElseThrow();

    assertThat(checks.specs())
        .containsExactly(
            new CheckSpec(
                "A1",
                "returns",
                Severity.HARD,
                new CheckRule.Range("revenue", new Bounds(List.of(BigDecimal.ZERO), List.of()))),
            new CheckSpec(
                "A2",
                "returns",
                Severity.SOFT,
                new CheckRule.Change(
                    "revenue",
                    new Bounds(List.of(new BigDecimal("0.2")), List.of(BigDecimal.valueOf(5))))));
    assertThat(checks.threshold("returns")).contains(new Threshold.Share(BigDecimal.ONE));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "kind: rang | Invalid kind: 'rang'",
        "kind: range, column: revenu, min: 0 | Did you mean 'revenue'?",
        "kind: range, column: kind, min: 0 | column 'kind' is no number but a code",
        "kind: range, column: revenue | Invalid bounds: none given",
        "kind: range, column: revenue, min: 5, max: 1 | Invalid bounds: min",
        "kind: expression, expect: 'revenue >' | Invalid condition",
        "kind: expression, expect: 'revenue > kind' | Invalid comparison",
        "kind: form, column: unit_id, pattern: '[' | Invalid pattern",
        "kind: change, value: revenue, within: [1] | two numbers are needed"
      })
  void a_check_that_cannot_be_meant_is_told(String keys, String message) {
    read("checks:\n  - {id: A1, dataset: returns, severity: hard, " + keys + "}\n");

    assertThat(told()).anySatisfy(text -> assertThat(text).contains(message));
  }

  @Test
  void an_id_occurs_once() {
    String check =
        "  - {id: A1, dataset: returns, kind: credit-code, column: unit_id, severity: hard}\n";

    read("checks:\n" + check + check);

    assertThat(told()).containsExactly("Invalid checks: id 'A1' occurs twice");
  }

  @ParameterizedTest
  @CsvSource({
    "1%,1,100,false",
    "1%,2,100,true",
    "0.5%,1,200,false",
    "3 rows,3,9,false",
    "3 rows,4,9,true",
    "0%,0,0,false"
  })
  void a_threshold_is_broken_only_above_it(
      String text, long quarantined, long read, boolean broken) {
    assertThat(Threshold.parse(text).isBroken(quarantined, read)).isEqualTo(broken);
  }

  @Test
  void only_soft_checks_can_be_waived_and_a_reason_is_needed(@TempDir Path folder)
      throws IOException {
    Path file = folder.resolve("waivers.csv");
    Files.writeString(
        file,
        """
        check,dataset,key,who,when,why
        A2,returns,u1|2022-01,Li,2023-04-01,confirmed by phone
        A1,returns,u1|2022-01,Li,2023-04-01,confirmed by phone
        A2,returns,u2|2022-01,Li,2023-04-01,
        """);
    CheckRule rule = new CheckRule.CreditCode("unit_id");
    Checks checks =
        new Checks(
            List.of(
                new CheckSpec("A1", "returns", Severity.HARD, rule),
                new CheckSpec("A2", "returns", Severity.SOFT, rule)),
            Map.of());

    Waivers waivers = Waivers.read(file, checks, problems);

    assertThat(waivers.all()).extracting(Waiver::key).containsExactly("u1|2022-01");
    assertThat(told())
        .containsExactly(
            "Invalid waiver: 'A1' is no soft check of dataset 'returns'. Waive soft checks only.",
            "Invalid waiver of check 'A2' for 'u2|2022-01': who, when and why are needed");
  }
}
