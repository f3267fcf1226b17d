package org.yanhe.methods.state;

import java.util.List;
import java.util.function.ObjIntConsumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.yanhe.model.processor.SideBySide;

/**
 * Shares tasks among processors, as far as the heap allows: a driver may have many processors and
 * little memory, and a task holds the states of a part of the respondents.
 */
public final class Processors {
  /** What a processor may hold: the states of a million rows, turned over, and what it counts. */
  private static final long BYTES = 400L << 20;

  private Processors() {}

  /**
   * Does every task once.
   *
   * @param fresh what a processor finds, begins with
   * @param task does the task of a number, from 0
   * @param <T> what is found
   * @return what each processor has found; the same number of them in every run of a program
   */
  public static <T> List<T> share(int tasks, Supplier<T> fresh, ObjIntConsumer<T> task) {
    int processors = Runtime.getRuntime().availableProcessors();
    int workers = workers(tasks, processors, Runtime.getRuntime().maxMemory());
    return SideBySide.map(
        IntStream.range(0, workers).boxed().toList(),
        worker -> {
          T found = fresh.get();
          for (int number = worker; number < tasks; number += workers) {
            task.accept(found, number);
          }
          return found;
        });
  }

  static int workers(int tasks, int processors, long heap) {
    return (int) Math.min(Math.min(tasks, processors), Math.max(1, heap / BYTES));
  }
}
