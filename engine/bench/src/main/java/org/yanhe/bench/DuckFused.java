package org.yanhe.bench;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * DuckDB, fused as well as its author can: one pass leaves every sum at the finest grain, another
 * one the sellers of each county and month; everything else is rolled up from these two tables.
 */
record DuckFused(Duck duck) implements Contestant {
  /** Conditions of two values are keys here, so that rows are added up four times, not eight. */
  private static final String GRAIN =
      "select period, region, platform, category, kind, agricultural, sum(amount) as amount,"
          + " count(*) as orders, count(*) filter (where amount >= 1000) as `large-orders`,"
          + " sum(quantity) as quantity from orders group by all";

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
    keep("grain", GRAIN);
    keep("sold", "select distinct period, region, seller_id, agricultural from orders");
    keep("levels", ReportSql.rolled("from grain", "''", measures(), ""));
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

  private static String measures() {
    return "sum(amount) as amount, sum(amount) filter (where kind = 'goods') as goods,"
        + " sum(amount) filter (where kind = 'services') as services,"
        + " sum(amount) filter (where agricultural) as farm, sum(orders) as orders,"
        + " sum(orders) filter (where agricultural) as `farm-orders`,"
        + " sum(`large-orders`) as `large-orders`, sum(quantity) as quantity";
  }

  private static String sellers() {
    return ReportSql.rolled(
        "from sold",
        "''",
        "count(distinct seller_id) as sellers,"
            + " count(distinct seller_id) filter (where agricultural) as `farm-sellers`",
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
