package org.yanhe.model.release;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
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
   * Writes the footer of a finished Parquet file again, in canonical order.
   *
   * @throws IOException if the file cannot be read or written, or does not end like a Parquet file
   */
  public static void settle(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    int start = footerStart(bytes);
    FileMetaData footer =
        Util.readFileMetaData(new ByteArrayInputStream(bytes, start, bytes.length - start));
    footer.getRow_groups().stream()
        .flatMap(group -> group.getColumns().stream())
        .forEach(column -> Collections.sort(column.getMeta_data().getEncodings()));
    Files.write(file, withFooter(bytes, start, footer), StandardOpenOption.TRUNCATE_EXISTING);
  }

  private static int footerStart(byte[] bytes) throws IOException {
    int end = bytes.length - TAIL;
    if (end < MAGIC.length
        || !Arrays.equals(bytes, bytes.length - MAGIC.length, bytes.length, MAGIC, 0, 4)) {
      throw new IOException("not a Parquet file: no PAR1 at its end");
    }
    return end - ByteBuffer.wrap(bytes, end, Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN).getInt();
  }

  private static byte[] withFooter(byte[] bytes, int start, FileMetaData footer)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length);
    out.write(bytes, 0, start);
    Util.writeFileMetaData(footer, out);
    int length = out.size() - start;
    out.write(
        ByteBuffer.allocate(TAIL).order(ByteOrder.LITTLE_ENDIAN).putInt(length).put(MAGIC).array());
    return out.toByteArray();
  }
}
