package org.yanhe.model.processor;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * What is made once, when somebody has time or at the latest when it is asked for. Whatever making
 * it throws is thrown whenever it is asked for.
 *
 * @param <T> what is made
 */
public final class Deferred<T> implements Runnable, Supplier<T> {
  private final Supplier<? extends T> work;
  private volatile Optional<T> made = Optional.empty();
  private Optional<Throwable> failure = Optional.empty();

  public Deferred(Supplier<? extends T> work) {
    this.work = work;
  }

  /** Makes it unless that was tried before; keeps what is thrown. */
  @Override
  public synchronized void run() {
    if (!isEnded()) {
      try {
        made = Optional.of(work.get());
      } catch (RuntimeException | Error e) {
        failure = Optional.of(e);
      }
    }
  }

  /** Whether it is made, so that asking for it takes no time. */
  public boolean isMade() {
    return made.isPresent();
  }

  synchronized boolean hasFailed() {
    return failure.isPresent();
  }

  synchronized boolean isEnded() {
    return made.isPresent() || failure.isPresent();
  }

  /** Without a lock once it is made, because many threads may ask again and again. */
  @Override
  public T get() {
    return made.isPresent() ? made.get() : tried();
  }

  private synchronized T tried() {
    run();
    if (failure.isPresent()) {
      if (failure.get() instanceof Error error) {
        throw error;
      }
      throw (RuntimeException) failure.get();
    }
    return made.orElseThrow();
  }
}
