package org.yanhe.spark.source;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;
import org.yanhe.model.source.Waiver;
import org.yanhe.spark.check.Finding;
import org.yanhe.spark.check.TypedRow;

/** Turns typed rows into rows of the staged Parquet and decides where each goes. */
final class RowOutput {
  private final int width;
  private final RowKey key;
  private final Set<String> waived = new HashSet<>();

  RowOutput(StagePlan plan) {
    width = plan.schema().columns().size();
    key = new RowKey(plan.schema());
    for (Waiver waiver : plan.waivers()) {
      waived.add(waiver.check() + "\n" + waiver.key());
    }
  }

  Row row(TypedRow typed, int file, long line) {
    @Nullable Object[] values = new Object[width + 5];
    for (int i = 0; i < width; i++) {
      values[i] = typed.at(i);
    }
    values[width] = file;
    values[width + 1] = line;
    if (typed.findings().isEmpty()) {
      values[width + 4] = RowState.ACCEPTED.word();
    } else {
      String rowKey = key.of(typed);
      values[width + 2] = rowKey;
      values[width + 3] = findings(typed.findings());
      values[width + 4] = state(typed.findings(), rowKey).word();
    }
    return RowFactory.create(values);
  }

  private RowState state(List<Finding> findings, String rowKey) {
    boolean all = findings.stream().allMatch(f -> waived.contains(f.check() + "\n" + rowKey));
    return all ? RowState.ACCEPTED : RowState.QUARANTINED;
  }

  /** A line that says how many rows were read from a file. */
  Row read(int file, long rows) {
    return note(file, rows, "", RowState.READ);
  }

  /** A line that says why a file cannot be read to its end. */
  Row stopped(int file, long line, String why) {
    return note(file, line, why, RowState.STOPPED);
  }

  private Row note(int file, long number, String text, RowState state) {
    @Nullable Object[] values = new Object[width + 5];
    values[width] = file;
    values[width + 1] = number;
    values[width + 2] = text;
    values[width + 4] = state.word();
    return RowFactory.create(values);
  }

  static Row[] findings(List<Finding> findings) {
    List<Row> rows = new ArrayList<>();
    for (Finding f : findings) {
      rows.add(RowFactory.create(f.check(), f.column(), f.cell(), f.value(), f.expectation()));
    }
    return rows.toArray(Row[]::new);
  }
}
