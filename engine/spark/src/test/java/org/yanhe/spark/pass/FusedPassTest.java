package org.yanhe.spark.pass;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerJobStart;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yanhe.methods.derivation.Atoms;
import org.yanhe.methods.derivation.Figures;
import org.yanhe.methods.state.Cube;
import org.yanhe.model.classification.CodeLists;
import org.yanhe.model.indicator.Catalogue;
import org.yanhe.model.indicator.CatalogueReader;
import org.yanhe.model.indicator.Indicator;
import org.yanhe.model.indicator.rule.CatalogueRules;
import org.yanhe.model.problem.Problems;
import org.yanhe.model.source.DatasetSchema;
import org.yanhe.model.yaml.YamlFile;
import org.yanhe.spark.SharedSpark;

/** The fused pass against one plain SQL query for each indicator, level and frequency. */
@ExtendWith(SharedSpark.class)
class FusedPassTest {
  private static final String SCHEMA =
      """
      schema: 1
      dataset: trades
      label: trades
      grain: one trade
      columns:
        - {name: region, type: region, label: region}
        - {name: month, type: period, label: month}
        - {name: seller, type: text, label: seller}
        - {name: platform, type: code, label: platform}
        - {name: amount, type: decimal, unit: 元, label: amount}
        - {name: orders, type: integer, unit: 单, label: orders}
        - {name: farm, type: boolean, label: farm}
        - {name: day, type: date, label: day}
      region: region
      time: {column: month, frequency: month}
      entity: seller
      """;

  private static final StructType COLUMNS =
      new StructType()
          .add("region", DataTypes.StringType)
          .add("month", DataTypes.StringType)
          .add("seller", DataTypes.StringType)
          .add("platform", DataTypes.StringType)
          .add("amount", DataTypes.createDecimalType(18, 2))
          .add("orders", DataTypes.LongType)
          .add("farm", DataTypes.BooleanType)
          .add("day", DataTypes.DateType);

  /** Measure and unit of the catalogue, condition, and what they are in SQL. */
  private record Oracle(String measure, String unit, String where, String select, String sqlWhere) {
    static Oracle plain(String measure, String unit, String where, String select) {
      return new Oracle(measure, unit, where, select, where.isEmpty() ? "true" : where);
    }
  }

  private static final List<Oracle> ORACLES =
      List.of(
          Oracle.plain("count", "单", "", "count(1)"),
          Oracle.plain("sum(amount)", "元", "", "sum(amount)"),
          Oracle.plain("sum(orders)", "单", "", "sum(orders)"),
          Oracle.plain("min(amount)", "元", "", "min(amount)"),
          Oracle.plain("max(amount)", "元", "", "max(amount)"),
          Oracle.plain("distinct(seller)", "家", "", "count(distinct seller)"),
          Oracle.plain("distinct(platform)", "个", "", "count(distinct platform)"),
          Oracle.plain("mean(amount)", "元", "", "cast(sum(amount) as double)/count(amount)"),
          Oracle.plain("median(orders)", "单", "", "percentile(orders, 0.5)"),
          Oracle.plain("quantile(0.9, orders)", "单", "", "percentile(orders, 0.9)"),
          Oracle.plain("quantile(0.25, orders)", "单", "farm", "percentile(orders, 0.25)"),
          Oracle.plain("sum(amount)", "元", "farm", "sum(amount)"),
          Oracle.plain("sum(amount)", "元", "not farm", "sum(amount)"),
          Oracle.plain("count", "单", "amount > 500", "count(1)"),
          Oracle.plain("count", "单", "amount >= 500 and farm", "count(1)"),
          Oracle.plain("sum(amount)", "元", "platform = 'p1'", "sum(amount)"),
          Oracle.plain("sum(amount)", "元", "platform in ('p1', 'p2')", "sum(amount)"),
          Oracle.plain("distinct(seller)", "家", "farm", "count(distinct seller)"),
          Oracle.plain("sum(orders)", "单", "platform != 'p3' or farm", "sum(orders)"),
          Oracle.plain("count", "单", "day >= '2022-06-15'", "count(1)"),
          new Oracle("count", "单", "platform is empty", "count(1)", "platform is null"),
          new Oracle(
              "sum(amount)",
              "元",
              "platform is not empty and orders * 2 > 9",
              "sum(amount)",
              "platform is not null and orders * 2 > 9"),
          new Oracle("count", "单", "starts(seller, 's1')", "count(1)", "seller like 's1%'"),
          Oracle.plain("max(orders)", "单", "amount < 100", "max(orders)"),
          Oracle.plain("mean(orders)", "单", "farm", "sum(orders)/count(orders)"));

