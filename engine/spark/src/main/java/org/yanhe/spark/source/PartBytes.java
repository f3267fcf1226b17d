package org.yanhe.spark.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32C;
import org.apache.hadoop.fs.FSDataInputStream;

/** The bytes of a part of a file, with a checksum of what was read of it. */
final class PartBytes extends InputStream {
  private final FSDataInputStream in;
  private final CRC32C checksum = new CRC32C();
  private long left;

  PartBytes(FSDataInputStream in, FilePart part) throws IOException {
    this.in = in;
    this.left = part.length();
    in.seek(part.offset());
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] into, int offset, int most) throws IOException {
    int n = left == 0 ? -1 : in.read(into, offset, (int) Math.min(most, left));
    if (n > 0) {
      left -= n;
      checksum.update(into, offset, n);
    }
    return n;
  }

  /** CRC-32C of the bytes; another one if the file ended too early. */
  long checksum() {
    return left == 0 ? checksum.getValue() : -1;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
