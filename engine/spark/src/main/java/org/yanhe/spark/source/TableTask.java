package org.yanhe.spark.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaSparkContext;

/** Stages the rows of tables: small files together, large ones in parts. */
final class TableTask {
  private TableTask() {}

  /** Runs the tasks; what each says of its rows. */
  static List<TaskNote> run(JavaSparkContext context, List<FilePiece> pieces, Target target) {
    List<List<FilePiece>> groups = FileGroups.of(pieces, FilePiece::bytes);
    return context
        .parallelize(groups, groups.size())
        .map(group -> stage(group, target, TaskContext.getPartitionId()))
        .collect();
  }

  /** Does here what tasks would do. */
  static List<TaskNote> stage(List<FilePiece> pieces, Target target) {
    return target.here(
        FileGroups.of(pieces, FilePiece::bytes), (group, number) -> stage(group, target, number));
  }

  private static TaskNote stage(List<FilePiece> pieces, Target target, int number)
      throws IOException {
    try (StagedFiles files = target.files("table", number)) {
      RowOutput output = new RowOutput(target.plan(), files);
      List<FileNote> notes = new ArrayList<>();
      for (FilePiece piece : pieces) {
        notes.add(FileRows.read(piece, target.plan(), target.conf(), output));
      }
      files.commit();
      return output.note(notes);
    }
  }
}
