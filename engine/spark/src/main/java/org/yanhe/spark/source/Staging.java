package org.yanhe.spark.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;
import org.yanhe.model.classification.CodeLists;
import org.yanhe.model.problem.Stop;
import org.yanhe.model.release.Version;
import org.yanhe.model.source.CheckSpec;
import org.yanhe.model.source.Checks;
import org.yanhe.model.source.DatasetSchema;
import org.yanhe.model.source.Source;
import org.yanhe.model.source.Waivers;
import org.yanhe.spark.check.UniqueKey;

/**
 * Reads the files of a dataset, checks every row and stages the rows that count as typed Parquet.
 * The flow: find the files, look at the header of each, read, verify, check and count all rows in
 * one pass, then check what needs several rows. Rows are passed over again only if two keys may be
 * the same, or if a check compares rows.
 */
public final class Staging {
  private static final int MOST_FILES_HERE = 100;
  private static final int MOST_HASHES = 1 << 25;
  private static final int MEMORY_PER_HASH = 256;

  private final SparkSession spark;
  private final JavaSparkContext context;
  private final StagePlan plan;
  private final RowsKey rowsKey;
  private final Path work;

  private Staging(SparkSession spark, StagePlan plan, Path work) {
    this.spark = spark;
    this.context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    this.plan = plan;
    this.rowsKey = new RowsKey(plan, Version.build());
    this.work = work;
  }

  /**
   * Stages one dataset.
   *
   * @param sources those of the dataset, in order
   * @param project folder that the paths of the sources are relative to
   * @param checks of all datasets; those of this one are used
   * @param earlier what is known of files that need not be read again
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
      EarlierReadings earlier,
      Path work) {
    List<CheckSpec> specs = checks.of(schema.name());
    StagePlan plan =
        new StagePlan(
            schema,
            sources,
            lists,
            specs,
            waivers.of(schema.name()),
            UniqueKey.of(schema, specs).stream().map(UniqueKey::columns).toList(),
            mostHashes());
    Staging staging = new Staging(spark, plan, work);
    return staging.stage(project, plan.comparesRows() ? EarlierReadings.NONE : earlier);
  }

  /** Hashes of keys may take a part of the memory of the driver, where they are compared. */
  private static int mostHashes() {
    long most = Runtime.getRuntime().maxMemory() / MEMORY_PER_HASH;
    return (int) Math.min(most, MOST_HASHES);
  }

  private StagedDataset stage(Path project, EarlierReadings earlier) {
    Configuration conf = spark.sparkContext().hadoopConfiguration();
    JdbcSnapshot database = new JdbcSnapshot(spark, System::getenv);
    List<InputFile> files =
        InputFiles.find(
            plan.sources(),
            project,
            conf,
            (index, source, jdbc) ->
                database.take(index, source, jdbc, new Path(work, "snapshot/" + source)));
    KnownFiles known = KnownFiles.of(files, earlier, rowsKey, this::checksums);
    List<Inspection.Seen> seen = inspect(known.others());
    StagedNotes notes = new StagedNotes(writeRows(seen, project), seen, plan.mostHashes());
    notes.stopIfUnreadable();
    InputFiles.requireUnchanged(files, conf);
    if (!known.isEmpty() && known.mayRepeat(notes)) {
      return stage(project, EarlierReadings.NONE);
    }
    StagedFolders folders = new StagedFolders(spark, plan.schema(), work);
    folders.requireWritten(notes.accepted());
    describe("Check keys, sums and changes");
    new GroupStage(spark, plan, work)
        .sortAnew(folders.acceptedRows(), files, notes.keysMayRepeat())
        .map(folders::replaceAccepted)
        .ifPresent(counted -> notes.sortedAnew(counted, folders.takenOut()));
    return known.with(notes, rowsKey, plan, folders);
  }

