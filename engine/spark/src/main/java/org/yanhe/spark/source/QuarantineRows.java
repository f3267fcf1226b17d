package org.yanhe.spark.source;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.hadoop.fs.Path;
import org.yanhe.model.quality.ProblemRow;
import org.yanhe.model.source.Column;
import org.yanhe.model.source.Format;
import org.yanhe.model.source.Source;
import org.yanhe.model.source.Unpivot;
import org.yanhe.spark.check.Finding;
import org.yanhe.spark.check.StagedRow;
import org.yanhe.spark.check.TypedRow;
import org.yanhe.spark.session.Engine;

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
  public static List<ProblemRow> of(Engine engine, StagedDataset staged) {
    List<ProblemRow> problems = new ArrayList<>();
    staged.known().stream()
        .flatMap(file -> Optional.ofNullable(staged.readings().get(file)).stream())
        .forEach(reading -> problems.addAll(reading.problems()));
    if (staged.waived() > 0) {
      broken(engine, staged, staged.parquetFolder())
          .forEach(row -> problems.addAll(problems(staged, row, ProblemRow.Outcome.WAIVED)));
    }
    for (Path folder : staged.quarantineFolders()) {
      broken(engine, staged, folder)
          .forEach(row -> problems.addAll(problems(staged, row, ProblemRow.Outcome.QUARANTINED)));
    }
    problems.sort(BY_PLACE);
    return List.copyOf(problems);
  }

  /** The rows of a folder that break something. */
  private static List<StagedRow> broken(Engine engine, StagedDataset staged, Path folder) {
    if (engine.isDirect(StagedRows.bytes(List.of(folder), engine.files()))) {
      return new StagedRows(staged.schema(), engine.files())
          .all(folder).stream().filter(row -> !row.row().findings().isEmpty()).toList();
    }
    return engine
        .spark()
        .read()
        .schema(StagedColumns.withOrigin(staged.schema()))
        .parquet(folder.toString())
        .where(col(StagedColumns.FINDINGS).isNotNull())
        .collectAsList()
        .stream()
        .map(row -> StagedRows.staged(row, staged.schema()))
        .toList();
  }

  private static List<ProblemRow> problems(
      StagedDataset staged, StagedRow row, ProblemRow.Outcome outcome) {
    return row.row().findings().stream()
        .map(finding -> problem(staged, row, finding, outcome))
        .toList();
  }

  private static ProblemRow problem(
      StagedDataset staged, StagedRow row, Finding finding, ProblemRow.Outcome outcome) {
    List<String> headers =
        headers(staged.sources().get(row.file()), finding.column(), item(staged, row.row()));
    return new ProblemRow(
        staged.schema().name(),
        staged.files().get(row.file()).path(),
        row.line(),
        finding.cell().isEmpty() ? cells(staged, row.file(), row.line(), headers) : finding.cell(),
        row.key(),
        finding.check(),
        finding.column(),
        String.join(",", headers),
        finding.value(),
        finding.expectation(),
        outcome);
  }

  /** What a row that was a cell is a figure of: the name of its column. */
  private static String item(StagedDataset staged, TypedRow row) {
    List<String> columns = staged.schema().columns().stream().map(Column::name).toList();
    return staged.sources().stream()
        .flatMap(source -> source.unpivot().stream())
        .map(Unpivot::namesTo)
        .distinct()
        .map(name -> row.at(columns.indexOf(name)))
        .filter(Objects::nonNull)
        .map(Object::toString)
        .collect(Collectors.joining());
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
