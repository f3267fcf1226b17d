package org.yanhe.spark.source;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** The files of a dataset of which an earlier run has left all that is needed, and the others. */
final class KnownFiles {
  private final List<InputFile> files;
  private final Map<Integer, FileReading> readings = new TreeMap<>();
  private final Map<Integer, String> keys = new TreeMap<>();

  private KnownFiles(List<InputFile> files) {
    this.files = files;
  }

  /**
   * Looks which files are known.
   *
   * @param checksums takes the checksums of files, in their order
   */
  static KnownFiles of(
      List<InputFile> files,
      EarlierReadings earlier,
      RowsKey rowsKey,
      Function<List<InputFile>, List<String>> checksums) {
    KnownFiles known = new KnownFiles(files);
    if (!earlier.isEmpty()) {
      List<String> sha256 = checksums.apply(files);
      List<String> all =
          files.stream().map(file -> rowsKey.of(file, sha256.get(file.index()))).toList();
      Map<String, FileReading> found = earlier.of(all);
      for (InputFile file : files) {
        FileReading reading = found.get(all.get(file.index()));
        if (reading != null) {
          known.add(file, all.get(file.index()), reading);
        }
      }
    }
    return known;
  }

  private void add(InputFile file, String key, FileReading reading) {
    keys.put(file.index(), key);
    readings.put(file.index(), reading.at(file.name()));
  }

  /** The files that have to be read. */
  List<InputFile> others() {
    return files.stream().filter(file -> !readings.containsKey(file.index())).toList();
  }

  boolean isEmpty() {
    return readings.isEmpty();
  }

  /**
   * Whether a key may occur twice, in the files that were read or in one of them and a known one.
   */
  boolean mayRepeat(StagedNotes notes) {
    Collection<KeyRanges> all = new ArrayList<>(notes.ranges());
    readings.values().forEach(reading -> all.add(reading.ranges()));
    return notes.keysMayRepeat() || !KeyRanges.areApart(all);
  }

  /** The dataset: what was read now, and what is known. */
  StagedDataset with(StagedNotes notes, RowsKey rowsKey, StagePlan plan, StagedFolders folders) {
    Map<Integer, FileCount> counts = new TreeMap<>(notes.counts());
    readings.forEach((file, reading) -> counts.put(file, reading.count()));
    Map<Integer, String> allKeys = new TreeMap<>(notes.keys(rowsKey));
    allKeys.putAll(keys);
    Map<Integer, FileReading> all = new TreeMap<>(readings);
    if (!plan.comparesRows() && !notes.tookRowsOut()) {
      notes
          .counts()
          .forEach(
              (file, count) ->
                  all.put(file, new FileReading(count, notes.ranges(file), List.of())));
    }
    return new StagedDataset(
        plan.schema(),
        folders.accepted(),
        folders.quarantined(),
        List.copyOf(counts.values()),
        files.stream().map(file -> plan.sources().get(file.source())).toList(),
        notes.headers(),
        List.copyOf(allKeys.values()),
        all,
        readings.keySet());
  }
}
