package org.yanhe.bench;

import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.Supplier;

/**
 * DuckDB, fused as well as its author can: one pass leaves every sum at the finest grain, another
 * one the sellers of each county and month; everything else is rolled up from these two tables.
 */
record DuckFused(Duck duck) implements Contestant {
  @Override
  public String name() {
    return "duckdb-fused";
  }

  @Override
  public String title() {
    return "DuckDB, two passes for all";
  }

  @Override
  public Optional<Supplier<Answer>> run() {
    StringJoiner sums = new StringJoiner(", ");
    ReportSql.SUMS.forEach((name, sum) -> sums.add(sum + " as " + ReportSql.quoted(name)));
    keep(
        "grain",
        "select period, region, platform, category, " + sums + " from orders group by all");
    keep(
        "sold",
        "select period, region, seller_id, bool_or(agricultural) as farm from orders group by all");
    keep("levels", ReportSql.levels("from grain", List.copyOf(ReportSql.SUMS.keySet())));
    String platforms = ReportSql.byPlatform("from grain", "v");
    List<Duck.Result> results =
        List.of(
            duck.query(report()),
            duck.query(sellers()),
            duck.query(
                "select period, place, class, v as `by-platform`, `by-platform.share` from (select"
                    + " *, cast(v as double) * 100 / sum(v) over (partition by period, place) as"
                    + " `by-platform.share` from ("
                    + platforms
                    + "))"),
            duck.query(ReportSql.byCategory("from grain")));
    return Optional.of(() -> DuckQueries.answer(results));
  }

  private void keep(String table, String query) {
    duck.execute("create or replace temp table " + table + " as " + query.replace('`', '"'));
  }

  private static String sellers() {
    return ReportSql.rolled(
        "from sold",
        "''",
        "count(distinct seller_id) as sellers,"
            + " count(distinct seller_id) filter (where farm) as `farm-sellers`",
        "");
  }

  private static String report() {
    return "select *, "
        + ReportSql.quotient("amount", "orders", "")
        + " as `orders.mean-value`, "
        + ReportSql.quotient("farm", "amount", "* 100")
        + " as `farm.share`, "
        + ReportSql.quotient("services", "amount", "* 100")
        + " as `services.share`, "
        + ReportSql.yearOnYear("amount")
        + " as `amount.growth-yoy`, "
        + ReportSql.yearOnYear("goods")
        + " as `goods.growth-yoy`, "
        + ReportSql.inMonths(ReportSql.monthOnMonth("amount"))
        + " as `amount.growth-on-previous`, "
        + ReportSql.inMonths(ReportSql.cumulative("amount"))
        + " as `amount.cumulative` from levels";
  }
}
