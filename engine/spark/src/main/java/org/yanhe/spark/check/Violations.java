package org.yanhe.spark.check;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The form of what several rows together break: file, line, key of the row, and a finding. */
public final class Violations {
  /** Position of the file. */
  public static final String FILE = "_file";

  /** Line of the row. */
  public static final String LINE = "_line";

  /** Key of the row as waivers write it. */
  public static final String KEY = "_key";

  /** What it breaks. */
  public static final String FINDING = "_finding";

  private Violations() {}

  /** The key columns joined by {@code |}, an empty value as an empty text. */
  public static Column keyText(List<String> key) {
    return concat_ws(
        "|",
        key.stream().map(k -> coalesce(col(k).cast("string"), lit(""))).toArray(Column[]::new));
  }

  /** Joins on columns that may be empty; an empty value equals an empty value. */
  static Dataset<Row> joinEqual(Dataset<Row> left, Dataset<Row> right, List<String> columns) {
    Dataset<Row> renamed = right;
    Column condition = lit(true);
    List<String> helpers = new ArrayList<>();
    for (String column : columns) {
      String helper = "_r_" + column;
      renamed = renamed.withColumnRenamed(column, helper);
      condition = condition.and(col(column).eqNullSafe(col(helper)));
      helpers.add(helper);
    }
    return left.join(renamed, condition).drop(helpers.toArray(String[]::new));
  }

  /** The rows in the common form. */
  static Dataset<Row> of(
      Dataset<Row> rows,
      List<String> key,
      String check,
      String column,
      Column value,
      Column expectation) {
    Column finding =
        struct(
            lit(check).as("check"),
            lit(column).as("column"),
            lit("").as("cell"),
            value.as("value"),
            expectation.as("expectation"));
    return rows.select(col(FILE), col(LINE), keyText(key).as(KEY), finding.as(FINDING)).distinct();
  }
}
