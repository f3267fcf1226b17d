package org.yanhe.documents.sentence;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.yanhe.documents.table.Thousands;
import org.yanhe.model.indicator.Formula;
import org.yanhe.model.period.Frequency;
import org.yanhe.model.text.Label;
import org.yanhe.model.text.Language;

/**
 * Growth and change in words. Above 100 % Chinese says by how many times something grew (增长6.9倍 for
 * +690 %), as the National Bureau of Statistics does.
 */
final class Movement {
  private static final BigDecimal DOUBLED = BigDecimal.valueOf(100);

  private Movement() {}

  /** Growth with what it is compared to: 比上年增长9.7%, up 9.7% on the previous year. */
  static String growth(Facts.Fact fact, Language language) {
    String rate = rate(fact, language);
    if (over(fact) == Formula.Growth.Over.TWO_YEARS) {
      return language == Language.ZH ? "两年平均" + rate : rate + " a year over two years";
    }
    if (fact.indicator().formula() instanceof Formula.CompoundGrowth compound) {
      return language == Language.ZH
          ? compound.since() + "年以来年均" + rate
          : rate + " a year since " + compound.since();
    }
    Label base = base(fact);
    boolean flat = Direction.of(fact.printed()) == Direction.FLAT;
    return switch (language) {
      case ZH -> (flat ? "与" : "比") + base.zh() + rate;
      case EN -> rate + (flat ? " from " : " on ") + base.en();
    };
  }

  /** Growth alone: 增长9.7%, 下降1.2%, 持平. */
  static String rate(Facts.Fact fact, Language language) {
    return switch (language) {
      case ZH -> chineseRate(fact);
      case EN -> englishRate(fact);
    };
  }

  private static String chineseRate(Facts.Fact fact) {
    BigDecimal size = fact.printed().abs();
    return switch (Direction.of(fact.printed())) {
      case UP -> size.compareTo(DOUBLED) > 0 ? "增长" + times(fact) + "倍" : "增长" + size + "%";
      case DOWN -> "下降" + size + "%";
      case FLAT -> "持平";
    };
  }

  private static BigDecimal times(Facts.Fact fact) {
    return fact.exact().movePointLeft(2).setScale(1, RoundingMode.HALF_UP);
  }

  private static String englishRate(Facts.Fact fact) {
    String size = Thousands.grouped(fact.printed().abs()) + "%";
    return switch (Direction.of(fact.printed())) {
      case UP -> "up " + size;
      case DOWN -> "down " + size;
      case FLAT -> "unchanged";
    };
  }

  /** A change: 比上年提高0.3个百分点, up 0.3 percentage points on the previous year. */
  static String change(Facts.Fact fact, Language language) {
    Label base = base(fact);
    String size = Amount.of(fact.printed().abs(), fact.indicator().unit(), language);
    Label words =
        switch (Direction.of(fact.printed())) {
          case UP -> new Label("比" + base.zh() + "提高" + size, "up " + size + " on " + base.en());
          case DOWN ->
              new Label("比" + base.zh() + "下降" + size, "down " + size + " on " + base.en());
          case FLAT -> new Label("与" + base.zh() + "持平", "unchanged from " + base.en());
        };
    return words.in(language);
  }

  private static Formula.Growth.Over over(Facts.Fact fact) {
    return fact.indicator().formula() instanceof Formula.Growth growth
        ? growth.over()
        : Formula.Growth.Over.YEAR;
  }

  /** What a figure is compared to, by its own formula. */
  private static Label base(Facts.Fact fact) {
    if (over(fact) == Formula.Growth.Over.PERIOD) {
      return new Label("上期", "the previous period");
    }
    return fact.cell().period().frequency() == Frequency.YEAR
        ? new Label("上年", "the previous year")
        : new Label("上年同期", "the same period of the previous year");
  }
}
