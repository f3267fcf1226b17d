package org.yanhe.model.indicator;

import java.math.BigDecimal;
import java.util.List;
import org.yanhe.model.classification.ClassCode;
import org.yanhe.model.period.Frequency;
import org.yanhe.model.period.Period;
import org.yanhe.model.text.Label;

/** How an indicator is computed: a closed set of kinds. */
public sealed interface Formula {

  /** The word in the catalogue's {@code kind}. */
  String kind();

  /** The indicators it is computed from, in the order of the formula. */
  List<IndicatorCode> inputs();

  /** The formula as one line of text in both languages; names are those of the catalogue. */
  Label words();

  /** Whether a class is named, or is any but the total where none is. */
  private static boolean isAmong(ClassCode code, List<String> named) {
    return named.isEmpty() ? !code.isTotal() : named.contains(code.text());
  }

  /** The formula as one line of English text. */
  default String text() {
    return words().en();
  }

  /** What January and February, between which Spring Festival moves, are in a monthly flow. */
  enum JanuaryFebruary {
    /** Months like any other. */
    APART,
    /** Reported apart, published together: nothing for January alone, no rate for either alone. */
    TOGETHER,
    /** Reported as one figure, stored under February. */
    MERGED;

    /** Reads {@code apart}, {@code together} or {@code merged}. */
    public static JanuaryFebruary parse(String word) {
      return Words.parse("rule for January and February", word, values());
    }

    /** The periods that add up from the start of the year; a merged January has none of its own. */
    public List<Period> yearToDate(Period upTo) {
      return upTo.yearToDate().stream()
          .filter(p -> this != MERGED || p.frequency() != Frequency.MONTH || p.index() != 1)
          .toList();
    }

    /** The words of a formula with this rule. */
    private Label in(Label words) {
      return this == APART
          ? words
          : new Label(words.zh() + "，1-2月合并", words.en() + ", January and February together");
    }
  }

  /**
   * An aggregate of one dataset.
   *
   * @param dataset name of the schema
   * @param measure what is computed from the rows of a cell
   * @param where condition on rows; empty for all
   * @param by column whose values are the classes of the figure; empty for the total alone
   */
  record Base(String dataset, Measure measure, String where, String by) implements Formula {
    @Override
    public String kind() {
      return "base";
    }

    @Override
    public List<IndicatorCode> inputs() {
      return List.of();
    }

    @Override
    public Label words() {
      return new Label(
          dataset
              + " 的 "
              + measure
              + (where.isEmpty() ? "" : "，条件 " + where)
              + (by.isEmpty() ? "" : "，按 " + by + " 分类")
              + error("，相对误差不超过 "),
          measure
              + " of "
              + dataset
              + (where.isEmpty() ? "" : " where " + where)
              + (by.isEmpty() ? "" : " by " + by)
              + error(", relative error at most "));
    }

    private String error(String words) {
      return measure.isApproximate()
          ? words + measure.error().movePointRight(2).stripTrailingZeros().toPlainString() + "%"
          : "";
    }
  }

  /**
   * Numerator ÷ denominator × per.
   *
   * @param numerator above the line
   * @param denominator below the line
   * @param per 100 for %, 10 000 for per ten thousand, in units of the two figures as printed
   * @param at which period of the denominator
   */
  record Ratio(IndicatorCode numerator, IndicatorCode denominator, BigDecimal per, At at)
      implements Formula {
    /** Which period of the denominator is used. */
    public enum At {
      /** The same period. */
      SAME_PERIOD,
      /** The same period, or the latest year before its end that has a figure. */
      LATEST_YEAR,
      /** The mean of the same period and the one a year before, as of two ends of a year. */
      MEAN_OF_YEAR;

      /** Reads {@code same-period}, {@code latest-year} or {@code mean-of-year}. */
      public static At parse(String word) {
        return Words.parse("period of the denominator", word, values());
      }
    }

    @Override
    public String kind() {
      return "ratio";
    }

    @Override
    public List<IndicatorCode> inputs() {
      return List.of(numerator, denominator);
    }

    @Override
    public Label words() {
      String times = " × " + per.toPlainString();
      return switch (at) {
        case SAME_PERIOD, LATEST_YEAR -> Label.same(numerator + " ÷ " + denominator + times);
        case MEAN_OF_YEAR ->
            new Label(
                numerator + " ÷ " + denominator + "本期与上年同期的平均数" + times,
                numerator + " ÷ mean of " + denominator + " now and a year before" + times);
      };
    }
  }

