package org.yanhe.spark.source;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.Path;
import org.yanhe.model.release.Sha256;
import org.yanhe.model.source.Format;

/** A delivered file, opened at the first row of its table. */
final class OpenFile implements Closeable {
  private final WatchedBytes bytes;
  private final DeliveredTable table;

  private OpenFile(WatchedBytes bytes, DeliveredTable table) {
    this.bytes = bytes;
    this.table = table;
  }

  /**
   * Opens the table of a file.
   *
   * @throws UnreadableFile if its bytes or its header are not what was declared
   */
  static OpenFile open(InputFile file, Format format, Configuration conf) throws IOException {
    WatchedBytes bytes = new WatchedBytes(bytes(file, conf), ContentCheck.of(format));
    try {
      return new OpenFile(bytes, table(bytes, format));
    } catch (IOException e) {
      bytes.close();
      throw bytes.problem().isEmpty() ? e : new UnreadableFile(bytes.problem(), e);
    }
  }

  private static DeliveredTable table(WatchedBytes bytes, Format format) throws IOException {
    if (format instanceof Format.Csv csv) {
      return new CsvTable(bytes, csv);
    }
    if (format instanceof Format.Xlsx xlsx) {
      byte[] whole = bytes.readNBytes(XlsxGuard.MOST_BYTES + 1);
      String problem = XlsxGuard.problem(whole);
      if (!problem.isEmpty()) {
        throw new UnreadableFile(problem);
      }
      return new XlsxTable(new ByteArrayInputStream(whole), xlsx);
    }
    throw new IllegalStateException("No reader of rows for " + format);
  }

  static FSDataInputStream bytes(InputFile file, Configuration conf) throws IOException {
    Path path = new Path(file.uri());
    return path.getFileSystem(conf).open(path);
  }

  /** Checksum of all bytes of a file; empty if it cannot be read. */
  static String checksum(InputFile file, Configuration conf) {
    try (FSDataInputStream in = bytes(file, conf)) {
      return Sha256.of(in);
    } catch (IOException e) {
      return "";
    }
  }

  DeliveredTable table() {
    return table;
  }

  /** Reads what the table left of the file; the checksum of all its bytes. */
  String sha256() throws IOException {
    return bytes.sha256();
  }

  /** Why the bytes read so far are not what was declared, and what to do; empty if they are. */
  String problem() {
    return bytes.problem();
  }

  @Override
  public void close() throws IOException {
    table.close();
  }
}
