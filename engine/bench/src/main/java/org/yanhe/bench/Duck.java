package org.yanhe.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.yanhe.model.problem.Stop;

/** DuckDB in this process, with as many threads as Spark has and a view of the orders. */
final class Duck implements AutoCloseable {
  private final Connection connection;

  private Duck(Connection connection) {
    this.connection = connection;
  }

  /**
   * A result that has been fetched.
   *
   * @param columns names
   * @param rows values by column
   */
  record Result(List<String> columns, List<Object[]> rows) {
    void putInto(Answer answer) {
      rows.forEach(row -> new QueryRow(columns, i -> row[i]).putInto(answer));
    }
  }

  /**
   * Opens a database in memory.
   *
   * @param orders folder of the Parquet files
   * @param spill folder for what does not fit into memory
   */
  static Duck open(Path orders, Path spill) {
    Duck duck = new Duck(connect());
    duck.execute("set threads = " + Runtime.getRuntime().availableProcessors());
    duck.execute("set preserve_insertion_order = false");
    duck.execute("set temp_directory = " + literal(spill));
    duck.execute(
        "create view orders as select * from read_parquet("
            + literal(orders.resolve("*/*.parquet"))
            + ", hive_partitioning = true, hive_types = {'period': VARCHAR})");
    return duck;
  }

  private static Connection connect() {
    try {
      return DriverManager.getConnection("jdbc:duckdb:");
    } catch (SQLException e) {
      throw new Stop.UsageError(
          "Cannot open DuckDB: "
              + e.getMessage()
              + ". Start the benchmark with ./yanhe bench, which fetches it, or leave it out with"
              + " --against.");
    }
  }

  static String literal(Path path) {
    return "'" + path.toString().replace("'", "''") + "'";
  }

  void execute(String sql) {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException("DuckDB refuses: " + sql, e);
    }
  }

  Result query(String sql) {
    try (Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery(sql.replace('`', '"'))) {
      List<String> columns = new ArrayList<>();
      for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
        columns.add(found.getMetaData().getColumnName(i));
      }
      List<Object[]> rows = new ArrayList<>();
      while (found.next()) {
        Object[] row = new Object[columns.size()];
        for (int i = 0; i < row.length; i++) {
          row[i] = found.getObject(i + 1);
        }
        rows.add(row);
      }
      return new Result(columns, rows);
    } catch (SQLException e) {
      throw new IllegalStateException("DuckDB refuses: " + sql, e);
    }
  }

  String version() {
    return String.valueOf(query("select version()").rows().get(0)[0]);
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new IllegalStateException("DuckDB does not close", e);
    }
  }
}
