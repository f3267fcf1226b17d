package org.yanhe.spark.parquet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class ValueIdsTest {
  /** Two texts of the same hash for each number. */
  private static String text(int number) {
    return (number % 2 == 0 ? "Aa" : "BB") + number / 2;
  }

  @Property(tries = 100)
  void values_are_numbered_as_they_first_come(
      @ForAll @Size(max = 3000) List<@IntRange(max = 900) Integer> values) {
    ValueIds ids = new ValueIds();
    Map<String, Integer> expected = new HashMap<>();

    for (int value : values) {
      int known = expected.size();
      assertThat(ids.of(text(value))).isEqualTo(expected.computeIfAbsent(text(value), v -> known));
    }

    assertThat(ids.size()).isEqualTo(expected.size());
    Object[] inOrder = ids.inOrder();
    expected.forEach((value, id) -> assertThat(inOrder[id]).isEqualTo(value));
  }
}
