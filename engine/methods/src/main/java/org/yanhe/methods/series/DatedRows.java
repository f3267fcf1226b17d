package org.yanhe.methods.series;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Tables of dates that come with this package: lines of cells, without remarks and the head. */
final class DatedRows {
  private DatedRows() {}

  static List<String> bundled(String name) {
    try (InputStream in = Objects.requireNonNull(DatedRows.class.getResourceAsStream(name));
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader.lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + name, e);
    }
  }

  static List<String[]> cells(List<String> lines) {
    return lines.stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#") && !line.startsWith("date"))
        .map(line -> line.split(",", -1))
        .toList();
  }
}