  private static final BigDecimal LAST_DIGIT = new BigDecimal("0.0001");

  /** By sketch, each within the error that it states. */
  private static final List<Oracle> SKETCHES =
      List.of(
          Oracle.plain("quantile(0.9, amount, 0.001)", "元", "", "percentile(amount, 0.9)"),
          Oracle.plain("quantile(0.5, amount, 0.05)", "元", "farm", "percentile(amount, 0.5)"),
          Oracle.plain("quantile(0.01, amount, 0.0001)", "元", "", "percentile(amount, 0.01)"));

  private Catalogue catalogue(List<Oracle> oracles) {
    StringBuilder text =
        new StringBuilder(
            """
            schema: 1
            topic: t
            label: t
            defaults: {label: x, definition: x, decimals: 2, nulls: absent, disclosure: open, source: x, additivity: {region: none, period: none}}
            indicators:
            """);
    for (int i = 0; i < oracles.size(); i++) {
      Oracle o = oracles.get(i);
      text.append("  - {code: i").append(i).append(", kind: base, dataset: trades, measure: \"");
      text.append(o.measure()).append("\", unit: ").append(o.unit()).append(", where: \"");
      text.append(o.where()).append("\"}\n");
    }
    CatalogueReader reader = new CatalogueReader(problems);
    YamlFile.parse("c.yaml", text.toString(), problems).ifPresent(reader::add);
    Catalogue catalogue = reader.catalogue();
    CatalogueRules.check(catalogue, Map.of("trades", schema), CodeLists.none(), problems);
    problems.stopIfAny();
    return catalogue;
  }

  private final Problems problems = new Problems();
  private final DatasetSchema schema =
      YamlFile.parse("s.yaml", SCHEMA, problems).flatMap(DatasetSchema::read).orElseThrow();
  private final Catalogue catalogue = catalogue(ORACLES);

