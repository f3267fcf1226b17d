package org.yanhe.spark.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.yanhe.model.source.Format;

/** Opens the table within a delivered file. */
final class Tables {
  private Tables() {}

  static DeliveredTable open(InputFile file, Format format, Configuration conf) throws IOException {
    if (format instanceof Format.Csv csv) {
      return new CsvTable(bytes(file, conf), csv);
    }
    if (format instanceof Format.Xlsx xlsx) {
      try (InputStream bytes = bytes(file, conf)) {
        byte[] whole = bytes.readNBytes(XlsxGuard.MOST_BYTES);
        return new XlsxTable(new ByteArrayInputStream(whole), xlsx);
      }
    }
    throw new IllegalStateException("No reader of rows for " + format);
  }

  static InputStream bytes(InputFile file, Configuration conf) throws IOException {
    Path path = new Path(file.uri());
    return path.getFileSystem(conf).open(path);
  }
}
