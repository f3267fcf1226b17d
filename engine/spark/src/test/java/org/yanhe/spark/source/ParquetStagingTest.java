package org.yanhe.spark.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.yanhe.model.problem.Stop;
import org.yanhe.spark.SharedSpark;

@ExtendWith(SharedSpark.class)
class ParquetStagingTest {
  private static final String ORDERS =
      """
      schema: 1
      dataset: orders
      label: {zh: 订单, en: Orders}
      grain: {zh: 每单一行, en: One row per order}
      columns:
        - {name: order_id, type: text, required: true, label: 编号}
        - {name: region, type: region, required: true, label: 县区}
        - {name: month, type: period, required: true, label: 月份}
        - {name: amount, type: decimal, unit: 元, required: true, label: 金额}
        - {name: items, type: integer, label: 件数}
        - {name: day, type: date, label: 日期}
        - {name: goods, type: boolean, label: 实物}
      key: [order_id]
      region: region
      time: {column: month, frequency: month}
      """;

  @TempDir Path folder;

  private Delivery delivery() {
    return new Delivery(folder, ORDERS).source("files: orders\nformat: parquet\n");
  }

  private void write(SparkSession spark, String select) {
    spark
        .sql(select)
        .coalesce(1)
        .write()
        .mode("append")
        .partitionBy("month", "region")
        .parquet(folder.resolve("orders").toString());
  }

  @Test
  void a_folder_with_partitions_is_read_with_its_folder_names_as_text(SparkSession spark) {
    write(
        spark,
        "select * from values ('a', '0610602', '2022-05', 12.30, 3, date'2022-05-06', true),"
            + " ('b', '610603', '2022-06', 1.00, null, null, null)"
            + " t(order_id, region, month, amount, items, day, goods)");

    StagedDataset staged = delivery().stage();

    assertThat(Delivery.rows(staged))
        .containsExactlyInAnyOrder(
            "a|0610602|2022-05|12.30|3|2022-05-06|true", "b|610603|2022-06|1.00|null|null|null");
    assertThat(staged.files())
        .hasSize(2)
        .allMatch(file -> file.read() == 1 && file.path().startsWith("orders/month=2022-0"));
  }

  @Test
  void days_are_days_on_a_thread_that_was_there_before_the_session(SparkSession spark)
      throws Exception {
    write(
        spark,
        "select 'a' order_id, '1' region, '2022-05' month, 1.00 amount, date'2022-05-06' day");

    FutureTask<StagedDataset> staged =
        new FutureTask<>(
            () -> {
              SparkSession.clearActiveSession();
              return delivery().stageByJobs();
            });
    new Thread(staged).start();

    assertThat(Delivery.rows(staged.get()))
        .containsExactly("a|1|2022-05|1.00|null|2022-05-06|null");
  }

  @Test
  void a_column_that_only_some_files_have_is_read_from_those(SparkSession spark) {
    for (String file :
        new String[] {
          "select 'a' order_id, '1' region, '2022-05' month, 1.00 amount",
          "select 'b' order_id, '1' region, '2022-06' month, 1.00 amount, 7 items",
          "select 'c' order_id, '1' region, '2022-07' month, 8 items, 1.00 amount"
        }) {
      write(spark, file);
    }

    assertThat(Delivery.rows(delivery().stage()))
        .containsExactlyInAnyOrder(
            "a|1|2022-05|1.00|null|null|null",
            "b|1|2022-06|1.00|7|null|null",
            "c|1|2022-07|1.00|8|null|null");
  }

  @Test
  void binary_fractions_must_be_finite_and_exact_enough(SparkSession spark) {
    write(
        spark,
        "select * from values ('a', '1', '2022-05', 0.1D), ('b', '1', '2022-05', double('NaN')),"
            + " ('c', '1', '2022-05', double('Infinity')), ('d', '1', '2022-05', 0.125D)"
            + " t(order_id, region, month, amount)");

    StagedDataset staged = delivery().stage();

    assertThat(Delivery.rows(staged)).containsExactly("a|1|2022-05|0.10|null|null|null");
    assertThat(Delivery.quarantine(staged))
        .extracting(line -> line.substring(line.indexOf("amount | ") + 9))
        .containsExactly(
            "NaN | a finite number | false",
            "Infinity | a finite number | false",
            "0.125 | at most 2 digits after the point in 元 | false");
  }

