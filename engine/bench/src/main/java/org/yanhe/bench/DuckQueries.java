package org.yanhe.bench;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** DuckDB as it is written by hand: one query for each indicator. */
record DuckQueries(Duck duck) implements Contestant {
  @Override
  public String name() {
    return "duckdb";
  }

  @Override
  public String title() {
    return "DuckDB, a query an indicator";
  }

  @Override
  public Optional<Supplier<Answer>> run() {
    List<Duck.Result> results =
        ReportSql.perIndicator().values().stream().map(duck::query).toList();
    return Optional.of(() -> answer(results));
  }

  static Answer answer(List<Duck.Result> results) {
    Answer answer = new Answer();
    results.forEach(result -> result.putInto(answer));
    return answer;
  }
}
