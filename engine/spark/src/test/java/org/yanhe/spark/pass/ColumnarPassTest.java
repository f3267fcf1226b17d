package org.yanhe.spark.pass;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerJobStart;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yanhe.methods.state.Atom;
import org.yanhe.methods.state.Cube;
import org.yanhe.methods.state.CubeFormat;
import org.yanhe.model.problem.Problems;
import org.yanhe.model.source.DatasetSchema;
import org.yanhe.model.yaml.YamlFile;
import org.yanhe.spark.SharedSpark;

/** The pass over batches of columns leaves the very bytes that the pass over rows leaves. */
@ExtendWith(SharedSpark.class)
class ColumnarPassTest {
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
        - {name: category, type: code, label: category}
        - {name: amount, type: decimal, unit: 元, label: amount}
        - {name: fee, type: decimal, scale: 4, unit: 元, label: fee}
        - {name: orders, type: integer, unit: 单, label: orders}
        - {name: farm, type: boolean, label: farm}
        - {name: day, type: date, label: day}
        - {name: until, type: date, label: until}
      region: region
      time: %s
      entity: seller
      """;

  private static final StructType COLUMNS =
      new StructType()
          .add("region", DataTypes.StringType)
          .add("month", DataTypes.StringType)
          .add("seller", DataTypes.StringType)
          .add("platform", DataTypes.StringType)
          .add("category", DataTypes.StringType)
          .add("amount", DataTypes.createDecimalType(18, 2))
          .add("fee", DataTypes.createDecimalType(9, 4))
          .add("orders", DataTypes.LongType)
          .add("farm", DataTypes.BooleanType)
          .add("day", DataTypes.DateType)
          .add("until", DataTypes.DateType);

  private static final List<String> CONDITIONS =
      List.of(
          "",
          "farm",
          "not farm",
          "platform = 'p1'",
          "platform is empty or category in ('c1', 'c2', 'c30')",
          "starts(seller, 's1') and platform != 'p2'",
          "amount > 500.005",
          "amount <= -3 or fee is empty",
          "0 < orders and not (farm and platform = 'p0')",
          "orders * 2 > amount",
          "day >= '2022-06-15' and region != 'r1'",
          "month in ('2022-01', '2022-07')",
          "orders is not empty and amount = 12.34",
          "fee < orders or farm");

  @TempDir private Path folder;

  private static List<Atom> atoms(Random random) {
    List<Atom> atoms = new ArrayList<>();
    for (String where : CONDITIONS) {
      String by = List.of("", "", "platform", "category", "seller", "farm").get(random.nextInt(6));
      String number = List.of("amount", "fee", "orders").get(random.nextInt(3));
      String any = List.of("seller", "orders", "amount", "day", "farm").get(random.nextInt(5));
      atoms.add(new Atom(Atom.Kind.TOTAL, "", "", where, by));
      atoms.add(new Atom(Atom.Kind.TOTAL, number, "", where, by));
      atoms.add(new Atom(Atom.Kind.EXTREMES, number, "", where, by));
      atoms.add(new Atom(Atom.Kind.DISTINCT, any, "", where, by));
      atoms.add(new Atom(Atom.Kind.VALUES, number, "", where, by));
      atoms.add(new Atom(Atom.Kind.SKETCH, number, "", where, by, "0.001"));
      atoms.add(new Atom(Atom.Kind.PER_ENTITY, number, "seller", where, by));
      atoms.add(new Atom(Atom.Kind.PER_ENTITY, "", "category", where, by));
    }
    return atoms.stream().distinct().toList();
  }

  private static <T> @Nullable T sometimes(Random random, int oneIn, Supplier<T> value) {
    T made = value.get();
    return random.nextInt(oneIn) == 0 ? null : made;
  }

  private static List<Row> rows(Random random, int number, int sellers) {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      int month = 1 + random.nextInt(12);
      rows.add(
          RowFactory.create(
              sometimes(random, 50, () -> "r" + random.nextInt(5)),
              sometimes(random, 60, () -> String.format(Locale.ROOT, "2022-%02d", month)),
              sometimes(random, 40, () -> "s" + random.nextInt(sellers)),
              sometimes(random, 10, () -> "p" + random.nextInt(4)),
              sometimes(random, 9, () -> random.nextInt(99) == 0 ? "" : "c" + random.nextInt(40)),
              sometimes(random, 8, () -> amount(random)),
              sometimes(random, 3, () -> BigDecimal.valueOf(random.nextInt(2_000_000) - 999, 4)),
              sometimes(random, 7, () -> (long) random.nextInt(900) - 20),
              sometimes(random, 5, random::nextBoolean),
              sometimes(random, 30, () -> LocalDate.of(2022, month, 1 + random.nextInt(28))),
              sometimes(random, 2, () -> LocalDate.of(2023, month, 1 + random.nextInt(28)))));
    }
    return rows;
  }

  /** Some so large that a few of them leave 64 bits. */
  private static BigDecimal amount(Random random) {
    return random.nextInt(20) == 0
        ? BigDecimal.valueOf(999_999_999_999_999_999L - random.nextInt(5), 2)
        : BigDecimal.valueOf(random.nextInt(100_000) - 20_000L, 2);
  }

  private static DatasetSchema schema(String time) {
    return YamlFile.parse("s.yaml", SCHEMA.formatted(time), new Problems())
        .flatMap(DatasetSchema::read)
        .orElseThrow();
  }

  private static Dataset<Row> selected(Dataset<Row> rows, List<String> columns) {
    return rows.select(columns.stream().map(functions::col).toArray(Column[]::new));
  }

  private static void assertSameStates(Dataset<Row> data, DatasetSchema schema, List<Atom> atoms) {
    List<String> columns = List.copyOf(FusedPass.columnsOf(schema, atoms));
    assertThat(VectorizedScan.of(selected(data, columns)).obstacle()).isEmpty();

    Cube byColumns = FusedPass.run(data, schema, atoms);
    Cube byRows = FusedPass.byRows(selected(data, columns), schema, columns, atoms);

    assertThat(byColumns.rows()).isEqualTo(byRows.rows()).isPositive();
    for (Atom atom : atoms) {
      assertThat(byColumns.statesOf(atom).keySet())
          .as("%s", atom)
          .isEqualTo(byRows.statesOf(atom).keySet());
    }
    assertThat(CubeFormat.write(byColumns)).isEqualTo(CubeFormat.write(byRows));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1 | {column: month, frequency: month}   | 1500 | 40    | 1048576",
        "2 | {column: month, frequency: quarter} | 2500 | 1500  | 2048",
        "3 | {column: day, frequency: month}     | 1500 | 900   | 512",
        "4 | {from: day, to: until}              | 1800 | 300   | 1024",
        "5 | {from: day}                         | 1200 | 100   | 1048576",
        "6 | {column: month, frequency: month, cumulative: true} | 1200 | 20000 | 256",
        // So many rows of a cell that sums of respondents are added more than once.
        "7 | {column: month, frequency: quarter} | 25000 | 700  | 1048576"
      })
  void columns_and_rows_leave_the_same_states(
      long seed, String time, int number, int sellers, int dictionaryBytes) {
    SparkSession spark = SharedSpark.session();
    Random random = new Random(seed);
    // Small row groups, and dictionaries that overflow, so that encodings change within a file.
    spark
        .createDataFrame(rows(random, number, sellers), COLUMNS)
        .coalesce(3)
        .write()
        .option("parquet.block.size", 30_000)
        .option("parquet.page.size", 2_000)
        .option("parquet.page.row.count.limit", 100)
        .option("parquet.dictionary.page.size", dictionaryBytes)
        .parquet(folder.resolve("data").toString());

    Dataset<Row> data = spark.read().schema(COLUMNS).parquet(folder.resolve("data").toString());

    List<Atom> atoms = atoms(random);
    assertSameStates(data, schema(time), atoms);
    assertThat(CubeFormat.write(direct(schema(time), atoms)))
        .as("read here, without a job")
        .isEqualTo(CubeFormat.write(FusedPass.run(data, schema(time), atoms)));
  }

  private Cube direct(DatasetSchema schema, List<Atom> atoms) {
    List<String> columns = List.copyOf(FusedPass.columnsOf(schema, atoms));
    List<BatchColumn.Kind> kinds =
        columns.stream()
            .map(column -> VectorizedScan.kind(COLUMNS.apply(column).dataType()).orElseThrow())
            .toList();
    List<org.apache.hadoop.fs.Path> files =
        Stream.of(Objects.requireNonNull(folder.resolve("data").toFile().listFiles()))
            .filter(file -> file.getName().endsWith(".parquet"))
            .map(file -> new org.apache.hadoop.fs.Path(file.toURI()))
            .toList();
    Cube all = new Cube(atoms);
    List<Cube> cubes =
        new DirectScan(files, columns, kinds).map(FusedPass.oneCube(schema, columns, kinds, atoms));
    assertThat(cubes).hasSizeGreaterThan(1);
    cubes.forEach(all::merge);
    return all;
  }

  @Test
  void a_column_told_by_folders_is_constant_in_each_batch(SparkSession spark) {
    Random random = new Random(8);
    String path = folder.resolve("folders").toString();
    spark
        .createDataFrame(rows(random, 400, 50), COLUMNS)
        .coalesce(1)
        .write()
        .partitionBy("platform")
        .parquet(path);

    assertSameStates(
        spark.read().schema(COLUMNS).parquet(path),
        schema("{column: month, frequency: month}"),
        atoms(random));
  }

  @Test
  void a_column_that_older_files_lack_is_empty(SparkSession spark) {
    Random random = new Random(9);
    String path = folder.resolve("older").toString();
    Dataset<Row> all = spark.createDataFrame(rows(random, 500, 50), COLUMNS).coalesce(1);
    all.drop("fee", "platform", "farm").write().parquet(path);
    all.write().mode("append").parquet(path);

    assertSameStates(
        spark.read().schema(COLUMNS).parquet(path),
        schema("{column: month, frequency: month}"),
        atoms(random));
  }

  @Test
  void rows_go_one_by_one_from_where_their_keys_are_too_wide_to_pack(SparkSession spark) {
    Random random = new Random(11);
    String path = folder.resolve("wide").toString();
    // Two files a task, the larger one first: its few sellers fit, those of the other one do not.
    for (int file = 0; file < 2; file++) {
      spark
          .createDataFrame(rows(random, 900, 5), COLUMNS)
          .coalesce(1)
          .write()
          .mode("append")
          .parquet(path);
      spark
          .createDataFrame(rows(random, 300, 900), COLUMNS)
          .coalesce(1)
          .write()
          .mode("append")
          .parquet(path);
    }
    List<Atom> atoms = new ArrayList<>();
    for (int test = 0; test < 26; test++) {
      String where = "amount > " + test;
      atoms.add(new Atom(Atom.Kind.TOTAL, "fee", "", where, "seller"));
      atoms.add(new Atom(Atom.Kind.DISTINCT, "seller", "", where, "seller"));
    }

    assertSameStates(
        spark.read().schema(COLUMNS).parquet(path),
        schema("{column: month, frequency: month}"),
        atoms);
  }

  @Test
  void one_job_reads_every_row_once_however_many_atoms(SparkSession spark) throws Exception {
    Random random = new Random(10);
    String path = folder.resolve("once").toString();
    spark.createDataFrame(rows(random, 700, 50), COLUMNS).coalesce(2).write().parquet(path);
    AtomicLong jobs = new AtomicLong();
    AtomicLong read = new AtomicLong();
    SparkListener listener =
        new SparkListener() {
          @Override
          public void onJobStart(SparkListenerJobStart start) {
            jobs.incrementAndGet();
          }

          @Override
          public void onTaskEnd(SparkListenerTaskEnd end) {
            read.addAndGet(end.taskMetrics().inputMetrics().recordsRead());
          }
        };
    Dataset<Row> data = spark.read().schema(COLUMNS).parquet(path);
    spark.sparkContext().listenerBus().waitUntilEmpty(TimeUnit.SECONDS.toMillis(20));
    spark.sparkContext().addSparkListener(listener);
    try {
      FusedPass.run(data, schema("{from: day, to: until}"), atoms(random));
      spark.sparkContext().listenerBus().waitUntilEmpty(TimeUnit.SECONDS.toMillis(20));
    } finally {
      spark.sparkContext().removeSparkListener(listener);
    }

    assertThat(jobs).hasValue(1);
    assertThat(read).hasValue(700);
  }

  @Test
  void no_rows_leave_nothing(SparkSession spark) {
    String path = folder.resolve("none").toString();
    spark.createDataFrame(List.of(), COLUMNS).write().parquet(path);
    Cube cube =
        FusedPass.run(
            spark.read().schema(COLUMNS).parquet(path),
            schema("{column: month, frequency: month}"),
            atoms(new Random(1)));

    assertThat(cube.rows()).isZero();
  }

  @Test
  void rows_that_are_not_read_from_parquet_say_why_they_stay_rows(SparkSession spark) {
    Dataset<Row> local = spark.createDataFrame(rows(new Random(2), 10, 5), COLUMNS);
    Dataset<Row> doubled = local.withColumn("orders", functions.col("orders").multiply(2));

    assertThat(VectorizedScan.of(local).obstacle()).isEqualTo("rows come from LocalTableScan");
    assertThat(VectorizedScan.of(doubled).obstacle()).startsWith("rows come from ");

    List<String> told = new ArrayList<>();
    Atom count = new Atom(Atom.Kind.TOTAL, "", "", "", "");
    FusedPass.run(local, schema("{column: month, frequency: month}"), List.of(count), told::add);
    assertThat(told).containsExactly("rows come from LocalTableScan");
  }
}
