package org.yanhe.spark.source;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;
import org.yanhe.model.source.Waiver;
import org.yanhe.spark.check.Finding;
import org.yanhe.spark.check.TypedRow;

/** Turns typed rows into rows of the staged Parquet, decides where each goes, and counts. */
final class RowOutput {
  private final int width;
  private final RowKey key;
  private final Set<String> waived = new HashSet<>();
  private final KeyHashes hashes;
  private final TreeMap<Integer, Counts> byFile = new TreeMap<>();
  private Counts counts = new Counts();
  private int countedFile = -1;

  /** Rows of one file by what became of them. */
  private static final class Counts {
    private long kept;
    private long quarantined;
    private long waived;

    FileNote note(int file) {
      long read = kept + quarantined + waived;
      return new FileNote(file, "", "", read, kept, quarantined, waived);
    }
  }

  RowOutput(StagePlan plan) {
    width = plan.schema().columns().size();
    key = new RowKey(plan.schema());
    hashes = new KeyHashes(plan.schema().columns(), plan.keys(), plan.mostHashes());
    for (Waiver waiver : plan.waivers()) {
      waived.add(waiver.check() + "\n" + waiver.key());
    }
  }

  Row row(TypedRow typed, int file, long line) {
    if (file != countedFile) {
      counts = byFile.computeIfAbsent(file, f -> new Counts());
      countedFile = file;
    }
    @Nullable Object[] values = new Object[width + 5];
    for (int i = 0; i < width; i++) {
      values[i] = typed.at(i);
    }
    values[width] = file;
    values[width + 1] = line;
    RowState state = RowState.ACCEPTED;
    if (typed.findings().isEmpty()) {
      counts.kept++;
    } else {
      String rowKey = key.of(typed);
      values[width + 2] = rowKey;
      values[width + 3] = findings(typed.findings());
      state = state(typed.findings(), rowKey);
    }
    values[width + 4] = state.word();
    if (state == RowState.ACCEPTED) {
      hashes.add(typed);
    }
    return RowFactory.create(values);
  }

  private RowState state(List<Finding> findings, String rowKey) {
    if (findings.stream().allMatch(f -> waived.contains(f.check() + "\n" + rowKey))) {
      counts.waived++;
      return RowState.ACCEPTED;
    }
    counts.quarantined++;
    return RowState.QUARANTINED;
  }

  private static Row[] findings(List<Finding> findings) {
    List<Row> rows = new ArrayList<>();
    for (Finding f : findings) {
      rows.add(RowFactory.create(f.check(), f.column(), f.cell(), f.value(), f.expectation()));
    }
    return rows.toArray(Row[]::new);
  }

  /** What became of the rows so far, by file. */
  List<FileNote> notes() {
    List<FileNote> notes = new ArrayList<>();
    byFile.forEach((file, counted) -> notes.add(counted.note(file)));
    return notes;
  }

  /** Hashes of the keys of the rows that count so far. */
  KeyHashes.Found keys() {
    return hashes.found();
  }
}
