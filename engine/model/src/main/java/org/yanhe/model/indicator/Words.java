package org.yanhe.model.indicator;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Words of a closed set as they stand in YAML: lower case, with hyphens. */
public final class Words {
  private Words() {}

  /** The value of a word. */
  public static <E extends Enum<E>> E parse(String what, String word, E[] values) {
    return Arrays.stream(values)
        .filter(value -> of(value).equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "Invalid " + what + ": '" + word + "' (" + list(values) + ")"));
  }

  /** The word of a value. */
  public static String of(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static <E extends Enum<E>> String list(E[] values) {
    return Arrays.stream(values).map(Words::of).collect(Collectors.joining(", "));
  }
}
