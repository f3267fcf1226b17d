package org.yanhe.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/**
 * The report as queries by hand, for the view {@code orders}, in SQL that Spark and DuckDB both
 * read. Each aggregates to county and month first and rolls up from there, which is faster in both
 * than levels over raw rows. Every query has the columns {@code period}, {@code place} and {@code
 * class}, and then one for each of its indicators.
 */
final class ReportSql {
  private static final String CITY = "'610600'";
  private static final List<String> LEVELS =
      List.of("y,q,m,region", "y,q,m", "y,q,region", "y,q", "y,region", "y");
  private static final String WHERE =
      "select coalesce(m, q, y) as period, coalesce(region, " + CITY + ") as place, ";
  private static final String LEVEL =
      "case when period like '%Q%' then 4 when length(period) > 4 then 12 else 1 end";
  private static final String MONTHLY = "period not like '%Q%' and length(period) > 4";

  /** What rows are added up to, by indicator. */
  private static final Map<String, String> SUMS = sums();

  private ReportSql() {}

  private static Map<String, String> sums() {
    Map<String, String> sums = new LinkedHashMap<>();
    sums.put("amount", "sum(amount)");
    sums.put("goods", "sum(amount) filter (where kind = 'goods')");
    sums.put("services", "sum(amount) filter (where kind = 'services')");
    sums.put("farm", "sum(amount) filter (where agricultural)");
    sums.put("orders", "count(*)");
    sums.put("farm-orders", "count(*) filter (where agricultural)");
    sums.put("large-orders", "count(*) filter (where amount >= 1000)");
    sums.put("quantity", "sum(quantity)");
    return sums;
  }

  /** One query for each indicator. */
  static Map<String, String> perIndicator() {
    Map<String, String> queries = new LinkedHashMap<>();
    SUMS.keySet().forEach(name -> queries.put(name, levels(grain(List.of(name)), List.of(name))));
    queries.put("sellers", sellers("", "sellers"));
    queries.put("farm-sellers", sellers(" where agricultural", "farm-sellers"));
    queries.put("by-platform", byPlatform(grainBy("platform"), "by-platform"));
    queries.put("by-category", byCategory(grainBy("category")));
    queries.put("orders.mean-value", ratio("amount", "orders", "", "orders.mean-value"));
    queries.put("farm.share", ratio("farm", "amount", "* 100", "farm.share"));
    queries.put("services.share", ratio("services", "amount", "* 100", "services.share"));
    queries.put("amount.growth-yoy", yearly("amount"));
    queries.put("goods.growth-yoy", yearly("goods"));
    queries.put(
        "amount.growth-on-previous",
        each("amount", monthOnMonth("amount"), "amount.growth-on-previous") + " where " + MONTHLY);
    queries.put(
        "amount.cumulative",
        each("amount", cumulative("amount"), "amount.cumulative") + " where " + MONTHLY);
    queries.put(
        "by-platform.share",
        platformShare(byPlatform(grainBy("platform"), "v"), "by-platform.share"));
    return queries;
  }

  static String quoted(String name) {
    return "`" + name + "`";
  }

  private static String grain(List<String> sums) {
    StringJoiner columns = new StringJoiner(", ");
    sums.forEach(sum -> columns.add(SUMS.get(sum) + " as " + quoted(sum)));
    return "select period, region, " + columns + " from orders group by period, region";
  }

  private static String grainBy(String column) {
    return "select period, region, "
        + column
        + ", sum(amount) as amount from orders group by period, region, "
        + column;
  }

  /** Adds the longer periods of a month. */
  private static String spread(String grain) {
    return "(select *, substr(period, 1, 4) as y, concat(substr(period, 1, 4), '-Q',"
        + " cast(cast(floor((cast(substr(period, 6, 2) as int) + 2) / 3.0) as int) as"
        + " string)) as q, period as m from ("
        + grain
        + ") grain) spread";
  }

  /**
   * Rolls a table at county and month up to every level.
   *
   * @param grain query of the table
   * @param classColumn what the class is
   * @param measures aggregates with their names
   * @param classes grouping columns of the classes, each after a comma; one empty for none
   */
  static String rolled(String grain, String classColumn, String measures, String... classes) {
    StringJoiner sets = new StringJoiner(", ", " group by grouping sets (", ")");
    for (String more : classes) {
      LEVELS.forEach(level -> sets.add("(" + level + more + ")"));
    }
    return WHERE + classColumn + " as class, " + measures + " from " + spread(grain) + sets;
  }

  /** Rolls sums up. */
  private static String levels(String grain, List<String> sums) {
    StringJoiner measures = new StringJoiner(", ");
    sums.forEach(sum -> measures.add("sum(" + quoted(sum) + ") as " + quoted(sum)));
    return rolled(grain, "''", measures.toString(), "");
  }

  private static String sellers(String where, String name) {
    String grain = "select distinct period, region, seller_id from orders" + where;
    return rolled(grain, "''", "count(distinct seller_id) as " + quoted(name), "");
  }

  static String byPlatform(String grain, String name) {
    return rolled(grain, "platform", "sum(amount) as " + quoted(name), ",platform");
  }

  static String byCategory(String grain) {
    String twoLevels = "select *, substr(category, 1, 2) as above from (" + grain + ") categories";
    return rolled(
        twoLevels,
        "coalesce(category, above)",
        "sum(amount) as `by-category`",
        ",above",
        ",above,category");
  }

  static String platformShare(String byPlatform, String name) {
    return "select period, place, class, cast(v as double) * 100 / sum(v) over (partition by"
        + " period, place) as "
        + quoted(name)
        + " from ("
        + byPlatform
        + ") platforms";
  }

  private static String ratio(String above, String below, String per, String name) {
    return "select period, place, class, "
        + quotient(above, below, per)
        + " as "
        + quoted(name)
        + " from ("
        + levels(grain(List.of(above, below)), List.of(above, below))
        + ") levels";
  }

  static String quotient(String above, String below, String per) {
    return String.format(
        "cast(%s as double) %s / nullif(cast(%s as double), 0)", quoted(above), per, quoted(below));
  }

  private static String yearly(String sum) {
    return each(sum, yearOnYear(sum), sum + ".growth-yoy");
  }

  /** The level a year before is 12 months, 4 quarters or 1 year back. */
  static String yearOnYear(String sum) {
    String before =
        String.format(
            "case %2$s when 12 then lag(%1$s, 12) %3$s when 4 then lag(%1$s, 4) %3$s else lag(%1$s,"
                + " 1) %3$s end",
            quoted(sum), LEVEL, overLevel());
    return rate(sum, before);
  }

  private static String overLevel() {
    return "over (partition by place, " + LEVEL + " order by period)";
  }

  private static String rate(String sum, String before) {
    return String.format(
        "(cast(%s as double) / nullif(cast(%s as double), 0) - 1) * 100", quoted(sum), before);
  }

  static String monthOnMonth(String sum) {
    return rate(sum, "lag(" + quoted(sum) + ", 1) " + overLevel());
  }

  static String cumulative(String sum) {
    return String.format(
        "sum(%s) over (partition by place, %s, substr(period, 1, 4) order by period rows between"
            + " unbounded preceding and current row)",
        quoted(sum), LEVEL);
  }

  /** Keeps a window to the months, where the report has it. */
  static String inMonths(String expression) {
    return "case when " + MONTHLY + " then " + expression + " end";
  }

  private static String each(String sum, String expression, String name) {
    return "select * from (select period, place, class, "
        + expression
        + " as "
        + quoted(name)
        + " from ("
        + levels(grain(List.of(sum)), List.of(sum))
        + ") levels) report";
  }
}
