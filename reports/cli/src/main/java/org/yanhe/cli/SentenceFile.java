package org.yanhe.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The file that holds every sentence in English and, on the line below, in Chinese. */
final class SentenceFile {
  private static final String NAME = "sentences_zh.txt";

  /** The part of the file with what a check expected of a value. */
  static final String EXPECTED = "expected";

  /** The part of the file with what libraries say, which the sources do not hold. */
  static final String LIBRARIES = "libraries";

  private SentenceFile() {}

  /** Chinese by English, by part of the file. */
  static Map<String, Map<String, String>> read() {
    try (InputStream file =
        Objects.requireNonNull(SentenceFile.class.getResourceAsStream(NAME), NAME)) {
      return parts(new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + NAME + ": " + e.getMessage() + ".", e);
    }
  }

  private static Map<String, Map<String, String>> parts(List<String> lines) {
    Map<String, Map<String, String>> parts = new LinkedHashMap<>();
    Map<String, String> part = new LinkedHashMap<>();
    String english = "";
    for (String line : lines) {
      if (line.startsWith("== ")) {
        part = parts.computeIfAbsent(line.substring(3), name -> new LinkedHashMap<>());
      } else if (line.isEmpty() || line.startsWith("# ")) {
        english = "";
      } else if (english.isEmpty()) {
        english = line;
      } else if (part.putIfAbsent(english, line) != null) {
        throw new IllegalStateException(NAME + " has twice: " + english);
      }
    }
    return parts;
  }
}