  private StagedDataset manyRows(SparkSession spark, String name, String more) {
    spark
        .sql(
            "select concat('n', id) order_id, if(id % 7 = 0, ' 1 ', string(id % 3)) region,"
                + " if(id % 1000 = 1, 'May', '2022-05') month,"
                + " if(id % 50 = 3, null, cast(cast(id as decimal(12,2)) / 8 as decimal(12,3)))"
                + " amount,"
                + " if(id % 11 = 0, null, int(id % 5)) items,"
                + " if(id % 900 = 5, date'1899-12-31', date'2022-05-01') day,"
                + " if(id % 13 = 0, null, id % 2 = 0) goods, 'x' idle"
                + more
                + " from range(0, 30000, 1, 1)")
        .write()
        .option("parquet.block.size", 60_000)
        .parquet(folder.resolve(name).resolve("orders").toString());
    return new Delivery(folder.resolve(name), ORDERS)
        .source("files: orders\nformat: parquet\n")
        .stage();
  }

  private static List<String> withoutFile(List<String> quarantine) {
    return quarantine.stream().map(line -> line.substring(line.indexOf(" | "))).toList();
  }

  @Test
  void rows_are_those_that_the_reader_of_spark_gives(SparkSession spark) {
    StagedDataset staged = manyRows(spark, "plain", "");
    // Nothing reads this column, but Spark alone understands it.
    StagedDataset bySpark = manyRows(spark, "timed", ", timestamp'2022-05-01 10:00:00' at");

    List<String> rows = Delivery.rows(staged);
    assertThat(rows)
        .contains("n8|2|2022-05|1.00|3|2022-05-01|true", "n14|1|2022-05|1.75|4|2022-05-01|true")
        .containsExactlyInAnyOrderElementsOf(Delivery.rows(bySpark));
    List<String> refused = withoutFile(Delivery.quarantine(staged));
    assertThat(refused)
        .hasSizeGreaterThan(10_000)
        .anySatisfy(line -> assertThat(line).contains("month | May"))
        .containsExactlyElementsOf(withoutFile(Delivery.quarantine(bySpark)));
    assertThat(staged.files())
        .singleElement()
        .satisfies(file -> assertThat(file.unused()).containsExactly("idle"));
    assertThat(rows.size() + refused.stream().map(l -> l.split(" \\| ", -1)[1]).distinct().count())
        .isEqualTo(30_000);
  }

  @Test
  void parquet_that_was_cut_off_stops_with_a_sentence(SparkSession spark) throws IOException {
    write(spark, "select 'a' order_id, '1' region, '2022-05' month, 1.00 amount");
    Path file = parquetFile();
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(whole, whole.length / 2));
    Files.delete(file.resolveSibling("." + file.getFileName() + ".crc"));

    assertThatThrownBy(delivery()::stage)
        .isInstanceOf(Stop.InputError.class)
        .hasMessageStartingWith("Cannot read orders/month=2022-05/region=1/part-")
        .hasMessageEndingWith(": it is no Parquet file, or it was cut off. Deliver it anew.");
  }

  @Test
  void parquet_with_damaged_pages_is_named_as_in_the_project(SparkSession spark)
      throws IOException {
    write(spark, "select 'a' order_id, '1' region, '2022-05' month, 1.00 amount");
    Path file = parquetFile();
    byte[] whole = Files.readAllBytes(file);
    Arrays.fill(whole, 4, 60, (byte) 0x55);
    Files.write(file.resolveSibling("延安 1.parquet"), whole);
    Files.delete(file.resolveSibling("." + file.getFileName() + ".crc"));
    Files.delete(file);

    assertThatThrownBy(delivery()::stage)
        .isInstanceOf(Stop.InputError.class)
        .hasMessage(
            "Cannot read orders/month=2022-05/region=1/延安 1.parquet: its content is damaged."
                + " Deliver it anew.");
  }

  @Test
  void a_missing_column_is_told_by_name(SparkSession spark) {
    write(spark, "select 'a' order_id, '1' region, '2022-05' month, 1.00 amounts");

    assertThatThrownBy(delivery()::stage)
        .isInstanceOf(Stop.InputError.class)
        .hasMessageContaining("column 'amount' is not in its header")
        .hasMessageEndingWith("Did you mean 'amounts'?");
  }

  private Path parquetFile() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(f -> f.toString().endsWith(".parquet")).findFirst().orElseThrow();
    }
  }
}
