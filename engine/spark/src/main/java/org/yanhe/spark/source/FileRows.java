package org.yanhe.spark.source;

import java.io.IOException;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.yanhe.model.source.Format;
import org.yanhe.model.source.Source;
import org.yanhe.spark.check.TypedRow;

/** Reads the rows of a file or of a part of it, checks them and hands them on. */
final class FileRows {
  private final FilePiece piece;
  private final StagePlan plan;
  private final Source source;
  private final Configuration conf;

  private FileRows(FilePiece piece, StagePlan plan, Configuration conf) {
    this.piece = piece;
    this.plan = plan;
    this.source = plan.sources().get(piece.seen().file().source());
    this.conf = conf;
  }

  /**
   * Reads to the end.
   *
   * @param output takes and counts the rows
   * @return the checksum of the file if all of it was read, or why it cannot be used
   */
  static FileNote read(FilePiece piece, StagePlan plan, Configuration conf, RowOutput output) {
    int index = piece.seen().index();
    try {
      FileRows rows = new FileRows(piece, plan, conf);
      return piece.isWhole() ? rows.whole(output) : rows.part(output);
    } catch (IOException e) {
      return FileNote.unreadable(index, UnreadableFile.reason(e));
    }
  }

  private FileNote whole(RowOutput output) throws IOException {
    Inspection.Seen seen = piece.seen();
    try (OpenFile file = OpenFile.open(seen.file(), source.format(), conf)) {
      if (!file.table().header().equals(seen.header())) {
        return FileNote.unreadable(seen.index(), UnreadableFile.CHANGED);
      }
      String fault = rows(file.table(), output);
      String sha256 = fault.isEmpty() ? file.sha256() : "";
      String problem = file.problem().isEmpty() ? fault : file.problem();
      if (problem.isEmpty() && !seen.sha256().isEmpty() && !seen.sha256().equals(sha256)) {
        problem = UnreadableFile.CHANGED;
      }
      return problem.isEmpty()
          ? FileNote.nothing(seen.index()).withChecksum(sha256)
          : FileNote.unreadable(seen.index(), problem);
    }
  }

  private FileNote part(RowOutput output) throws IOException {
    Inspection.Seen seen = piece.seen();
    FilePart part = piece.part();
    try (PartBytes bytes = new PartBytes(OpenFile.bytes(seen.file(), conf), part)) {
      Format.Csv csv = (Format.Csv) source.format();
      DeliveredTable table =
          part.offset() == 0
              ? new CsvTable(bytes, csv)
              : new CsvTable(bytes, csv, seen.header(), part.lines());
      if (!rows(table, output).isEmpty()) {
        return odd();
      }
      return table.header().equals(seen.header()) && bytes.checksum() == part.checksum()
          ? FileNote.nothing(seen.index()).withChecksum(seen.sha256())
          : FileNote.unreadable(seen.index(), UnreadableFile.CHANGED);
    }
  }

  /** Only one who reads from the top can say what is wrong with the bytes of a part. */
  private FileNote odd() throws IOException {
    FileNote note =
        new FileRows(new FilePiece(piece.seen(), FilePart.WHOLE), plan, conf)
            .whole(RowOutput.nowhere(plan));
    return note.problem().isEmpty()
        ? FileNote.unreadable(note.file(), UnreadableFile.CHANGED)
        : note;
  }

  /** Hands on every row; why the table cannot be read to its end, empty if it can. */
  private String rows(DeliveredTable table, RowOutput output) {
    int file = piece.seen().index();
    RowReader reader = new RowReader(plan, source, table);
    for (Optional<RawRecord> next = table.next(); next.isPresent(); next = table.next()) {
      RawRecord record = next.get();
      if (record.last()) {
        return record.fault();
      }
      for (TypedRow row : reader.rows(record)) {
        output.add(row, file, record.line());
      }
    }
    return "";
  }
}
