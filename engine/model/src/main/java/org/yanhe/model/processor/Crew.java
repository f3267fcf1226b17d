package org.yanhe.model.processor;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The threads that help whoever has things to do, begun when first needed. They do not keep a
 * program from ending.
 */
final class Crew {
  /** With the calling thread as many as there are processors. */
  static final Crew OF_MACHINE = new Crew(Runtime.getRuntime().availableProcessors() - 1);

  private final int most;
  private final Lock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Deque<Round> open = new ArrayDeque<>();
  private int threads;

  /** A thing that has begun, and the round that it ends in. */
  private record Begun(Round round, Deferred<?> task) {}

  Crew(int most) {
    this.most = most;
  }

  /** Does all things of a round; back when they are done. */
  void work(Round round) {
    announce(round);
    serve(round);
  }

  private void announce(Round round) {
    lock.lock();
    try {
      open.addFirst(round);
      for (int helpers = 1; helpers < round.left() && threads < most; helpers++) {
        threads++;
        Thread thread = new Thread(() -> serve(Round.endless()), "yanhe-" + threads);
        thread.setDaemon(true);
        thread.start();
      }
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void serve(Round own) {
    Optional<Begun> begun = next(own);
    while (begun.isPresent()) {
      begun.get().task().run();
      end(begun.get());
      begun = next(own);
    }
  }

  /** Something of a round itself, else of the newest that has any; empty when it is done. */
  private Optional<Begun> next(Round own) {
    lock.lock();
    try {
      while (!own.isDone()) {
        open.removeIf(round -> round.left() == 0);
        Optional<Round> some =
            own.left() > 0 ? Optional.of(own) : Optional.ofNullable(open.peekFirst());
        if (some.isPresent()) {
          return Optional.of(new Begun(some.get(), some.get().begin()));
        }
        changed.awaitUninterruptibly();
      }
      return Optional.empty();
    } finally {
      lock.unlock();
    }
  }

  private void end(Begun begun) {
    lock.lock();
    try {
      begun.round().end(begun.task());
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
