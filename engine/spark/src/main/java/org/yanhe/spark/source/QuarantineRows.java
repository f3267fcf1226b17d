package org.yanhe.spark.source;

import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.yanhe.model.quality.ProblemRow;

/** Reads what rows broke, as a table for people. */
public final class QuarantineRows {
  private QuarantineRows() {}

  /**
   * The first problems of a dataset, by file and line.
   *
   * @param most how many are taken at most; the Parquet of the quarantine holds all
   */
  public static List<ProblemRow> of(SparkSession spark, StagedDataset staged, int most) {
    return spark
        .read()
        .parquet(staged.quarantineFolder().toString())
        .orderBy("file", "line", "column", "check", "cell")
        .takeAsList(most)
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
