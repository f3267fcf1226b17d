package org.yanhe.spark.source;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.yanhe.model.source.Waiver;
import org.yanhe.spark.check.Finding;
import org.yanhe.spark.check.TypedRow;

/** Decides where each row goes, hands it on, and counts. */
final class RowOutput {
  private final StagePlan plan;
  private final Sink sink;
  private final RowKey key;
  private final Set<String> waived = new HashSet<>();
  private final KeyHashes hashes;
  private final TreeMap<Integer, Counts> byFile = new TreeMap<>();
  private Counts counts;
  private int countedFile = -1;

  /** Takes the rows. */
  @FunctionalInterface
  interface Sink {
    /**
     * Takes one row.
     *
     * @param key of a row that breaks something; else empty
     */
    void take(RowState state, TypedRow row, int file, long line, String key);
  }

  /** Rows of one file by what became of them. */
  private final class Counts {
    private final KeyBounds bounds = new KeyBounds(plan.schema().columns(), plan.keys());
    private long kept;
    private long quarantined;
    private long waived;

    FileNote note(int file) {
      long read = kept + quarantined + waived;
      return new FileNote(file, "", "", read, kept, quarantined, waived);
    }
  }

  RowOutput(StagePlan plan, Sink sink) {
    this.plan = plan;
    this.sink = sink;
    this.counts = new Counts();
    key = new RowKey(plan.schema());
    hashes = new KeyHashes(plan.schema().columns(), plan.keys(), plan.mostHashes());
    for (Waiver waiver : plan.waivers()) {
      waived.add(waiver.check() + "\n" + waiver.key());
    }
  }

  /** Counts rows and keeps none. */
  static RowOutput nowhere(StagePlan plan) {
    return new RowOutput(plan, (state, row, file, line, key) -> {});
  }

  void add(TypedRow typed, int file, long line) {
    if (file != countedFile) {
      counts = byFile.computeIfAbsent(file, f -> new Counts());
      countedFile = file;
    }
    String rowKey = typed.findings().isEmpty() ? "" : key.of(typed);
    RowState state = state(typed.findings(), rowKey);
    sink.take(state, typed, file, line, rowKey);
    if (state == RowState.ACCEPTED) {
      hashes.add(typed);
      counts.bounds.add(typed);
    }
  }

  private RowState state(List<Finding> findings, String rowKey) {
    if (findings.isEmpty()) {
      counts.kept++;
      return RowState.ACCEPTED;
    }
    if (findings.stream().allMatch(f -> waived.contains(f.check() + "\n" + rowKey))) {
      counts.waived++;
      return RowState.ACCEPTED;
    }
    counts.quarantined++;
    return RowState.QUARANTINED;
  }

  /**
   * What became of the rows.
   *
   * @param files what else is to be told of files
   */
  TaskNote note(List<FileNote> files) {
    List<FileNote> notes = new ArrayList<>(files);
    byFile.forEach((file, counted) -> notes.add(counted.note(file)));
    TreeMap<Integer, KeyRanges> ranges = new TreeMap<>();
    byFile.forEach((file, counted) -> ranges.put(file, counted.bounds.ranges()));
    return new TaskNote(notes, hashes.found(), ranges);
  }
}
