package org.yanhe.spark.source;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.yanhe.model.classification.CodeLists;
import org.yanhe.spark.check.GroupChecks;
import org.yanhe.spark.check.UniqueKey;
import org.yanhe.spark.check.Violations;

/** Checks what needs several rows and, only if something is broken, sorts the rows anew. */
final class GroupStage {
  private static final String BROKEN = "broken";
  private static final StructType VIOLATIONS =
      new StructType()
          .add(Violations.FILE, DataTypes.IntegerType)
          .add(Violations.LINE, DataTypes.LongType)
          .add(Violations.KEY, DataTypes.StringType)
          .add(Violations.FINDING, StagedColumns.finding());
  private static final StructType WAIVERS =
      new StructType()
          .add("_waived_check", DataTypes.StringType)
          .add("_waived_key", DataTypes.StringType);

  private final SparkSession spark;
  private final StagePlan plan;
  private final Path work;
  private int stored;

  GroupStage(SparkSession spark, StagePlan plan, Path work) {
    this.spark = spark;
    this.plan = plan;
    this.work = work;
  }

  /**
   * The rows sorted anew; empty if no row breaks such a check.
   *
   * @param folder of the accepted rows
   * @param files names of the files by position
   * @param keysMayRepeat false if it is known that every key occurs once
   */
  Optional<Checked> sortAnew(Path folder, List<String> files, boolean keysMayRepeat) {
    Dataset<Row> accepted = read(folder, StagedColumns.withOrigin(plan.schema()));
    spark.sparkContext().setJobDescription(plan.schema().name() + ": Check keys, sums and changes");
    GroupChecks checks = new GroupChecks(spark, plan.schema(), files, this::store);
    List<Dataset<Row>> found =
        new ArrayList<>(
            checks.comparisons(
                accepted, plan.checks(), plan.lists().list(CodeLists.REGIONS).stream().toList()));
    if (keysMayRepeat) {
      found.addAll(0, checks.repeated(accepted, UniqueKey.of(plan.schema(), plan.checks())));
    }
    return found.stream()
        .reduce(Dataset::union)
        .map(this::stored)
        .filter(this::holdsRows)
        .map(violations -> write(accepted, read(violations, VIOLATIONS)))
        .map(anew -> new Checked(anew, counted(anew), takenOut(anew)));
  }

  private boolean holdsRows(Path folder) {
    return StagedFolders.rowsIn(folder, spark.sparkContext().hadoopConfiguration()) > 0;
  }

  private Path write(Dataset<Row> accepted, Dataset<Row> violations) {
    Path folder = new Path(work, "checked");
    sorted(accepted, violations)
        .sortWithinPartitions(StagedColumns.FILE, StagedColumns.LINE)
        .write()
        .mode(SaveMode.Overwrite)
        .partitionBy(StagedColumns.STATE)
        .parquet(folder.toString());
    return folder;
  }

  private List<FileNote> counted(Path folder) {
    List<FileNote> notes = new ArrayList<>();
    for (Row row : counts(folder).collectAsList()) {
      boolean accepted = row.getString(1).equals(RowState.ACCEPTED.word());
      boolean broken = row.getBoolean(2);
      long rows = row.getLong(3);
      notes.add(
          new FileNote(
              row.getInt(0),
              "",
              "",
              0,
              accepted && !broken ? rows : 0,
              accepted ? 0 : rows,
              accepted && broken ? rows : 0));
    }
    return notes;
  }

  /** File, state, whether something is broken, number of rows. */
  private Dataset<Row> counts(Path folder) {
    return read(folder, StagedColumns.withState(plan.schema()))
        .groupBy(
            col(StagedColumns.FILE),
            col(StagedColumns.STATE),
            col(StagedColumns.FINDINGS).isNotNull().as(BROKEN))
        .agg(count(lit(1)));
  }

  private Map<Integer, String> takenOut(Path folder) {
    Map<Integer, String> byFile = new TreeMap<>();
    read(folder, StagedColumns.withState(plan.schema()))
        .where(col(StagedColumns.STATE).equalTo(RowState.QUARANTINED.word()))
        .groupBy(col(StagedColumns.FILE))
        .agg(
            sort_array(
                collect_list(concat_ws(" ", col(StagedColumns.LINE), col(StagedColumns.KEY)))))
        .collectAsList()
        .forEach(row -> byFile.put(row.getInt(0), row.getList(1).toString()));
    return byFile;
  }

  private Dataset<Row> sorted(Dataset<Row> accepted, Dataset<Row> violations) {
    Dataset<Row> perRow =
        marked(violations)
            .groupBy(Violations.FILE, Violations.LINE, Violations.KEY)
            .agg(
                sort_array(collect_list(Violations.FINDING)).as("_more"),
                max(col("_unwaived")).as("_unwaived"))
            .withColumnRenamed(Violations.FILE, "_v_file")
            .withColumnRenamed(Violations.LINE, "_v_line")
            .withColumnRenamed(Violations.KEY, "_v_key");
    Column keyText = Violations.keyText(plan.schema().key());
    Column same =
        col("_v_file")
            .equalTo(col(StagedColumns.FILE))
            .and(col("_v_line").equalTo(col(StagedColumns.LINE)))
            .and(col("_v_key").equalTo(keyText));
    Column none =
        array()
            .cast(StagedColumns.withOrigin(plan.schema()).apply(StagedColumns.FINDINGS).dataType());
    Column broken = col("_more").isNotNull();
    Column state =
        when(coalesce(col("_unwaived"), lit(false)), lit(RowState.QUARANTINED.word()))
            .otherwise(lit(RowState.ACCEPTED.word()));
    return accepted
        .join(perRow, same, "left_outer")
        .withColumn(StagedColumns.STATE, state)
        .withColumn(
            StagedColumns.KEY, when(broken, col("_v_key")).otherwise(col(StagedColumns.KEY)))
        .withColumn(
            StagedColumns.FINDINGS,
            when(broken, concat(coalesce(col(StagedColumns.FINDINGS), none), col("_more")))
                .otherwise(col(StagedColumns.FINDINGS)))
        .drop("_v_file", "_v_line", "_v_key", "_more", "_unwaived");
  }

  /** Adds whether nobody waived the check for the key. */
  private Dataset<Row> marked(Dataset<Row> violations) {
    Dataset<Row> waivers =
        spark
            .createDataFrame(
                plan.waivers().stream().map(w -> RowFactory.create(w.check(), w.key())).toList(),
                WAIVERS)
            .distinct();
    Column waives =
        col("_waived_check")
            .equalTo(col(Violations.FINDING + ".check"))
            .and(col("_waived_key").equalTo(col(Violations.KEY)));
    return violations
        .join(waivers, waives, "left_outer")
        .withColumn("_unwaived", col("_waived_check").isNull())
        .drop("_waived_check", "_waived_key");
  }

  /** Writes a small result once, so that it is not computed again and its size is known. */
  private Dataset<Row> store(Dataset<Row> rows) {
    return read(stored(rows), rows.schema());
  }

  private Path stored(Dataset<Row> rows) {
    Path folder = new Path(work, "group-checks/" + stored++);
    rows.write().mode(SaveMode.Overwrite).parquet(folder.toString());
    return folder;
  }

  private Dataset<Row> read(Path folder, StructType schema) {
    return spark.read().schema(schema).parquet(folder.toString());
  }
}
