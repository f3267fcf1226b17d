package org.yanhe.documents.sentence;

import java.math.BigDecimal;
import java.util.Optional;
import org.yanhe.documents.table.Thousands;
import org.yanhe.model.text.Language;
import org.yanhe.model.unit.Quantity;
import org.yanhe.model.unit.Unit;

/**
 * A figure with its unit as it stands in a sentence. English counts in thousands, so 亿 and 万 are
 * written as billions and millions: the same digits, with the point moved.
 */
final class Amount {
  /** An English name of a power of ten. */
  private enum Scale {
    BILLION(9),
    MILLION(6);

    private final int power;

    Scale(int power) {
      this.power = power;
    }

    private String name(BigDecimal number) {
      return Thousands.grouped(number.movePointLeft(power))
          + " "
          + name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  private Amount() {}

  static String of(Facts.Fact fact, Language language) {
    return of(fact.printed(), fact.indicator().unit(), language);
  }

  static String of(BigDecimal printed, Unit unit, Language language) {
    return switch (language) {
      case ZH -> chinese(printed, unit);
      case EN -> english(printed, unit);
    };
  }

  /** The number alone. */
  static String number(BigDecimal printed, Language language) {
    return Thousands.in(language, printed);
  }

  private static String chinese(BigDecimal printed, Unit unit) {
    String number = printed.toPlainString();
    if (unit.quantity() == Quantity.RANK) {
      return "第" + number + unit.symbol();
    }
    return unit.symbol().equals("百分点") ? number + "个百分点" : number + unit.symbol();
  }

  private static String english(BigDecimal printed, Unit unit) {
    return switch (unit.quantity()) {
      case RANK -> ordinal(printed);
      case MONEY -> scaled(printed, unit) + " yuan";
      case COUNT -> scaled(printed, unit);
      case RATIO, INDEX, VOLUME ->
          Thousands.grouped(printed) + (unit.symbol().equals("%") ? "%" : " " + unit.english());
    };
  }

  private static String scaled(BigDecimal printed, Unit unit) {
    int power = unit.factor().precision() - 1;
    BigDecimal number = printed.scaleByPowerOfTen(power);
    return scale(number)
        .map(scale -> scale.name(number))
        .orElseGet(() -> Thousands.grouped(number.scale() < 0 ? number.setScale(0) : number));
  }

  /** The scale of a number that is known to some decimals of 亿 or 万 only. */
  private static Optional<Scale> scale(BigDecimal number) {
    if (number.scale() >= 0) {
      return Optional.empty();
    }
    for (Scale scale : Scale.values()) {
      if (number.abs().compareTo(BigDecimal.ONE.movePointRight(scale.power)) >= 0) {
        return Optional.of(scale);
      }
    }
    return Optional.empty();
  }

  /** Such as 1st, 2nd, 11th. */
  private static String ordinal(BigDecimal number) {
    int n = number.intValueExact();
    boolean teen = n % 100 >= 11 && n % 100 <= 13;
    return n
        + switch (teen ? 0 : n % 10) {
          case 1 -> "st";
          case 2 -> "nd";
          case 3 -> "rd";
          default -> "th";
        };
  }
}
