package org.yanhe.spark.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.yanhe.model.problem.Stop;

/** What the tasks of the one pass over all rows said, put together by file. */
final class StagedNotes {
  private final List<Inspection.Seen> files;
  private final List<FileNote> notes = new ArrayList<>();
  private final Map<Integer, String> takenOut = new TreeMap<>();
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

  /**
   * Says of the rows that count what became of them when they were checked together.
   *
   * @param taken which rows of a file no longer count
   */
  void sortedAnew(List<FileNote> counted, Map<Integer, String> taken) {
    takenOut.putAll(taken);
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

  /** For each file a checksum of everything that its rows that count follow from. */
  List<String> keys(RowsKey key) {
    List<String> keys = new ArrayList<>();
    for (Inspection.Seen seen : files) {
      String whole = key.of(seen.file(), sha256(seen, notes.get(seen.index())));
      String taken = takenOut.getOrDefault(seen.index(), "");
      keys.add(taken.isEmpty() ? whole : RowsKey.without(whole, taken));
    }
    return keys;
  }

  private static String sha256(Inspection.Seen seen, FileNote note) {
    String sha256 = seen.sha256().isEmpty() ? note.sha256() : seen.sha256();
    if (sha256.isEmpty()) {
      throw new IllegalStateException("Nobody read " + seen.file().name());
    }
    return sha256;
  }

  private static FileCount count(Inspection.Seen seen, FileNote note) {
    return new FileCount(
        seen.file().name(),
        sha256(seen, note),
        seen.rows() >= 0 ? seen.rows() : note.read(),
        note.kept(),
        note.quarantined(),
        note.waived(),
        seen.unused());
  }
}
