package org.yanhe.model.release;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.Util;

/**
 * Makes the bytes of a Parquet file depend on its content alone.
 *
 * <p>Parquet's writer lists the encodings of a column in the order of a hash set of enums, whose
 * hash codes are addresses: two processes write the same file with footers that differ. Here the
 * footer is written again with its encodings in the order of the format (parquet-format, {@code
 * ColumnMetaData.encodings}, a list whose order means nothing).
 */
public final class CanonicalParquet {
  private static final byte[] MAGIC = {'P', 'A', 'R', '1'};
  private static final int TAIL = Integer.BYTES + MAGIC.length;

  private CanonicalParquet() {}

  /**
   * Writes the footer of a finished Parquet file again, in canonical order; its rows are not read.
   *
   * @throws IOException if the file cannot be read or written, or does not end like a Parquet file
   */
  public static void settle(Path file) throws IOException {
    try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
      byte[] written = footer(bytes);
      FileMetaData footer = Util.readFileMetaData(new ByteArrayInputStream(written));
      footer.getRow_groups().stream()
          .flatMap(group -> group.getColumns().stream())
          .forEach(column -> Collections.sort(column.getMeta_data().getEncodings()));
      bytes.setLength(bytes.length() - TAIL - written.length);
      bytes.seek(bytes.length());
      bytes.write(withTail(footer));
    }
  }

  private static byte[] footer(RandomAccessFile file) throws IOException {
    byte[] tail = new byte[TAIL];
    if (file.length() < MAGIC.length + TAIL) {
      throw new IOException("not a Parquet file: it is too short");
    }
    file.seek(file.length() - TAIL);
    file.readFully(tail);
    int length = ByteBuffer.wrap(tail).order(ByteOrder.LITTLE_ENDIAN).getInt();
    if (!Arrays.equals(tail, Integer.BYTES, TAIL, MAGIC, 0, MAGIC.length)
        || length < 0
        || length > file.length() - MAGIC.length - TAIL) {
      throw new IOException("not a Parquet file: no PAR1 at its end");
    }
    byte[] footer = new byte[length];
    file.seek(file.length() - TAIL - length);
    file.readFully(footer);
    return footer;
  }

  private static byte[] withTail(FileMetaData footer) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Util.writeFileMetaData(footer, out);
    int length = out.size();
    out.write(
        ByteBuffer.allocate(TAIL).order(ByteOrder.LITTLE_ENDIAN).putInt(length).put(MAGIC).array());
    return out.toByteArray();
  }
}
