package org.yanhe.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Spark SQL as it is written by hand: one query for each indicator. */
record SparkQueries(SparkSession spark) implements Contestant {
  @Override
  public String name() {
    return "spark-sql";
  }

  @Override
  public String title() {
    return "Spark SQL, a query an indicator";
  }

  @Override
  public Optional<Supplier<Answer>> run() {
    List<List<Row>> results = new ArrayList<>();
    for (String sql : ReportSql.perIndicator().values()) {
      results.add(spark.sql(sql).collectAsList());
    }
    return Optional.of(() -> answer(results));
  }

  private static Answer answer(List<List<Row>> results) {
    Answer answer = new Answer();
    for (List<Row> rows : results) {
      for (Row row : rows) {
        new QueryRow(List.of(row.schema().fieldNames()), row::get).putInto(answer);
      }
    }
    return answer;
  }
}
