package org.yanhe.spark.source;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.yanhe.model.problem.Stop;

/** What the tasks of the one pass over all rows said, put together by file. */
final class StagedNotes {
  private final List<Inspection.Seen> files;
  private final Map<Integer, FileNote> notes = new TreeMap<>();
  private final Map<Integer, KeyRanges> ranges = new TreeMap<>();
  private final Map<Integer, String> takenOut = new TreeMap<>();
  private final boolean keysMayRepeat;
  private boolean sorted;

  /**
   * Puts notes together.
   *
   * @param files those that were read
   * @param mostHashes how many hashes of keys may be kept in memory
   */
  StagedNotes(List<TaskNote> tasks, List<Inspection.Seen> files, int mostHashes) {
    this.files = files;
    for (Inspection.Seen file : files) {
      notes.put(file.index(), FileNote.nothing(file.index()));
      ranges.put(file.index(), KeyRanges.NONE);
    }
    for (TaskNote task : tasks) {
      task.files().forEach(this::add);
      task.ranges().forEach((file, keys) -> ranges.merge(file, keys, KeyRanges::plus));
    }
    keysMayRepeat =
        mayRepeat(tasks, mostHashes)
            && !(KeyRanges.areApart(ranges.values())
                && groups(tasks).stream().noneMatch(group -> mayRepeat(group, mostHashes)));
  }

  private static boolean mayRepeat(List<TaskNote> tasks, int mostHashes) {
    return KeyHashes.mayRepeat(tasks.stream().map(TaskNote::keys).toList(), mostHashes);
  }

  /** Tasks that read rows of the same files. */
  private static List<List<TaskNote>> groups(List<TaskNote> tasks) {
    List<List<TaskNote>> groups = new ArrayList<>();
    for (TaskNote task : tasks) {
      List<TaskNote> together = new ArrayList<>(List.of(task));
      for (List<TaskNote> group : List.copyOf(groups)) {
        if (group.stream().anyMatch(other -> shareFile(task, other))) {
          together.addAll(group);
          groups.remove(group);
        }
      }
      groups.add(together);
    }
    return groups;
  }

  private static boolean shareFile(TaskNote one, TaskNote other) {
    return !Collections.disjoint(one.ranges().keySet(), other.ranges().keySet());
  }

  private void add(FileNote note) {
    notes.merge(note.file(), note, FileNote::plus);
  }

  /** Stops if a file could not be read to its end. */
  void stopIfUnreadable() {
    List<String> sentences = new ArrayList<>();
    for (Inspection.Seen file : files) {
      String problem = note(file).problem();
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
    return notes.values().stream().mapToLong(note -> note.kept() + note.waived()).sum();
  }

  /**
   * Says of the rows that count what became of them when they were checked together.
   *
   * @param taken which rows of a file no longer count
   */
  void sortedAnew(List<FileNote> counted, Map<Integer, String> taken) {
    sorted = true;
    takenOut.putAll(taken);
    notes.replaceAll(
        (file, first) ->
            new FileNote(file, first.sha256(), "", first.read(), 0, first.quarantined(), 0));
    counted.forEach(this::add);
  }

  /** What became of the rows of each file, by its position. */
  Map<Integer, FileCount> counts() {
    Map<Integer, FileCount> counts = new TreeMap<>();
    files.forEach(file -> counts.put(file.index(), count(file, note(file))));
    return counts;
  }

  private FileNote note(Inspection.Seen file) {
    return notes.getOrDefault(file.index(), FileNote.nothing(file.index()));
  }

  /** Whether rows were taken out because of other rows. */
  boolean tookRowsOut() {
    return sorted;
  }

  /** Ranges of the keys of the rows that count, of each file. */
  Collection<KeyRanges> ranges() {
    return ranges.values();
  }

  /** Ranges of the keys of a file's rows that count. */
  KeyRanges ranges(int file) {
    return ranges.getOrDefault(file, KeyRanges.NONE);
  }

  /** Names of the columns of each file, by its position. */
  Map<Integer, List<String>> headers() {
    Map<Integer, List<String>> headers = new TreeMap<>();
    files.forEach(seen -> headers.put(seen.index(), seen.header()));
    return headers;
  }

  /** A checksum of everything that the rows of a file that count follow from, by file. */
  Map<Integer, String> keys(RowsKey key) {
    Map<Integer, String> keys = new TreeMap<>();
    for (Inspection.Seen seen : files) {
      String whole = key.of(seen.file(), sha256(seen, note(seen)));
      String taken = takenOut.getOrDefault(seen.index(), "");
      keys.put(seen.index(), taken.isEmpty() ? whole : RowsKey.without(whole, taken));
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
