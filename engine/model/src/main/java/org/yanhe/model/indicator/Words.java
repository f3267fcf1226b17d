package org.yanhe.model.indicator;

import java.util.Arrays;
import java.util.Locale;
import org.yanhe.model.yaml.UnknownWord;

/** Words of a closed set as they stand in YAML: lower case, with hyphens. */
public final class Words {
  private Words() {}

  /** The value of a word. */
  public static <E extends Enum<E>> E parse(String what, String word, E[] values) {
    return Arrays.stream(values)
        .filter(value -> of(value).equals(word))
        .findFirst()
        .orElseThrow(
            () -> new UnknownWord(what, word, Arrays.stream(values).map(Words::of).toList()));
  }

  /** The word of a value. */
  public static String of(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
