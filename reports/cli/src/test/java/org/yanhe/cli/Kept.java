package org.yanhe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Compares a generated file with the one kept in the repository; {@code -Dgolden.update} keeps it.
 */
final class Kept {
  private static final Path TOP = Path.of("..", "..");

  private Kept() {}

  /** The file of a path from the top of the repository. */
  static Path file(String path) {
    return TOP.resolve(path);
  }

  static void matches(String path, byte[] actual) {
    matches(path, new String(actual, StandardCharsets.UTF_8));
  }

  static void matches(String path, String actual) {
    try {
      Path kept = file(path);
      if ("true".equals(System.getProperty("golden.update"))) {
        Files.createDirectories(kept.getParent());
        Files.writeString(kept, actual);
      }
      Path written = Path.of("target", "actual", path);
      Files.createDirectories(written.getParent());
      Files.writeString(written, actual);
      String before = Files.exists(kept) ? Files.readString(kept) : "";
      assertThat(actual)
          .as("%s; accept with -Dgolden.update=true, or: cp reports/cli/%s %s", path, written, path)
          .isEqualTo(before);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
