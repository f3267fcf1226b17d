package org.yanhe.model.yaml;

import java.util.List;
import org.yanhe.model.problem.Suggestion;

/** A word outside a closed set. It knows the set, so that schemas for editors can list it. */
public final class UnknownWord extends IllegalArgumentException {
  private final List<String> known;

  /**
   * Tells what is wrong with a word.
   *
   * @param what the word stands for
   * @param known every word of the set, in the order to be told
   */
  public UnknownWord(String what, String word, List<String> known) {
    super(sentence(what, word, known));
    this.known = List.copyOf(known);
  }

  public UnknownWord(String what, String word, String... known) {
    this(what, word, List.of(known));
  }

  private static String sentence(String what, String word, List<String> known) {
    String near = Suggestion.near(word, known);
    return "Invalid %s: '%s' (%s)%s"
        .formatted(what, word, String.join(", ", known), near.isEmpty() ? "" : "." + near);
  }

  public List<String> known() {
    return known;
  }

  /**
   * Lets only known words pass.
   *
   * @throws UnknownWord for any other
   */
  public static String check(String what, String word, List<String> known) {
    if (!known.contains(word)) {
      throw new UnknownWord(what, word, known);
    }
    return word;
  }

  /** Reads {@code true} or {@code false}. */
  public static boolean truth(String what, String word) {
    return check(what, word, List.of("true", "false")).equals("true");
  }
}