  /**
   * Share in % of the figure of the whole along one dimension.
   *
   * @param of the indicator
   * @param within the dimension
   */
  record Share(IndicatorCode of, Within within) implements Formula {
    /** The dimension whose total is the denominator. */
    public enum Within {
      /** The total over all classes. */
      CLASS,
      /** The region above. */
      REGION;

      /** Reads {@code class} or {@code region}. */
      public static Within parse(String word) {
        return Words.parse("whole", word, values());
      }
    }

    @Override
    public String kind() {
      return "share";
    }

    @Override
    public List<IndicatorCode> inputs() {
      return List.of(of);
    }

    @Override
    public Label words() {
      return new Label(
          of + " ÷ " + (within == Within.CLASS ? "全部类别的 " : "上级地区的 ") + of + " × 100",
          of
              + " ÷ "
              + of
              + (within == Within.CLASS ? " of all classes" : " of the region above")
              + " × 100");
    }
  }

  /**
   * Rate of growth in %.
   *
   * @param of the indicator
   * @param over the base period
   * @param basis what the rate is computed from
   * @param months whether January and February have rates of their own over a year
   */
  record Growth(IndicatorCode of, Over over, Basis basis, JanuaryFebruary months)
      implements Formula {
    /** The base period of a rate of growth. */
    public enum Over {
      /** The same period last year (同比). */
      YEAR,
      /** The period before (环比); only of adjusted series. */
      PERIOD,
      /** The same period two years before, as an average yearly rate (两年平均). */
      TWO_YEARS;

      /** Reads {@code year}, {@code period} or {@code two-years}. */
      public static Over parse(String word) {
        return Words.parse("base of growth", word, values());
      }
    }

    /** What a rate of growth is computed from. */
    public enum Basis {
      /** The published levels of both periods. */
      PUBLISHED,
      /** The units that report last year's figure themselves (可比口径). */
      SAME_UNIT;

      /** Reads {@code published} or {@code same-unit}. */
      public static Basis parse(String word) {
        return Words.parse("basis of growth", word, values());
      }
    }

    @Override
    public String kind() {
      return "growth";
    }

    @Override
    public List<IndicatorCode> inputs() {
      return List.of(of);
    }

    @Override
    public Label words() {
      Label base =
          switch (over) {
            case YEAR -> new Label("上年同期", "the same period last year");
            case PERIOD -> new Label("上期", "the period before");
            case TWO_YEARS ->
                new Label("两年前同期（年均）", "the same period two years before, yearly average");
          };
      boolean same = basis == Basis.SAME_UNIT;
      return months.in(
          new Label(
              of + " 比" + base.zh() + " - 1，× 100" + (same ? "，两期均有报表的单位" : ""),
              of
                  + " over "
                  + base.en()
                  + " - 1, × 100"
                  + (same ? ", same units in both periods" : "")));
    }
  }

  /**
   * Difference from the same period last year, in the unit of the figure (percentage points for %).
   *
   * @param of the indicator
   */
  record Change(IndicatorCode of) implements Formula {
    @Override
    public String kind() {
      return "change";
    }

    @Override
    public List<IndicatorCode> inputs() {
      return List.of(of);
    }

    @Override
    public Label words() {
      return new Label(of + " - 上年同期 " + of, of + " - " + of + " of the same period last year");
    }
  }

