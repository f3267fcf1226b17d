package org.yanhe.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Set;
import java.util.stream.Collectors;
import org.yanhe.model.project.Project;
import org.yanhe.model.source.Column;
import org.yanhe.model.source.DatasetSchema;

/**
 * The orders of the race as one file of separated text.
 *
 * @param project that delivers this file
 * @param duck reads what was staged, so that both sides are compared by the same reader
 */
record CsvOrders(Project project, Duck duck) {
  /** Rows and a sum over hashes of all their values. */
  static final Set<String> EXACT = Set.of("rows", "content");

  private static final String FILE = "data/orders.csv";
  private static final String SOURCES =
      """
      schema: 1
      sources:
        - dataset: orders
          file: data/orders.csv
          format: csv
      """;

  /** Opens the file beside the orders, written if it is not there. */
  static CsvOrders of(Orders orders, Duck duck) {
    Path from = orders.project().folder();
    Path folder = from.resolveSibling(from.getFileName() + "-csv");
    try {
      if (!Files.isRegularFile(folder.resolve("sources.yaml"))) {
        Files.createDirectories(folder.resolve(FILE).getParent());
        Path file = folder.resolve(FILE).toAbsolutePath();
        String columns = names(orders.schema());
        duck.execute(
            "copy (select " + columns + " from orders) to " + Duck.literal(file) + " (header)");
        Files.copy(
            from.resolve("project.yaml"),
            folder.resolve("project.yaml"),
            StandardCopyOption.REPLACE_EXISTING);
        Files.writeString(folder.resolve("sources.yaml"), SOURCES);
      }
      return new CsvOrders(Project.read(folder), duck);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write " + folder + ": " + e.getMessage() + ".", e);
    }
  }

  private static String names(DatasetSchema schema) {
    return schema.columns().stream().map(Column::name).collect(Collectors.joining(", "));
  }

  DatasetSchema schema() {
    return project.schema("orders");
  }

  Path file() {
    return project.folder().resolve(FILE).toAbsolutePath();
  }

  /** A folder or file for what a side writes. */
  Path output(String side) {
    return project.folder().resolve("staged-" + side).toAbsolutePath();
  }

  /** Names and types of the columns as DuckDB knows them, those of the staged rows. */
  String types() {
    return schema().columns().stream()
        .map(column -> "'" + column.name() + "': '" + type(column) + "'")
        .collect(Collectors.joining(", ", "{", "}"));
  }

  private static String type(Column column) {
    return switch (column.type()) {
      case INTEGER -> "BIGINT";
      case DECIMAL -> "DECIMAL(18," + column.scale() + ")";
      case DATE -> "DATE";
      case BOOLEAN -> "BOOLEAN";
      case TEXT, CODE, REGION, PERIOD -> "VARCHAR";
    };
  }

  /** What stands in staged Parquet, whatever the order of its rows. */
  Answer answer(Path parquet) {
    Object[] found =
        duck.query(
                "select cast(count(*) as varchar), cast(sum(cast(hash("
                    + names(schema())
                    + ") as hugeint)) as varchar) from read_parquet("
                    + Duck.literal(parquet)
                    + ", hive_partitioning = false)")
            .rows()
            .get(0);
    Answer answer = new Answer();
    answer.put(new Answer.Cell("rows", "", "", ""), new BigDecimal(found[0].toString()));
    answer.put(new Answer.Cell("content", "", "", ""), new BigDecimal(found[1].toString()));
    return answer;
  }
}
