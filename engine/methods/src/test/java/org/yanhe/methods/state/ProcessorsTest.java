package org.yanhe.methods.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Tasks shared among processors. */
class ProcessorsTest {
  @Test
  void every_task_is_done_once_and_none_if_there_is_none() {
    List<List<Integer>> done =
        Processors.share(100, () -> new ArrayList<>(), (some, task) -> some.add(task));

    assertThat(done.stream().flatMap(List::stream).toList())
        .containsExactlyInAnyOrderElementsOf(IntStream.range(0, 100).boxed().toList());
    assertThat(Processors.share(0, () -> "", (some, task) -> {})).isEmpty();
  }

  @Test
  void there_are_no_more_workers_than_tasks_processors_and_heap_allow() {
    long gigabyte = 1L << 30;

    assertThat(Processors.workers(3, 32, 64 * gigabyte)).isEqualTo(3);
    assertThat(Processors.workers(128, 32, 64 * gigabyte)).isEqualTo(32);
    assertThat(Processors.workers(128, 32, gigabyte)).isEqualTo(2);
    assertThat(Processors.workers(128, 32, gigabyte / 8)).isEqualTo(1);
  }
}
