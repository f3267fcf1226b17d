package org.yanhe.model.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SideBySideTest {
  private static List<Integer> numbers(int count) {
    return IntStream.range(0, count).boxed().toList();
  }

  @Test
  void everything_is_done_once_and_answers_keep_their_order() {
    List<Integer> made = SideBySide.map(numbers(1_000), n -> n * n);

    assertThat(made).isEqualTo(numbers(1_000).stream().map(n -> n * n).toList());
    assertThat(SideBySide.map(List.<Integer>of(), n -> n)).isEmpty();
  }

  @Test
  void things_within_things_are_done_too() {
    List<Integer> sums =
        SideBySide.map(
            numbers(20), n -> SideBySide.map(numbers(n), i -> i).stream().mapToInt(i -> i).sum());

    assertThat(sums).isEqualTo(numbers(20).stream().map(n -> n * (n - 1) / 2).toList());
  }

  @Test
  void no_more_threads_work_than_there_are_processors() {
    Set<String> names = Collections.synchronizedSet(new TreeSet<>());
    SideBySide.map(numbers(10_000), n -> names.add(Thread.currentThread().getName()));

    names.remove(Thread.currentThread().getName());
    assertThat(names).hasSizeLessThan(Runtime.getRuntime().availableProcessors());
    assertThat(names).allMatch(name -> name.matches("yanhe-\\d+"));
  }

  @Test
  void the_first_failure_in_order_is_thrown_whichever_comes_first() throws InterruptedException {
    CountDownLatch second = new CountDownLatch(1);
    Crew crew = new Crew(1);
    List<Deferred<String>> tasks =
        List.of(
            new Deferred<>(
                () -> {
                  await(second);
                  throw new IllegalArgumentException("first");
                }),
            new Deferred<>(
                () -> {
                  second.countDown();
                  throw new IllegalArgumentException("second");
                }));
    crew.work(new Round(tasks, true));

    assertThat(tasks).allMatch(Deferred::hasFailed);
    assertThatThrownBy(
            () ->
                SideBySide.all(
                    () -> {
                      throw new IllegalArgumentException("one");
                    },
                    () -> {
                      throw new IllegalArgumentException("two");
                    }))
        .hasMessage("one");
  }

  @Test
  void nothing_is_begun_after_a_failure_unless_all_are_wanted() {
    Crew alone = new Crew(0);
    List<Deferred<String>> tasks = List.of(failing(), new Deferred<>(() -> "done"));
    alone.work(new Round(tasks, true));
    List<Deferred<String>> others = List.of(failing(), new Deferred<>(() -> "done"));
    alone.work(new Round(others, false));

    assertThat(tasks.get(1).isEnded()).isFalse();
    assertThat(others.get(1).get()).isEqualTo("done");
  }

  @Test
  void what_is_deferred_is_tried_once_and_told_whenever_asked() {
    AtomicInteger tries = new AtomicInteger();
    Deferred<String> failing =
        new Deferred<>(
            () -> {
              throw new IllegalArgumentException("failed " + tries.incrementAndGet());
            });
    Deferred<Integer> made = new Deferred<>(tries::incrementAndGet);
    SideBySide.all(failing, made);

    assertThatThrownBy(failing::get).hasMessageStartingWith("failed ");
    assertThatThrownBy(failing::get).hasMessageStartingWith("failed ");
    assertThat(made.get()).isEqualTo(made.get());
    assertThat(tries).hasValue(2);
  }

  private static Deferred<String> failing() {
    return new Deferred<>(
        () -> {
          throw new IllegalArgumentException("failed");
        });
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
