package org.yanhe.model.release;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 in lower-case hexadecimal. */
public final class Sha256 {
  private static final int BLOCK = 1 << 16;

  private Sha256() {}

  public static String of(byte[] bytes) {
    MessageDigest digest = digest();
    digest.update(bytes);
    return HexFormat.of().formatHex(digest.digest());
  }

  /** The hash of a file's bytes, in constant memory. */
  public static String of(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return of(in);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file + ": " + e.getMessage() + ".", e);
    }
  }

  /** The hash of what a stream still holds, in constant memory. */
  public static String of(InputStream in) throws IOException {
    MessageDigest digest = digest();
    byte[] block = new byte[BLOCK];
    for (int n = in.read(block); n > 0; n = in.read(block)) {
      digest.update(block, 0, n);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }
}
