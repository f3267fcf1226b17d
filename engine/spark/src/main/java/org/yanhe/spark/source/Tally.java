package org.yanhe.spark.source;

import org.apache.spark.sql.Row;

/** Counts the rows of one file by what became of them. */
final class Tally {
  private long read;
  private long kept;
  private long quarantined;
  private long waived;

  /** Adds a line of counts: file, state, whether something is broken, sum of lines, rows. */
  void add(Row line) {
    long rows = line.getLong(4);
    switch (RowState.parse(line.getString(1))) {
      case READ -> read += line.getLong(3);
      case QUARANTINED -> quarantined += rows;
      case ACCEPTED -> {
        waived += line.getBoolean(2) ? rows : 0;
        kept += line.getBoolean(2) ? 0 : rows;
      }
      case STOPPED -> throw new IllegalStateException("Counted a file that broke off");
    }
  }

  FileCount count(InputFile file, Inspection.Seen seen) {
    long told = seen.rows() >= 0 ? seen.rows() : read;
    return new FileCount(
        file.name(), seen.sha256(), told, kept, quarantined, waived, seen.unused());
  }
}
