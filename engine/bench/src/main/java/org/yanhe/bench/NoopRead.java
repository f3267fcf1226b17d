package org.yanhe.bench;

import java.util.Collection;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/**
 * A bare scan as Spark's own benchmarks have it and as a user would write it: the rows of the same
 * columns are read and written nowhere.
 *
 * @param columns those that the report needs
 */
record NoopRead(Dataset<Row> rows, Collection<String> columns) implements Contestant {
  @Override
  public String name() {
    return "spark-noop";
  }

  @Override
  public String title() {
    return "Spark reads the same columns as rows, into nothing";
  }

  @Override
  public Optional<Supplier<Answer>> run() {
    rows.select(columns.stream().map(functions::col).toArray(Column[]::new))
        .write()
        .format("noop")
        .mode("overwrite")
        .save();
    return Optional.empty();
  }
}