  /** Checksums of the bytes of files, in their order; empty of one that cannot be read. */
  private List<String> checksums(List<InputFile> files) {
    if (isQuick(files)) {
      Configuration conf = spark.sparkContext().hadoopConfiguration();
      return files.stream().map(file -> OpenFile.checksum(file, conf)).toList();
    }
    describe("Look whether " + files.size() + " files are known");
    Broadcast<SerializableConfiguration> conf = configuration();
    List<List<InputFile>> groups = FileGroups.of(files);
    return context
        .parallelize(groups, groups.size())
        .flatMap(List::iterator)
        .map(file -> OpenFile.checksum(file, conf.value().value()))
        .collect();
  }

  private List<Inspection.Seen> inspect(List<InputFile> files) {
    List<Inspection.Seen> seen = isQuick(files) ? inspectHere(files) : inspectInTasks(files);
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

  /** Whether looking at the files takes less than a job that looks at them. */
  private static boolean isQuick(List<InputFile> files) {
    return files.size() <= MOST_FILES_HERE && FileGroups.of(files).size() <= 1;
  }

  private List<Inspection.Seen> inspectHere(List<InputFile> files) {
    Configuration conf = spark.sparkContext().hadoopConfiguration();
    return files.stream().map(file -> Inspection.inspect(file, plan, conf)).toList();
  }

  private List<Inspection.Seen> inspectInTasks(List<InputFile> files) {
    describe("Look at " + files.size() + " files");
    Broadcast<StagePlan> shared = context.broadcast(plan);
    Broadcast<SerializableConfiguration> conf = configuration();
    List<List<InputFile>> groups = FileGroups.of(files);
    return context
        .parallelize(groups, groups.size())
        .flatMap(List::iterator)
        .map(file -> Inspection.inspect(file, shared.value(), conf.value().value()))
        .collect();
  }

  /**
   * Reads, checks and writes every row once: tables within tasks, Parquet by Spark's own reader.
   *
   * @return what the tasks say of it
   */
  private List<TaskNote> writeRows(List<Inspection.Seen> files, Path project) {
    if (files.isEmpty()) {
      StagedFolders.emptied(work, spark.sparkContext().hadoopConfiguration());
      return List.of();
    }
    describe("Read and check rows");
    Target target =
        new Target(
            StagedFolders.emptied(work, spark.sparkContext().hadoopConfiguration()).toString(),
            context.broadcast(plan),
            configuration());
    List<FilePiece> tables = pieces(files.stream().filter(file -> !isParquet(file)).toList());
    List<Inspection.Seen> parquet = files.stream().filter(this::isParquet).toList();
    List<TaskNote> notes = new ArrayList<>();
    if (!tables.isEmpty()) {
      notes.addAll(TableTask.run(context, tables, target));
    }
    ParquetRows.alike(parquet)
        .forEach(alike -> notes.addAll(ParquetRows.run(spark, target, alike, project)));
    return notes;
  }

  /** What tasks read at a time; large files are looked over first, one task each. */
  private List<FilePiece> pieces(List<Inspection.Seen> files) {
    List<Inspection.Seen> large = files.stream().filter(this::isLarge).toList();
    Map<Integer, FileParts> parts = new HashMap<>();
    if (!large.isEmpty()) {
      Broadcast<StagePlan> shared = context.broadcast(plan);
      Broadcast<SerializableConfiguration> conf = configuration();
      List<FileParts> found =
          context
              .parallelize(large, large.size())
              .map(file -> FileParts.of(file.file(), shared.value(), conf.value().value()))
              .collect();
      for (int i = 0; i < found.size(); i++) {
        parts.put(large.get(i).index(), found.get(i));
      }
    }
    return files.stream()
        .flatMap(
            file -> FilePiece.of(file, parts.getOrDefault(file.index(), FileParts.NONE)).stream())
        .toList();
  }

  private boolean isParquet(Inspection.Seen file) {
    return Inspection.isParquet(plan.sources().get(file.file().source()));
  }

  private boolean isLarge(Inspection.Seen seen) {
    return FileParts.mayHave(seen.file(), plan.sources().get(seen.file().source()).format());
  }

  private Broadcast<SerializableConfiguration> configuration() {
    return context.broadcast(
        new SerializableConfiguration(spark.sparkContext().hadoopConfiguration()));
  }

  private void describe(String step) {
    context.setJobDescription(plan.schema().name() + ": " + step);
  }
}
