package org.yanhe.spark.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yanhe.model.problem.Stop;
import org.yanhe.model.release.CanonicalParquet;
import org.yanhe.spark.SharedSpark;

class JdbcStagingTest {
  private static final String RETURNS =
      """
      schema: 1
      dataset: returns
      label: {zh: 报表, en: Returns}
      grain: {zh: 每个单位每月一行, en: One row per unit and month}
      columns:
        - {name: unit_id, type: text, required: true, label: 单位}
        - {name: region, type: region, required: true, label: 县区}
        - {name: period, type: period, required: true, label: 报告期}
        - {name: revenue, type: decimal, unit: 元, required: true, label: 营业收入}
        - {name: day, type: date, label: 日期}
      key: [unit_id, period]
      region: region
      time: {column: period, frequency: month}
      """;

  private static EmbeddedPostgres postgres;

  @TempDir Path folder;

  @BeforeAll
  static void start() throws IOException {
    postgres = EmbeddedPostgres.builder().start();
  }

  @AfterAll
  static void stop() throws IOException {
    postgres.close();
  }

  @BeforeEach
  void fill() throws SQLException {
    try (Connection connection = postgres.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("drop table if exists returns");
      statement.execute(
          "create table returns (unit_id text, region char(8), period text, revenue numeric,"
              + " day date)");
      statement.execute(
          "insert into returns values ('乙', '610602', '2022-02', 2.5, '2022-02-03'), ('甲',"
              + " '610602', '2022-01', 12.345, null), ('丙', '610602', '2022-01', 'NaN', null)");
    }
  }

  private String url() {
    return postgres.getJdbcUrl("postgres", "postgres").replaceAll("\\?.*", "");
  }

  private Delivery delivery(String keys) {
    SharedSpark.session().sparkContext().hadoopConfiguration().set("YANHE_TEST_USER", "postgres");
    return new Delivery(folder, RETURNS)
        .source("format: jdbc\nurl: " + url() + "\nuser-env: YANHE_TEST_USER\n" + keys);
  }

  @Test
  void a_query_is_read_once_and_sorted() {
    Delivery delivery =
        delivery(
            "query: select unit_id, region, period, revenue, day from returns where revenue <"
                + " 'NaN'\ncolumns: {revenue: {from: revenue, unit: 万元}}\n");

    StagedDataset staged = delivery.stage();

    assertThat(Delivery.rows(staged))
        .containsExactly("乙|610602|2022-02|25000.00|2022-02-03", "甲|610602|2022-01|123450.00|null");
    assertThat(staged.files())
        .singleElement()
        .satisfies(
            file -> {
              assertThat(file.read()).isEqualTo(2);
              assertThat(file.path()).startsWith(url() + " (select unit_id");
            });
    assertThat(delivery.stage().files()).isEqualTo(staged.files());
  }

  /** Else the checksum in the release would be another one in every process. */
  @Test
  void the_bytes_of_a_snapshot_depend_on_its_rows_alone() throws IOException {
    delivery("query: select * from returns where revenue < 'NaN'\n").stage();
    Path copy = folder.resolve("copy.parquet");
    try (Stream<Path> files = Files.walk(folder.resolve("work/snapshot"))) {
      Path snapshot =
          files.filter(f -> f.toString().endsWith(".parquet")).findFirst().orElseThrow();
      Files.copy(snapshot, copy);
      CanonicalParquet.settle(copy);

      assertThat(copy).hasSameBinaryContentAs(snapshot);
    }
  }

  @Test
  void a_table_that_is_missing_stops_with_the_words_of_the_database() {
    assertThatThrownBy(delivery("table: nothing\n")::stage)
        .isInstanceOf(Stop.InputError.class)
        .hasMessageStartingWith("Cannot read nothing from " + url() + ": ")
        .hasMessageContaining("\"nothing\" does not exist")
        .hasMessageEndingWith(
            "Check the address, the query, the driver on the class path and the rights of the"
                + " user.");
  }

  @Test
  void a_password_that_is_not_set_is_asked_for_by_its_name() {
    Configuration conf = SharedSpark.session().sparkContext().hadoopConfiguration();
    conf.unset("YANHE_NO_PASSWORD");

    assertThatThrownBy(delivery("table: returns\npassword-env: YANHE_NO_PASSWORD\n")::stage)
        .isInstanceOf(Stop.InputError.class)
        .hasMessage(
            "Cannot log in to the database: neither an environment variable nor a credential"
                + " 'YANHE_NO_PASSWORD' is set. Set one of them.");
  }
}
