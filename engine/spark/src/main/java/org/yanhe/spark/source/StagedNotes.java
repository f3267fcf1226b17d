package org.yanhe.spark.source;

import java.util.ArrayList;
import java.util.List;
import org.yanhe.model.problem.Stop;

/** What the tasks of the one pass over all rows said, put together by file. */
final class StagedNotes {
  private final List<Inspection.Seen> files;
  private final List<FileNote> notes = new ArrayList<>();
  private final boolean keysMayRepeat;

  /**
   * Puts notes together.
   *
   * @param files all of the dataset, by their position
   * @param mostHashes how many hashes of keys may be kept in memory
   */
  StagedNotes(List<TaskNote> tasks, List<Inspection.Seen> files, int mostHashes) {
    this.files = files;
    files.forEach(file -> notes.add(FileNote.nothing(file.index())));
    for (TaskNote task : tasks) {
      task.files().forEach(this::add);
    }
    keysMayRepeat = KeyHashes.mayRepeat(tasks.stream().map(TaskNote::keys).toList(), mostHashes);
  }

  private void add(FileNote note) {
    notes.set(note.file(), notes.get(note.file()).plus(note));
  }

  /** Stops if a file could not be read to its end. */
  void stopIfUnreadable() {
    List<String> sentences = new ArrayList<>();
    for (Inspection.Seen file : files) {
      String problem = notes.get(file.index()).problem();
      if (!problem.isEmpty()) {
        sentences.add(Inspection.cannot(file.file(), problem));
      }
    }
    if (!sentences.isEmpty()) {
      throw new Stop.InputError(String.join("\n", sentences));
    }
  }

  /** Whether a value that must occur once may occur twice. */
  boolean keysMayRepeat() {
    return keysMayRepeat;
  }

  /** Number of rows that count, whether or not somebody waived something. */
  long accepted() {
    return notes.stream().mapToLong(note -> note.kept() + note.waived()).sum();
  }

  /** Says of the rows that count what became of them when they were checked together. */
  void sortedAnew(List<FileNote> counted) {
    for (int i = 0; i < notes.size(); i++) {
      FileNote first = notes.get(i);
      notes.set(i, new FileNote(i, first.sha256(), "", first.read(), 0, first.quarantined(), 0));
    }
    counted.forEach(this::add);
  }

  /** What became of the rows of each file, in order. */
  List<FileCount> counts() {
    return files.stream().map(file -> count(file, notes.get(file.index()))).toList();
  }

  private static FileCount count(Inspection.Seen seen, FileNote note) {
    String sha256 = seen.sha256().isEmpty() ? note.sha256() : seen.sha256();
    if (sha256.isEmpty()) {
      throw new IllegalStateException("Nobody read " + seen.file().name());
    }
    return new FileCount(
        seen.file().name(),
        sha256,
        seen.rows() >= 0 ? seen.rows() : note.read(),
        note.kept(),
        note.quarantined(),
        note.waived(),
        seen.unused());
  }
}
