package org.yanhe.documents.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Compares a printed view with the one that was reviewed. {@code -Dgolden.update} accepts it. */
final class Golden {
  private Golden() {}

  static void matches(Class<?> test, String name, String actual) throws IOException {
    String resource = test.getPackageName().replace('.', '/') + "/" + test.getSimpleName() + "/";
    Path reviewed = Path.of("src", "test", "resources", resource, name + ".txt");
    if ("true".equals(System.getProperty("golden.update"))) {
      Files.createDirectories(reviewed.getParent());
      Files.writeString(reviewed, actual);
    }
    Path written = Path.of("target", "actual", resource, name + ".txt");
    Files.createDirectories(written.getParent());
    Files.writeString(written, actual);
    assertThat(actual).as("cp %s %s", written, reviewed).isEqualTo(read(reviewed));
  }

  private static String read(Path file) throws IOException {
    if (!Files.exists(file)) {
      return "";
    }
    try (InputStream in = Files.newInputStream(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
