package org.yanhe.spark.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yanhe.model.period.Period;
import org.yanhe.model.problem.Stop;

class SubmitArgumentsTest {

  @Test
  void two_places_and_two_options_in_any_order() {
    SubmitArguments given =
        SubmitArguments.parse("--work", "hdfs:///w", "project", "--period", "2022", "s3a://b/r");

    assertThat(given.project()).isEqualTo("project");
    assertThat(given.releases()).isEqualTo("s3a://b/r");
    assertThat(given.work()).contains("hdfs:///w");
    assertThat(given.period()).contains(Period.parse("2022"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "a b c", "a --work", "a b --unknown", "a b --work"})
  void anything_else_is_refused_in_a_sentence(String line) {
    String[] args = line.isEmpty() ? new String[0] : line.split(" ");

    assertThatThrownBy(() -> SubmitArguments.parse(args))
        .isInstanceOf(Stop.UsageError.class)
        .hasMessageStartingWith("Cannot submit: " + args.length + " arguments that do not fit.");
  }
}
