package org.yanhe.model.processor;

import java.util.Optional;
import java.util.function.Supplier;

/** One thing to do, and what came of it. Whoever asks must have waited for its round. */
final class Task<T> {
  private final Supplier<? extends T> work;
  private Optional<T> made = Optional.empty();
  private Optional<Throwable> failure = Optional.empty();

  Task(Supplier<? extends T> work) {
    this.work = work;
  }

  void run() {
    try {
      made = Optional.of(work.get());
    } catch (RuntimeException | Error e) {
      failure = Optional.of(e);
    }
  }

  boolean hasFailed() {
    return failure.isPresent();
  }

  boolean isEnded() {
    return made.isPresent() || hasFailed();
  }

  T result() {
    if (failure.isPresent()) {
      Throwable thrown = failure.get();
      if (thrown instanceof Error error) {
        throw error;
      }
      throw (RuntimeException) thrown;
    }
    return made.orElseThrow();
  }
}
