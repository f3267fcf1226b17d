package org.yanhe.model.indicator;

import java.math.BigDecimal;
import java.util.List;
import org.yanhe.model.text.Label;

/** How an indicator is computed: a closed set of kinds. */
public sealed interface Formula {

  /** The word in the catalogue's {@code kind}. */
  String kind();

  /** The indicators it is computed from, in the order of the formula. */
  List<IndicatorCode> inputs();

  /** The formula as one line of text in both languages; names are those of the catalogue. */
  Label words();

  /** The formula as one line of English text. */
  default String text() {
    return words().en();
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
              + (by.isEmpty() ? "" : "，按 " + by + " 分类"),
          measure
              + " of "
              + dataset
              + (where.isEmpty() ? "" : " where " + where)
              + (by.isEmpty() ? "" : " by " + by));
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
   */
  record Growth(IndicatorCode of, Over over, Basis basis) implements Formula {
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
      return new Label(
          of + " 比" + base.zh() + " - 1，× 100" + (same ? "，两期均有报表的单位" : ""),
          of + " over " + base.en() + " - 1, × 100" + (same ? ", same units in both periods" : ""));
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
   */
  record Cumulative(IndicatorCode of) implements Formula {
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
      return new Label(of + " 自年初累计", of + " from the start of the year");
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
   */
  record Adjusted(IndicatorCode of, Method method, Festival festival) implements Formula {
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
      return new Label(
          of + " 按 " + Words.of(method) + " 季节调整" + (plain ? "" : days.zh()),
          of + " adjusted for season by " + Words.of(method) + (plain ? "" : days.en()));
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
      CHOLETTE;

      /** Reads {@code denton}, {@code proportional-denton} or {@code cholette}. */
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
