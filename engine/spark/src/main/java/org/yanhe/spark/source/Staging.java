package org.yanhe.spark.source;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;
import org.yanhe.model.classification.CodeLists;
import org.yanhe.model.problem.Stop;
import org.yanhe.model.source.Checks;
import org.yanhe.model.source.DatasetSchema;
import org.yanhe.model.source.Format;
import org.yanhe.model.source.Source;
import org.yanhe.model.source.Waivers;

/**
 * Reads the files of a dataset, checks every row and stages the rows that count as typed Parquet.
 * The flow: find the files, look at each (checksum, encoding, header), read and check all rows in
 * one pass, check what needs several rows, count.
 */
public final class Staging {
  private final SparkSession spark;
  private final JavaSparkContext context;
  private final StagePlan plan;
  private final Path work;

  private Staging(SparkSession spark, StagePlan plan, Path work) {
    this.spark = spark;
    this.context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    this.plan = plan;
    this.work = work;
  }

  /**
   * Stages one dataset.
   *
   * @param sources those of the dataset, in order
   * @param project folder that the paths of the sources are relative to
   * @param checks of all datasets; those of this one are used
   * @param work folder for this dataset alone; what is in it is replaced
   * @throws Stop.InputError if a file cannot be read
   */
  public static StagedDataset stage(
      SparkSession spark,
      DatasetSchema schema,
      List<Source> sources,
      Path project,
      CodeLists lists,
      Checks checks,
      Waivers waivers,
      Path work) {
    StagePlan plan =
        new StagePlan(schema, sources, lists, checks.of(schema.name()), waivers.of(schema.name()));
    Staging staging = new Staging(spark, plan, work);
    return staging.stage(project);
  }

  private StagedDataset stage(Path project) {
    Configuration conf = spark.sparkContext().hadoopConfiguration();
    JdbcSnapshot database = new JdbcSnapshot(spark, System::getenv);
    List<InputFile> files =
        InputFiles.find(
            plan.sources(),
            project,
            conf,
            (index, source, jdbc) ->
                database.take(index, source, jdbc, new Path(work, "snapshot/" + source)));
    List<Inspection.Seen> seen = inspect(files);
    writeRows(files, project);
    StagedFolders folders = new StagedFolders(spark, plan.schema(), work);
    folders.stopIfUnreadable(files);
    describe("Check keys, sums and changes");
    new GroupStage(spark, plan, work)
        .sortAnew(folders.acceptedRows(), files)
        .ifPresent(folders::replaceAccepted);
    describe("Count rows and write the quarantine");
    List<FileCount> counts = folders.counts(files, seen);
    return new StagedDataset(
        plan.schema(), folders.accepted(), folders.writeQuarantine(files), counts);
  }

  private List<Inspection.Seen> inspect(List<InputFile> files) {
    describe("Look at " + files.size() + " files");
    Broadcast<StagePlan> shared = context.broadcast(plan);
    Broadcast<SerializableConfiguration> conf = configuration();
    List<List<InputFile>> groups = FileGroups.of(files);
    List<Inspection.Seen> seen =
        context
            .parallelize(groups, groups.size())
            .flatMap(List::iterator)
            .map(file -> Inspection.inspect(file, shared.value(), conf.value().value()))
            .collect();
    String problems =
        seen.stream()
            .map(Inspection.Seen::problem)
            .filter(problem -> !problem.isEmpty())
            .collect(Collectors.joining("\n"));
    if (!problems.isEmpty()) {
      throw new Stop.InputError(problems);
    }
    return seen;
  }

  private void writeRows(List<InputFile> files, Path project) {
    describe("Read and check rows");
    rows(files, project)
        .write()
        .mode(SaveMode.Overwrite)
        .partitionBy(StagedColumns.STATE)
        .parquet(StagedFolders.rows(work).toString());
  }

  /** The rows of every file: tables row by row within tasks, Parquet by Spark's own reader. */
  private Dataset<Row> rows(List<InputFile> files, Path project) {
    Broadcast<StagePlan> shared = context.broadcast(plan);
    List<InputFile> tables = files.stream().filter(file -> !isParquet(file)).toList();
    List<InputFile> parquet = files.stream().filter(this::isParquet).toList();
    List<Dataset<Row>> parts = new ArrayList<>();
    if (!tables.isEmpty()) {
      parts.add(tableRows(tables, shared));
    }
    ParquetRows.bySource(parquet)
        .values()
        .forEach(ofSource -> parts.add(ParquetRows.of(spark, shared, ofSource, project)));
    return parts.stream().reduce(Dataset::union).orElseThrow();
  }

  private boolean isParquet(InputFile file) {
    Format format = plan.sources().get(file.source()).format();
    return format instanceof Format.Parquet || format instanceof Format.Jdbc;
  }

  private Dataset<Row> tableRows(List<InputFile> files, Broadcast<StagePlan> shared) {
    Broadcast<SerializableConfiguration> conf = configuration();
    List<List<InputFile>> groups = FileGroups.of(files);
    return spark.createDataFrame(
        context
            .parallelize(groups, groups.size())
            .flatMap(List::iterator)
            .flatMap(file -> new FileRows(file, shared.value(), conf.value().value())),
        StagedColumns.withState(plan.schema()));
  }

  private Broadcast<SerializableConfiguration> configuration() {
    return context.broadcast(
        new SerializableConfiguration(spark.sparkContext().hadoopConfiguration()));
  }

  private void describe(String step) {
    context.setJobDescription(plan.schema().name() + ": " + step);
  }
}
