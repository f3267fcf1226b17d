package org.yanhe.cli;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;

/**
 * A project with few datasets but every kind of file: two of the sample (a workbook, a CSV file)
 * and orders in as many Parquet files as a test needs. One seller has every second order.
 */
final class LeanProject {
  private static final Path DATASETS = Path.of("../../datasets");
  private static final List<String> OF_THE_SAMPLE = List.of("subscribers", "rural-network");
  private static final List<String> COUNTIES = List.of("610602", "610621", "610625", "610630");
  private static final MessageType ORDER =
      MessageTypeParser.parseMessageType(
          """
          message order {
            required binary order_id (STRING);
            required binary seller_id (STRING);
            required binary region (STRING);
            required binary period (STRING);
            required int64 amount (DECIMAL(18,2));
          }
          """);
  private static final String PROJECT =
      """
      schema: 1
      release: lean-2023
      title: {zh: 网络订单, en: Online orders}
      organisation: {zh: 测试, en: Test}
      region: "610600"
      periods: {first: 2022, last: 2023, frequencies: [year, quarter]}
      as-of: 2024-03-31
      catalogue: own
      """;
  private static final String SCHEMA =
      """
      schema: 1
      dataset: own-orders
      label: {zh: 订单, en: Orders}
      grain: {zh: 每单一行, en: One row per order}
      columns:
        - {name: order_id, type: text, required: true, label: {zh: 订单号, en: Order}}
        - {name: seller_id, type: text, required: true, label: {zh: 商家, en: Seller}}
        - {name: region, type: region, required: true, label: {zh: 县区, en: County}}
        - {name: period, type: period, required: true, label: {zh: 月份, en: Month}}
        - {name: amount, type: decimal, unit: 元, required: true, label: {zh: 金额, en: Amount}}
      key: [order_id]
      region: region
      time: {column: period, frequency: month}
      entity: seller_id
      """;
  private static final String CATALOGUE =
      """
      schema: 1
      topic: own
      label: {zh: 网络订单, en: Online orders}
      defaults:
        kind: base
        definition: {zh: 本地商家, en: Of local sellers}
        additivity: {region: additive, period: additive}
        nulls: zero
        disclosure: open
        source: {zh: 测试, en: Test}
      indicators:
        - code: own.amount.growth-yoy
          kind: growth
          of: own.amount
          over: year
          label: {zh: 金额增速, en: Growth of the amount}
          unit: "%"
          decimals: 1
          additivity: {region: none, period: none}
        - code: own.amount-large
          dataset: own-orders
          measure: sum(amount)
          where: amount >= 100 and not starts(seller_id, 'X') or region in ('610602', '610621')
          label: {zh: 大额, en: Large}
          unit: 万元
          decimals: 2
          disclosure: respondents
        - {code: own.amount, dataset: own-orders, measure: sum(amount), label: {zh: 金额, en: Amount}, unit: 元, decimals: 2, disclosure: respondents}
        - {code: own.orders, dataset: own-orders, measure: count, label: {zh: 订单, en: Orders}, unit: 单, decimals: 0}
        - {code: own.sellers, dataset: own-orders, measure: distinct(seller_id), label: {zh: 商家, en: Sellers}, unit: 家, decimals: 0, additivity: {region: none, period: none}}
        - {code: own.mobile, dataset: subscribers, measure: sum(mobile_users), label: {zh: 用户, en: Users}, unit: 户, decimals: 0, additivity: {region: additive, period: last}}
        - {code: own.sites, dataset: rural-network, measure: count, label: {zh: 站点, en: Sites}, unit: 个, decimals: 0, additivity: {region: additive, period: last}}
      """;

  /** Stands in a row that breaks a check; it belongs into quarantine and nowhere else. */
  static final String CONFIDENTIAL = "机密单位XYZZY";

  private LeanProject() {}

  /** Writes the project into an empty folder. */
  static void write(Path folder, int files, int ordersPerFile) throws IOException {
    Files.createDirectories(folder.resolve("data/orders"));
    Files.createDirectories(folder.resolve("schemas"));
    Files.createDirectories(folder.resolve("catalogue"));
    Files.writeString(folder.resolve("project.yaml"), PROJECT);
    Files.writeString(folder.resolve("schemas/own-orders.yaml"), SCHEMA);
    Files.writeString(folder.resolve("catalogue/own.yaml"), CATALOGUE);
    Files.writeString(folder.resolve("sources.yaml"), sources());
    copy(DATASETS.resolve("codes"), folder.resolve("codes"));
    for (String dataset : OF_THE_SAMPLE) {
      Path schema = Path.of("schemas", dataset + ".yaml");
      Files.copy(DATASETS.resolve(schema), folder.resolve(schema));
    }
    for (String file : List.of("data/subscribers.xlsx", "data/rural-network.csv")) {
      Files.copy(Product.SAMPLE.resolve(file), folder.resolve(file));
    }
    Files.writeString(
        folder.resolve("data/rural-network.csv"),
        CONFIDENTIAL
            + ","
            + CONFIDENTIAL
            + ",不是类型,000000,000000000,2020-13-45,,"
            + CONFIDENTIAL
            + "\n",
        StandardOpenOption.APPEND);
    for (int i = 0; i < files; i++) {
      orders(folder.resolve("data/orders/part-" + (100 + i) + ".parquet"), i, ordersPerFile);
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path path : all.toList()) {
        Path copy = to.resolve(from.relativize(path).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(path, copy);
      }
    }
  }

  /** The orders, and the entries of the sample's sources that are wanted, word by word. */
  private static String sources() throws IOException {
    String all = Files.readString(Product.SAMPLE.resolve("sources.yaml"), StandardCharsets.UTF_8);
    StringBuilder kept = new StringBuilder("schema: 1\nsources:\n");
    kept.append("  - {dataset: own-orders, files: data/orders/*.parquet, format: parquet}\n");
    for (String entry : all.split("(?m)^  - dataset: ", -1)) {
      if (OF_THE_SAMPLE.contains(entry.lines().findFirst().orElse(""))) {
        kept.append("  - dataset: ").append(entry);
      }
    }
    return kept.toString();
  }

  private static void orders(Path file, int number, int orders) throws IOException {
    try (ParquetWriter<Group> writer =
        ExampleParquetWriter.builder(new LocalOutputFile(file)).withType(ORDER).build()) {
      for (int i = 0; i < orders; i++) {
        writer.write(order((long) number * orders + i));
      }
    }
  }

  private static Group order(long n) {
    Group order = new SimpleGroup(ORDER);
    String seller = n % 2 == 0 ? "S-giant" : "S" + n % 997;
    order.add("order_id", "O" + n);
    order.add("seller_id", seller);
    order.add("region", COUNTIES.get((int) (n * n % 11 % COUNTIES.size())));
    order.add("period", String.format(Locale.ROOT, "%d-%02d", 2022 + n % 2, 1 + n / 2 % 12));
    order.add(
        "amount",
        BigInteger.valueOf(n)
            .multiply(BigInteger.valueOf(7919))
            .mod(BigInteger.valueOf(99_991))
            .longValue());
    return order;
  }
}
