package org.yanhe.spark.pass;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.yanhe.methods.state.Atom;
import org.yanhe.methods.state.Cube;
import org.yanhe.methods.state.CubeFormat;
import org.yanhe.methods.state.TotalState;
import org.yanhe.spark.SharedSpark;
import org.yanhe.spark.source.StagedColumns;

/** One seller with nearly all orders, one county with nearly all sellers, most partitions empty. */
@ExtendWith(SharedSpark.class)
class SkewTest {
  private static final int ROWS = 20_000;
  private static final int PARTITIONS = 16;

  private static final Atom SUM = new Atom(Atom.Kind.TOTAL, "amount", "", "", "");
  private static final List<Atom> ATOMS =
      List.of(
          SUM,
          new Atom(Atom.Kind.DISTINCT, "seller", "", "", ""),
          new Atom(Atom.Kind.PER_ENTITY, "amount", "seller", "", ""),
          new Atom(Atom.Kind.VALUES, "amount", "", "", ""),
          new Atom(Atom.Kind.SKETCH, "amount", "", "", "", "0.01"));

  private static Dataset<Row> rows(SparkSession spark) {
    Dataset<Row> made =
        spark
            .range(0, ROWS, 1, 4)
            .select(
                expr("if(id % 100 < 98, 'giant', concat('r', id % 7))").as("region"),
                expr("if(id % 500 = 0, '2022-02', '2022-01')").as("month"),
                expr("if(id % 20 < 19, 'giant', concat('s', id))").as("seller"),
                expr("cast(id % 1000 as decimal(18, 2))").as("amount"));
    return spark.createDataFrame(made.toJavaRDD(), StagedColumns.of(Trades.SCHEMA)).cache();
  }

  private static byte[] bytes(Dataset<Row> rows) {
    return CubeFormat.write(FusedPass.run(rows, Trades.SCHEMA, ATOMS));
  }

  @Test
  void figures_do_not_depend_on_how_rows_lie(SparkSession spark) {
    Dataset<Row> rows = rows(spark);
    byte[] together = bytes(rows.coalesce(1));

    assertThat(bytes(rows.repartition(PARTITIONS, col("region"))))
        .as("nearly all rows in one partition, most partitions empty")
        .isEqualTo(together);
    assertThat(bytes(rows.repartition(PARTITIONS, col("seller"))))
        .as("nearly all rows of one seller")
        .isEqualTo(together);
    assertThat(bytes(rows.repartition(PARTITIONS))).as("spread evenly").isEqualTo(together);
    rows.unpersist();
  }

  @Test
  void the_giant_has_the_total_that_plain_sql_gives(SparkSession spark) {
    Dataset<Row> rows = rows(spark);
    Cube cube =
        FusedPass.run(rows.repartition(PARTITIONS, col("region")), Trades.SCHEMA, List.of(SUM));
    Map<String, BigDecimal> ours = new TreeMap<>();
    cube.statesOf(SUM)
        .forEach(
            (slot, state) ->
                ours.put(slot.region() + " " + slot.period(), ((TotalState) state).sum()));
    Map<String, BigDecimal> sql = new TreeMap<>();
    rows.groupBy("region", "month")
        .agg(expr("sum(amount)"))
        .collectAsList()
        .forEach(row -> sql.put(row.getString(0) + " " + row.getString(1), row.getDecimal(2)));

    assertThat(ours.keySet()).isEqualTo(sql.keySet());
    assertThat(ours)
        .allSatisfy((place, sum) -> assertThat(sum).isEqualByComparingTo(sql.get(place)));
    rows.unpersist();
  }
}
