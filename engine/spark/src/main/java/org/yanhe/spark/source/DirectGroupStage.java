package org.yanhe.spark.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.yanhe.model.classification.CodeLists;
import org.yanhe.model.source.Waiver;
import org.yanhe.spark.check.DirectGroupChecks;
import org.yanhe.spark.check.DirectGroupChecks.Violation;
import org.yanhe.spark.check.Finding;
import org.yanhe.spark.check.StagedRow;
import org.yanhe.spark.check.UniqueKey;

/** What {@link GroupStage} does, for rows that fit into memory. */
final class DirectGroupStage {
  private static final Comparator<String> BY_BYTES =
      (one, other) ->
          Arrays.compareUnsigned(
              one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  private static final Comparator<Finding> BY_WORDS =
      Comparator.comparing(Finding::check, BY_BYTES)
          .thenComparing(Finding::column, BY_BYTES)
          .thenComparing(Finding::cell, BY_BYTES)
          .thenComparing(Finding::value, BY_BYTES)
          .thenComparing(Finding::expectation, BY_BYTES);

  private final StagePlan plan;
  private final Path folder;
  private final Configuration conf;
  private final Map<Integer, FileNote> counted = new TreeMap<>();
  private final Map<Integer, List<String>> takenOut = new TreeMap<>();

  DirectGroupStage(StagePlan plan, Path work, Configuration conf) {
    this.plan = plan;
    this.folder = new Path(work, "checked");
    this.conf = conf;
  }

  /**
   * The rows sorted anew; empty if no row breaks such a check.
   *
   * @param accepted folder of the rows
   * @param files names of the files by position
   * @param keysMayRepeat false if it is known that every key occurs once
   */
  Optional<Checked> sortAnew(Path accepted, List<String> files, boolean keysMayRepeat) {
    List<StagedRow> rows = new StagedRows(plan.schema(), conf).all(accepted);
    DirectGroupChecks checks = new DirectGroupChecks(plan.schema(), files, rows);
    if (keysMayRepeat) {
      checks.repeated(UniqueKey.of(plan.schema(), plan.checks()));
    }
    checks.comparisons(plan.checks(), plan.lists().list(CodeLists.REGIONS).stream().toList());
    return checks.found().isEmpty()
        ? Optional.empty()
        : Optional.of(sorted(rows, List.copyOf(checks.found())));
  }

  /** A row by its place and key. */
  private record Place(int file, long line, String key) {}

  private Checked sorted(List<StagedRow> rows, List<Violation> violations) {
    Map<Place, List<Finding>> broken = new LinkedHashMap<>();
    for (Violation one : violations) {
      Place place = new Place(one.file(), one.line(), one.key());
      broken.computeIfAbsent(place, p -> new ArrayList<>()).add(one.finding());
    }
    try (StagedFiles files = new StagedFiles(folder, "checked", plan.schema(), conf)) {
      for (StagedRow row : rows) {
        String key = DirectGroupChecks.keyText(row.row(), plan.schema(), plan.schema().key());
        List<Finding> more = broken.getOrDefault(new Place(row.file(), row.line(), key), List.of());
        sort(row, more.isEmpty() ? row.key() : key, more, files);
      }
      files.commit();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write staged rows", e);
    }
    Map<Integer, String> taken = new HashMap<>();
    takenOut.forEach(
        (file, keys) -> taken.put(file, keys.stream().sorted(BY_BYTES).toList().toString()));
    return new Checked(folder, List.copyOf(counted.values()), taken);
  }

  private void sort(StagedRow row, String key, List<Finding> more, StagedFiles files) {
    more.stream().sorted(BY_WORDS).forEach(row.row()::finds);
    boolean isOut = more.stream().anyMatch(finding -> !isWaived(finding, key));
    boolean isBroken = !row.row().findings().isEmpty();
    FileNote note =
        new FileNote(
            row.file(), "", "", 0, isBroken ? 0 : 1, isOut ? 1 : 0, isBroken && !isOut ? 1 : 0);
    counted.merge(row.file(), note, FileNote::plus);
    if (isOut) {
      takenOut.computeIfAbsent(row.file(), f -> new ArrayList<>()).add(row.line() + " " + key);
    }
    files.take(
        isOut ? RowState.QUARANTINED : RowState.ACCEPTED, row.row(), row.file(), row.line(), key);
  }

  private boolean isWaived(Finding finding, String key) {
    return plan.waivers().stream().anyMatch(waiver -> isOf(waiver, finding, key));
  }

  private static boolean isOf(Waiver waiver, Finding finding, String key) {
    return waiver.check().equals(finding.check()) && waiver.key().equals(key);
  }
}
