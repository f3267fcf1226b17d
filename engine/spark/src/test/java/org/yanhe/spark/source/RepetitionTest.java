package org.yanhe.spark.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RepetitionTest {
  private static long[] different(int count, long seed) {
    return new Random(seed).longs().distinct().limit(count).toArray();
  }

  @Property(tries = 50)
  void a_hash_that_occurs_twice_is_found_wherever_it_stands(
      @ForAll @IntRange(min = 2, max = 60_000) int count, @ForAll long seed) {
    long[] hashes = different(count, seed);
    Random random = new Random(seed);
    int half = random.nextInt(count);
    long[] one = java.util.Arrays.copyOf(hashes, half);
    long[] other = java.util.Arrays.copyOfRange(hashes, half, count);

    assertThat(Repetition.isAmong(List.of(one, other))).isFalse();

    hashes[random.nextInt(count / 2)] = hashes[count / 2 + random.nextInt(count - count / 2)];
    assertThat(Repetition.isAmong(List.of(hashes))).isTrue();
  }

  @Test
  void neighbours_that_fill_one_bucket_are_told_apart() {
    long[] hashes = java.util.stream.LongStream.range(2, 20_000).toArray();

    assertThat(Repetition.isAmong(List.of(hashes))).isFalse();
    assertThat(Repetition.isAmong(List.of(hashes, new long[] {77}))).isTrue();
  }

  @Test
  void nothing_is_not_repeated() {
    assertThat(Repetition.isAmong(List.of())).isFalse();
    assertThat(Repetition.isAmong(List.of(new long[] {0}))).isFalse();
    assertThat(Repetition.isAmong(List.of(new long[] {0, 0}))).isTrue();
  }
}
