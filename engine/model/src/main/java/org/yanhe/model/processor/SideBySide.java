package org.yanhe.model.processor;

import java.util.List;
import java.util.function.Function;

/**
 * Does things that do not need each other side by side, on as many threads as there are processors,
 * the calling thread among them. A thread that has to wait does what is open elsewhere, so that
 * things within things keep all processors busy; nobody may therefore hold a lock meanwhile that
 * another thing takes. What comes of it does not depend on who ends first.
 */
public final class SideBySide {
  private SideBySide() {}

  /**
   * Does some things. Once one has failed no other is begun.
   *
   * @throws RuntimeException what the first of those that failed threw, in their order
   */
  public static void all(Runnable... things) {
    map(
        List.of(things),
        thing -> {
          thing.run();
          return true;
        });
  }

  /**
   * Makes something of each item. Once one has failed no other is begun.
   *
   * @return in the order of the items
   * @throws RuntimeException what the first of those that failed threw, in the order of the items
   */
  public static <A, B> List<B> map(List<A> items, Function<? super A, ? extends B> each) {
    List<Deferred<B>> tasks = tasks(items, each);
    Crew.OF_MACHINE.work(new Round(tasks, true));
    return tasks.stream().filter(Deferred::isEnded).map(Deferred::get).toList();
  }

  private static <A, B> List<Deferred<B>> tasks(
      List<A> items, Function<? super A, ? extends B> each) {
    return items.stream().map(item -> new Deferred<B>(() -> each.apply(item))).toList();
  }
}