  /**
   * Average yearly rate of growth in % since a year (年均增长).
   *
   * @param of the indicator
   * @param since the base year; periods of that year and before have no rate
   */
  record CompoundGrowth(IndicatorCode of, int since) implements Formula {
    /** The same period of the base year. */
    public Period base(Period period) {
      return new Period(period.frequency(), since, period.index());
    }

    @Override
    public String kind() {
      return "compound-growth";
    }

    @Override
    public List<IndicatorCode> inputs() {
      return List.of(of);
    }

    @Override
    public Label words() {
      return new Label(
          "(" + of + " ÷ " + since + " 年同期)^(1 ÷ 相隔年数) - 1，× 100",
          "(" + of + " ÷ the same period of " + since + ")^(1 ÷ years between) - 1, × 100");
    }
  }

  /**
   * What growth over a year owes to its base, in percentage points (基数影响).
   *
   * @param of the indicator
   * @param as which effect
   */
  record BaseEffect(IndicatorCode of, Effect as) implements Formula {
    /** An effect of the base. */
    public enum Effect {
      /** Growth less its average over two years: above zero the base was low. */
      TWO_YEARS,
      /** What last year's course left over by its end (翘尾). */
      CARRY_OVER,
      /** What came this year: growth less what was left over (新增). */
      FRESH;

      /** Reads {@code two-years}, {@code carry-over} or {@code fresh}. */
      public static Effect parse(String word) {
        return Words.parse("base effect", word, values());
      }
    }

    @Override
    public String kind() {
      return "base-effect";
    }

    @Override
    public List<IndicatorCode> inputs() {
      return List.of(of);
    }

    @Override
    public Label words() {
      return switch (as) {
        case TWO_YEARS ->
            new Label(
                of + " 同比增速 - 两年平均增速",
                "growth of " + of + " over a year - its average over two years");
        case CARRY_OVER ->
            new Label(
                "上年末 " + of + " ÷ 上年同期 " + of + " - 1，× 100",
                of
                    + " at the end of last year ÷ "
                    + of
                    + " of the same period last year - 1, × 100");
        case FRESH ->
            new Label(of + " 同比增速 - 翘尾因素", "growth of " + of + " over a year - what was left over");
      };
    }
  }

  /**
   * Volume of an aggregate of classes, chained by annual overlap in money of a reference year.
   *
   * @param of the classes at current prices
   * @param index their price index on a fixed base, of the same classes or one for all
   * @param reference the year in whose money volumes are
   * @param classes the classes that make up the aggregate; empty for all
   * @param as what is taken from the chain
   */
  record Chained(
      IndicatorCode of, IndicatorCode index, int reference, List<String> classes, Taken as)
      implements Formula {
    /** What is taken from a chain of volumes. */
    public enum Taken {
      /** Values at current prices of the classes and their sum. */
      VALUE,
      /** Volumes in money of the reference year; those of classes do not add up to the total. */
      VOLUME,
      /** Growth of volumes over a year, in %. */
      GROWTH,
      /** What each class adds to the growth of the total, in percentage points; they add up. */
      CONTRIBUTION,
      /** Implicit prices, the reference year being 100. */
      PRICE,
      /** The volume of the total less those of its classes. */
      DISCREPANCY;

      /** Reads {@code volume}, {@code growth}, {@code contribution} and so on. */
      public static Taken parse(String word) {
        return Words.parse("form of chained volume", word, values());
      }

      Label words() {
        return switch (this) {
          case VALUE -> new Label("现价", "at current prices");
          case VOLUME -> new Label("物量", "volume");
          case GROWTH -> new Label("物量同比增速", "growth over a year");
          case CONTRIBUTION -> new Label("对物量增长的拉动", "contributions to growth");
          case PRICE -> new Label("隐含价格指数", "implicit prices");
          case DISCREPANCY -> new Label("总量与各类别之和的差", "total less its classes");
        };
      }
    }

    public Chained {
      classes = List.copyOf(classes);
    }

    /** Whether a class is among those that make up the total. */
    public boolean isMadeOf(ClassCode code) {
      return isAmong(code, classes);
    }

    @Override
    public String kind() {
      return "chained";
    }

    @Override
    public List<IndicatorCode> inputs() {
      return List.of(of, index);
    }

    @Override
    public Label words() {
      return new Label(
          "以 %s 缩减的 %s 按年度重叠法链接（%s 年价）：%s".formatted(index, of, reference, as.words().zh()),
          "%s deflated by %s, chained by annual overlap in money of %s: %s"
              .formatted(of, index, reference, as.words().en()));
    }
  }

