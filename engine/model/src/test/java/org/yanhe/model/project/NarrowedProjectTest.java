package org.yanhe.model.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yanhe.model.period.Period;
import org.yanhe.model.problem.Problems;
import org.yanhe.model.problem.Stop;
import org.yanhe.model.yaml.YamlFile;

/** A project that reports up to an earlier period. */
class NarrowedProjectTest {
  private static final String PROJECT =
      """
      schema: 1
      release: yanan-2023-q1
      predecessor: yanan-2022
      title: title
      organisation: office
      region: "610600"
      periods: {first: 2019, last: 2023-Q1, frequencies: [year, quarter]}
      as-of: 2023-05-31
      """;

  private static ProjectSpec spec() {
    Problems problems = new Problems();
    return YamlFile.parse("project.yaml", PROJECT, problems)
        .flatMap(ProjectSpec::read)
        .orElseThrow(() -> new AssertionError(problems.sorted()));
  }

  @ParameterizedTest
  @CsvSource({
    "2022, yanan-2023-q1-to-2022",
    "2022-Q4, yanan-2023-q1-to-2022-q4",
    "2019-Q1, yanan-2023-q1-to-2019-q1"
  })
  void it_has_a_release_of_its_own_without_predecessor(String period, String release) {
    ProjectSpec narrowed = spec().upTo(Period.parse(period));

    assertThat(narrowed.release()).isEqualTo(release);
    assertThat(narrowed.last()).isEqualTo(Period.parse(period));
    assertThat(narrowed.predecessor()).isEmpty();
  }

  @Test
  void its_own_last_period_narrows_nothing() {
    assertThat(spec().upTo(Period.parse("2023-Q1"))).isEqualTo(spec());
  }

  @ParameterizedTest
  @CsvSource({"2023", "2023-Q2", "2018"})
  void a_period_that_it_does_not_report_is_refused(String period) {
    assertThatThrownBy(() -> spec().upTo(Period.parse(period)))
        .isInstanceOf(Stop.UsageError.class)
        .hasMessage(
            "Cannot report up to '"
                + period
                + "': the project reports from 2019 to 2023-Q1. Name a period between them.");
  }
}
