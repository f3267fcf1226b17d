package org.yanhe.bench;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/** DuckDB reads the same file with the same types and writes it as Parquet; it checks nothing. */
record DuckCsv(CsvOrders orders) implements Contestant {
  static final String NAME = "duckdb-csv";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String title() {
    return "DuckDB: CSV read, typed, written as Parquet";
  }

  @Override
  public Optional<Supplier<Answer>> run() {
    Path to = orders.output("duckdb.parquet");
    orders
        .duck()
        .execute(
            "copy (from read_csv("
                + Duck.literal(orders.file())
                + ", header = true, columns = "
                + orders.types()
                + ")) to "
                + Duck.literal(to)
                + " (format parquet)");
    return Optional.of(() -> orders.answer(to));
  }
}