  /**
   * Index of the prices or volumes of classes against the same period last year, which is 100.
   *
   * @param values their values
   * @param quantities their quantities; value ÷ quantity is the price
   * @param classes the classes compared; empty for all
   * @param method the formula
   * @param as prices or volumes
   */
  record Bilateral(
      IndicatorCode values,
      IndicatorCode quantities,
      List<String> classes,
      Weighing method,
      Compared as)
      implements Formula {
    /** A formula of a bilateral index. */
    public enum Weighing {
      LASPEYRES,
      PAASCHE,
      FISHER,
      TORNQVIST;

      /** Reads {@code laspeyres}, {@code paasche}, {@code fisher} or {@code tornqvist}. */
      public static Weighing parse(String word) {
        return Words.parse("formula of index", word, Weighing.values());
      }
    }

    /** What is compared. */
    public enum Compared {
      PRICE,
      VOLUME;

      /** Reads {@code price} or {@code volume}. */
      public static Compared parse(String word) {
        return Words.parse("form of index", word, Compared.values());
      }
    }

    public Bilateral {
      classes = List.copyOf(classes);
    }

    /** Whether a class is among those that make up the total. */
    public boolean isMadeOf(ClassCode code) {
      return isAmong(code, classes);
    }

    @Override
    public String kind() {
      return "bilateral-index";
    }

    @Override
    public List<IndicatorCode> inputs() {
      return List.of(values, quantities);
    }

    @Override
    public Label words() {
      boolean prices = as == Compared.PRICE;
      return new Label(
          "由 %s 和 %s 计算的%s指数（%s，上年同期=100）"
              .formatted(values, quantities, prices ? "价格" : "物量", Words.of(method)),
          "%s index by %s of %s and %s, the same period last year being 100"
              .formatted(prices ? "price" : "volume", Words.of(method), values, quantities));
    }
  }

  /**
   * What a part adds to the growth of the total.
   *
   * @param part the part
   * @param total the total
   * @param as percentage points of growth (拉动) or share of the increment (贡献率)
   */
  record Contribution(IndicatorCode part, IndicatorCode total, Form as) implements Formula {
    /** How a contribution is expressed. */
    public enum Form {
      /** Percentage points of the total's growth. */
      PULL,
      /** Share in % of the total's increment. */
      RATE;

      /** Reads {@code pull} or {@code rate}. */
      public static Form parse(String word) {
        return Words.parse("form of contribution", word, values());
      }
    }

    @Override
    public String kind() {
      return "contribution";
    }

    @Override
    public List<IndicatorCode> inputs() {
      return List.of(part, total);
    }

    @Override
    public Label words() {
      return new Label(
          as == Form.PULL
              ? part + " 的增量 ÷ 上年同期 " + total + " × 100"
              : part + " 的增量 ÷ " + total + " 的增量 × 100",
          as == Form.PULL
              ? "increment of " + part + " ÷ " + total + " of last year × 100"
              : "increment of " + part + " ÷ increment of " + total + " × 100");
    }
  }

  /**
   * Sum of several indicators of one unit.
   *
   * @param parts at least two
   */
  record Sum(List<IndicatorCode> parts) implements Formula {
    public Sum {
      parts = List.copyOf(parts);
    }

