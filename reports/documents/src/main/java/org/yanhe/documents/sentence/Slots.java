package org.yanhe.documents.sentence;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.yanhe.model.classification.ClassCode;
import org.yanhe.model.indicator.IndicatorCode;
import org.yanhe.model.text.Label;

/** What may stand in the braces of a template. */
final class Slots {
  private static final int MOST_LEADERS = 10;

  private Slots() {}

  /** How the figure of an indicator is told. */
  enum Telling {
    /** Its value with the unit. */
    VALUE,
    /** Its value without the unit, which the template writes. */
    NUMBER,
    /** A rate of growth with what it is compared to: 比上年增长9.7%. */
    GROWTH,
    /** A rate of growth alone: 增长9.7%. */
    RATE,
    /** A change with what it is compared to: 比上年提高0.3个百分点. */
    CHANGE,
    /** Whether it is above another indicator: 高于. */
    THAN,
    /** The regions below that lead: 甲县（12个）、乙县（9个）. */
    TOP,
    /** The main classes that lead. */
    PARTS;

    static Telling parse(String word) {
      return Arrays.stream(values())
          .filter(telling -> telling.word().equals(word))
          .findFirst()
          .orElseThrow(
              () -> invalid("'" + word + "' is no way to tell a figure (" + words() + ")"));
    }

    private String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }

    private static String words() {
      return Arrays.stream(values()).map(Telling::word).collect(Collectors.joining(", "));
    }
  }

  static Template.Place parse(String inside) {
    return switch (inside) {
      case "period" -> named(Facts::periodName);
      case "region" -> named(facts -> facts.release().regions().get(facts.region()).label());
      default -> figure(inside.split(" ", -1));
    };
  }

  private static Template.Place named(java.util.function.Function<Facts, Label> name) {
    return new Template.Place(
        (facts, language) -> Optional.of(List.of(Piece.words(name.apply(facts).in(language)))),
        Set.of());
  }

  private static Template.Place figure(String[] words) {
    String[] code = words[0].split("/", 2);
    IndicatorCode indicator = IndicatorCode.parse(code[0]);
    ClassCode classCode = code.length > 1 ? ClassCode.parse(code[1]) : ClassCode.TOTAL;
    Telling telling = words.length > 1 ? Telling.parse(words[1]) : Telling.VALUE;
    Slot slot =
        switch (telling) {
          case VALUE, NUMBER, GROWTH, RATE, CHANGE -> new FigureSlot(indicator, classCode, telling);
          case THAN -> new ThanSlot(indicator, IndicatorCode.parse(argument(words)));
          case TOP, PARTS -> new LeadersSlot(indicator, telling, number(argument(words)));
        };
    boolean wanted = telling == Telling.THAN || telling == Telling.TOP || telling == Telling.PARTS;
    if (words.length > (wanted ? 3 : 2)) {
      throw invalid("'" + words[words.length - 1] + "' is one word too many");
    }
    return new Template.Place(
        slot,
        telling == Telling.THAN
            ? Set.of(indicator, IndicatorCode.parse(words[2]))
            : Set.of(indicator));
  }

  private static String argument(String[] words) {
    if (words.length < 3) {
      throw invalid("'" + words[1] + "' wants one word more");
    }
    return words[2];
  }

  private static int number(String word) {
    if (!word.matches("[0-9]{1,2}")
        || Integer.parseInt(word) < 1
        || Integer.parseInt(word) > MOST_LEADERS) {
      throw invalid("'" + word + "' is no number of leaders (1 to " + MOST_LEADERS + ")");
    }
    return Integer.parseInt(word);
  }

  private static IllegalArgumentException invalid(String why) {
    return new IllegalArgumentException("Invalid sentence: " + why);
  }
}
