package org.yanhe.bench;

import java.util.Optional;
import java.util.function.Supplier;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;
import org.yanhe.model.project.Project;
import org.yanhe.spark.session.Engine;
import org.yanhe.spark.source.EarlierReadings;
import org.yanhe.spark.source.StagedDataset;
import org.yanhe.spark.source.Staging;

/** Ours: one file of separated text is read, checked and staged, as {@code yanhe run} does it. */
record CsvStaging(SparkSession spark, CsvOrders orders) implements Contestant {
  @Override
  public String name() {
    return "yanhe-csv";
  }

  @Override
  public String title() {
    return "Yanhe: CSV read, typed, checked (codes, ranges, rules, keys), summed (SHA-256), staged";
  }

  @Override
  public Optional<Supplier<Answer>> run() {
    Project project = orders.project();
    StagedDataset staged =
        Staging.stage(
            Engine.on(spark),
            orders.schema(),
            project.sources().of(orders.schema().name()),
            new Path(project.folder().toAbsolutePath().toUri()),
            project.codes(),
            project.checks(),
            project.waivers(),
            EarlierReadings.NONE,
            new Path(orders.output("ours").toUri()));
    java.nio.file.Path files =
        java.nio.file.Path.of(staged.parquetFolder().toUri().getPath(), "*.parquet");
    return Optional.of(() -> orders.answer(files));
  }
}
