package org.yanhe.spark.check;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.element_at;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.substring;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.yanhe.model.classification.CodeList;
import org.yanhe.model.source.Bounds;
import org.yanhe.model.source.CheckRule;
import org.yanhe.model.source.CheckSpec;
import org.yanhe.model.source.DatasetSchema;

/** The checks that need several rows, as datasets of {@link Violations}. */
public final class GroupChecks {
  private static final StructType PARENTS =
      new StructType()
          .add("_child", DataTypes.StringType)
          .add("_parent", DataTypes.StringType)
          .add("_siblings", DataTypes.LongType);

  private final SparkSession spark;
  private final DatasetSchema schema;
  private final List<String> files;
  private final UnaryOperator<Dataset<Row>> store;

  /**
   * Prepares the checks of a dataset.
   *
   * @param files names of its files by position, for messages
   * @param store writes an intermediate result and reads it back
   */
  public GroupChecks(
      SparkSession spark,
      DatasetSchema schema,
      List<String> files,
      UnaryOperator<Dataset<Row>> store) {
    this.spark = spark;
    this.schema = schema;
    this.files = List.copyOf(files);
    this.store = store;
  }

  /** The rows whose key occurs more than once, one dataset for each key that does. */
  public List<Dataset<Row>> repeated(Dataset<Row> rows, List<UniqueKey> keys) {
    Dataset<Row> suspects = store.apply(DuplicateRows.suspects(rows, keys));
    List<Integer> suspected =
        suspects.select(DuplicateRows.RULE).distinct().as(Encoders.INT()).collectAsList();
    return suspected.stream()
        .sorted()
        .map(rule -> repeated(rows, DuplicateRows.ofRule(suspects, rule), keys.get(rule)))
        .toList();
  }

  /** What rows break when they are compared with others, one dataset a check. */
  public List<Dataset<Row>> comparisons(
      Dataset<Row> rows, List<CheckSpec> specs, List<CodeList> regions) {
    List<Dataset<Row>> all = new ArrayList<>();
    for (CheckSpec spec : specs) {
      if (spec.rule() instanceof CheckRule.SumOfRegions rule) {
        regions.forEach(list -> all.add(sumOfRegions(rows, spec.id(), rule, list)));
      } else if (spec.rule() instanceof CheckRule.Change rule) {
        all.add(change(rows, spec.id(), rule));
      }
    }
    return all;
  }

  private Dataset<Row> repeated(Dataset<Row> rows, Dataset<Row> suspects, UniqueKey unique) {
    List<String> key = unique.columns();
    List<String> content =
        schema.columns().stream().map(org.yanhe.model.source.Column::name).toList();
    Dataset<Row> found = DuplicateRows.find(rows, suspects, key, content);
    Column place = concat(fileName(DuplicateRows.firstFile()), lit(":"), DuplicateRows.firstLine());
    Column expectation =
        when(DuplicateRows.isAlike(), concat(lit("once; the same row is at "), place))
            .otherwise(
                concat(
                    lit("once; "),
                    DuplicateRows.timesText(),
                    lit(" different rows, one at "),
                    place));
    return Violations.of(
        found,
        schema.key(),
        unique.check(),
        String.join(",", key),
        Violations.keyText(key),
        expectation);
  }

  private Dataset<Row> sumOfRegions(
      Dataset<Row> rows, String check, CheckRule.SumOfRegions rule, CodeList regions) {
    List<String> by = new ArrayList<>(rule.by());
    Dataset<Row> sums =
        rows.join(parents(regions), col(schema.region()).equalTo(col("_child")))
            .where(col(rule.value()).isNotNull())
            .groupBy(columns(by, "_parent", "_siblings"))
            .agg(sum(rule.value()).as("_sum"), count_distinct(col("_child")).as("_present"))
            .where(col("_present").equalTo(col("_siblings")))
            .withColumnRenamed("_parent", schema.region());
    by.add(schema.region());
    Dataset<Row> wrong =
        Violations.joinEqual(rows, sums, by)
            .where(abs(col(rule.value()).minus(col("_sum"))).gt(lit(rule.tolerance())));
    Column expectation = concat(lit("the sum of its regions, "), col("_sum").cast("string"));
    return Violations.of(
        wrong, schema.key(), check, rule.value(), col(rule.value()).cast("string"), expectation);
  }

  private Dataset<Row> parents(CodeList regions) {
    List<Row> all = new ArrayList<>();
    for (String parent : regions.texts()) {
      List<String> children = regions.children(parent);
      children.forEach(child -> all.add(RowFactory.create(child, parent, (long) children.size())));
    }
    return spark.createDataFrame(all, PARENTS);
  }

  private Dataset<Row> change(Dataset<Row> rows, String check, CheckRule.Change rule) {
    String time = schema.time().columns().get(0);
    Column nextYear =
        concat(
            substring(col(time), 1, 4).cast("int").plus(1).cast("string"),
            substring(col(time), 5, 3));
    List<String> key = schema.key();
    Dataset<Row> before =
        rows.where(col(rule.value()).gt(0))
            .select(columns(key, rule.value()))
            .withColumnRenamed(rule.value(), "_before")
            .withColumn(time, nextYear);
    Dataset<Row> pairs = Violations.joinEqual(rows, before, key);
    Column value = col(rule.value());
    Dataset<Row> wrong = pairs.where(outside(value, col("_before"), rule.within()));
    Column expectation =
        concat(lit(rule.within() + " times last year's "), col("_before").cast("string"));
    return Violations.of(wrong, key, check, rule.value(), value.cast("string"), expectation);
  }

  private static Column outside(Column value, Column before, Bounds within) {
    Column outside = lit(false);
    for (BigDecimal lower : within.lower()) {
      outside = outside.or(value.lt(before.multiply(lit(lower))));
    }
    for (BigDecimal upper : within.upper()) {
      outside = outside.or(value.gt(before.multiply(lit(upper))));
    }
    return outside;
  }

  private Column fileName(Column index) {
    Column[] names = files.stream().map(name -> lit(name)).toArray(Column[]::new);
    return element_at(array(names), index.plus(1));
  }

  private static Column[] columns(List<String> names, String... more) {
    List<Column> all = new ArrayList<>();
    names.forEach(name -> all.add(col(name)));
    List.of(more).forEach(name -> all.add(col(name)));
    return all.toArray(Column[]::new);
  }
}
