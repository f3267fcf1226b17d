package org.yanhe.spark.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaSparkContext;
import org.jspecify.annotations.Nullable;
import org.yanhe.spark.check.TypedRow;

/** Stages the rows of plain Parquet files: small files together, large ones by groups of rows. */
final class ParquetTask {
  private final Target target;
  private final RowOutput output;
  private @Nullable RowReader reader;
  private int source = -1;
  private List<String> header = List.of();

  private ParquetTask(Target target, RowOutput output) {
    this.target = target;
    this.output = output;
  }

  /** Runs the tasks; what each says of its rows. */
  static List<TaskNote> run(JavaSparkContext context, List<ParquetPiece> pieces, Target target) {
    List<List<ParquetPiece>> groups = FileGroups.of(pieces, ParquetPiece::bytes);
    return context
        .parallelize(groups, groups.size())
        .map(group -> stage(group, target, TaskContext.getPartitionId()))
        .collect();
  }

  /** Does here what tasks would do. */
  static List<TaskNote> stage(List<ParquetPiece> pieces, Target target) {
    return target.here(
        FileGroups.of(pieces, ParquetPiece::bytes),
        (group, number) -> stage(group, target, number));
  }

  private static TaskNote stage(List<ParquetPiece> pieces, Target target, int number)
      throws IOException {
    try (StagedFiles files = target.files("parquet", number)) {
      ParquetTask task = new ParquetTask(target, new RowOutput(target.plan(), files));
      List<FileNote> notes = new ArrayList<>();
      for (ParquetPiece piece : pieces) {
        notes.add(task.note(piece));
      }
      files.commit();
      return task.output.note(notes);
    }
  }

  private FileNote note(ParquetPiece piece) {
    int index = piece.seen().index();
    try {
      read(piece);
      return FileNote.nothing(index).withChecksum(piece.seen().sha256());
    } catch (IOException e) {
      return FileNote.unreadable(index, UnreadableFile.reason(e));
    }
  }

  private void read(ParquetPiece piece) throws IOException {
    RowReader rows = reader(piece.seen());
    try (ParquetRecords records = new ParquetRecords(piece.seen(), target.conf())) {
      for (int group = piece.from(); group < piece.to(); group++) {
        records.turnTo(group);
        for (Optional<RawRecord> next = records.next(); next.isPresent(); next = records.next()) {
          for (TypedRow row : rows.rows(next.get())) {
            output.add(row, piece.seen().index(), next.get().line());
          }
        }
      }
    }
  }

  /** Files of one source with the same columns share a reader, which knows their texts. */
  private RowReader reader(Inspection.Seen seen) {
    RowReader known = reader;
    if (known == null || source != seen.file().source() || !header.equals(seen.header())) {
      source = seen.file().source();
      header = seen.header();
      StagePlan plan = target.plan();
      known = new RowReader(plan, plan.sources().get(source), ParquetShape.of(header));
      reader = known;
    }
    return known;
  }
}
