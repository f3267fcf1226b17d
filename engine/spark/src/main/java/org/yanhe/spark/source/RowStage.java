package org.yanhe.spark.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaSparkContext;
import org.yanhe.spark.session.Engine;

/**
 * Reads, checks and writes every row once: tables within tasks, Parquet by Spark's own reader. What
 * is small is read here, with what a task would call.
 */
final class RowStage {
  private final Engine engine;
  private final StagePlan plan;
  private final Path rows;

  /**
   * Prepares reading.
   *
   * @param rows folder that takes the rows, one folder below for each state
   */
  RowStage(Engine engine, StagePlan plan, Path rows) {
    this.engine = engine;
    this.plan = plan;
    this.rows = rows;
  }

  /**
   * Reads all rows of some files.
   *
   * @return what is to be said of them
   */
  List<TaskNote> write(List<Inspection.Seen> files, Path project) {
    List<TaskNote> notes = new ArrayList<>();
    List<Inspection.Seen> tables = files.stream().filter(file -> !isParquet(file)).toList();
    if (!tables.isEmpty()) {
      notes.addAll(tables(tables));
    }
    ParquetRows.alike(files.stream().filter(this::isParquet).toList())
        .forEach(alike -> notes.addAll(parquet(alike, project)));
    return notes;
  }

  private boolean isParquet(Inspection.Seen file) {
    return Inspection.isParquet(plan.sources().get(file.file().source()));
  }

  private List<TaskNote> tables(List<Inspection.Seen> tables) {
    if (isDirect(tables)) {
      List<FilePiece> whole =
          tables.stream().flatMap(file -> FilePiece.of(file, FileParts.NONE).stream()).toList();
      return List.of(here(target -> Optional.of(TableTask.stage(whole, target))).orElseThrow());
    }
    return TableTask.run(context(), pieces(tables), shared());
  }

  private List<TaskNote> parquet(List<Inspection.Seen> alike, Path project) {
    List<InputFile> files = alike.stream().map(Inspection.Seen::file).toList();
    Optional<TaskNote> note =
        isDirect(alike)
            ? here(target -> DirectParquet.stage(target, files, alike.get(0).header()))
            : Optional.empty();
    return note.map(List::of)
        .orElseGet(() -> ParquetRows.run(engine.spark(), shared(), files, project));
  }

  private boolean isDirect(List<Inspection.Seen> files) {
    return engine.isDirect(files.stream().mapToLong(seen -> seen.file().bytes()).sum());
  }

  /** What stages rows here. */
  @FunctionalInterface
  private interface Work {
    Optional<TaskNote> on(Target target) throws IOException;
  }

  private Optional<TaskNote> here(Work work) {
    try {
      return work.on(Target.here(rows, plan, engine.files()));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write staged rows", e);
    }
  }

  private JavaSparkContext context() {
    JavaSparkContext context = JavaSparkContext.fromSparkContext(engine.spark().sparkContext());
    context.setJobDescription(plan.schema().name() + ": Read and check rows");
    return context;
  }

  private Target shared() {
    return Target.shared(context(), rows, plan, engine.files());
  }

  /** What tasks read at a time; large files are looked over first, one task each. */
  private List<FilePiece> pieces(List<Inspection.Seen> files) {
    List<Inspection.Seen> large = files.stream().filter(this::isLarge).toList();
    Map<Integer, FileParts> parts = new HashMap<>();
    if (!large.isEmpty()) {
      Target target = shared();
      List<FileParts> found =
          context()
              .parallelize(large, large.size())
              .map(file -> FileParts.of(file.file(), target.plan(), target.conf()))
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

  private boolean isLarge(Inspection.Seen seen) {
    return FileParts.mayHave(seen.file(), plan.sources().get(seen.file().source()).format());
  }
}