    @Override
    public String kind() {
      return "sum";
    }

    @Override
    public List<IndicatorCode> inputs() {
      return parts;
    }

    @Override
    public Label words() {
      return Label.same(String.join(" + ", parts.stream().map(IndicatorCode::text).toList()));
    }
  }

  /**
   * Sum of a flow from the start of the year (累计).
   *
   * @param of the flow
   * @param months what January and February are in it
   */
  record Cumulative(IndicatorCode of, JanuaryFebruary months) implements Formula {
    @Override
    public String kind() {
      return "cumulative";
    }

    @Override
    public List<IndicatorCode> inputs() {
      return List.of(of);
    }

    @Override
    public Label words() {
      return months.in(new Label(of + " 自年初累计", of + " from the start of the year"));
    }
  }

  /**
   * Share of a region's part in its total ÷ the same share in the region above.
   *
   * @param part such as the digital economy
   * @param total such as GDP
   */
  record LocationQuotient(IndicatorCode part, IndicatorCode total) implements Formula {
    @Override
    public String kind() {
      return "location-quotient";
    }

    @Override
    public List<IndicatorCode> inputs() {
      return List.of(part, total);
    }

    @Override
    public Label words() {
      return new Label(
          "(" + part + " ÷ " + total + ") ÷ 上级地区的同一比值",
          "(" + part + " ÷ " + total + ") ÷ the same of the region above");
    }
  }

  /**
   * A level at the prices of the base of an index.
   *
   * @param of the level at current prices
   * @param index the price index, base = 100
   */
  record Deflated(IndicatorCode of, IndicatorCode index) implements Formula {
    @Override
    public String kind() {
      return "deflated";
    }

    @Override
    public List<IndicatorCode> inputs() {
      return List.of(of, index);
    }

    @Override
    public Label words() {
      return Label.same(of + " ÷ " + index + " × 100");
    }
  }

  /**
   * A flow without its seasonal and calendar effects (季节调整).
   *
   * @param of the flow
   * @param method how it is adjusted
   * @param festival the days around Spring Festival whose effect is taken out
   * @param calendar whose working days have their effect taken out
   */
  record Adjusted(IndicatorCode of, Method method, Festival festival, Calendar calendar)
      implements Formula {
    /** A calendar of working days. */
    public enum Calendar {
      /** No effect of working days. */
      NONE,
      /** Mainland China, by the notices of the State Council. */
      CHINA;

      /** Reads {@code none} or {@code china}. */
      public static Calendar parse(String word) {
        return Words.parse("calendar", word, values());
      }
    }

    /** A method of seasonal adjustment. */
    public enum Method {
      /** X-13ARIMA. */
      X13,
      /** TRAMO-SEATS. */
      TRAMO_SEATS;

      /** Reads {@code x13} or {@code tramo-seats}. */
      public static Method parse(String word) {
        return Words.parse("method of adjustment", word, values());
      }
    }

    /**
     * Windows of days around the first day of Spring Festival (春节); all 0 if there is no effect.
     *
     * @param before days up to the eve
     * @param during days from the first day on
     * @param after days that follow these
     */
    public record Festival(int before, int during, int after) {
      private static final int MOST = 40;

      public Festival {
        boolean none = before == 0 && during == 0 && after == 0;
        boolean all = Math.min(before, Math.min(during, after)) > 0;
        if (!none && (!all || Math.max(before, Math.max(during, after)) > MOST)) {
          throw new IllegalArgumentException(
              "Invalid days of Spring Festival: '%s, %s, %s' (1 to %s before, during and after)"
                  .formatted(before, during, after, MOST));
        }
      }

      /** No effect of the festival. */
      public static Festival none() {
        return new Festival(0, 0, 0);
      }

      public boolean isNone() {
        return during == 0;
      }
    }

    @Override
    public String kind() {
      return "adjusted";
    }

    @Override
    public List<IndicatorCode> inputs() {
      return List.of(of);
    }

    @Override
    public Label words() {
      boolean plain = festival.isNone();
      Label days =
          new Label(
              "，并剔除春节前 %s 天、春节 %s 天、节后 %s 天的影响"
                  .formatted(festival.before, festival.during, festival.after),
              ", and for %s days before, %s during and %s after Spring Festival"
                  .formatted(festival.before, festival.during, festival.after));
      boolean works = calendar != Calendar.NONE;
      return new Label(
          of
              + " 按 "
              + Words.of(method)
              + " 季节调整"
              + (plain ? "" : days.zh())
              + (works ? "，并剔除工作日天数的影响" : ""),
          of
              + " adjusted for season by "
              + Words.of(method)
              + (plain ? "" : days.en())
              + (works ? ", and for the number of working days" : ""));
    }
  }

