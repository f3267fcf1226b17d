package org.yanhe.spark.source;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.yanhe.model.quality.ProblemRow;
import org.yanhe.model.source.Format;
import org.yanhe.model.source.Source;
import org.yanhe.model.source.Unpivot;

/** Reads what rows broke, as a table for people. */
public final class QuarantineRows {
  private static final Comparator<ProblemRow> BY_PLACE =
      Comparator.comparing(ProblemRow::file)
          .thenComparing(ProblemRow::line)
          .thenComparing(ProblemRow::column)
          .thenComparing(ProblemRow::check)
          .thenComparing(ProblemRow::cell)
          .thenComparing(ProblemRow::key)
          .thenComparing(ProblemRow::value);

  private QuarantineRows() {}

  /** Everything that rows of a dataset break, waived or not, by file and line. */
  public static List<ProblemRow> of(SparkSession spark, StagedDataset staged) {
    List<Dataset<Row>> parts = new ArrayList<>();
    if (staged.waived() > 0) {
      parts.add(findings(spark, staged, staged.parquetFolder(), true));
    }
    for (Path folder : staged.quarantineFolders()) {
      parts.add(findings(spark, staged, folder, false));
    }
    List<ProblemRow> problems = new ArrayList<>();
    staged.known().stream()
        .flatMap(file -> Optional.ofNullable(staged.readings().get(file)).stream())
        .forEach(reading -> problems.addAll(reading.problems()));
    parts.stream()
        .reduce(Dataset::union)
        .map(Dataset::collectAsList)
        .orElse(List.of())
        .forEach(row -> problems.add(problem(staged, row)));
    problems.sort(BY_PLACE);
    return List.copyOf(problems);
  }

  /** One row for each thing that a row of a folder breaks. */
  private static Dataset<Row> findings(
      SparkSession spark, StagedDataset staged, Path folder, boolean waived) {
    Column[] items =
        staged.sources().stream()
            .flatMap(source -> source.unpivot().stream())
            .map(Unpivot::namesTo)
            .distinct()
            .map(functions::col)
            .toArray(Column[]::new);
    return spark
        .read()
        .schema(StagedColumns.withOrigin(staged.schema()))
        .parquet(folder.toString())
        .where(col(StagedColumns.FINDINGS).isNotNull())
        .select(
            col(StagedColumns.FILE),
            col(StagedColumns.LINE),
            col(StagedColumns.KEY),
            explode(col(StagedColumns.FINDINGS)).as("_finding"),
            lit(waived).as("_waived"),
            coalesce(concat_ws("", items), lit("")).as("_item"));
  }

  private static ProblemRow problem(StagedDataset staged, Row row) {
    Row finding = row.getStruct(3);
    int file = row.getInt(0);
    String column = finding.getAs("column");
    List<String> headers = headers(staged.sources().get(file), column, row.getString(5));
    String cell = finding.getAs("cell");
    return new ProblemRow(
        staged.schema().name(),
        staged.files().get(file).path(),
        row.getLong(1),
        cell.isEmpty() ? cells(staged, file, row.getLong(1), headers) : cell,
        row.getString(2),
        finding.getAs("check"),
        column,
        String.join(",", headers),
        finding.getAs("value"),
        finding.getAs("expectation"),
        row.getBoolean(4) ? ProblemRow.Outcome.WAIVED : ProblemRow.Outcome.QUARANTINED);
  }

  /** A check of a key concerns several columns, joined by a comma. */
  private static List<String> headers(Source source, String columns, String item) {
    return Arrays.stream(columns.split(","))
        .map(column -> column.isEmpty() ? "" : source.header(column, item))
        .filter(header -> !header.isEmpty())
        .toList();
  }

  /** Where a row of a workbook has what only a comparison with other rows found wrong. */
  private static String cells(StagedDataset staged, int file, long line, List<String> headers) {
    if (!(staged.sources().get(file).format() instanceof Format.Xlsx)) {
      return "";
    }
    List<String> delivered = staged.headers().getOrDefault(file, List.of());
    return headers.stream()
        .map(delivered::indexOf)
        .filter(position -> position >= 0)
        .map(position -> XlsxTable.cellName(line, position))
        .collect(Collectors.joining(","));
  }
}
