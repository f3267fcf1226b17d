package org.yanhe.model.source;

import java.io.Serializable;
import java.time.format.DateTimeFormatterBuilder;
import java.util.List;
import java.util.Optional;
import org.yanhe.model.yaml.UnknownWord;
import org.yanhe.model.yaml.YamlMap;

/**
 * How an office writes its values. Nothing is guessed: a form that is not declared is not read.
 *
 * @param blanks texts that mean empty, besides the empty text
 * @param thousands sign between groups of three digits; empty if there is none
 * @param width whether full-width digits and signs occur
 * @param dates patterns of dates, such as {@code yyyy年M月d日}
 * @param periods patterns of periods besides the SDMX form, such as {@code yyyy年M月}
 * @param yes texts that mean true
 * @param no texts that mean false
 */
public record Notation(
    List<String> blanks,
    String thousands,
    Width width,
    List<String> dates,
    List<String> periods,
    List<String> yes,
    List<String> no)
    implements Serializable {
  /** ISO dates, {@code true} and {@code false}, plain digits. */
  public static final Notation PLAIN =
      new Notation(
          List.of(),
          "",
          Width.HALF,
          List.of("yyyy-MM-dd"),
          List.of(),
          List.of("true"),
          List.of("false"));

  public Notation {
    blanks = List.copyOf(blanks);
    dates = List.copyOf(dates);
    periods = List.copyOf(periods);
    yes = List.copyOf(yes);
    no = List.copyOf(no);
    for (String word : yes) {
      if (no.contains(word)) {
        throw new IllegalArgumentException(
            "Invalid booleans: '" + word + "' means both true and false");
      }
    }
  }

  /** Whether digits and signs may be written in the wide forms of Chinese type. */
  public enum Width {
    HALF,
    FULL
  }

  static Optional<Notation> read(YamlMap map) {
    List<String> blanks = map.texts("blanks", t -> t);
    String thousands = map.take("thousands", Notation::oneSign).orElse("");
    Width width =
        map.take("full-width", w -> UnknownWord.truth("full-width", w)).orElse(false)
            ? Width.FULL
            : Width.HALF;
    List<String> dates = map.texts("dates", Notation::pattern);
    List<String> periods = map.texts("periods", Notation::pattern);
    Optional<YamlMap> booleans = map.map("booleans");
    List<String> yes = booleans.map(b -> b.texts("true", t -> t)).orElse(PLAIN.yes);
    List<String> no = booleans.map(b -> b.texts("false", t -> t)).orElse(PLAIN.no);
    booleans.ifPresent(YamlMap::done);
    return Optional.of(
        new Notation(
            blanks, thousands, width, dates.isEmpty() ? PLAIN.dates : dates, periods, yes, no));
  }

  private static String oneSign(String text) {
    if (text.length() != 1 || Character.isDigit(text.charAt(0)) || "+-.".contains(text)) {
      throw new IllegalArgumentException("Invalid thousands: '" + text + "' (one sign)");
    }
    return text;
  }

  private static String pattern(String text) {
    try {
      new DateTimeFormatterBuilder().appendPattern(text);
      return text;
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "Invalid pattern: '" + text + "' (letters such as yyyy-MM-dd or yyyy年M月d日)", e);
    }
  }
}
