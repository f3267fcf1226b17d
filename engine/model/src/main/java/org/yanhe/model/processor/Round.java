package org.yanhe.model.processor;

import java.util.List;

/** Things that were asked for together; guarded by the lock of the crew. */
final class Round {
  private final List<? extends Deferred<?>> tasks;
  private final boolean stopsAtFailure;
  private int next;
  private int running;

  /**
   * Things that nobody has begun.
   *
   * @param stopsAtFailure whether no other is begun once one has failed
   */
  Round(List<? extends Deferred<?>> tasks, boolean stopsAtFailure) {
    this.tasks = tasks;
    this.stopsAtFailure = stopsAtFailure;
  }

  /** What never ends, for whoever only helps others. */
  static Round endless() {
    Round round = new Round(List.of(), false);
    round.running = 1;
    return round;
  }

  /** How many are left to begin. */
  int left() {
    return tasks.size() - next;
  }

  boolean isDone() {
    return left() == 0 && running == 0;
  }

  /** The next in order, to be done at once. */
  Deferred<?> begin() {
    running++;
    return tasks.get(next++);
  }

  void end(Deferred<?> task) {
    running--;
    if (stopsAtFailure && task.hasFailed()) {
      next = tasks.size();
    }
  }
}
