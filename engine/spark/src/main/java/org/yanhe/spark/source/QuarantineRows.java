package org.yanhe.spark.source;

import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.yanhe.model.quality.ProblemRow;

/** Reads what rows broke, as a table for people. */
public final class QuarantineRows {
  private QuarantineRows() {}

  /** Everything that rows of a dataset break, by file and line. */
  public static List<ProblemRow> of(SparkSession spark, StagedDataset staged) {
    if (staged.quarantined() + staged.waived() == 0) {
      return List.of();
    }
    return spark
        .read()
        .schema(StagedColumns.quarantine())
        .parquet(staged.quarantineFolder().toString())
        .coalesce(1)
        .sortWithinPartitions("file", "line", "column", "check", "cell")
        .collectAsList()
        .stream()
        .map(row -> problem(staged.schema().name(), row))
        .toList();
  }

  private static ProblemRow problem(String dataset, Row row) {
    return new ProblemRow(
        dataset,
        row.getAs("file"),
        row.<Long>getAs("line"),
        row.getAs("cell"),
        row.getAs("key"),
        row.getAs("check"),
        row.getAs("column"),
        row.getAs("value"),
        row.getAs("expectation"),
        row.<Boolean>getAs("waived") ? ProblemRow.Outcome.WAIVED : ProblemRow.Outcome.QUARANTINED);
  }
}
