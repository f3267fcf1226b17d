package org.yanhe.spark.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaSparkContext;
import org.yanhe.spark.session.Engine;

/**
 * Reads, checks and writes every row once, within tasks; Parquet with columns that only Spark
 * understands by Spark's own reader. What is small is read here, with what a task would call.
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
    List<Inspection.Seen> parquet = files.stream().filter(this::isParquet).toList();
    List<ParquetPiece> plain =
        parquet.stream().flatMap(file -> ParquetPiece.of(file).stream()).toList();
    if (!plain.isEmpty()) {
      notes.addAll(parquet(plain));
    }
    ParquetRows.alike(parquet.stream().filter(RowStage::isLeftToSpark).toList())
        .forEach(alike -> notes.addAll(bySpark(alike, project)));
    return notes;
  }

  private boolean isParquet(Inspection.Seen file) {
    return Inspection.isParquet(plan.sources().get(file.file().source()));
  }

  private List<TaskNote> tables(List<Inspection.Seen> tables) {
    if (isDirect(tables)) {
      List<FilePiece> whole =
          tables.stream().flatMap(file -> FilePiece.of(file, FileParts.NONE).stream()).toList();
      return TableTask.stage(whole, here());
    }
    return TableTask.run(context(), pieces(tables), shared());
  }

  private static boolean isLeftToSpark(Inspection.Seen parquet) {
    return parquet.groups().isEmpty() && parquet.rows() > 0;
  }

  private List<TaskNote> parquet(List<ParquetPiece> pieces) {
    return engine.isPassedHere(pieces.stream().mapToLong(ParquetPiece::bytes).sum())
        ? ParquetTask.stage(pieces, here())
        : ParquetTask.run(context(), pieces, shared());
  }

  private List<TaskNote> bySpark(List<Inspection.Seen> alike, Path project) {
    List<InputFile> files = alike.stream().map(Inspection.Seen::file).toList();
    return ParquetRows.run(engine.spark(), shared(), files, project);
  }

  /** Large files are read in parts, for which tasks look them over first. */
  private boolean isDirect(List<Inspection.Seen> files) {
    return files.stream().noneMatch(this::isLarge)
        && engine.isPassedHere(files.stream().mapToLong(seen -> seen.file().bytes()).sum());
  }

  private Target here() {
    return Target.here(rows, plan, engine.files());
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
