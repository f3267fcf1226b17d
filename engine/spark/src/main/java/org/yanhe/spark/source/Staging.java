package org.yanhe.spark.source;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaSparkContext;
import org.yanhe.model.classification.CodeLists;
import org.yanhe.model.problem.Stop;
import org.yanhe.model.processor.SideBySide;
import org.yanhe.model.release.Version;
import org.yanhe.model.source.CheckSpec;
import org.yanhe.model.source.Checks;
import org.yanhe.model.source.DatasetSchema;
import org.yanhe.model.source.Source;
import org.yanhe.model.source.Waivers;
import org.yanhe.spark.check.DirectGroupChecks;
import org.yanhe.spark.check.UniqueKey;
import org.yanhe.spark.session.Engine;

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

  private final Engine engine;
  private final StagePlan plan;
  private final RowsKey rowsKey;
  private final Path work;

  private Staging(Engine engine, StagePlan plan, Path work) {
    this.engine = engine;
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
      Engine engine,
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
    Staging staging = new Staging(engine, plan, work);
    return staging.stage(project, plan.comparesRows() ? EarlierReadings.NONE : earlier);
  }

  /** Hashes of keys may take a part of the memory of the driver, where they are compared. */
  private static int mostHashes() {
    long most = Runtime.getRuntime().maxMemory() / MEMORY_PER_HASH;
    return (int) Math.min(most, MOST_HASHES);
  }

  private StagedDataset stage(Path project, EarlierReadings earlier) {
    Configuration conf = engine.files();
    JdbcSnapshot database = new JdbcSnapshot(engine, System::getenv);
    List<InputFile> files =
        InputFiles.find(
            plan.sources(),
            project,
            conf,
            (index, source, jdbc) ->
                database.take(index, source, jdbc, new Path(work, "snapshot/" + source)));
    KnownFiles known = KnownFiles.of(files, earlier, rowsKey, this::checksums);
    List<Inspection.Seen> seen = inspect(known.others());
    StagedNotes notes =
        new StagedNotes(
            new RowStage(engine, plan, StagedFolders.emptied(work, conf)).write(seen, project),
            seen,
            plan.mostHashes());
    notes.stopIfUnreadable();
    InputFiles.requireUnchanged(files, conf);
    if (!known.isEmpty() && known.mayRepeat(notes)) {
      return stage(project, EarlierReadings.NONE);
    }
    StagedFolders folders = new StagedFolders(engine.files(), plan.schema(), work);
    folders.requireWritten(notes.accepted());
    sortAnew(folders, files, notes);
    return known.with(notes, rowsKey, plan, folders);
  }

  private void sortAnew(StagedFolders folders, List<InputFile> files, StagedNotes notes) {
    if (!notes.keysMayRepeat() && !plan.comparesRows()) {
      return;
    }
    List<String> names = files.stream().map(InputFile::name).toList();
    Path accepted = folders.accepted();
    boolean isDirect =
        DirectGroupChecks.know(plan.schema(), plan.checks())
            && engine.isDirect(StagedRows.bytes(List.of(accepted), engine.files()));
    Optional<Checked> anew =
        isDirect
            ? new DirectGroupStage(plan, work, engine.files())
                .sortAnew(accepted, names, notes.keysMayRepeat())
            : new GroupStage(engine.spark(), plan, work)
                .sortAnew(accepted, names, notes.keysMayRepeat());
    anew.ifPresent(
        checked -> {
          folders.replaceAccepted(checked.folder());
          notes.sortedAnew(checked.counted(), checked.takenOut());
        });
  }

  /** Checksums of the bytes of files, in their order; empty of one that cannot be read. */
  private List<String> checksums(List<InputFile> files) {
    if (isHere(files)) {
      Configuration conf = engine.files();
      return SideBySide.map(files, file -> OpenFile.checksum(file, conf));
    }
    JavaSparkContext context = context("Look whether " + files.size() + " files are known");
    Target target = Target.shared(context, work, plan, engine.files());
    List<List<InputFile>> groups = FileGroups.of(files);
    return context
        .parallelize(groups, groups.size())
        .flatMap(List::iterator)
        .map(file -> OpenFile.checksum(file, target.conf()))
        .collect();
  }

  private List<Inspection.Seen> inspect(List<InputFile> files) {
    List<Inspection.Seen> seen = isHere(files) ? inspectHere(files) : inspectInTasks(files);
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

  /** Whether looking at the files here takes no longer than a job that looks at them. */
  private boolean isHere(List<InputFile> files) {
    return engine.isHere()
        || (files.size() <= MOST_FILES_HERE
            && files.stream().mapToLong(InputFile::bytes).sum() <= FileParts.PART_BYTES);
  }

  private List<Inspection.Seen> inspectHere(List<InputFile> files) {
    Configuration conf = engine.files();
    return SideBySide.map(files, file -> Inspection.inspect(file, plan, conf));
  }

  private List<Inspection.Seen> inspectInTasks(List<InputFile> files) {
    JavaSparkContext context = context("Look at " + files.size() + " files");
    Target target = Target.shared(context, work, plan, engine.files());
    List<List<InputFile>> groups = FileGroups.of(files);
    return context
        .parallelize(groups, groups.size())
        .flatMap(List::iterator)
        .map(file -> Inspection.inspect(file, target.plan(), target.conf()))
        .collect();
  }

  private JavaSparkContext context(String step) {
    JavaSparkContext context = JavaSparkContext.fromSparkContext(engine.spark().sparkContext());
    context.setJobDescription(plan.schema().name() + ": " + step);
    return context;
  }
}
