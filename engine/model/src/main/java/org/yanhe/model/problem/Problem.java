package org.yanhe.model.problem;

import java.util.Comparator;
import java.util.function.UnaryOperator;

/**
 * Something wrong with what a user wrote, and how to mend it.
 *
 * @param place where it stands
 * @param key the YAML key, row key or code concerned; empty if none
 * @param message one or two sentences: the fact with its values, then what to do
 */
public record Problem(Place place, String key, String message) implements Comparable<Problem> {
  private static final Comparator<Problem> ORDER =
      Comparator.<Problem, String>comparing(p -> p.place().file())
          .thenComparing(p -> p.place().line())
          .thenComparing(p -> p.place().column())
          .thenComparing(Problem::message);

  @Override
  public int compareTo(Problem other) {
    return ORDER.compare(this, other);
  }

  /**
   * A line of its place and message.
   *
   * @param said puts the message into the language of the user
   */
  public String told(UnaryOperator<String> said) {
    return Printable.line(place + ": " + said.apply(message));
  }

  @Override
  public String toString() {
    return told(UnaryOperator.identity());
  }
}
