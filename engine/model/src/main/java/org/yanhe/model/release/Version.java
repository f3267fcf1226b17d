package org.yanhe.model.release;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The version of Yanhe, as the build wrote it. */
public final class Version {
  private Version() {}

  /** Such as {@code 0.1.0}. */
  public static String current() {
    try (InputStream in = Version.class.getResourceAsStream("/org/yanhe/model/version.txt")) {
      if (in == null) {
        throw new IllegalStateException("version.txt is missing from the build.");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read version.txt.", e);
    }
  }
}
