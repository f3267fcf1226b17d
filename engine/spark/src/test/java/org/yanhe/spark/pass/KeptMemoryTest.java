package org.yanhe.spark.pass;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yanhe.model.period.Period;

/** What was found of respondents counts where nothing that it follows from has changed. */
class KeptMemoryTest {
  private static final Map<String, Set<String>> PERIODS =
      Map.of("april", Set.of("2022-04"), "june", Set.of("2022-06"));

  private static byte[] left() {
    KeptMemory first = memory(Optional.empty(), "rules", "january", "february");
    first.keep("sellers", () -> "two".getBytes(UTF_8));
    return first.bytes().orElseThrow();
  }

  private static KeptMemory memory(Optional<byte[]> left, String definitions, String... files) {
    return KeptMemory.of(
        left, List.of(files), definitions, file -> Optional.ofNullable(PERIODS.get(file)));
  }

  private static Optional<String> recalled(String definitions, String... files) {
    return memory(Optional.of(left()), definitions, files)
        .recall("sellers")
        .map(found -> new String(found, UTF_8));
  }

  @Test
  void what_was_found_is_recalled_beside_one_more_file() {
    assertThat(recalled("rules", "january", "february")).contains("two");
    assertThat(recalled("rules", "february", "april", "january")).contains("two");
  }

  @Test
  void it_counts_for_nothing_after_a_change() {
    assertThat(recalled("other rules", "january", "february")).isEmpty();
    assertThat(recalled("rules", "january", "april")).as("a file that is gone").isEmpty();
    assertThat(recalled("rules", "january", "february", "april", "april"))
        .as("a file that comes twice")
        .isEmpty();
    assertThat(recalled("rules", "january", "february", "unknown"))
        .as("a file of which nobody knows the periods")
        .isEmpty();
  }

  @Test
  void periods_that_a_new_file_has_rows_of_are_not_the_same() {
    KeptMemory memory =
        memory(Optional.of(left()), "rules", "january", "february", "april", "june");

    assertThat(List.of("2022-03", "2022-05", "2022-Q1", "2021", "2022-07"))
        .allMatch(period -> memory.isSame(Period.parse(period)));
    assertThat(List.of("2022-04", "2022-06", "2022-Q2", "2022"))
        .noneMatch(period -> memory.isSame(Period.parse(period)));
  }

  @Test
  void nothing_is_the_same_where_nothing_is_recalled() {
    assertThat(memory(Optional.empty(), "rules", "january").isSame(Period.parse("2022-01")))
        .isFalse();
    assertThat(memory(Optional.of(left()), "rules", "march").isSame(Period.parse("2022-01")))
        .isFalse();
  }

  @Test
  void a_run_that_looked_at_nobody_leaves_nothing() {
    assertThat(memory(Optional.empty(), "rules", "january").bytes()).isEmpty();
  }
}
