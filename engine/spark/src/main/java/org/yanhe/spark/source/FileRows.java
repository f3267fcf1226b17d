package org.yanhe.spark.source;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Row;
import org.yanhe.model.source.Source;
import org.yanhe.spark.check.TypedRow;

/** The staged rows of one file, read and checked while they are taken; at its end it tells. */
final class FileRows implements Iterator<Row> {
  private final Inspection.Seen seen;
  private final OpenFile file;
  private final RowReader reader;
  private final RowOutput output;
  private final Consumer<TaskNote> told;
  private final Deque<Row> ready = new ArrayDeque<>();
  private long read;
  private boolean ended;

  private FileRows(Inspection.Seen seen, OpenFile file, StagePlan plan, Consumer<TaskNote> told) {
    this.seen = seen;
    this.file = file;
    this.told = told;
    Source source = plan.sources().get(seen.file().source());
    this.reader = new RowReader(plan, source, file.table());
    this.output = new RowOutput(plan);
  }

  /**
   * The rows of a file.
   *
   * @param told takes what became of them, or why the file cannot be used
   */
  static Iterator<Row> of(
      Inspection.Seen seen, StagePlan plan, Configuration conf, Consumer<TaskNote> told) {
    try {
      Source source = plan.sources().get(seen.file().source());
      OpenFile open = OpenFile.open(seen.file(), source.format(), conf);
      if (open.table().header().equals(seen.header())) {
        return new FileRows(seen, open, plan, told);
      }
      open.close();
      tell(FileNote.unreadable(seen.index(), UnreadableFile.CHANGED), told);
    } catch (IOException e) {
      tell(FileNote.unreadable(seen.index(), UnreadableFile.reason(e)), told);
    }
    return Collections.emptyIterator();
  }

  private static void tell(FileNote note, Consumer<TaskNote> told) {
    told.accept(new TaskNote(List.of(note), KeyHashes.Found.NONE));
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
    Optional<RawRecord> record = file.table().next();
    if (record.isEmpty()) {
      finish("");
    } else if (record.get().last()) {
      finish(record.get().fault());
    } else {
      for (TypedRow row : reader.rows(record.get())) {
        read++;
        ready.add(output.row(row, seen.index(), record.get().line()));
      }
    }
  }

  private void finish(String fault) {
    ended = true;
    try (OpenFile closing = file) {
      String sha256 = fault.isEmpty() ? closing.sha256() : "";
      String problem = closing.problem().isEmpty() ? fault : closing.problem();
      if (problem.isEmpty() && !seen.sha256().isEmpty() && !seen.sha256().equals(sha256)) {
        problem = UnreadableFile.CHANGED;
      }
      tell(note(sha256, problem));
    } catch (IOException e) {
      tell(FileNote.unreadable(seen.index(), UnreadableFile.reason(e)), told);
    }
  }

  private void tell(FileNote note) {
    told.accept(new TaskNote(List.of(note), output.keys()));
  }

  private FileNote note(String sha256, String problem) {
    FileNote counted =
        output.notes().stream().reduce(FileNote.nothing(seen.index()), FileNote::plus);
    if (counted.read() != read) {
      throw new IllegalStateException("Rows of " + seen.file().name() + " were lost in their task");
    }
    return problem.isEmpty()
        ? counted.withChecksum(sha256)
        : FileNote.unreadable(seen.index(), problem);
  }
}
