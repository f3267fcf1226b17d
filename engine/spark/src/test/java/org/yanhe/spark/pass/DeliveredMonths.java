package org.yanhe.spark.pass;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.functions;
import org.yanhe.spark.SharedSpark;
import org.yanhe.spark.source.FileCount;
import org.yanhe.spark.source.StagedColumns;
import org.yanhe.spark.source.StagedDataset;

/** Trades of several months, each delivered as one file. */
final class DeliveredMonths {
  static final int ROWS = 200;

  private final Path folder;
  private final Path data;
  private final Map<Integer, Long> seeds = new TreeMap<>();

  private DeliveredMonths(Path folder) {
    this.folder = folder;
    this.data = folder.resolve("data");
  }

  /** Three months, each of its own seed. */
  static DeliveredMonths three(Path folder) {
    DeliveredMonths months = new DeliveredMonths(folder);
    for (int month = 1; month <= 3; month++) {
      months.deliver(month, month);
    }
    return months;
  }

  /** Delivers the rows of a month as one file, which is staged as a file of its own. */
  void deliver(int month, long seed) {
    seeds.put(month, seed);
    stage(rows(month, seed), "month" + month);
  }

  /** Delivers one month more, and stages all of them as one file. */
  void deliverTogether(int month, long seed) {
    seeds.keySet().forEach(earlier -> delete(data.resolve("month" + earlier + ".parquet")));
    seeds.put(month, seed);
    stage(
        seeds.entrySet().stream()
            .map(m -> rows(m.getKey(), m.getValue()))
            .reduce(Dataset::union)
            .orElseThrow(),
        "all");
  }

  private static void delete(Path file) {
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Dataset<Row> rows(int month, long seed) {
    Random random = new Random(seed);
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < ROWS; i++) {
      rows.add(
          RowFactory.create(
              "r" + random.nextInt(3),
              "2022-0" + month,
              "s" + random.nextInt(50),
              BigDecimal.valueOf(random.nextInt(1000), 2)));
    }
    return SharedSpark.session()
        .createDataFrame(rows, StagedColumns.of(Trades.SCHEMA))
        .withColumn(StagedColumns.FILE, functions.lit(month - 1));
  }

  /** Stages rows in one Parquet file in place of the one of the same name. */
  private void stage(Dataset<Row> rows, String name) {
    Path made = folder.resolve("made-" + name);
    rows.coalesce(1).write().mode(SaveMode.Overwrite).parquet(made.toString());
    try (Stream<Path> files = Files.list(made)) {
      Path part = files.filter(f -> f.toString().endsWith(".parquet")).findFirst().orElseThrow();
      Files.createDirectories(data);
      Files.copy(part, data.resolve(name + ".parquet"), StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The months as staging leaves them. */
  StagedDataset staged() {
    List<String> keys =
        seeds.entrySet().stream().map(m -> m.getKey() + "x" + m.getValue()).toList();
    return new StagedDataset(
        Trades.SCHEMA,
        new org.apache.hadoop.fs.Path(data.toString()),
        List.of(),
        keys.stream().map(key -> new FileCount(key, "", ROWS, ROWS, 0, 0, List.of())).toList(),
        List.of(),
        Map.of(),
        keys,
        Map.of(),
        Set.of());
  }
}