  /**
   * A yearly amount spread over shorter periods so that these add up to it while their movements
   * follow another series (基准化).
   *
   * @param of the yearly amount
   * @param along the flow whose movements are kept
   * @param method how
   */
  record Benchmarked(IndicatorCode of, IndicatorCode along, Way method) implements Formula {
    /** A method of benchmarking. */
    public enum Way {
      /** Denton's, on absolute changes. */
      DENTON,
      /** Denton's, on relative changes. */
      PROPORTIONAL_DENTON,
      /** Dagum and Cholette's, proportional, with an error that fades after the last year. */
      CHOLETTE,
      /** Regression of Chow and Lin; the error is a stationary autoregression. */
      CHOW_LIN,
      /** Regression of Fernandez; the error is a random walk. */
      FERNANDEZ,
      /** Regression of Litterman; the error is a random walk with autoregressive steps. */
      LITTERMAN;

      /** Reads {@code denton}, {@code cholette}, {@code chow-lin} and so on. */
      public static Way parse(String word) {
        return Words.parse("method of benchmarking", word, values());
      }
    }

    @Override
    public String kind() {
      return "benchmarked";
    }

    @Override
    public List<IndicatorCode> inputs() {
      return List.of(of, along);
    }

    @Override
    public Label words() {
      return new Label(
          of + " 按 " + along + " 的变动分解到较短时期（" + Words.of(method) + "）",
          of + " spread over shorter periods along " + along + " by " + Words.of(method));
    }
  }

  /**
   * An item of the digital-economy account.
   *
   * @param method {@code core-industries}, {@code growth-accounting} or {@code supply-use}
   * @param item code of the item in the account's working table
   */
  record Account(String method, String item) implements Formula {
    /** The methods of account. */
    public static final List<String> METHODS =
        List.of("growth-accounting", "core-industries", "supply-use");

    @Override
    public String kind() {
      return "account";
    }

    @Override
    public List<IndicatorCode> inputs() {
      return List.of();
    }

    @Override
    public Label words() {
      return new Label(
          method + " 账户的 '" + item + "' 项", "item '" + item + "' of the account by " + method);
    }
  }

  /**
   * A score or rank of a composite index.
   *
   * @param index name of the index in the project
   * @param node code of the node in its tree; the root gives the index itself
   * @param as score or rank
   */
  record Composite(String index, String node, Outcome as) implements Formula {
    /** What is taken from the index. */
    public enum Outcome {
      /** Score of the node. */
      SCORE,
      /** Rank among the units, 1 is best. */
      RANK;

      /** Reads {@code score} or {@code rank}. */
      public static Outcome parse(String word) {
        return Words.parse("form of composite", word, values());
      }
    }

    @Override
    public String kind() {
      return "composite";
    }

    @Override
    public List<IndicatorCode> inputs() {
      return List.of();
    }

    @Override
    public Label words() {
      return new Label(
          "指数 '" + index + "' 中 '" + node + "' 的" + (as == Outcome.SCORE ? "得分" : "位次"),
          Words.of(as) + " of node '" + node + "' of index '" + index + "'");
    }
  }
}
