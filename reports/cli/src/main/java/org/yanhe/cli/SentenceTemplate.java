package org.yanhe.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence in English and Chinese in which {@code {1}}, {@code {2}} … stand for values. It is
 * matched in time that grows with the length of the text alone, whatever a user wrote into it.
 *
 * @param pieces what stands before, between and behind the values, in English
 * @param chinese the same sentence; values by their numbers, {@code {1=}} for one that is printed
 *     as it is, such as a path
 */
record SentenceTemplate(List<String> pieces, String chinese) {
  private static final Pattern VALUE = Pattern.compile("\\{(\\d)(=?)}");

  SentenceTemplate {
    pieces = List.copyOf(pieces);
  }

  static SentenceTemplate of(String english, String chinese) {
    return new SentenceTemplate(List.of(VALUE.split(english, -1)), chinese);
  }

  /** Number of characters that a text must have in common with it. */
  int literal() {
    return pieces.stream().mapToInt(String::length).sum();
  }

  /**
   * The Chinese for an English text; empty if the text is another sentence.
   *
   * @param nested puts a value into Chinese; values between quotation marks are a user's own and
   *     stay as they are
   */
  Optional<String> translate(String text, UnaryOperator<String> nested) {
    return values(text).map(values -> fill(values, nested));
  }

  /** The values of a text, each as short as it can be; empty if the text is another sentence. */
  private Optional<List<String>> values(String text) {
    int last = pieces.size() - 1;
    String end = pieces.get(last);
    if (last == 0) {
      return text.equals(end) ? Optional.of(List.of()) : Optional.empty();
    }
    int from = pieces.get(0).length();
    int until = text.length() - end.length();
    if (from > until || !text.startsWith(pieces.get(0)) || !text.endsWith(end)) {
      return Optional.empty();
    }
    List<String> values = new ArrayList<>();
    for (String piece : pieces.subList(1, last)) {
      int at = text.indexOf(piece, from);
      if (at < 0 || at + piece.length() > until) {
        return Optional.empty();
      }
      values.add(text.substring(from, at));
      from = at + piece.length();
    }
    values.add(text.substring(from, until));
    return Optional.of(values);
  }

  private String fill(List<String> values, UnaryOperator<String> nested) {
    return VALUE
        .matcher(chinese)
        .replaceAll(
            found -> {
              int number = Integer.parseInt(found.group(1));
              String value = values.get(number - 1);
              boolean asItIs = isQuoted(number) || !found.group(2).isEmpty();
              return Matcher.quoteReplacement(asItIs ? value : nested.apply(value.strip()));
            });
  }

  private boolean isQuoted(int number) {
    return pieces.get(number - 1).endsWith("'") && pieces.get(number).startsWith("'");
  }
}