  private static List<Row> rows(long seed) {
    Random random = new Random(seed);
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < 4000; i++) {
      int month = 1 + random.nextInt(12);
      rows.add(
          RowFactory.create(
              List.of("c1", "c2", "c3", "elsewhere").get(random.nextInt(4)),
              String.format(java.util.Locale.ROOT, "2022-%02d", month),
              "s" + (int) Math.floor(Math.exp(random.nextDouble() * 5)),
              random.nextInt(10) == 0 ? null : "p" + random.nextInt(4),
              BigDecimal.valueOf(random.nextInt(100_000), 2),
              (long) random.nextInt(20),
              random.nextBoolean(),
              java.sql.Date.valueOf(LocalDate.of(2022, month, 1 + random.nextInt(28)))));
    }
    return rows;
  }

  private Figures figures(Catalogue of, Cube cube) {
    return ThreeCounties.figures(of, schema, cube, 2022, 2022);
  }

  private static String rounded(BigDecimal value) {
    return value.setScale(4, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
  }

  /** Known figures as {@code indicator/region/period → value}. */
  private static Map<String, String> known(Catalogue of, Figures figures) {
    Map<String, String> known = new TreeMap<>();
    for (Indicator i : of.all()) {
      figures
          .of(i.code())
          .forEach(
              (place, figure) ->
                  figure
                      .number()
                      .ifPresent(
                          v ->
                              known.put(
                                  i.code() + "/" + place.region() + "/" + place.period(),
                                  rounded(v))));
    }
    return known;
  }

  private Map<String, String> known(Cube cube) {
    return known(catalogue, figures(catalogue, cube));
  }

  private static Map<String, String> bySql(SparkSession spark, List<Oracle> oracles) {
    Map<String, String> all = new TreeMap<>();
    for (int i = 0; i < oracles.size(); i++) {
      Oracle o = oracles.get(i);
      String sql =
          "with t as (select *, r, p from trades"
              + " lateral view explode(array(region, 'city')) as r"
              + " lateral view explode(array('2022',"
              + " '2022-S' || ceil(int(substr(month, 6)) / 6),"
              + " '2022-Q' || ceil(int(substr(month, 6)) / 3), month)) as p"
              + " where region != 'elsewhere')"
              + " select r, p, cast("
              + o.select()
              + " as decimal(38, 6)) v from t where "
              + o.sqlWhere()
              + " group by r, p";
      for (Row row : spark.sql(sql).collectAsList()) {
        if (!row.isNullAt(2)) {
          all.put(
              "i" + i + "/" + row.getString(0) + "/" + row.getString(1),
              rounded(row.getDecimal(2)));
        }
      }
    }
    return all;
  }

  @Test
  void every_measure_equals_plain_sql_at_every_level(SparkSession spark) {
    Dataset<Row> data = spark.createDataFrame(rows(7), COLUMNS);
    data.createOrReplaceTempView("trades");

    Map<String, String> ours = known(FusedPass.run(data, schema, Atoms.of(catalogue, schema)));

    assertThat(ORACLES).hasSizeGreaterThanOrEqualTo(20);
    assertThat(ours).isEqualTo(bySql(spark, ORACLES)).hasSizeGreaterThan(1000);
  }

  @Test
  void a_quantile_by_sketch_is_within_its_error_of_plain_sql_at_every_level(SparkSession spark) {
    Dataset<Row> data = spark.createDataFrame(rows(8), COLUMNS);
    data.createOrReplaceTempView("trades");
    Catalogue sketches = catalogue(SKETCHES);
    Map<String, String> exact = bySql(spark, SKETCHES);

    Map<String, String> ours =
        known(sketches, figures(sketches, FusedPass.run(data, schema, Atoms.of(sketches, schema))));

    assertThat(ours.keySet()).isEqualTo(exact.keySet()).hasSizeGreaterThan(200);
    ours.forEach(
        (cell, number) -> {
          BigDecimal by = new BigDecimal(exact.getOrDefault(cell, "0"));
          String error = List.of("0.001", "0.05", "0.0001").get(cell.charAt(1) - '0');
          assertThat(new BigDecimal(number).subtract(by).abs())
              .as("%s of %s", cell, by)
              .isLessThanOrEqualTo(by.multiply(new BigDecimal(error)).add(LAST_DIGIT));
        });
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7, 64})
  void the_number_of_partitions_and_the_order_of_rows_never_matter(int partitions) {
    SparkSession spark = SharedSpark.session();
    List<Row> shuffled = new ArrayList<>(rows(11));
    Collections.shuffle(shuffled, new Random(partitions));
    Dataset<Row> plain = spark.createDataFrame(rows(11), COLUMNS).coalesce(1);
    Dataset<Row> parted = spark.createDataFrame(shuffled, COLUMNS).repartition(partitions);

    Cube one = FusedPass.run(plain, schema, Atoms.of(catalogue, schema));
    Cube many = FusedPass.run(parted, schema, Atoms.of(catalogue, schema));

    assertThat(known(many)).isEqualTo(known(one));
    assertThat(many.rows()).isEqualTo(one.rows());
  }

  @Test
  void one_job_scans_the_data_once_however_many_indicators(SparkSession spark) throws Exception {
    Dataset<Row> data = spark.createDataFrame(rows(3), COLUMNS);
    AtomicInteger jobs = new AtomicInteger();
    SparkListener listener =
        new SparkListener() {
          @Override
          public void onJobStart(SparkListenerJobStart start) {
            jobs.incrementAndGet();
          }
        };
    spark.sparkContext().addSparkListener(listener);
    try {
      FusedPass.run(data, schema, Atoms.of(catalogue, schema));
      spark.sparkContext().listenerBus().waitUntilEmpty(TimeUnit.SECONDS.toMillis(20));
    } finally {
      spark.sparkContext().removeSparkListener(listener);
    }
    assertThat(jobs).hasValue(1);
  }

  @Test
  void no_rows_leave_an_empty_cube(SparkSession spark) {
    Dataset<Row> none = spark.createDataFrame(List.<Row>of(), COLUMNS);

    Cube cube = FusedPass.run(none, schema, Atoms.of(catalogue, schema));

    assertThat(cube.rows()).isZero();
    assertThat(known(cube)).isEmpty();
  }
}
