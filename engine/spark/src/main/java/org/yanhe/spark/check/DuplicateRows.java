package org.yanhe.spark.check;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Finds rows whose key occurs more than once. If they are the same in every column the first one
 * counts and the others break the check; if they differ, nobody can tell which is right, and all of
 * them break it.
 */
final class DuplicateRows {
  /** Position of the key that a hash is of. */
  static final String RULE = "_rule";

  private static final String HASH = "_hash";
  private static final String FIRST = "_first";
  private static final String TIMES = "_times";
  private static final String ALIKE = "_alike";

  private DuplicateRows() {}

  /**
   * Hashes of keys that may occur more than once, with the position of the key: one full pass for
   * all keys, over a few bytes a row.
   */
  static Dataset<Row> suspects(Dataset<Row> rows, List<UniqueKey> keys) {
    Column[] hashes = new Column[keys.size()];
    for (int i = 0; i < hashes.length; i++) {
      Column hash = xxhash64(columns(keys.get(i).columns()));
      hashes[i] = struct(lit(i).as(RULE), hash.as(HASH));
    }
    return rows.select(explode(array(hashes)).as("_of"))
        .groupBy(col("_of." + RULE).as(RULE), col("_of." + HASH).as(HASH))
        .agg(count(lit(1)).as(TIMES))
        .where(col(TIMES).gt(1))
        .select(RULE, HASH);
  }

  /** The hashes of one key. */
  static Dataset<Row> ofRule(Dataset<Row> suspects, int rule) {
    return suspects.where(col(RULE).equalTo(rule)).select(HASH);
  }

  /**
   * The rows that break the check, with {@code _times}, {@code _alike} and {@code _first} (file and
   * line of the first of them).
   *
   * @param content names of all columns of the schema
   */
  static Dataset<Row> find(
      Dataset<Row> rows, Dataset<Row> suspects, List<String> key, List<String> content) {
    Dataset<Row> suspected =
        rows.withColumn(HASH, xxhash64(columns(key))).join(suspects, HASH).drop(HASH);
    Column whole = struct(columns(content));
    Column place = struct(col(Violations.FILE), col(Violations.LINE));
    Dataset<Row> groups =
        suspected
            .groupBy(columns(key))
            .agg(
                count(lit(1)).as(TIMES),
                min(whole).equalTo(max(whole)).as(ALIKE),
                min(place).as(FIRST))
            .where(col(TIMES).gt(1));
    // The first of several equal rows counts.
    Column first = col(FIRST).equalTo(place);
    return Violations.joinEqual(suspected, groups, key).where(col(ALIKE).and(first).equalTo(false));
  }

  static Column timesText() {
    return col(TIMES).cast("string");
  }

  static Column isAlike() {
    return col(ALIKE);
  }

  static Column firstFile() {
    return col(FIRST + "." + Violations.FILE);
  }

  static Column firstLine() {
    return col(FIRST + "." + Violations.LINE).cast("string");
  }

  private static Column[] columns(List<String> names) {
    return names.stream().map(org.apache.spark.sql.functions::col).toArray(Column[]::new);
  }
}
