package org.yanhe.model.release;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/** The version of Yanhe, as the build wrote it. */
public final class Version {
  private Version() {}

  /** Such as {@code 0.1.0}. */
  public static String current() {
    return text("version.txt").strip();
  }

  /**
   * Which sources this is built from, such as {@code commit 1a2b3c4, built 2026-11-01T00:00:00Z};
   * without the commit if the build did not stand in a repository. It is said to people and never
   * written into a release.
   */
  public static String build() {
    return text("build.txt")
        .lines()
        .filter(line -> !line.contains("${"))
        .collect(Collectors.joining(", "));
  }

  private static String text(String name) {
    try (InputStream in = Version.class.getResourceAsStream("/org/yanhe/model/" + name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing from the build.");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + name + ": " + e.getMessage() + ".", e);
    }
  }
}
