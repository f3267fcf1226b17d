package org.yanhe.spark.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Row;
import org.yanhe.model.problem.Stop;
import org.yanhe.spark.check.TypedRow;

/** The staged rows of one file, read while they are taken; the last says how many were read. */
final class FileRows implements Iterator<Row> {
  private final InputFile file;
  private final DeliveredTable table;
  private final RowReader reader;
  private final RowOutput output;
  private final Deque<Row> ready = new ArrayDeque<>();
  private long read;
  private boolean ended;

  FileRows(InputFile file, StagePlan plan, Configuration conf) {
    this.file = file;
    try {
      this.table = Tables.open(file, plan.sources().get(file.source()).format(), conf);
    } catch (IOException e) {
      throw new Stop.InputError(
          "Cannot read " + file.name() + ": " + e.getMessage() + ". Check the file.");
    }
    this.reader = new RowReader(plan, plan.sources().get(file.source()), table);
    this.output = new RowOutput(plan);
  }

  @Override
  public boolean hasNext() {
    while (ready.isEmpty() && !ended) {
      advance();
    }
    return !ready.isEmpty();
  }

  @Override
  public Row next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return ready.remove();
  }

  private void advance() {
    Optional<RawRecord> record = table.next();
    if (record.isEmpty()) {
      finish();
    } else if (record.get().last()) {
      ready.add(output.stopped(file.index(), record.get().line(), record.get().fault()));
      finish();
    } else {
      for (TypedRow row : reader.rows(record.get())) {
        read++;
        ready.add(output.row(row, file.index(), record.get().line()));
      }
    }
  }

  private void finish() {
    ended = true;
    ready.add(output.read(file.index(), read));
    try {
      table.close();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot close " + file.name(), e);
    }
  }
}
