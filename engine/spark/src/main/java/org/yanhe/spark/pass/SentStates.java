package org.yanhe.spark.pass;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.yanhe.methods.state.Cube;
import org.yanhe.methods.state.CubeFormat;
import scala.Tuple2;

/**
 * What a task sends of the rows it meets: packed states and the place they go to. A cube that has
 * become large is sent and another one begun, so that a task needs no more memory the more rows and
 * respondents it meets.
 *
 * @param <T> how the rows come
 */
final class SentStates<T> implements Iterator<Tuple2<Integer, byte[]>> {
  private final Iterator<T> rows;
  private final PartedLayout layout;
  private final int between;
  private final int mostSums;
  private final StateFeed<T> feed;
  private final Deque<Tuple2<Integer, byte[]>> ready = new ArrayDeque<>();
  private int seen;
  private boolean ended;

  /**
   * Takes rows when it is asked for states.
   *
   * @param between how many times rows are fed before it is looked how large the states are
   * @param mostSums sums of respondents that a task should hold
   * @param feedTo makes a feed that hands on states by file
   */
  SentStates(
      Iterator<T> rows,
      PartedLayout layout,
      int between,
      int mostSums,
      Function<BiConsumer<Integer, Cube>, StateFeed<T>> feedTo) {
    this.rows = rows;
    this.layout = layout;
    this.between = between;
    this.mostSums = mostSums;
    this.feed = feedTo.apply(this::send);
  }

  private void send(int file, Cube cube) {
    int first = layout.first(file);
    ready.add(new Tuple2<>(first, CubeFormat.pack(Cube.of(layout.common(), List.of(cube)))));
    List<byte[]> parts = layout.split(file, cube);
    for (int i = 0; i < parts.size(); i++) {
      ready.add(new Tuple2<>(first + 1 + i, parts.get(i)));
    }
  }

  @Override
  public boolean hasNext() {
    while (ready.isEmpty() && rows.hasNext()) {
      feed.add(rows.next());
      if (++seen % between == 0) {
        feed.endIfLarger(mostSums);
      }
    }
    if (ready.isEmpty() && !ended) {
      ended = true;
      feed.end();
    }
    return !ready.isEmpty();
  }

  @Override
  public Tuple2<Integer, byte[]> next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return ready.remove();
  }
}
