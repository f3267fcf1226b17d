package org.yanhe.spark.source;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The bytes of a file on their way to its reader. They are read once: what is parsed, what is
 * verified and what the checksum stands for are the same bytes.
 */
final class WatchedBytes extends InputStream {
  private static final int BLOCK = 1 << 16;

  private final InputStream in;
  private final ContentCheck check;
  private final MessageDigest sha256 = newSha256();
  private final byte[] block = new byte[BLOCK];
  private int position;
  private int length;
  private boolean ended;

  WatchedBytes(InputStream in, ContentCheck check) {
    this.in = in;
    this.check = check;
  }

  private static MessageDigest newSha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  @Override
  public int read() throws IOException {
    return isAtEnd() ? -1 : block[position++] & 0xFF;
  }

  @Override
  public int read(byte[] into, int offset, int most) throws IOException {
    if (isAtEnd()) {
      return -1;
    }
    int n = Math.min(most, length - position);
    System.arraycopy(block, position, into, offset, n);
    position += n;
    return n;
  }

  private boolean isAtEnd() throws IOException {
    if (position == length && !ended) {
      fill();
    }
    return position == length;
  }

  private void fill() throws IOException {
    position = 0;
    length = in.readNBytes(block, 0, BLOCK);
    sha256.update(block, 0, length);
    check.accept(block, length);
    if (length < BLOCK) {
      ended = true;
      check.end();
    }
  }

  /** Reads what nobody took; in lower-case hexadecimal the checksum of all bytes. */
  String sha256() throws IOException {
    while (!ended) {
      fill();
    }
    position = length;
    return HexFormat.of().formatHex(sha256.digest());
  }

  /** What the check saw in the bytes so far; empty if nothing. */
  String problem() {
    return check.problem();
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
